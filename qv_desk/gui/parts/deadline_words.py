"""How a deadline is said beside a case: the day with its weekday, what is left, and the mark that goes with it."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.clocks.clock import Clock, ClockState, days_left
from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.clocks.time_left import TimeLeft
from qv_desk.gui.parts.due_mark import DueState
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said

_SOON = timedelta(days=7)
_MARK_OF_STATE = {
    ClockState.MET: DueState.NONE,
    ClockState.STOPPED: DueState.NONE,
    ClockState.PAUSED: DueState.PAUSED,
    ClockState.MISSED: DueState.OVERDUE,
}


def due_day(clock: Clock, office: tzinfo, *, long: bool = False) -> str:
    """The last day, or for hours the moment in the office's zone; empty while there is no date."""
    if clock.due_on is None or clock.due_at is None:
        return ""
    if clock.rule.counts_hours:
        return dates.moment(clock.due_at, office)
    return dates.long_day(clock.due_on) if long else dates.short_day(clock.due_on)


def left_words(left: TimeLeft | None) -> str:
    """``7 working days left``, ``1 working day late``, ``today``; empty where no date is known."""
    if left is None:
        return ""
    words = said(left.wording)
    if left.is_late or (left.amount == 0 and left.unit is not Unit.HOURS):
        return words
    return QCoreApplication.translate("DeadlineWords", "{amount} left").format(amount=words)


def clock_mark(clock: Clock, now: datetime) -> DueState:
    """How near one clock's date is."""
    if clock.state in _MARK_OF_STATE:
        return _MARK_OF_STATE[clock.state]
    if clock.due_at is None:
        return DueState.NONE
    if clock.provisional:
        return DueState.PROVISIONAL
    left = days_left(clock, now)
    is_today = left is not None and left.amount == 0 and left.unit is not Unit.HOURS
    if is_today or clock.due_at - now <= timedelta(days=1):
        return DueState.TODAY
    return DueState.SOON if clock.due_at - now <= _SOON else DueState.FINE
