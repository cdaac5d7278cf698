"""The queue: a table over the whole width, or the list beside the open case.

Three shapes, one page. Nothing open: the table. A case open in a wide window: list at the left, case page at the right,
the splitter remembered. A case open in a narrow window, or given the whole page by Enter: the case page alone, with
Back. The width that decides is the window's. Several chosen cases are worked on together, see ``bulk_corner``.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.queue.bulk_corner import BulkCorner
from qv_desk.gui.queue.empty_queue import EmptyQueue
from qv_desk.gui.queue.open_cases import OpenCases
from qv_desk.gui.queue.queue_head import QueueHead
from qv_desk.gui.queue.queue_list import QueueList
from qv_desk.gui.queue.queue_model import LINE_ROLE, QueueModel
from qv_desk.gui.queue.queue_table import QueueTable
from qv_desk.gui.queue.row_keys import RowKeys
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.gui.case.case_view import CaseView as CasePage

THREE_PANES_FROM: Final = 1360
"""The least width of the window, in logical pixels, at which list and case page stand side by side."""

LEAST_LIST: Final = 360
LEAST_CASE: Final = 640
_LIST: Final = 432
_FILTER_DELAY_MS: Final = 200
_SIZES: Final = "queue/panes"
_CHOOSING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Held down, they choose cases and open none."""


class Shape(StrEnum):
    """How the page is divided."""

    TABLE = "table"
    BESIDE = "beside"
    CASE_ALONE = "case_alone"


