"""How long there is until a clock runs out, or how late it is, in the law's own unit."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.period import Period, Unit
from qv_desk.domain.terms.wording import Wording

_NAMES = {
    Unit.HOURS: ("hour", "hours", "小时"),
    Unit.CALENDAR_DAYS: ("day", "days", "天"),
    Unit.WORKING_DAYS: ("working day", "working days", "个工作日"),
}


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """An amount of time with its sign.

    Args:
        amount: whole units left; 0 in the last of them, negative when it is late.
        unit: hours, calendar days or working days; a period in months is told in calendar days.
    """

    amount: int
    unit: Unit

    @property
    def is_late(self) -> bool:
        """Whether the time is over."""
        return self.amount < 0

    @property
    def wording(self) -> Wording:
        """How the desk says it: ``7 working days``, ``1 working day late``, ``today``."""
        one, many, chinese = _NAMES[self.unit]
        number = abs(self.amount)
        name = one if number == 1 else many
        if self.is_late:
            return Wording(f"{number} {name} late", f"逾期 {number} {chinese}")
        if number == 0:
            return Wording("less than an hour", "不足 1 小时") if self.unit is Unit.HOURS else Wording("today", "今天")
        return Wording(f"{number} {name}", f"{number} {chinese}")


@dataclass(frozen=True, slots=True)
class TimePassed:
    """How long something has been running, for a law that says "without delay" and names no number.

    Args:
        amount: whole units.
        unit: ``minute`` within the first hour, ``hour`` within the first two days, then ``day``.
    """

    amount: int
    unit: str

    @property
    def wording(self) -> Wording:
        """How the desk says it: ``for 12 minutes``, ``for 3 days``."""
        name = self.unit if self.amount == 1 else f"{self.unit}s"
        return Wording(f"for {self.amount} {name}", f"已经过 {self.amount} {_PASSED[self.unit]}")


_PASSED = {"minute": "分钟", "hour": "小时", "day": "天"}
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def time_passed(since: datetime, until: datetime) -> TimePassed:
    """How long it is from one aware moment to another; nothing if the clock of this computer went back."""
    passed = max(until - since, timedelta())
    if passed < _HOUR:
        return TimePassed(passed // _MINUTE, "minute")
    if passed < 2 * _DAY:
        return TimePassed(passed // _HOUR, "hour")
    return TimePassed(passed // _DAY, "day")


def time_left(
    period: Period,
    *,
    due_at: datetime,
    due_on: date,
    calendar: WorkingCalendar | None,
    zone: tzinfo,
    now: datetime,
) -> TimeLeft:
    """How much time is left in the law's own unit, negative when it is late.

    Months and calendar days are told in calendar days, working days in working days of the calendar, hours in whole
    hours. Late by less than one unit is late by one.

    Args:
        period: the rule's period.
        due_at: the aware moment after which it is too late.
        due_on: the last day, in ``zone``.
        calendar: the rule's calendar, if it has one.
        zone: the zone in which the rule's days begin and end.
        now: the present moment, aware.
    """
    is_late = now > due_at
    if period.unit is Unit.HOURS:
        amount, unit = abs(due_at - now) // timedelta(hours=1), Unit.HOURS
    elif period.unit is Unit.WORKING_DAYS and calendar is not None:
        early, late = sorted((now.astimezone(zone).date(), due_on))
        amount, unit = calendar.working_days_between(early, late), Unit.WORKING_DAYS
    else:
        amount, unit = abs((due_on - now.astimezone(zone).date()).days), Unit.CALENDAR_DAYS
    return TimeLeft(-max(1, amount) if is_late else amount, unit)
