"""How near a date is, as a shape, a word and a colour: ◆ overdue, ● today, ◐ soon, ○ fine, ◌ provisional, ‖ paused.

Colour never stands alone: each state has its own shape, and the accessible name says the word. ``draw`` is for
delegates, ``DueMark`` is the widget, ``DueLine`` a mark with its words.
"""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from qv_desk.gui.look import palette, typeface
from qv_desk.gui.look.palette import Ink
from qv_desk.gui.parts.paragraph import Label

MARK_SIZE = 12


class DueState(StrEnum):
    """How near a date is."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    FINE = "fine"
    PROVISIONAL = "provisional"
    PAUSED = "paused"
    NONE = "none"


_INKS: dict[DueState, Ink] = {
    DueState.OVERDUE: "brick",
    DueState.TODAY: "brick",
    DueState.SOON: "amber",
    DueState.FINE: "slate",
    DueState.PROVISIONAL: "slate",
    DueState.PAUSED: "slate",
    DueState.NONE: "mute",
}

_WORDS: dict[DueState, str] = {
    DueState.OVERDUE: str(QT_TRANSLATE_NOOP("DueMark", "overdue")),
    DueState.TODAY: str(QT_TRANSLATE_NOOP("DueMark", "due today")),
    DueState.SOON: str(QT_TRANSLATE_NOOP("DueMark", "due soon")),
    DueState.FINE: str(QT_TRANSLATE_NOOP("DueMark", "in time")),
    DueState.PROVISIONAL: str(QT_TRANSLATE_NOOP("DueMark", "provisional")),
    DueState.PAUSED: str(QT_TRANSLATE_NOOP("DueMark", "paused")),
    DueState.NONE: str(QT_TRANSLATE_NOOP("DueMark", "no date yet")),
}


def ink_of(state: DueState) -> Ink:
    """The colour of a state, by its purpose."""
    return _INKS[state]


def word_of(state: DueState) -> str:
    """The state in a word of the screen language."""
    return QCoreApplication.translate("DueMark", _WORDS[state])


def draw(painter: QPainter, left: float, top: float, state: DueState, size: float = MARK_SIZE) -> None:
    """Draw the shape of a state into a square of ``size`` logical pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = palette.colour(_INKS[state])
    square = QRectF(left + 1, top + 1, size - 2, size - 2)
    line = QPen(QBrush(tint), 1.6)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match state:
        case DueState.OVERDUE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPolygon(_diamond(QRectF(left, top, size, size)))
        case DueState.TODAY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawEllipse(square)
        case DueState.SOON:
            painter.drawEllipse(square)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPie(square, 90 * 16, 180 * 16)
        case DueState.FINE:
            painter.drawEllipse(square)
        case DueState.PROVISIONAL:
            line.setDashPattern([1.6, 1.7])
            painter.setPen(line)
            painter.drawEllipse(square)
        case DueState.PAUSED:
            painter.setPen(QPen(QBrush(tint), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            for part in (0.33, 0.67):
                painter.drawLine(QPointF(left + size * part, top + 1), QPointF(left + size * part, top + size - 1))
        case DueState.NONE:
            middle = top + size / 2
            painter.drawLine(QPointF(left + 3, middle), QPointF(left + size - 3, middle))
    painter.restore()


def _diamond(square: QRectF) -> QPolygonF:
    middle = square.center()
    return QPolygonF(
        [
            QPointF(middle.x(), square.top()),
            QPointF(square.right(), middle.y()),
            QPointF(middle.x(), square.bottom()),
            QPointF(square.left(), middle.y()),
        ]
    )


class DueMark(QWidget):
    """The shape alone; its accessible name is the word."""

    def __init__(self, state: DueState = DueState.NONE, size: int = MARK_SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setFixedSize(size, size)
        self.setAccessibleName(word_of(state))

    def state(self) -> DueState:
        """What the mark shows."""
        return self._state

    def set_state(self, state: DueState) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(word_of(state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the shape."""
        painter = QPainter(self)
        draw(painter, 0, 0, self._state, self.width())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Say the word in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(word_of(self._state))


class DueLine(QWidget):
    """A mark and its words in the state's colour: ``○ 7 working days left``."""

    def __init__(
        self,
        state: DueState = DueState.NONE,
        text: str = "",
        *,
        weight: int = typeface.MEDIUM,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark = DueMark(state)
        self._words = Label(text, weight=weight, ink=ink_of(state))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_due(self, state: DueState, text: str) -> None:
        """Show another state with its words."""
        self._mark.set_state(state)
        self._words.set_ink(ink_of(state))
        self._words.setText(text)

    def text(self) -> str:
        """The words shown."""
        return self._words.text()
