"""Whatever takes the keyboard is scrolled into view, in every page and dialog.

Qt does so for Tab alone. A page that puts the keyboard on what is to be done next, or opens a form below, would
otherwise leave whoever looks at the screen with nothing changed on it. A press of the mouse scrolls nothing: what is
under the pointer has to stay there until it is let go.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_MARGIN: Final = 24
"""Pixels kept free above and below."""


class KeptInView(QObject):
    """Follows the keyboard through one window and the dialogs over it.

    Args:
        owner: the window; what follows goes with it.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not QApplication.mouseButtons().value:
            QTimer.singleShot(0, self, self._show)  # what was opened together with it has no size yet

    def _show(self) -> None:
        now = QApplication.focusWidget()
        if now is not None:
            keep_in_view(now)


def keep_in_view(widget: QWidget) -> None:
    """Scroll every page around a widget so far that it can be seen."""
    above = widget.parentWidget()
    while above is not None:
        content = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and content is not None and content.isAncestorOf(widget):
            above.ensureWidgetVisible(widget, 0, _MARGIN)
        above = None if above.isWindow() else above.parentWidget()
