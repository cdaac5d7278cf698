"""How it stands with backup and store, in the status bar: words that lead to the page behind them."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qv_desk.gui.look import palette, typeface
from qv_desk.gui.parts import due_mark

_HEIGHT: Final = 24


class CareLink(QAbstractButton):
    """How it stands with backup and store, amber with its mark where somebody should act."""

    _MARK: Final = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_worrying = False
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("Backups and store"))
        self.setFont(typeface.face(typeface.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, words: str, *, is_worrying: bool) -> None:
        """Show these words."""
        self._is_worrying = is_worrying
        self.setText(words)
        if words:
            self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    @property
    def is_worrying(self) -> bool:
        """Whether it is shown in amber."""
        return self._is_worrying

    def sizeHint(self) -> QSize:
        """One line, with its mark."""
        mark = self._MARK + 6 if self._is_worrying else 0
        return QSize(self.fontMetrics().boundingRect(self.text()).width() + mark + 24, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the mark, the words and the focus."""
        painter = QPainter(self)
        left = 6
        if self._is_worrying:
            due_mark.draw(painter, left, (self.height() - self._MARK) / 2, due_mark.DueState.SOON, self._MARK)
            left += self._MARK + 6
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(palette.colour("amber" if self._is_worrying else "mute"))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - left - 6)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language's font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setFont(typeface.face(typeface.SMALL))
