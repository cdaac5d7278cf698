"""Check boxes side by side where they fit, and below each other where they do not.

The names of laws are long in some languages, and a box whose end is cut off says another thing than it means.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

_BESIDE: Final = 12
_BELOW: Final = 2


class CheckGrid(QWidget):
    """Boxes in two columns, or in one.

    Args:
        boxes: from left to right, row by row.
        parent: Qt's owner.
    """

    def __init__(self, boxes: Sequence[QCheckBox], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = tuple(boxes)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BESIDE)
        self._grid.setVerticalSpacing(_BELOW)
        self._lay_out(2)

    def columns(self) -> int:
        """How many columns there are now."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest box, for one column is enough."""
        return QSize(self._widest(), self._grid.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one column where two would be cut off."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Think again when the words of a box have changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _settle(self) -> None:
        columns = 2 if 2 * self._widest() + _BESIDE <= self.width() else 1
        if columns != self._columns:
            self._lay_out(columns)

    def _widest(self) -> int:
        return max((box.sizeHint().width() for box in self._boxes), default=0)

    def _lay_out(self, columns: int) -> None:
        self._columns = columns
        for place, box in enumerate(self._boxes):
            self._grid.addWidget(box, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setHorizontalSpacing(_BESIDE if columns > 1 else 0)
