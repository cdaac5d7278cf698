"""Working days come out of the table as they would by counting them one by one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

FESTIVAL = Wording("Festival", "节日")
SATURDAY = date(2026, 10, 10)
THURSDAY = date(2026, 10, 1)


def a_calendar(*, years: tuple[int, ...] = (2025, 2026), make_up: tuple[date, ...] = (SATURDAY,)) -> WorkingCalendar:
    return WorkingCalendar(
        code="xx",
        region=Wording("Somewhere", "某地"),
        time_zone="Asia/Shanghai",
        announced_years=frozenset(years),
        version="1",
        source=Wording("a notice", "通知"),
        checked_on=date(2026, 11, 22),
        confidence=Confidence.VERIFIED,
        days_off={THURSDAY + timedelta(days=day): FESTIVAL for day in range(7)},
        make_up_days=dict.fromkeys(make_up, FESTIVAL),
    )


CALENDAR = a_calendar()
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def test_a_make_up_saturday_works_and_a_festival_thursday_does_not() -> None:
    assert CALENDAR.is_working(SATURDAY)
    assert not CALENDAR.is_working(THURSDAY)
    assert CALENDAR.is_working(date(2026, 10, 8))
    assert not CALENDAR.is_working(date(2026, 10, 11))


@given(DAYS, st.integers(1, 400))
def test_the_nth_working_day_is_the_one_found_by_counting(start: date, number: int) -> None:
    day, left = start, number
    while left:
        day += timedelta(days=1)
        left -= CALENDAR.is_working(day)

    assert CALENDAR.add_working_days(start, number) == day


@given(DAYS, DAYS)
def test_working_days_between_are_those_counted(one: date, other: date) -> None:
    after, until = sorted((one, other))
    days = [after + timedelta(days=n) for n in range(1, (until - after).days + 1)]

    assert CALENDAR.working_days_between(after, until) == sum(map(CALENDAR.is_working, days))


def test_no_working_days_lie_between_a_day_and_an_earlier_one() -> None:
    assert CALENDAR.working_days_between(SATURDAY, THURSDAY) == 0


@given(DAYS)
def test_the_next_working_day_works_and_skips_none(day: date) -> None:
    found = CALENDAR.next_working_day(day)

    assert found >= day
    assert CALENDAR.is_working(found)
    assert not any(CALENDAR.is_working(day + timedelta(days=n)) for n in range((found - day).days))


def test_a_year_between_that_was_not_announced_counts_by_weekdays() -> None:
    calendar = a_calendar(years=(2024, 2026))

    assert calendar.add_working_days(date(2025, 5, 2), 1) == date(2025, 5, 5)


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (THURSDAY, Wording("Festival", "节日")),
        (SATURDAY, Wording("make-up working day for Festival", "节日调休上班")),
        (date(2026, 10, 11), Wording("weekend", "周末")),
        (date(2026, 10, 12), None),
    ],
)
def test_each_day_says_why_it_is_what_it_is(day: date, note: Wording | None) -> None:
    assert CALENDAR.day_note(day) == note


def test_without_an_announced_year_every_weekday_counts() -> None:
    empty = replace(a_calendar(years=()), days_off={}, make_up_days={})

    assert empty.add_working_days(date(2026, 9, 24), 20) == date(2026, 10, 22)
    assert empty.working_days_between(date(2026, 9, 24), date(2026, 10, 22)) == 20


def test_a_later_notice_replaces_its_year_and_leaves_the_others() -> None:
    holiday = Wording("a holiday", "节假日")
    before = a_calendar()
    after = before.with_year(
        2027,
        days_off={date(2026, 12, 31): holiday, date(2027, 1, 1): holiday},
        make_up_days={date(2027, 1, 3): holiday},
        notice="a notice",
        version="2027",
        checked_on=date(2026, 11, 22),
        confidence=Confidence.SECONDARY,
    )

    assert after.announced_years == before.announced_years | {2027}
    assert not after.is_working(date(2026, 12, 31))
    assert after.is_working(date(2027, 1, 3))
    assert after.notices[2027] == "a notice"
    again = after.with_year(
        2027,
        days_off={date(2027, 1, 4): holiday},
        make_up_days={},
        notice="another",
        version="2027b",
        checked_on=date(2026, 12, 1),
        confidence=Confidence.SECONDARY,
    )
    assert again.is_working(date(2027, 1, 1))
    assert not again.is_working(date(2027, 1, 3))
    assert before.is_working(date(2026, 12, 31))


def test_a_day_cannot_be_off_and_made_up() -> None:
    with pytest.raises(ValueError, match="both off and made up"):
        a_calendar(make_up=(date(2026, 10, 3),))


@pytest.mark.parametrize("number", [0, -1])
def test_fewer_than_one_working_day_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        CALENDAR.add_working_days(SATURDAY, number)


def test_the_end_of_time_is_an_overflow_and_no_endless_search() -> None:
    with pytest.raises(OverflowError):
        CALENDAR.add_working_days(date.max, 1)
