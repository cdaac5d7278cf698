"""A short word that needs no answer: it comes, can be read, and goes; with Undo where undoing is possible."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row, stand_on
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View

SHOWN_MS: Final = 5000
_ABOVE: Final = 44


class Toast(View):
    """Floats above the status bar of its window.

    Args:
        parent: the window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ground="tint")
        stand_on(self, "tint", rounded=True)
        self._words = Label()
        self._undo = Button(kind="link")
        self._undo.clicked.connect(self._take_back)
        self._undoing: Callable[[], None] | None = None
        self.setLayout(row(self._words, self._undo, gap=12, margins=(16, 8, 12, 8)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the button."""
        self._undo.setText(self.tr("Undo"))

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show words for some seconds."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._undoing = undo
        self._undo.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """The words shown; empty once they are gone."""
        return "" if self.isHidden() else self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - _ABOVE)

    def _take_back(self) -> None:
        self.hide()
        if self._undoing is not None:
            self._undoing()
