"""Search or command: one field over the window; cases by name or reference, places and commands by their words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
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

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.look import icons, palette, typeface
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.queue.queue_lines import what_of
from qv_desk.gui.shell.commands import Command
from qv_desk.gui.words.dates import joined
from qv_desk.gui.work.places import Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review

_WIDTH: Final = 560
_ROW: Final = 40
_MOST_CASES: Final = 8
_MOST_ROWS_SHOWN: Final = 9
_DELAY_MS: Final = 120
_ROLE = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the palette.

    Attributes:
        icon: its icon.
        words: what it is.
        note: something about it, at the right.
        go: what choosing it does.
    """

    icon: str
    words: str
    note: str
    go: Callable[[], None]


class HitModel(QAbstractListModel):
    """The lines of the palette."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The lines."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The words; the ``Hit`` itself as user data."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == _ROLE.UserRole:
            return hit
        if role == _ROLE.DisplayRole:
            return hit.words
        return f"{hit.words}, {hit.note}" if role == _ROLE.AccessibleTextRole else None

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()


class HitDelegate(QStyledItemDelegate):
    """Draws a line: icon, words, note."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """One height for all."""
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        hit = index.data(_ROLE.UserRole)
        if not isinstance(hit, Hit):
            return
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("selected"))
            painter.drawRoundedRect(QRectF(place).adjusted(6, 1, -6, -1), 6, 6)
        painter.drawPixmap(place.x() + 18, place.y() + 12, icons.pixmap(hit.icon, 16, "soft"))
        painter.setFont(typeface.face(typeface.SMALL))
        painter.setPen(palette.colour("mute"))
        words = place.adjusted(46, 0, -20, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hit.note)
        room = words.width() - painter.fontMetrics().horizontalAdvance(hit.note) - 16
        painter.setFont(typeface.face())
        painter.setPen(palette.colour("text"))
        shown = painter.fontMetrics().elidedText(hit.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class CommandPalette(QDialog):
    """The palette; a new one each time it is opened.

    Args:
        workplace: for finding cases.
        places: the places that this person may see.
        commands: what can be done.
        text: what was typed already.
        parent: the window.
    """

    def __init__(
        self,
        workplace: Workplace,
        places: Sequence[Place],
        commands: Sequence[Command],
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Search or command"))
        self._workplace, self._places, self._commands = workplace, places, commands
        self._model = HitModel(self)
        self.field = QLineEdit(text)
        words = self.tr("A name, a reference, a place or a command")
        if not workplace.desk.user.role.opens_cases:
            words = self.tr("A place or a command")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(self.tr("Search or command"))
        self.field.installEventFilter(self)
        self.hits = QListView()
        self.hits.setModel(self._model)
        self.hits.setItemDelegate(HitDelegate(self.hits))
        self.hits.setFrameShape(QFrame.Shape.NoFrame)
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.hits.setAccessibleName(self.tr("Found"))
        self.hits.clicked.connect(self._choose)
        self._nothing = Label(self.tr("Nothing is called that."), ink="mute")
        self._nothing.setContentsMargins(18, 8, 18, 12)
        self._nothing.hide()
        self.setLayout(column(self.field, 6, self.hits, self._nothing, margins=(10, 10, 10, 6)))
        self.setFixedWidth(_WIDTH)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DELAY_MS)
        self._wait.timeout.connect(self._ask_cases)
        self.field.textChanged.connect(self._typed)
        self._typed()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the field keeps the keyboard; Return chooses."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                rows = self._model.rowCount()
                if rows:
                    self.hits.setCurrentIndex(self._model.index((self.hits.currentIndex().row() + step) % rows))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.hits.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._show([])
        self._wait.start()

    def _ask_cases(self) -> None:
        text = self.field.text().strip()
        desk = self._workplace.desk
        if not text or not desk.user.role.opens_cases:
            return

        def arrived(page: review.Page) -> None:
            if text == self.field.text().strip():
                self._show([self._case_hit(row) for row in page.rows])

        self._workplace.jobs.ask(self, lambda: review.page(desk, CaseView.ALL, limit=_MOST_CASES, text=text), arrived)

    def _case_hit(self, row: review.QueueRow) -> Hit:
        summary = row.summary
        return Hit(
            "file",
            joined(summary.person_name, what_of(summary)),
            summary.reference,
            lambda: self._workplace.case_wanted.emit(summary.case_id, ""),
        )

    def _show(self, cases: list[Hit]) -> None:
        words = self.field.text().strip().casefold()
        hits = [*cases, *(hit for hit in self._standing_hits() if words in hit.words.casefold())]
        self._model.show_hits(hits)
        if hits:
            self.hits.setCurrentIndex(self._model.index(0))
        self._nothing.setVisible(not hits)
        self.hits.setVisible(bool(hits))
        self.hits.setFixedHeight(min(len(hits), _MOST_ROWS_SHOWN) * _ROW + 4)
        self.adjustSize()

    def _standing_hits(self) -> list[Hit]:
        hits = [
            Hit(
                place.icon,
                place.name,
                self.tr("place"),
                partial(self._workplace.place_wanted.emit, place.code),
            )
            for place in self._places
        ]
        hits += [
            Hit("right", command.word(), command.keys, command.run)
            for command in self._commands
            if command.run is not None
        ]
        return hits

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(_ROLE.UserRole) if index.isValid() else None
        if isinstance(hit, Hit):
            self.close()
            hit.go()