class QueuePage(Page):
    """One view of the queue, with the case that is open.

    Args:
        place: desk, jobs, memory and the ways out.
        make_case: makes the page of one case, given the workplace, the case and the tab.

    Attributes:
        corner: the chosen cases and what is done with them.
    """

    def __init__(self, place: Workplace, make_case: "Callable[[Workplace, str, str], CasePage]") -> None:
        super().__init__()
        self._place = place
        self._cases = OpenCases(place, make_case)
        self._case_id = ""
        self._whole = False
        self._shape = Shape.TABLE
        self._view = CaseView.MINE
        self._where: Place | None = None
        self._model = QueueModel(place, self)
        self._build()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_FILTER_DELAY_MS)
        self._wait.timeout.connect(self._apply_filter)
        self.filter.textChanged.connect(self._filter_soon)
        self._model.settled.connect(self._settled)
        place.jobs.changed.connect(self._refresh_after_change)
        self.retranslate()

    def enter(self, place: Place) -> None:
        """Show the view of this place; the open case stays open beside it."""
        if place.view is None:
            return
        self._where = place
        if place.view is not self._view or not self._model.rowCount():
            self._view = place.view
            self.corner.choose_none()
            self._model.show_view(place.view, self.filter.text())
        self.retranslate()

    def focus_filter(self) -> bool:
        """Put the keyboard into the filter."""
        if self._shape is Shape.CASE_ALONE:
            return False
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
        return True

    def leave_case(self) -> None:
        """Close the case page and show the table."""
        self._case_id, self._whole = "", False
        self._arrange()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_case(self, case_id: str, tab: str = "") -> None:
        """Show a case beside the list, or alone where there is no room."""
        page = self._cases.show_case(case_id, tab)
        self._case_id = case_id
        self.list.mark(case_id)
        self._arrange()
        self._take_focus(page)

    def back(self) -> None:
        """One step back: from the whole page to both panes, else to the table."""
        if self._whole and self._is_wide():
            self._whole = False
            self._arrange()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.leave_case()

    @property
    def shape(self) -> Shape:
        """How the page is divided now."""
        return self._shape

    @property
    def case_id(self) -> str:
        """The open case; empty if there is none."""
        return self._case_id

    def rows(self) -> QueueModel:
        """The rows of the view shown."""
        return self._model

    def first_focus(self) -> QWidget:
        """Where the rows are."""
        return self.table if self._shape is Shape.TABLE else self.list

    def retranslate(self) -> None:
        """Word the head and the rows."""
        self._word_head()
        self._empty.show_why(is_filtered=bool(self.filter.text()))
        self.table.retranslate()
        self.corner.retranslate()
        self._model.reword()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of the chosen cases first, then leads back."""
        if event.key() == Qt.Key.Key_Escape and self.corner.is_several:
            self.corner.choose_none()
            return
        if event.key() == Qt.Key.Key_Escape and self._case_id:
            self.back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window that grows or shrinks may change the shape."""
        super().resizeEvent(event)
        self._arrange()

    def _refresh_after_change(self, _case_id: str) -> None:
        # A method, not a lambda: Qt lets go of it together with this page.
        self._model.refresh()

    def _build(self) -> None:
        may_open = may(self._place.desk.user, "register.open_case")
        self._head = QueueHead(may_open=may_open)
        self.filter = self._head.filter
        self._head.columns.clicked.connect(self._open_columns)
        self._head.new_wanted.connect(self._place.new_case_wanted)
        self.list = QueueList(self._model)
        self.table = QueueTable(self._model, self._place.memory)
        self.list.selectionModel().currentChanged.connect(self._open_chosen)
        self.list.selectionModel().selectionChanged.connect(self._open_chosen)
        self.list.clicked.connect(self._open_chosen)
        self.list.activated.connect(self._open_whole)
        self.table.activated.connect(self._open_row)
        self.table.clicked.connect(self._open_clicked)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.retranslate())
        self.corner = BulkCorner(
            self._place, self._model, (self.table, self.list), lambda: (self._view, self.filter.text())
        )
        self._empty = EmptyQueue(may_open=may_open)
        self._rows = QStackedWidget()
        for widget in (self.table, self.list, self._empty):
            self._rows.addWidget(widget)
        rows = row(self._rows, margins=(0, 0, 0, 0))
        self._rows_margins = rows
        self._left = QWidget()
        stand_on(self._left, "list")
        self._left.setMinimumWidth(LEAST_LIST)
        self._left.setLayout(column(self._head, self.corner, rows))
        self._build_panes()
        for view in (self.list, self.table):
            RowKeys(view).own_window_wanted.connect(self._place.own_window_wanted)

    def _build_panes(self) -> None:
        """The list and the case beside it."""
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self._left)
        self._cases.back_wanted.connect(self.back)
        self._cases.wide_wanted.connect(self._take_whole)
        self._cases.gone.connect(self._case_gone)
        self._cases.hide()
        self._panes.addWidget(self._cases)
        self._panes.setStretchFactor(1, 1)
        self._panes.splitterMoved.connect(self._keep_sizes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def _open_chosen(self) -> None:
        """The one chosen row of the list opens; several open nothing."""
        index = self.list.currentIndex()
        case_id = self.list.case_at(index)
        if not case_id or case_id == self._case_id or self._is_choosing or self._shape is not Shape.BESIDE:
            return
        if self.list.selectionModel().selectedRows() == [index]:
            self.open_case(case_id)

    def _open_whole(self, index: QModelIndex) -> None:
        case_id = self.list.case_at(index)
        if case_id:
            self._whole = True
            self.open_case(case_id)

    @property
    def _is_choosing(self) -> bool:
        return bool(QApplication.keyboardModifiers() & _CHOOSING)

    def _open_clicked(self, index: QModelIndex) -> None:
        if not self._is_choosing:
            self._open_row(index)

    def _open_row(self, index: QModelIndex) -> None:
        case_id = getattr(index.data(LINE_ROLE), "case_id", "")
        if case_id:
            self.open_case(case_id)

    def _open_columns(self) -> None:
        button = self._head.columns
        self.table.column_menu(button).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _filter_soon(self) -> None:
        self._wait.start()

    def _apply_filter(self) -> None:
        self.corner.forget_whole()
        self._model.show_view(self._view, self.filter.text())

    def _settled(self) -> None:
        self.retranslate()
        if self._case_id:
            # Before the list is shown: it takes the keyboard then, and would open its first row for want of another.
            self.list.mark(self._case_id)
        self._arrange()
        self.corner.settled()

    def _word_head(self) -> None:
        name = "" if self._where is None else self._where.name  # in the language of now
        self._head.show_view(name, is_by_due_date=self._model.is_by_due_date)

    def _is_wide(self) -> bool:
        return self.window().width() >= THREE_PANES_FROM

    def _arrange(self) -> None:
        """Divide the page as width and open case ask for."""
        if not self._case_id:
            shape = Shape.TABLE
        elif self._is_wide() and not self._whole:
            shape = Shape.BESIDE
        else:
            shape = Shape.CASE_ALONE
        changed, self._shape = shape is not self._shape, shape
        self._left.setVisible(shape is not Shape.CASE_ALONE)
        self._head.columns.setVisible(shape is Shape.TABLE)
        side = 12 if shape is Shape.TABLE else 0  # the table's cells begin under the title; the list's bars beside it
        self._rows_margins.setContentsMargins(side, 0, side, 0)
        rows: QWidget = self.table if shape is Shape.TABLE else self.list
        self._rows.setCurrentWidget(rows if self._model.rowCount() else self._empty)
        self.corner.show_view(self.table if shape is Shape.TABLE else self.list, narrow=shape is not Shape.TABLE)
        self._cases.setVisible(shape is not Shape.TABLE)
        self._cases.setMinimumWidth(LEAST_CASE if shape is Shape.BESIDE else 0)
        shown = self._cases.page(self._case_id)
        if shown is not None:
            shown.set_back(shape is Shape.CASE_ALONE)
        if changed and shape is Shape.BESIDE:
            kept = self._place.memory.numbers(_SIZES)
            width = self._panes.width()
            list_width = kept[0] if len(kept) == 2 else max(LEAST_LIST, min(_LIST, width - 764))  # noqa: PLR2004 - two panes
            self._panes.setSizes([list_width, width - list_width])

    def _case_gone(self, case_id: str) -> None:
        if case_id == self._case_id:
            self.leave_case()

    def _take_whole(self, wide: bool) -> None:  # noqa: FBT001 - a Qt slot
        """The letter desk needs the whole width; afterwards the list comes back."""
        self._whole = wide
        self._arrange()

    def _take_focus(self, page: "CasePage") -> None:
        """The keyboard goes to the list beside the case, or to the tabs of a case alone; never to the bar."""
        focused = QApplication.focusWidget()
        if focused is not None and page.isAncestorOf(focused):
            return
        target = self.list if self._shape is Shape.BESIDE else page.findChild(PageTabs)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_sizes(self) -> None:
        if self._shape is Shape.BESIDE:
            self._place.memory.keep(_SIZES, self._panes.sizes())
