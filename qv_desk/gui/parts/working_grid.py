"""The days of a deadline as weeks: each counted day numbered, days off a dash, make-up days ringed, the last day solid.

Painted, but reachable: the arrow keys and the mouse move over the days, and ``dwelt`` says in words what each one is,
so that nothing here is told by shape or colour alone.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qv_desk.domain.clocks.period import DayMark, DayStep
from qv_desk.gui.look import palette, typeface
from qv_desk.gui.words import dates

if TYPE_CHECKING:
    from qv_desk.gui.look.palette import Ink

CELL_WIDTH = 48
CELL_HEIGHT = 34
_GAP = 4
_HEAD = 22
_WEEK = 7
_RADIUS = 5.0
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class WorkingGrid(QWidget):
    """Weeks as rows, from the Monday before the event to the Sunday after the last day."""

    dwelt = Signal(object)
    """The ``date`` under the keyboard or the mouse, or None when both have left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: dict[date, DayStep] = {}
        self._first = date(2000, 1, 3)
        self._weeks = 0
        self._today = date.min
        self._cursor: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_steps(self, steps: tuple[DayStep, ...], today: date) -> None:
        """Show the days of one working.

        Args:
            steps: every day from the event to the last day, in order, at least one.
            today: gets a dot.
        """
        self._steps = {step.day: step for step in steps}
        first, last = steps[0].day, steps[-1].day
        self._first = first - timedelta(days=first.weekday())
        self._weeks = (last - self._first).days // _WEEK + 1
        self._today = today
        self._cursor = None
        self.updateGeometry()
        self.update()

    def day_at(self, position: QPointF) -> date | None:
        """The day of the working at a point, or None."""
        if position.y() < _HEAD:
            return None
        place = int((position.y() - _HEAD) // (CELL_HEIGHT + _GAP)) * _WEEK + int(position.x() // CELL_WIDTH)
        day = self._first + timedelta(days=place)
        return day if day in self._steps else None

    def sizeHint(self) -> QSize:
        """Seven columns and as many rows as there are weeks."""
        return QSize(_WEEK * CELL_WIDTH, _HEAD + self._weeks * (CELL_HEIGHT + _GAP))

    def minimumSizeHint(self) -> QSize:
        """The same: the grid neither grows nor shrinks."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move over the days."""
        key = Qt.Key(event.key())
        days = list(self._steps)
        if key in _MOVES and days:
            here = self._cursor or days[0] - timedelta(days=_MOVES[key])
            goal = here + timedelta(days=_MOVES[key])
            if goal in self._steps:
                self._move_to(goal)
            return
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End} and days:
            self._move_to(days[0] if key == Qt.Key.Key_Home else days[-1])
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the day under the mouse is."""
        day = self.day_at(event.position())
        if day is not None and day != self._cursor:
            self._move_to(day)

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing once the mouse has gone, unless the keyboard is here."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._move_to(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say nothing once the keyboard has gone."""
        super().focusOutEvent(event)
        self._move_to(None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the head and the weeks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(typeface.face(typeface.SMALL))
        painter.setPen(palette.colour("mute"))
        for column, name in enumerate(dates.weekday_names()):
            painter.drawText(QRectF(column * CELL_WIDTH, 0, CELL_WIDTH - 4, 18), Qt.AlignmentFlag.AlignCenter, name)
        for place in range(self._weeks * _WEEK):
            self._paint_day(painter, place)
        painter.end()

    def _paint_day(self, painter: QPainter, place: int) -> None:
        day = self._first + timedelta(days=place)
        left = place % _WEEK * CELL_WIDTH
        top = _HEAD + place // _WEEK * (CELL_HEIGHT + _GAP)
        cell = QRectF(left + 0.5, top + 0.5, CELL_WIDTH - 5, CELL_HEIGHT - 1)
        step = self._steps.get(day)
        if step is not None:
            _paint_ground(painter, cell, step)
        if day == self._today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("on_fill" if _is_solid(step) else "text"))
            painter.drawEllipse(QPointF(left + CELL_WIDTH - 12, top + 8), 3, 3)
        self._paint_words(painter, left, top, day, step)
        if day == self._cursor and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.drawRoundedRect(cell.adjusted(-1.5, -1.5, 1.5, 1.5), _RADIUS + 1, _RADIUS + 1)

    def _paint_words(self, painter: QPainter, left: int, top: int, day: date, step: DayStep | None) -> None:
        solid = _is_solid(step)
        number = "" if step is None or step.number is None else str(step.number)
        ink: Ink = "on_fill" if solid else "soft" if number else "mute"
        painter.setFont(typeface.face(typeface.SMALL))
        painter.setPen(palette.colour(ink))
        with_month = day.day == 1 or day == self._first
        label = dates.day_and_month(day) if with_month else str(day.day)
        painter.drawText(QRectF(left + 6, top + 2, CELL_WIDTH - 4, 15), Qt.AlignmentFlag.AlignVCenter, label)
        if number:
            painter.setFont(typeface.face(typeface.BODY, typeface.SEMIBOLD))
            painter.setPen(palette.colour("on_fill" if solid else "text"))
            place = QRectF(left, top + 13, CELL_WIDTH - 11, 19)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)

    def _move_to(self, day: date | None) -> None:
        if day == self._cursor:
            return
        self._cursor = day
        self.update()
        self.dwelt.emit(day)


