"""The fields that can stand in a wording: label, name and a made-up value, filtered while somebody types."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qv_desk.domain.letters.letter import FieldValue
from qv_desk.gui.look import palette, typeface
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.paragraph import ElidedLabel, Label
from qv_desk.gui.templates.table_words import place_of
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.templates.templates import FieldChoice

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole

WIDTH: Final = 480
ROW: Final = 46
"""Pixels of one field: its label and name, below them its sample."""
_MOST_ROWS: Final = 7
_SIDE: Final = 12


class FieldModel(QAbstractListModel):
    """The fields that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[FieldChoice, ...] = ()
        self._shown: tuple[FieldChoice, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The fields."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The label; the ``FieldChoice`` itself as user data."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        field = self._shown[index.row()]
        if role == _ROLE.UserRole:
            return field
        if role in {_ROLE.DisplayRole, _ROLE.EditRole}:
            return capital(said(field.label))
        if role == _ROLE.AccessibleTextRole:
            return f"{said(field.label)}, {field.name}, {sample_words(field)}"
        return None

    def show_fields(self, fields: Sequence[FieldChoice]) -> None:
        """Offer these fields."""
        self._all = tuple(fields)
        self.narrow("")

    def narrow(self, words: str) -> None:
        """Show those whose label, name or hint has all of these words; those that begin with them come first."""
        wanted = words.casefold().replace("_", " ").split()
        fitting = [field for field in self._all if all(word in _searched(field) for word in wanted)]
        first = "_".join(wanted)
        fitting.sort(key=lambda field: not field.name.startswith(first))
        self.beginResetModel()
        self._shown = tuple(fitting)
        self.endResetModel()

    def field_at(self, row: int) -> FieldChoice | None:
        """The field in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None


class FieldDelegate(QStyledItemDelegate):
    """Draws a field: its label, its name at the right, its sample below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """One height for all; letters that somebody made larger get more."""
        small, body = option.fontMetrics.height(), option.fontMetrics.height()
        return QSize(100, max(ROW, small + body + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        field = index.data(_ROLE.UserRole)
        if not isinstance(field, FieldChoice):
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, palette.colour("selected" if chosen else "page"))
        place = option.rect.adjusted(_SIDE, 4, -_SIDE, -4)
        top, below = place.adjusted(0, 0, 0, -place.height() // 2), place.adjusted(0, place.height() // 2, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(typeface.face(typeface.SMALL))
        painter.setPen(palette.colour("accent"))
        name = place_of(field.name)
        painter.drawText(top, middle | Qt.AlignmentFlag.AlignRight, name)
        room = top.width() - painter.fontMetrics().horizontalAdvance(name) - _SIDE
        painter.setPen(palette.colour("soft"))
        sample = painter.fontMetrics().elidedText(sample_words(field), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, middle, sample)
        painter.setFont(typeface.face(weight=typeface.MEDIUM))
        painter.setPen(palette.colour("text"))
        label = painter.fontMetrics().elidedText(capital(said(field.label)), Qt.TextElideMode.ElideRight, room)
        painter.drawText(top, middle, label)
        painter.restore()


class FieldPicker(QDialog):
    """A field to choose: type to narrow, up and down to move, Enter to take it, Esc to leave.

    Args:
        fields: what is offered.
        parent: the window.

    Signals:
        picked: the name of the field.
    """

    picked = Signal(str)

    def __init__(self, fields: Sequence[FieldChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Choose a field"))
        self.model = FieldModel(self)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("What the field is called"))
        self.filter.setAccessibleName(self.tr("What the field is called"))
        self.filter.installEventFilter(self)
        self.fields = QListView()
        self.fields.setModel(self.model)
        dress(self.fields)
        self.fields.setAccessibleName(self.tr("Fields"))
        self.fields.clicked.connect(self._choose)
        self._hint = ElidedLabel(size=typeface.SMALL, ink="soft")
        self._nothing = Label(self.tr("No field is called that."), ink="mute")
        self._nothing.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self.setLayout(column(self.filter, 6, self.fields, self._nothing, 4, self._hint, margins=(10, 10, 10, 8)))
        self.setFixedWidth(WIDTH)
        self.model.show_fields(fields)
        self.filter.textChanged.connect(self._narrow)
        self.fields.selectionModel().currentChanged.connect(lambda _now, _before: self._explain())
        self._narrow("")
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_below(self, widget: QWidget) -> None:
        """Show it under a button, on the screen."""
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        room = widget.screen().availableGeometry()
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        top = min(corner.y(), room.bottom() - self.sizeHint().height())
        self.move(left, max(top, room.top()))
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the filter keeps the keyboard; Return chooses."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            rows = self.model.rowCount()
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and rows:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.fields.setCurrentIndex(self.model.index((self.fields.currentIndex().row() + step) % rows))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.fields.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        self.model.narrow(words)
        rows = self.model.rowCount()
        self.fields.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.fields.setFixedHeight(max(1, min(rows, _MOST_ROWS)) * max(ROW, self.fields.sizeHintForRow(0)) + 4)
        if rows:
            self.fields.setCurrentIndex(self.model.index(0))
        self._explain()
        self.adjustSize()

    def _explain(self) -> None:
        field = self.model.field_at(self.fields.currentIndex().row())
        self._hint.setText(said(field.hint) if field is not None else "")

    def _choose(self, index: Index) -> None:
        field = self.model.field_at(index.row())
        if field is not None:
            self.close()
            self.picked.emit(field.name)


def dress(view: QListView) -> None:
    """A list of fields as it looks in the picker and under the words that are typed."""
    view.setItemDelegate(FieldDelegate(view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def sample_words(field: FieldChoice) -> str:
    """A made-up value of a field, in one line and as the screen language writes it."""
    if field.value is FieldValue.DATE and field.sample:
        return dates.long_day(date.fromisoformat(field.sample), year=True)
    return dates.joined(*(line.strip() for line in field.sample.splitlines()))


def _searched(field: FieldChoice) -> str:
    words = (field.label.en, field.label.zh, field.name.replace("_", " "), field.hint.en, field.hint.zh)
    return " ".join(words).casefold()
