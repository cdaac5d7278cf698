"""The queue as a table over pages: a page of 200 rows at a time, fetched off the window's thread, never all cases.

The store orders and filters, so that a page is right whatever its order; the model holds what has been scrolled to.
"""

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from qv_desk.domain.cases.case_list import CaseOrder
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView
from qv_desk.gui.parts.due_mark import word_of
from qv_desk.gui.queue.queue_lines import QueueLine, line_of
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review

if TYPE_CHECKING:
    from qv_desk.gui.work.jobs import Job

PAGE: Final = 200
MOST_AT_ONCE: Final = 1000
"""Refreshing asks for as many rows as are there, but never more than this at once."""

LINE_ROLE: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the queue's table, in their first order."""

    DUE = 0
    LEFT = 1
    PERSON = 2
    WHAT = 3
    REFERENCE = 4
    COUNTRY = 5
    WAITING = 6
    WHY = 7
    RECEIVED = 8


_TEXT: Final[dict[Column, Callable[[QueueLine], str]]] = {
    Column.DUE: lambda line: line.due,
    Column.LEFT: lambda line: line.left,
    Column.PERSON: lambda line: line.person,
    Column.WHAT: lambda line: line.what,
    Column.REFERENCE: lambda line: line.reference,
    Column.COUNTRY: lambda line: line.country,
    Column.WAITING: lambda line: line.waiting,
    Column.WHY: lambda line: line.why,
    Column.RECEIVED: lambda line: line.received,
}


_ORDER: Final = {
    Column.DUE: CaseOrder.DUE,
    Column.LEFT: CaseOrder.DUE,
    Column.PERSON: CaseOrder.PERSON,
    Column.WHAT: CaseOrder.KIND,
    Column.REFERENCE: CaseOrder.REFERENCE,
    Column.COUNTRY: CaseOrder.COUNTRY,
    Column.WAITING: CaseOrder.NEXT_STEP,
    Column.RECEIVED: CaseOrder.RECEIVED,
}
"""What the store can order by; the other columns leave the order as it is."""


class QueueModel(QAbstractTableModel):
    """The rows of one view of the queue.

    Args:
        place: gives the desk and the store thread.
        parent: Qt's owner.

    Signals:
        settled: an answer has come in and the rows shown are those of the present view and filter.
    """

    settled = Signal()

    def __init__(self, place: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._view = CaseView.MINE
        self._text = ""
        self._order = CaseOrder.DUE
        self._descending = False
        self._lines: list[QueueLine] = []
        self._after: CaseSummary | None = None
        self._complete = True
        self._asked: Job[review.Page] | None = None

    @property
    def is_by_due_date(self) -> bool:
        """Whether the rows stand in the order of the store, earliest date first."""
        return self._order is CaseOrder.DUE and not self._descending

    @property
    def has_more(self) -> bool:
        """Whether the view holds cases beyond those that have arrived."""
        return not self._complete

    def show_view(self, view: CaseView, text: str = "") -> None:
        """Show another view or filter; the rows of before stay until the new ones are there."""
        self._view, self._text = view, text
        self.refresh()

    def refresh(self) -> None:
        """Ask again for what is shown, as many rows as are there now."""
        self._ask(None, min(max(PAGE, len(self._lines)), MOST_AT_ONCE), self._replace)

    def lines(self) -> tuple[QueueLine, ...]:
        """The rows that have arrived, in their order."""
        return tuple(self._lines)

    def row_of(self, case_id: str) -> int:
        """The row of a case, or -1 while it is not there."""
        return next((row for row, line in enumerate(self._lines) if line.case_id == case_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Rows that have arrived."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """All columns; the table hides what was not chosen."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The words of a cell; the whole line under ``LINE_ROLE``."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXT[Column(index.column())](self._lines[index.row()]) if index.isValid() else None
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = _TEXT[Column(index.column())](line)
            return f"{word_of(line.state)}, {words}" if index.column() == Column.DUE else words
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.column_name(Column(section))
        return None

    def column_name(self, column: Column) -> str:
        """The name of a column in the screen language."""
        return {
            Column.DUE: self.tr("Due"),
            Column.LEFT: self.tr("Left"),
            Column.PERSON: self.tr("Person"),
            Column.WHAT: self.tr("What"),
            Column.REFERENCE: self.tr("Reference"),
            Column.COUNTRY: self.tr("Country"),
            Column.WAITING: self.tr("Waiting for"),
            Column.WHY: self.tr("Why this date"),
            Column.RECEIVED: self.tr("Received"),
        }[column]

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the store has rows beyond those here."""
        return not parent.isValid() and not self._complete and self._asked is None

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page; it is added when it comes."""
        if not parent.isValid() and not self._complete and self._asked is None:
            self._ask(self._after, PAGE, self._append)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the store order by a column; a column that it cannot order by changes nothing."""
        by = _ORDER.get(Column(column)) if column >= 0 else CaseOrder.DUE
        if by is None:
            return
        descending = order == Qt.SortOrder.DescendingOrder
        if (by, descending) != (self._order, self._descending):
            self._order, self._descending = by, descending
            self.refresh()

    def reword(self) -> None:
        """Put every row into the words of the screen language."""
        if self._lines:
            self._lines = [self._line(line.row) for line in self._lines]
            last = self.index(len(self._lines) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _ask(self, after: CaseSummary | None, limit: int, done: Callable[[review.Page], None]) -> None:
        if self._asked is not None:
            self._asked.stop()
        desk, view, text = self._place.desk, self._view, self._text
        order, descending = self._order, self._descending
        job: Job[review.Page]

        def arrived(page: review.Page) -> None:
            if self._asked is job:
                self._asked = None
                done(page)
                self.settled.emit()

        def over() -> None:
            if self._asked is job:
                self._asked = None

        def work() -> review.Page:
            return review.page(desk, view, after=after, limit=limit, text=text, order=order, descending=descending)

        job = self._place.jobs.ask(self, work, arrived, after=over)
        self._asked = job

    def _replace(self, page: review.Page) -> None:
        self.beginResetModel()
        self._lines = [self._line(row) for row in page.rows]
        self._after, self._complete = page.after, page.after is None
        self.endResetModel()

    def _append(self, page: review.Page) -> None:
        first = len(self._lines)
        # Before the rows: whoever hears of them may ask for the next page at once.
        self._after, self._complete = page.after, page.after is None
        if page.rows:
            self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
            self._lines += [self._line(row) for row in page.rows]
            self.endInsertRows()

    def _line(self, row: review.QueueRow) -> QueueLine:
        return line_of(row, self._place.today, self._place.zone)
