"""Which days are working days, from published tables and never from a guess."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

_DAY = timedelta(days=1)
_FRIDAY = 5  # ISO weekday
_WEEKEND = Wording("weekend", "周末")


@dataclass(frozen=True, slots=True, eq=False)
class WorkingCalendar:
    """The working days of one place, for the years whose days off have been announced.

    A day is a working day when it is a make-up day, or a Monday to Friday that is not a day off. In a year that has not
    been announced every Monday to Friday counts as working, and whoever counts marks the date as provisional.

    A calendar may have no announced year at all: then every date under it is provisional, and as days off can only push
    a date back, none that is shown is later than the true one.

    The days of the announced years lie in a prefix table, so that the nth working day is two list look-ups.

    Args:
        code: the name by which rules refer to the calendar, e.g. ``cn``.
        region: the place for which it holds, as people say it.
        time_zone: the IANA name of the zone in which its days begin and end.
        announced_years: the years whose days off are known.
        version: which state of the published tables this is, e.g. the date of the last notice.
        source: where the days off were published.
        checked_on: when the table was last compared with its source.
        confidence: how sure the table is.
        days_off: the announced days off, weekends inside a holiday included, each with the holiday's name.
        make_up_days: the weekend days that were announced as working days, each with the holiday they make up for.
        notices: the official notice of each year, where there is one.
    """

    code: str
    region: Wording
    time_zone: str
    announced_years: frozenset[int]
    version: str
    source: Wording
    checked_on: date
    confidence: Confidence
    days_off: Mapping[date, Wording]
    make_up_days: Mapping[date, Wording]
    notices: Mapping[int, str] = field(default_factory=dict)
    _first: int = field(init=False, repr=False)
    _size: int = field(init=False, repr=False)
    _counts: list[int] = field(init=False, repr=False)
    _ordinals: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Lay the prefix table over the span of the announced years.

        Raises:
            ValueError: a day is both off and made up.
        """
        both = self.days_off.keys() & self.make_up_days.keys()
        if both:
            message = f"calendar {self.code}: both off and made up: {sorted(both)}"
            raise ValueError(message)
        first = end = 0
        if self.announced_years:
            first = date(min(self.announced_years), 1, 1).toordinal()
            end = date(max(self.announced_years) + 1, 1, 1).toordinal()
        working = [self.is_working(date.fromordinal(ordinal)) for ordinal in range(first, end)]
        object.__setattr__(self, "_first", first)
        object.__setattr__(self, "_size", end - first)
        object.__setattr__(self, "_counts", list(accumulate(working)))
        object.__setattr__(self, "_ordinals", [first + index for index, is_working in enumerate(working) if is_working])

    def with_year(
        self,
        year: int,
        *,
        days_off: Mapping[date, Wording],
        make_up_days: Mapping[date, Wording],
        notice: str,
        version: str,
        checked_on: date,
        confidence: Confidence,
    ) -> "WorkingCalendar":
        """The calendar with one year as a later notice has it; what it said of that year before no longer counts.

        Args:
            year: the year that the notice announces.
            days_off: its days off; a New Year's holiday may reach back into the December before.
            make_up_days: its weekend days that are working days.
            notice: what it is called.
            version: which state of the tables this is now.
            checked_on: when it was brought in.
            confidence: how sure it is.
        """
        new = days_off.keys() | make_up_days.keys()
        off = {day: name for day, name in self.days_off.items() if day.year != year and day not in new}
        made_up = {day: name for day, name in self.make_up_days.items() if day.year != year and day not in new}
        return replace(
            self,
            announced_years=self.announced_years | {year},
            days_off={**off, **days_off},
            make_up_days={**made_up, **make_up_days},
            notices={**self.notices, year: notice},
            version=version,
            checked_on=checked_on,
            confidence=confidence,
        )

    def is_working(self, day: date) -> bool:
        """Whether the day counts as a working day; in a year that is not announced, every Monday to Friday."""
        if day in self.make_up_days:
            return True
        return day.isoweekday() <= _FRIDAY and day not in self.days_off

    def add_working_days(self, start: date, number: int) -> date:
        """The day on which the given number of working days is complete, the start not counted.

        Args:
            start: the day of the event; it may be a rest day.
            number: how many working days, at least 1.

        Raises:
            ValueError: the number is below 1.
            OverflowError: the day lies beyond the last day that a date can name.
        """
        index = start.toordinal() - self._first
        if 0 <= index < self._size and number > 0:
            place = self._counts[index] + number - 1
            # The lists are Python lists on purpose: array('i') boxes a new int at every look-up.
            if place < len(self._ordinals):
                return date.fromordinal(self._ordinals[place])
        return self._step_by_step(start, number)

    def next_working_day(self, day: date) -> date:
        """The day itself if it is a working day, else the first working day after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def working_days_between(self, after: date, until: date) -> int:
        """How many working days lie after one day and up to another, which counts; 0 if there is none between."""
        low, high = after.toordinal() - self._first, until.toordinal() - self._first
        if 0 <= low <= high < self._size:
            return self._counts[high] - self._counts[low]
        span = range(after.toordinal() + 1, until.toordinal() + 1)
        return sum(self.is_working(date.fromordinal(ordinal)) for ordinal in span)

    def day_note(self, day: date) -> Wording | None:
        """Why the day is what it is: the holiday, the weekend, what a make-up day makes up for; nothing if ordinary."""
        made_up = self.make_up_days.get(day)
        if made_up is not None:
            return Wording(f"make-up working day for {made_up.en}", f"{made_up.zh}调休上班")
        if day in self.days_off:
            return self.days_off[day]
        return None if self.is_working(day) else _WEEKEND

    def _step_by_step(self, start: date, number: int) -> date:
        """The same answer day by day, for days outside the table."""
        if number < 1:
            message = f"the number of working days must be at least 1, not {number}"
            raise ValueError(message)
        day = start
        while number:
            day += _DAY
            number -= self.is_working(day)
        return day
