"""The queue: a table over the whole width, or the list beside the open case.

Three shapes, one page. Nothing open: the table. A case open in a wide window: list at the left, case page at the right,
the splitter remembered. A case open in a narrow window, or given the whole page by Enter: the case page alone, with
Back. The width that decides is the window's.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, fixed_height, row, stand_on
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.queue.open_cases import OpenCases
from qv_desk.gui.queue.queue_list import QueueList
from qv_desk.gui.queue.queue_model import LINE_ROLE, QueueModel
from qv_desk.gui.queue.queue_table import QueueTable
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

    """

    def __init__(self, place: Workplace, make_case: "Callable[[Workplace, str, str], CasePage]") -> None:
        super().__init__()
        self._place = place
        self._cases = OpenCases(place, make_case)
        self._case_id = ""
        self._whole = False
        self._shape = Shape.TABLE
        self._view = CaseView.MINE
        self._name = ""
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
        self._name = place.name
        if place.view is not self._view or not self._model.rowCount():
            self._view = place.view
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
        self._title.setText(self._name)
        self._order.setText(self.tr("earliest first") if self._model.is_by_due_date else self.tr("sorted by column"))
        self.filter.setPlaceholderText(self.tr("Filter by name, reference or subject"))
        self.filter.setAccessibleName(self.tr("Filter the cases"))
        self._columns.setText(self.tr("Columns"))
        self._new.setText(self.tr("New case"))
        self._new.setToolTip("Ctrl+N")
        self._empty_title.setText(self.tr("Nothing here"))
        self._empty_note.setText(
            self.tr("No case matches the filter. Clear it to see all cases of this view.")
            if self.filter.text()
            else self.tr("This view holds no case now.")
            if not self._may_open
            else self.tr("This view holds no case now. Drop a message file on the window, or press New case.")
        )
        self.table.retranslate()
        self._model.reword()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
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
        self._title = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._order = Label(size=typeface.SMALL, ink="mute")
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(120)
        self.filter.setMaximumWidth(320)
        self._columns = Button(kind="quiet", icon="columns")
        self._columns.clicked.connect(self._open_columns)
        self._new = Button(kind="quiet", icon="plus")
        self._new.clicked.connect(self._place.new_case_wanted)
        self._may_open = may(self._place.desk.user, "register.open_case")
        self._new.setVisible(self._may_open)
        self.list = QueueList(self._model)
        self.table = QueueTable(self._model, self._place.memory)
        self.list.selectionModel().currentChanged.connect(self._open_current)
        self.list.clicked.connect(self._open_current)
        self.list.activated.connect(self._open_whole)
        self.table.activated.connect(self._open_row)
        self.table.clicked.connect(self._open_row)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.retranslate())
        self._empty_title = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._empty_note = Para(ink="mute")
        self._empty = QWidget()
        self._empty.setLayout(column(48, self._empty_title, 4, self._empty_note, None, margins=(20, 0, 20, 0)))
        self._rows = QStackedWidget()
        for widget in (self.table, self.list, self._empty):
            self._rows.addWidget(widget)
        first = row(self._title, 8, self._order, None, self._columns, self._new, margins=(20, 8, 8, 0))
        second = row(self.filter, None, margins=(20, 4, 20, 8))
        second.setStretch(0, 3)
        second.setStretch(1, 1)
        rows = row(self._rows, margins=(0, 0, 0, 0))
        self._rows_margins = rows
        self._left = QWidget()
        stand_on(self._left, "list")
        self._left.setMinimumWidth(LEAST_LIST)
        self._left.setLayout(column(fixed_height(first), fixed_height(second), rows))
        self._build_panes()
        self._bind_keys()

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

    def _bind_keys(self) -> None:
        for view in (self.list, self.table):
            for key, step in (("J", 1), ("K", -1)):
                shortcut = QShortcut(QKeySequence(key), view)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda view=view, step=step: self._move(view, step))
            own = QShortcut(QKeySequence("Shift+Return"), view)
            own.setContext(Qt.ShortcutContext.WidgetShortcut)
            own.activated.connect(lambda view=view: self._ask_own_window(view))

    def _move(self, view: QueueList | QueueTable, step: int) -> None:
        """J and K: to the next row that can be chosen."""
        model, current = view.model(), view.currentIndex()
        number = current.row() + step if current.isValid() else 0
        while 0 <= number < model.rowCount():
            index = model.index(number, max(current.column(), 0))
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                view.setCurrentIndex(index)
                return
            number += step

    def _ask_own_window(self, view: QueueList | QueueTable) -> None:
        line = view.currentIndex().data(LINE_ROLE)
        case_id = getattr(line, "case_id", "")
        if case_id:
            self._place.own_window_wanted.emit(case_id)

    def _open_current(self, index: QModelIndex) -> None:
        case_id = self.list.case_at(index)
        if case_id and case_id != self._case_id:
            self.open_case(case_id)

    def _open_whole(self, index: QModelIndex) -> None:
        case_id = self.list.case_at(index)
        if case_id:
            self._whole = True
            self.open_case(case_id)

    def _open_row(self, index: QModelIndex) -> None:
        case_id = getattr(index.data(LINE_ROLE), "case_id", "")
        if case_id:
            self.open_case(case_id)

    def _open_columns(self) -> None:
        menu = self.table.column_menu(self._columns)
        menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def _filter_soon(self) -> None:
        self._wait.start()

    def _apply_filter(self) -> None:
        self._model.show_view(self._view, self.filter.text())

    def _settled(self) -> None:
        self.retranslate()
        if self._case_id:
            # Before the list is shown: it takes the keyboard then, and would open its first row for want of another.
            self.list.mark(self._case_id)
        self._arrange()

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
        self._columns.setVisible(shape is Shape.TABLE)
        side = 12 if shape is Shape.TABLE else 0  # the table's cells begin under the title; the list's bars beside it
        self._rows_margins.setContentsMargins(side, 0, side, 0)
        rows: QWidget = self.table if shape is Shape.TABLE else self.list
        self._rows.setCurrentWidget(rows if self._model.rowCount() else self._empty)
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
