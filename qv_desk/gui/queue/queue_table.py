"""The queue alone: a table over the whole width, with sorting and a choice of columns that is kept."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qv_desk.gui.look import palette, typeface
from qv_desk.gui.memory import Memory
from qv_desk.gui.parts import due_mark
from qv_desk.gui.queue.queue_lines import QueueLine
from qv_desk.gui.queue.queue_model import LINE_ROLE, Column, QueueModel

Index = QModelIndex | QPersistentModelIndex
_ROW = 36
_KEY = "queue/columns"
_LEAST = {
    Column.DUE: 160,
    Column.LEFT: 140,
    Column.PERSON: 140,
    Column.WHAT: 124,
    Column.REFERENCE: 116,
    Column.COUNTRY: 92,
    Column.WAITING: 104,
    Column.WHY: 116,
    Column.RECEIVED: 120,
}
"""Pixels, in which a column's usual words stand whole."""
_LEAST_CHINESE = {Column.DUE: 200, Column.LEFT: 116}
"""Pixels: Chinese dates are longer, and what is left of the time is shorter."""
_MORE_OF = {Column.PERSON: 3, Column.WHAT: 3, Column.COUNTRY: 1, Column.WHY: 2}
"""How the room that is left is shared out: to words whose length nobody knows."""
_GIVEN_UP_FIRST = (Column.WHY, Column.COUNTRY, Column.WAITING, Column.WHAT)
"""What goes first for want of room, until somebody chooses columns for themselves."""
_HIDDEN_AT_FIRST = (Column.RECEIVED,)
_ALWAYS = (Column.PERSON,)


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: the text itself, because the style's own way costs more than everything else in the table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, QueueLine):
            return
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column = Column(index.column())
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, palette.colour("selected"))
        painter.setPen(palette.colour("hair"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        words = place.adjusted(8, 0, -8, 0)
        if column is Column.DUE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            due_mark.draw(painter, words.x(), words.center().y() - 5, line.state)
            words.adjust(22, 0, 0, 0)
        dated = column in {Column.DUE, Column.LEFT}
        strong = column in {Column.LEFT, Column.PERSON}
        painter.setFont(typeface.face(typeface.BODY, typeface.MEDIUM if strong else typeface.REGULAR))
        painter.setPen(palette.colour(due_mark.ink_of(line.state) if dated else "text" if strong else "soft"))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()


class QueueTable(QTableView):
    """The table; columns are chosen by the header's menu or the button of the page.

    Until somebody chooses, moves or widens a column, the columns share the width that there is, and the least needed
    ones go before anything has to be scrolled sideways.

    Args:
        model: the rows.
        memory: keeps widths, order and choice of columns.
        parent: Qt's owner.
    """

    def __init__(self, model: QueueModel, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._memory = memory
        self._is_fitting = False
        self._is_chosen = False
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # measuring every row costs seconds
        rows.setDefaultSectionSize(_ROW)
        self._prepare_header()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the table's own texts."""
        self.setAccessibleName(self.tr("Cases"))
        self.horizontalHeader().setFont(typeface.face(typeface.SMALL, typeface.SEMIBOLD))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew."""
        super().resizeEvent(event)
        self._fit()

    def column_menu(self, parent: QWidget) -> QMenu:
        """A menu of all columns; a tick shows or hides one."""
        menu = QMenu(parent)
        for column in Column:
            action = QAction(self._model.column_name(column), menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.setEnabled(column not in _ALWAYS)
            action.setData(int(column))
            action.toggled.connect(self._toggle)
            menu.addAction(action)
        return menu

    def keep_columns(self) -> None:
        """Remember widths, order and choice of the columns on this computer; from now on they are somebody's own."""
        if not self._is_fitting:
            self._choose()
            self._memory.keep(_KEY, self.horizontalHeader().saveState())

    def _choose(self) -> None:
        """The columns are somebody's own: only the last one still takes what is left of the width."""
        if not self._is_chosen:
            self._is_chosen = self._is_fitting = True
            self.horizontalHeader().setStretchLastSection(True)
            self._is_fitting = False

    def _fit(self) -> None:
        """Show as many columns as there is room for, each at least as wide as its usual words."""
        if self._is_chosen or self._is_fitting:
            return
        least = _LEAST | (_LEAST_CHINESE if typeface.speaks_chinese() else {})
        room = self.viewport().width()
        shown = [column for column in Column if column not in _HIDDEN_AT_FIRST]
        for column in _GIVEN_UP_FIRST:
            if sum(least[one] for one in shown) > room:
                shown.remove(column)
        spare = max(0, room - sum(least[one] for one in shown))
        shares = sum(_MORE_OF.get(one, 0) for one in shown)
        uneven = spare - sum(spare * _MORE_OF.get(one, 0) // shares for one in shown)
        self._is_fitting = True
        try:
            for column in Column:
                self.setColumnHidden(column, column not in shown)
                if column in shown:
                    more = spare * _MORE_OF.get(column, 0) // shares + (uneven if column is Column.PERSON else 0)
                    self.horizontalHeader().resizeSection(column, least[column] + more)
        finally:
            self._is_fitting = False

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(64)
        kept = self._memory.shape(_KEY)
        self._is_chosen = not kept.isEmpty() and header.restoreState(kept)
        header.setStretchLastSection(self._is_chosen)
        header.setSortIndicator(Column.DUE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        for changed in (header.sectionResized, header.sectionMoved):
            changed.connect(self.keep_columns)

    def _open_menu(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        self.column_menu(header).popup(header.mapToGlobal(place))

    def _toggle(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        action = self.sender()
        if isinstance(action, QAction):
            self.setColumnHidden(int(action.data()), not shown)
            self.keep_columns()
