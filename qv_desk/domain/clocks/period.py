"""Counting a statutory period: from the moment it starts to the moment it is too late, day by day.

Law: China, Civil Code 201–203 (the day of the event is not counted; the last day ends at 24:00; a last day that is a
statutory rest day rolls to the next working day; hours run from the moment; months end on the same date or at the
month's end). Regulation (EEC, Euratom) 1182/71 art. 3 counts days and months the same way.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.month_length import days_in_month
from qv_desk.domain.clocks.pause import Pause, merged_pauses, standing_days, standing_time
from qv_desk.domain.terms.wording import Wording

_DAY = timedelta(days=1)
_MONTHS_IN_YEAR = 12
_START_NOTE = Wording("The day of the event is not counted.", "事件当日不计入。")
_HOURS_NOTE = Wording(
    "Hours run from the moment itself, on rest days too.", "按小时计算，自该时刻起连续计时，休息日照计。"
)
_EXTENDED_NOTE = Wording(
    "The period ended here before it was extended; the notice was given in time.",
    "延期前的届满日；延期通知已按时发出。",
)
_HOURS_PAUSE_NOTE = Wording("The clock stood still for part of the day.", "当日部分时间期间中止，不计入。")
_PAUSE_NOTE = Wording("The clock stood still.", "期间中止，不计入。")
_ROLL_NOTE = Wording(
    "The period would have ended on a rest day; it ends on the next working day.",
    "期间届满日为休息日，顺延至其后第一个工作日。",
)


class Unit(StrEnum):
    """What a period is counted in."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    WITHOUT_DELAY = "without_delay"
    """A law that names no number: nothing is counted, nothing falls due by itself, and it is never said to be early."""


