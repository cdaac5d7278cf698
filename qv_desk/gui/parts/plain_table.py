"""A table over a model for long lists: one height for all rows, words cut at the edge, whole rows chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qv_desk.gui.look import typeface

ROW_HEIGHT = 36
_AROUND = 24
"""Pixels beside the words of a cell."""


class PlainTable(QTableView):
    """Rows to read and to choose from; nothing in them is edited.

    Args:
        model: the rows; its tooltips say what is cut.
        widths: of the columns in pixels; the last one takes what is left.
        parent: Qt's owner.

    Signals:
        row_opened: a row was opened by Enter or by a double click.
    """

    row_opened = Signal(int)

    def __init__(self, model: QAbstractItemModel, widths: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFont(typeface.face())
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # measuring every row costs seconds
        rows.setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))

    def give_room_to(self, column: int, *, measured: Sequence[int]) -> None:
        """Let one column take what is left, and others be as wide as their words; for lists of some hundred rows.

        Args:
            column: the one whose words may be cut.
            measured: those whose words are shown whole.
        """
        header, model = self.horizontalHeader(), self.model()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        metrics, heading = self.fontMetrics(), header.fontMetrics()
        for each in measured:
            wanted = heading.horizontalAdvance(str(model.headerData(each, Qt.Orientation.Horizontal)))
            for number in range(model.rowCount()):
                wanted = max(wanted, metrics.horizontalAdvance(str(model.index(number, each).data())))
            header.resizeSection(each, wanted + _AROUND)

    def chosen_row(self) -> int:
        """The row that is chosen; -1 for none."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen_row() >= 0:
            self.row_opened.emit(self.chosen_row())
            return
        super().keyPressEvent(event)
