"""The sidebar: places with their live counts, as a real list view, so that keys and screen readers find them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from qv_desk.gui.look import icons, palette, typeface
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.places import Group, Place

if TYPE_CHECKING:
    from qv_desk.gui.look.palette import Ink

WIDTH: Final = 224
_ABOVE: Final = 12
_ROW: Final = 32
_HEADING: Final = 44
_CLOSE_ROW: Final = 28
_CLOSE_HEADING: Final = 34
"""How high rows are where the roomy ones would not all be seen at once."""
_CAP: Final = 1000
"""Counts beyond this show as ``999+``: nobody reads further, and counting further costs."""

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


class PlaceModel(QAbstractListModel):
    """Headings and places in one list; headings cannot be chosen."""

    def __init__(self, places: Sequence[Place], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Place | Group] = []
        self._counts: Mapping[str, int] = {}
        for group in Group:
            inside = [place for place in places if place.group is group]
            if inside and group.value:
                self._rows.append(group)
            self._rows += inside

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Headings and places."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The word; with its number for screen readers."""
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == _ROLE.UserRole:
            return entry
        if role not in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return None
        if isinstance(entry, Group):
            return entry.word
        number = self.count(entry)
        if role == _ROLE.DisplayRole or not number:
            return entry.name
        return f"{entry.name}, {plural(number, self.tr('1 entry'), self.tr('{number} entries'))}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only read."""
        if not index.isValid() or isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def count(self, place: Place) -> int:
        """The number beside a place; 0 shows nothing."""
        return self._counts.get(place.view.value if place.view is not None else place.count, 0)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show new numbers, by the value of the view or the code of the count."""
        self._counts = dict(counts)
        self.reword()

    def reword(self) -> None:
        """Everything is to be drawn anew: numbers or language have changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def roomy_height(self) -> int:
        """How high the list would be with its rows apart, in pixels."""
        return sum(_HEADING if isinstance(entry, Group) else _ROW for entry in self._rows)

    def row_of(self, code: str) -> int:
        """The row of a place, or -1."""
        for row, entry in enumerate(self._rows):
            if isinstance(entry, Place) and entry.code == code:
                return row
        return -1


class PlaceDelegate(QStyledItemDelegate):
    """Draws a heading or a place: icon, word, number.

    Attributes:
        is_close: whether the rows stand closer together.
    """

    is_close = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """The height of a place or a heading."""
        row, heading = (_CLOSE_ROW, _CLOSE_HEADING) if self.is_close else (_ROW, _HEADING)
        return QSize(100, heading if isinstance(index.data(_ROLE.UserRole), Group) else row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = index.data(_ROLE.UserRole)
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Group):
            painter.setFont(typeface.face(typeface.SMALL, typeface.SEMIBOLD))
            painter.setPen(palette.colour("mute"))
            above = 8 if self.is_close else 14
            painter.drawText(place.adjusted(20, above, -20, 0), Qt.AlignmentFlag.AlignVCenter, entry.word)
        elif isinstance(entry, Place):
            self._paint_place(painter, place, option, index, entry)
        painter.restore()

    def _paint_place(
        self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index, entry: Place
    ) -> None:
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        bar = QRectF(place).adjusted(8, 1, -8, -1)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(bar, 6, 6)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(1, 1, -1, -1), 5, 5)
        icon = icons.pixmap(entry.icon, 16, "accent" if chosen else "soft")
        painter.drawPixmap(place.x() + 20, place.y() + (place.height() - 16) // 2, icon)
        model = index.model()
        number = model.count(entry) if isinstance(model, PlaceModel) else 0
        painter.setFont(typeface.face(typeface.BODY, typeface.SEMIBOLD if chosen else typeface.REGULAR))
        painter.setPen(palette.colour("text"))
        shown = "" if not number else f"{_CAP - 1}+" if number >= _CAP else str(number)
        numbers = painter.fontMetrics().horizontalAdvance(shown)  # no narrower than in the small face it is drawn in
        words = place.adjusted(48, 0, -20 - (numbers + 4 if shown else 0), 0)
        name = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        if shown:
            ink: Ink = "brick" if entry.is_alarm else "soft" if chosen else "mute"
            painter.setFont(typeface.face(typeface.SMALL, typeface.SEMIBOLD if entry.is_alarm else typeface.REGULAR))
            painter.setPen(palette.colour(ink))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place.adjusted(0, 0, -20, 0), flags, shown)


class Sidebar(View):
    """The list of places.

    Signals:
        chosen: the ``Place`` that was chosen, by mouse or by key.
    """

    chosen = Signal(object)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="chrome")
        self._model = PlaceModel(places, self)
        self.list = QListView()
        self.list.setModel(self._model)
        self._delegate = PlaceDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._pressed_onto: QPersistentModelIndex | None = None
        self.list.selectionModel().currentChanged.connect(self._move)
        self.list.clicked.connect(self._click)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, _ABOVE, 0, 0)
        layout.addWidget(self.list)
        self.setFixedWidth(WIDTH)
        self.setFocusProxy(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the list anew."""
        self.list.setAccessibleName(self.tr("Places"))
        self._model.reword()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show new numbers."""
        self._model.set_counts(counts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the rows together where not all of them would be seen."""
        super().resizeEvent(event)
        is_close = self._model.roomy_height() > self.contentsRect().height() - _ABOVE
        if is_close != self._delegate.is_close:
            self._delegate.is_close = is_close
            self.list.scheduleDelayedItemsLayout()

    def mark(self, code: str) -> None:
        """Show a place as the current one without going there."""
        row = self._model.row_of(code)
        selection = self.list.selectionModel()
        blocked = selection.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        selection.blockSignals(blocked)
        if row >= 0 and self.isVisible():  # in a low window the place may lie below the edge
            self.list.scrollTo(self._model.index(row))
        self._model.reword()  # asking the list for its viewport, to repaint it, costs 40 ms at a start

    def _move(self, index: QModelIndex) -> None:
        self._pressed_onto = QPersistentModelIndex(index)
        self._choose(index)

    def _click(self, index: QModelIndex) -> None:
        """A click on the current place chooses it again; one that has just moved there has chosen it already."""
        moved, self._pressed_onto = self._pressed_onto, None
        if moved is None or moved != index:
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(_ROLE.UserRole)
        if isinstance(entry, Place):
            self.chosen.emit(entry)