class Roll(StrEnum):
    """What becomes of a last day that is a rest day."""

    NONE = "none"
    NEXT_WORKING_DAY = "next_working_day"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as a law writes it.

    Args:
        length: how many units, at least 1; 0 where the law names no number.
        unit: hours, calendar days, working days or months.
        calendar: the code of the calendar that says which days are working days; needed for working days and for
            rolling, None where every day counts alike.
        roll: what becomes of a last day that is a rest day.

    Raises:
        ValueError: the length is below 1, or a calendar is needed and not named, or a period without a number has one.
    """

    length: int
    unit: Unit
    calendar: str | None = None
    roll: Roll = Roll.NONE

    def __post_init__(self) -> None:
        if not self.has_number:
            if self.length or self.calendar or self.roll is not Roll.NONE:
                raise ValueError("a period without a number has no length and no calendar")
            return
        if self.length < 1:
            raise ValueError(f"a period has a length of at least 1, not {self.length}")
        if self.needs_calendar and self.calendar is None:
            raise ValueError("a period in working days, or one that rolls, names its calendar")

    @property
    def has_number(self) -> bool:
        """Whether the law names a number, so that there is a last day."""
        return self.unit is not Unit.WITHOUT_DELAY

    @property
    def needs_calendar(self) -> bool:
        """Whether the result depends on which days are working days."""
        return self.unit is Unit.WORKING_DAYS or self.roll is not Roll.NONE


class DayMark(StrEnum):
    """What a day is in the working of a period."""

    START = "start"
    COUNTED = "counted"
    DAY_OFF = "day_off"
    MAKE_UP = "make_up"
    PAUSED = "paused"
    LAST = "last"
    ROLLED = "rolled"


@dataclass(frozen=True, slots=True)
class DayStep:
    """One day in the working of a period.

    Args:
        day: the day.
        counted: whether it counts towards the length.
        number: how much is complete at the end of the day, in days (for a period in hours, in whole hours); 0 on the
            day of the event, None on a day that does not count.
        note: why it counts or does not, where that is not plain.
        mark: ``start`` for the day of the event, ``last`` for the last day, ``rolled`` for a last day that rolled
            forward from a rest day, ``make_up`` for a weekend day that counts.
    """

    day: date
    counted: bool
    number: int | None
    note: Wording | None
    mark: DayMark


@dataclass(frozen=True, slots=True)
class Working:
    """The result of a count, which can show its steps.

    The steps are made when they are asked for: a list of ten thousand cases needs only the dates.

    Args:
        period: what was counted.
        start_at: the moment of the event, in UTC.
        zone: the zone in which days begin and end.
        last_on: the last day before rolling.
        due_on: the last day on which the period is still kept, in ``zone``.
        due_at: the moment in UTC after which it is too late: the end of ``due_on``, or the exact hour.
        provisional: whether a day that mattered lies in a year whose days off are not announced yet.
        calendar: the calendar that was used, if one was.
        pauses: the pauses that were taken into account, in order and apart from one another.
        first_due_on: the last day before the period was extended; None while it was not.
    """

    period: Period
    start_at: datetime
    zone: tzinfo
    last_on: date
    due_on: date
    due_at: datetime
    provisional: bool
    calendar: WorkingCalendar | None
    pauses: tuple[Pause, ...]
    first_due_on: date | None = None

    @property
    def start_on(self) -> date:
        """The day of the event in the zone of the count."""
        return self.start_at.astimezone(self.zone).date()

    @property
    def steps(self) -> tuple[DayStep, ...]:
        """Every day from the event to the last day, both included."""
        return tuple(_hour_steps(self) if self.period.unit is Unit.HOURS else _day_steps(self))

    @property
    def paused_days(self) -> int:
        """On how many days up to the last one the clock stood still."""
        return len(standing_days(self.pauses, self.zone, self.start_on, self.due_on))


def count(
    period: Period,
    start_at: datetime,
    calendar: WorkingCalendar | None,
    *,
    zone: tzinfo,
    pauses: tuple[Pause, ...] = (),
) -> Working:
    """Count a period from the moment of its event.

    Args:
        period: what to count.
        start_at: the moment of the event, aware.
        calendar: the calendar that the period names; may be None if it needs none.
        zone: the zone in which days begin and end.
        pauses: times in which the clock stands still, in any order, overlapping or not; they never shorten the period.

    Raises:
        ValueError: the period needs a calendar and none is given, or the law names no number.
        OverflowError: the period ends beyond the last day that a date can name.
    """
    if not period.has_number:
        raise ValueError("without a number there is nothing to count")
    if period.needs_calendar and calendar is None:
        raise ValueError(f"a period in {period.unit} needs its calendar")
    start_at = start_at.astimezone(UTC)
    merged = merged_pauses(pauses)
    if period.unit is Unit.HOURS:
        return _count_hours(period, start_at, zone, merged)
    start_on = start_at.astimezone(zone).date()
    last_on = _last_day(period, start_on, calendar, zone, merged)
    due_on = last_on
    if period.roll is Roll.NEXT_WORKING_DAY and calendar is not None:
        due_on = calendar.next_working_day(last_on)
    return Working(
        period=period,
        start_at=start_at,
        zone=zone,
        last_on=last_on,
        due_on=due_on,
        due_at=end_of(due_on, zone),
        provisional=_is_provisional(period, calendar, start_on, last_on, due_on),
        calendar=calendar if period.needs_calendar else None,
        pauses=merged,
    )


def end_of(day: date, zone: tzinfo) -> datetime:
    """The moment in UTC at which the day ends in the zone: 24:00, which is 0:00 of the next day."""
    return datetime.combine(day + _DAY, time(), tzinfo=zone).astimezone(UTC)


def months_later(day: date, months: int) -> date:
    """The same date so many months later, or the last day of that month if it has no such date.

    Raises:
        OverflowError: the year lies beyond the last that a date can name.
    """
    years, month = divmod(day.month - 1 + months, _MONTHS_IN_YEAR)
    year = day.year + years
    if year > date.max.year:
        raise OverflowError("the date lies beyond the last that can be named")
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def _count_hours(period: Period, start_at: datetime, zone: tzinfo, pauses: tuple[Pause, ...]) -> Working:
    length = timedelta(hours=period.length)
    due_at = start_at + length
    while (later := start_at + length + standing_time(pauses, start_at, due_at)) != due_at:
        due_at = later
    last_on = due_at.astimezone(zone).date()
    return Working(period, start_at, zone, last_on, last_on, due_at, provisional=False, calendar=None, pauses=pauses)


def _last_day(
    period: Period, start_on: date, calendar: WorkingCalendar | None, zone: tzinfo, pauses: tuple[Pause, ...]
) -> date:
    """The last day before rolling; the days of a pause are added until no more of them lie inside the period."""
    counts: Callable[[date], bool] = _every_day
    paused = 0
    while True:
        match period.unit:
            case Unit.WORKING_DAYS if calendar is not None:
                last_on = calendar.add_working_days(start_on, period.length + paused)
                counts = calendar.is_working
            case Unit.MONTHS:
                last_on = months_later(start_on, period.length) + paused * _DAY
            case _:
                last_on = start_on + (period.length + paused) * _DAY
        found = sum(1 for day in standing_days(pauses, zone, start_on, last_on) if counts(day))
        if found == paused:
            return last_on
        paused = found


def _every_day(_day: date) -> bool:
    return True


def _is_provisional(
    period: Period, calendar: WorkingCalendar | None, start_on: date, last_on: date, due_on: date
) -> bool:
    """Whether a day that mattered lies in a year whose days off are not announced."""
    if calendar is None or not period.needs_calendar:
        return False
    first = start_on + _DAY if period.unit is Unit.WORKING_DAYS else last_on
    return not all(year in calendar.announced_years for year in range(first.year, due_on.year + 1))


def _day_steps(working: Working) -> Iterator[DayStep]:
    calendar = working.calendar
    in_working_days = working.period.unit is Unit.WORKING_DAYS
    paused = set(standing_days(working.pauses, working.zone, working.start_on, working.due_on))
    yield DayStep(working.start_on, counted=False, number=0, note=_START_NOTE, mark=DayMark.START)
    number = 0
    for ordinal in range(working.start_on.toordinal() + 1, working.due_on.toordinal() + 1):
        day = date.fromordinal(ordinal)
        note = calendar.day_note(day) if calendar is not None else None
        is_working = calendar is None or calendar.is_working(day)
        if day == working.due_on:
            rolled = day != working.last_on
            number += not rolled
            yield DayStep(
                day,
                counted=not rolled,
                number=None if rolled else number,
                note=_ROLL_NOTE if rolled else note,
                mark=DayMark.ROLLED if rolled else DayMark.LAST,
            )
        elif day in paused:
            yield DayStep(day, counted=False, number=None, note=_PAUSE_NOTE, mark=DayMark.PAUSED)
        elif day > working.last_on or (in_working_days and not is_working):
            yield DayStep(day, counted=False, number=None, note=note, mark=DayMark.DAY_OFF)
        else:
            number += 1
            made_up = in_working_days and note is not None
            mark = DayMark.MAKE_UP if made_up else DayMark.COUNTED
            shown = note if in_working_days or day == working.last_on else None
            if day == working.first_due_on:
                shown = _EXTENDED_NOTE
            yield DayStep(day, counted=True, number=number, note=shown, mark=mark)


def _hour_steps(working: Working) -> Iterator[DayStep]:
    """The days that the hours touch, each with the whole hours that are complete when it ends."""
    stood_before = timedelta()
    for ordinal in range(working.start_on.toordinal(), working.due_on.toordinal() + 1):
        day = date.fromordinal(ordinal)
        ends_at = min(end_of(day, working.zone), working.due_at)
        begun = [pause for pause in working.pauses if pause.since < ends_at]
        so_far = tuple(Pause(pause.since, min(pause.until, ends_at)) for pause in begun)
        stood = standing_time(so_far, working.start_at, ends_at)
        number = (ends_at - working.start_at - stood) // timedelta(hours=1)
        mark = DayMark.START if day == working.start_on else DayMark.COUNTED
        if day == working.due_on:
            mark = DayMark.LAST
        note = _HOURS_NOTE if day == working.start_on else None
        if stood > stood_before:
            note = _HOURS_PAUSE_NOTE
        stood_before = stood
        yield DayStep(day, counted=True, number=number, note=note, mark=mark)