def _is_solid(step: DayStep | None) -> bool:
    return step is not None and step.mark in {DayMark.LAST, DayMark.ROLLED}


def _paint_ground(painter: QPainter, cell: QRectF, step: DayStep) -> None:
    """What a day is, as a shape: filled when counted, solid when last, outlined at the start, a dash when off."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if _is_solid(step):
        painter.setBrush(palette.colour("fill"))
        painter.drawRoundedRect(cell, _RADIUS, _RADIUS)
        return
    if step.mark is DayMark.START:
        painter.setPen(QPen(palette.colour("accent"), 1.2))
        painter.drawRoundedRect(cell, _RADIUS, _RADIUS)
        return
    if not step.counted:
        painter.setPen(QPen(palette.colour("edge"), 1))
        line = cell.bottom() - 9
        if step.mark is DayMark.PAUSED:
            for part in (cell.center().x() - 3, cell.center().x() + 3):
                painter.drawLine(QPointF(part, line - 4), QPointF(part, line + 4))
        else:
            painter.drawLine(QPointF(cell.left() + 14, line), QPointF(cell.right() - 13, line))
        return
    painter.setBrush(palette.colour("counted"))
    painter.drawRoundedRect(cell, _RADIUS, _RADIUS)
    if step.mark is DayMark.MAKE_UP:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.colour("accent"), 1.6))
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


class DaySwatch(QWidget):
    """One mark of the grid, small, for the legend.

    Args:
        mark: which; None is the dot of today.
        parent: Qt's owner.
    """

    def __init__(self, mark: DayMark | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the mark as the grid draws it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mark is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("text"))
            painter.drawEllipse(QPointF(10, 10), 3, 3)
        elif self._mark in {DayMark.DAY_OFF, DayMark.PAUSED}:
            painter.setPen(QPen(palette.colour("edge"), 1))
            if self._mark is DayMark.PAUSED:
                painter.drawLine(QPointF(7, 6), QPointF(7, 14))
                painter.drawLine(QPointF(13, 6), QPointF(13, 14))
            else:
                painter.drawLine(QPointF(4, 10), QPointF(16, 10))
        else:
            counted = self._mark in {DayMark.COUNTED, DayMark.MAKE_UP}
            step = DayStep(date.min, counted=counted, number=None, note=None, mark=self._mark)
            _paint_ground(painter, QRectF(0.8, 2.8, 18.4, 14.4), step)
        painter.end()
