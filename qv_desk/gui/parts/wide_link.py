"""A link whose words wrap: a real button for keys and AT-SPI, painted as small text in the accent colour."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qv_desk.gui.look import palette, typeface

_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_PAD = 2
_TALL = 1000


class WideLink(QAbstractButton):
    """A button that is one wrapped paragraph.

    Signals:
        chosen: it was pressed; without Qt's checked flag, so that a slot can carry what it is about.
    """

    chosen = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.clicked.connect(self._press)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(typeface.face(typeface.SMALL))

    def hasHeightForWidth(self) -> bool:
        """As tall as the words need."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped words."""
        return self._bounds(width).height() + 2 * _PAD

    def sizeHint(self) -> QSize:
        """One line, as wide as the words."""
        return QSize(self._bounds(_TALL).width() + 2 * _PAD, self.fontMetrics().height() + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        """Small, so that no sentence sets the least width of its page."""
        return QSize(80, self.fontMetrics().height() + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the words, underlined under the mouse, and the focus."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(palette.colour("accent"))
        painter.drawText(self.rect().adjusted(_PAD, _PAD, -_PAD, 0), _FLAGS, self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language's font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setFont(typeface.face(typeface.SMALL))

    def _press(self) -> None:
        self.chosen.emit()

    def _bounds(self, width: int) -> QRect:
        return self.fontMetrics().boundingRect(QRect(0, 0, max(width - 2 * _PAD, 20), _TALL), _FLAGS, self.text())
