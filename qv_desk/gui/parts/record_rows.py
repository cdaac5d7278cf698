"""A short table of records with words that wrap and buttons in its rows: evidence, letters, documents.

For long lists use a table view over a model; this one makes a widget a cell.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import clear, hairline
from qv_desk.gui.parts.paragraph import Label, Para

Cell = str | QWidget
_ROW_HEIGHT = 36


class RecordRows(QWidget):
    """Headings, hairlines and rows.

    Args:
        shares: how the width is divided among the columns; 0 gives a column just what it needs.
    """

    def __init__(self, shares: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._columns = len(shares)
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)
        self._lines = 0

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows in place of what is there; text in the first column stands out."""
        clear(self._grid)
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        self._lines = 0
        for column, heading in enumerate(headings):
            label = Label(heading, size=typeface.SMALL, weight=typeface.MEDIUM, ink="mute")
            label.setContentsMargins(0, 0, 0, 6)
            self._grid.addWidget(label, 0, column)
        for row in rows:
            self._add(row)

    def _add(self, row: Sequence[Cell]) -> None:
        line = 1 + 2 * self._lines
        self._lines += 1
        self._grid.addWidget(hairline(), line, 0, 1, self._columns)
        self._grid.setRowMinimumHeight(line + 1, _ROW_HEIGHT)
        for column, cell in enumerate(row):
            if isinstance(cell, QWidget):
                self._grid.addWidget(cell, line + 1, column, Qt.AlignmentFlag.AlignVCenter)
                continue
            text = Para(
                cell,
                weight=typeface.MEDIUM if column == 0 else typeface.REGULAR,
                ink="text" if column == 0 else "soft",
            )
            text.setContentsMargins(0, 6, 0, 6)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(text, line + 1, column, Qt.AlignmentFlag.AlignVCenter)
