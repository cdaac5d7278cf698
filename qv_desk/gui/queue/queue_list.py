"""The queue beside a case page: two-line rows under due headings, over the rows of the table's model.

``HeadedQueue`` puts the headings between the rows; it follows its source and fetches when its source can.
"""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qv_desk.gui.look import palette, typeface
from qv_desk.gui.parts import due_mark
from qv_desk.gui.queue.queue_lines import QueueLine, Section
from qv_desk.gui.queue.queue_model import LINE_ROLE, QueueModel
from qv_desk.gui.words.dates import joined

Index = QModelIndex | QPersistentModelIndex
_ROW = 52
_ROW_CHINESE = 56  # its lines are taller
_HEADING = 28
_ROLE = Qt.ItemDataRole


class HeadedQueue(QAbstractListModel):
    """The rows of the queue with a heading before each group of due dates; no headings in any other order."""

    def __init__(self, source: QueueModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._entries: list[QueueLine | Section] = []
        source.modelReset.connect(self._rebuild)
        source.rowsInserted.connect(self._extend)
        source.dataChanged.connect(self._reword)
        self._rebuild()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Rows and headings."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The whole line in words; the line itself under ``LINE_ROLE``."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == LINE_ROLE:
            return entry
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return entry.word if isinstance(entry, Section) else entry.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only read."""
        if not index.isValid() or isinstance(self._entries[index.row()], Section):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the source has more."""
        return not parent.isValid() and self._source.canFetchMore(QModelIndex())

    def fetchMore(self, parent: Index) -> None:
        """Let the source fetch."""
        if not parent.isValid():
            self._source.fetchMore(QModelIndex())

    def index_of(self, case_id: str) -> QModelIndex:
        """Where a case stands, or no index."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, QueueLine) and entry.case_id == case_id:
                return self.index(row)
        return QModelIndex()

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._entries = self._headed(self._source.lines(), None)
        self.endResetModel()

    def _extend(self, _parent: QModelIndex, first: int, _last: int) -> None:
        lines = self._source.lines()
        added = self._headed(lines[first:], lines[first - 1].section if first else None)
        self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(added) - 1)
        self._entries += added
        self.endInsertRows()

    def _headed(self, lines: tuple[QueueLine, ...], before: Section | None) -> list[QueueLine | Section]:
        entries: list[QueueLine | Section] = []
        for line in lines:
            if line.section is not before and self._source.is_by_due_date:
                entries.append(line.section)
            before = line.section
            entries.append(line)
        return entries

    def _reword(self) -> None:
        fresh = iter(self._source.lines())
        self._entries = [entry if isinstance(entry, Section) else next(fresh) for entry in self._entries]
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


class QueueDelegate(QStyledItemDelegate):
    """Draws a heading, or a case: mark, name and what is left, reference and what it is, whose move it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Rows of 52 pixels (56 in Chinese), headings of 28."""
        if isinstance(index.data(LINE_ROLE), Section):
            return QSize(100, _HEADING)
        return QSize(100, _ROW_CHINESE if typeface.speaks_chinese() else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = index.data(LINE_ROLE)
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Section):
            painter.setFont(typeface.face(typeface.SMALL, typeface.SEMIBOLD))
            painter.setPen(palette.colour("mute"))
            painter.drawText(place.adjusted(20, 6, -20, 0), Qt.AlignmentFlag.AlignVCenter, entry.word)
        elif isinstance(entry, QueueLine):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            bar = QRectF(place).adjusted(8, 1, -8, -1)
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.colour("selected" if chosen else "hover"))
                painter.drawRoundedRect(bar, 6, 6)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(palette.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(bar.adjusted(1, 1, -1, -1), 5, 5)
            _paint_line(painter, place, entry, chosen=chosen)
        painter.restore()


def _paint_line(painter: QPainter, place: QRect, line: QueueLine, *, chosen: bool) -> None:
    due_mark.draw(painter, place.x() + 20, place.y() + 11, line.state)
    half = place.height() // 2
    upper = QRect(place.x() + 44, place.y() + 4, place.width() - 64, half - 3)
    lower = QRect(place.x() + 44, place.y() + half, place.width() - 64, half - 5)
    painter.setFont(typeface.face(typeface.BODY, typeface.MEDIUM))
    _paint_pair_right(painter, upper, line.left, palette.colour(due_mark.ink_of(line.state)).name())
    room = upper.width() - painter.fontMetrics().horizontalAdvance(line.left) - 12
    painter.setFont(typeface.face(typeface.BODY, typeface.SEMIBOLD))
    painter.setPen(palette.colour("text"))
    _paint_elided(painter, upper, line.person, room)
    painter.setFont(typeface.face(typeface.SMALL))
    second = palette.colour("soft" if chosen else "mute")
    _paint_pair_right(painter, lower, line.waiting, second.name())
    room = lower.width() - painter.fontMetrics().horizontalAdvance(line.waiting) - 12
    painter.setPen(second)
    _paint_elided(painter, lower, joined(line.reference, line.what, line.country), room)


def _paint_pair_right(painter: QPainter, place: QRect, text: str, colour: str) -> None:
    painter.setPen(QPen(colour))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)


def _paint_elided(painter: QPainter, place: QRect, text: str, width: int) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class QueueList(QListView):
    """The list itself; headings are stepped over."""

    def __init__(self, source: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headed = HeadedQueue(source, self)
        self.setModel(self._headed)
        self.setItemDelegate(QueueDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Cases"))

    def case_at(self, index: QModelIndex) -> str:
        """The case in a row; empty for a heading."""
        entry = index.data(LINE_ROLE)
        return entry.case_id if isinstance(entry, QueueLine) else ""

    def mark(self, case_id: str) -> None:
        """Make a case the current row without asking for it to be opened."""
        blocked = self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's signature
        before, index = self.currentIndex(), self._headed.index_of(case_id)
        if len(self.selectionModel().selectedRows()) > 1:  # several are chosen, and stay so
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.setCurrentIndex(index)
        self.selectionModel().blockSignals(blocked)
        if index.isValid():
            self.scrollTo(index)
        self.update(before)
        self.update(index)
