"""The base of every page and panel: a ground to stand on and one place where its words are set.

A view gets what it needs in ``__init__`` and nothing later. It sets its words in ``retranslate`` (called by the view
itself at the end of ``__init__`` and by Qt when the language changes), so that both languages come out of one place.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look.palette import Ink
from qv_desk.gui.parts.layouts import stand_on


class View(QWidget):
    """A page or panel of the window."""

    def __init__(self, parent: QWidget | None = None, *, ground: Ink = "page") -> None:
        super().__init__(parent)
        stand_on(self, ground)

    def retranslate(self) -> None:
        """Set every text of the view in the current language; views override this."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes when the view is opened: its content, never the bar. None leaves it alone."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
