"""Two columns that become one above the other where there is no room for both."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


class SideBySide(QWidget):
    """Two columns with a gap between them.

    Args:
        left: the first column.
        right: the second column; below the first when the whole is narrow.
        least: least width in pixels at which both stand side by side.
        shares: how the width is divided.
        gap: space between the columns in pixels.
    """

    def __init__(
        self,
        left: QWidget | QLayout,
        right: QWidget | QLayout,
        *,
        least: int = 620,
        shares: tuple[int, int] = (1, 1),
        gap: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        for item, share in zip((left, right), shares, strict=True):
            if isinstance(item, QLayout):
                self._box.addLayout(item, share)
            else:
                self._box.addWidget(item, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns or put them side by side."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._least
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
