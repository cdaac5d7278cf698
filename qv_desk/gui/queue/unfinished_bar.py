"""What was begun on many cases and not ended: go on with it, or give up the rest."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View

_MARGINS: Final = (20, 8, 12, 8)


class UnfinishedBar(View):
    """The bar; hidden while nothing is unfinished.

    Signals:
        going_on_wanted: the work is to be gone on with.
        leaving_wanted: what is left of it is to be given up.
    """

    going_on_wanted = Signal()
    leaving_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="caution_tint")
        self._words = Para(ink="text")
        self.go_on_button, self.leave_button = Button(kind="plain"), Button(kind="link")
        self.go_on_button.clicked.connect(self.going_on_wanted)
        self.leave_button.clicked.connect(self.leaving_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addLayout(row(self.go_on_button, self.leave_button, None, gap=4))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons."""
        self.go_on_button.setText(self.tr("Go on"))
        self.leave_button.setText(self.tr("Give up the rest"))

    def say(self, words: str, *, is_own: bool) -> None:
        """Say what is unfinished; only whoever began it goes on with it."""
        self._words.setText(words)
        self.go_on_button.setVisible(is_own)
        self.show()

    def text(self) -> str:
        """What is said; empty while nothing is unfinished."""
        return "" if self.isHidden() else self._words.plain_text()
