"""A year's days off as somebody at the office brought them in: one version of a working calendar.

Law: the State Council's General Office announces the days off of a year, and the weekend days that become working days,
in the November before it; a notice can be changed in mid-year, as in 2019.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

MOST_DAYS: Final = 80
"""No year has so many days off beside its weekends; a longer table is something else."""

_SATURDAY: Final = 6  # ISO weekday
_DECEMBER: Final = 12


class DayKind(StrEnum):
    """What a notice makes of a day."""

    OFF = "off"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class NoticeDay:
    """One day of a notice.

    Attributes:
        day: which.
        kind: off, or a weekend day that becomes a working day.
        name: the holiday, as the notice calls it; may be empty.
    """

    day: date
    kind: DayKind
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarNotice(RegisterEntry):
    """One year of one calendar, brought in by a person; its key is the calendar's code. The newest of a year counts.

    Attributes:
        year: the year that it announces.
        days: every day that is not an ordinary one, in order.
        source: what the notice is called, in the words of whoever brought it in.
        text: the file, as it was read.
        sha256: of the file's bytes.
        imported_by: user identifier.
        moved: how many open cases it gave another date.
    """

    register_name: ClassVar[str] = "calendar_notices"
    outlives_case: ClassVar[bool] = True

    year: int
    days: tuple[NoticeDay, ...]
    source: str
    text: str
    sha256: str
    imported_by: str
    moved: int = 0

    @property
    def days_off(self) -> tuple[NoticeDay, ...]:
        """The days off."""
        return tuple(day for day in self.days if day.kind is DayKind.OFF)

    @property
    def working_days(self) -> tuple[NoticeDay, ...]:
        """The weekend days that become working days."""
        return tuple(day for day in self.days if day.kind is DayKind.WORKING)


def checked_days(days: Iterable[NoticeDay], year: int) -> tuple[NoticeDay, ...]:
    """The days of a notice in order, each once.

    Raises:
        InputError: ``calendar_no_days_off``, ``calendar_too_many_days``, ``calendar_day_outside_year`` (but for a New
            Year's holiday that reaches back into December), ``calendar_day_twice`` where a day stands there as two
            things, ``calendar_make_up_on_weekday`` where a day becomes a working day that is one anyway.
    """
    found: dict[date, NoticeDay] = {}
    for one in days:
        known = found.setdefault(one.day, one)
        if known.kind is not one.kind:
            raise InputError("calendar_day_twice", day=one.day.isoformat())
        is_december_before = one.day.year == year - 1 and one.day.month == _DECEMBER
        if one.day.year != year and not is_december_before:
            raise InputError("calendar_day_outside_year", day=one.day.isoformat(), year=year)
        if one.kind is DayKind.WORKING and one.day.isoweekday() < _SATURDAY:
            raise InputError("calendar_make_up_on_weekday", day=one.day.isoformat())
    if len(found) > MOST_DAYS:
        raise InputError("calendar_too_many_days", limit=MOST_DAYS)
    if not any(one.kind is DayKind.OFF and one.day.year == year for one in found.values()):
        raise InputError("calendar_no_days_off", year=year)
    return tuple(found[day] for day in sorted(found))


def usual_days_off(calendar: WorkingCalendar, year: int) -> int:
    """How many days off the leanest other year of a calendar has; 0 where no other is known."""
    others = calendar.announced_years - {year}
    return min((sum(day.year == other for day in calendar.days_off) for other in others), default=0)


def calendar_with(calendar: WorkingCalendar, notice: CalendarNotice) -> WorkingCalendar:
    """The calendar as it stands once a notice counts; what a person typed or fetched is not confirmed by us."""
    return calendar.with_year(
        notice.year,
        days_off={one.day: _named(one.name, _DAY_OFF) for one in notice.days_off},
        make_up_days={one.day: _named(one.name, _A_HOLIDAY) for one in notice.working_days},
        notice=f"{notice.source} ({notice.at.date().isoformat()})",
        version=f"{calendar.version.partition('+')[0]}+{notice.year}.{notice.entry_id[:8]}",
        checked_on=notice.at.date(),
        confidence=Confidence.SECONDARY,
    )


def calendars_with(
    calendars: Mapping[str, WorkingCalendar], notices: Iterable[CalendarNotice]
) -> Mapping[str, WorkingCalendar]:
    """The calendars with every notice brought in, the newest of a year last; an unknown calendar's are passed over."""
    found = dict(calendars)
    for notice in sorted(notices, key=lambda one: (one.at, one.entry_id)):
        if notice.key in found:
            found[notice.key] = calendar_with(found[notice.key], notice)
    return MappingProxyType(found)


_DAY_OFF: Final = Wording("day off", "休息日")
_A_HOLIDAY: Final = Wording("a holiday", "节假日")


def _named(name: str, otherwise: Wording) -> Wording:
    return Wording(name, name) if name else otherwise
