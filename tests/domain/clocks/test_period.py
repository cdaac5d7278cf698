"""Periods end on the day, and at the moment, that the law says; every day between is accounted for."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.pause import Pause
from qv_desk.domain.clocks.period import DayMark, Period, Roll, Unit, Working, count, end_of, months_later

SHANGHAI = ZoneInfo("Asia/Shanghai")
FIFTEEN = Period(15, Unit.WORKING_DAYS, "cn")
MONTH = Period(1, Unit.MONTHS)
UK_MONTH = Period(1, Unit.MONTHS, "gb", Roll.NEXT_WORKING_DAY)
DAYS = st.dates(date(2018, 1, 1), date(2030, 12, 31))
PERIODS = st.builds(
    lambda length, unit: Period(length, unit, "cn" if unit is Unit.WORKING_DAYS else None),
    st.integers(1, 90),
    st.sampled_from([unit for unit in Unit if unit is not Unit.WITHOUT_DELAY]),
)


def china() -> WorkingCalendar:
    return load_calendars()["cn"]


def at(day: date, zone: tzinfo = SHANGHAI, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=zone)


def counted(period: Period, start: date, pauses: tuple[Pause, ...] = ()) -> Working:
    return count(period, at(start), china() if period.needs_calendar else None, zone=SHANGHAI, pauses=pauses)


@pytest.mark.parametrize(
    ("confirmed_on", "due_on", "provisional"),
    [
        (date(2024, 2, 2), date(2024, 2, 28), False),
        (date(2024, 9, 27), date(2024, 10, 23), False),
        (date(2025, 1, 24), date(2025, 2, 20), False),
        (date(2025, 12, 24), date(2026, 1, 15), False),
        (date(2026, 2, 13), date(2026, 3, 12), False),
        (date(2026, 12, 18), date(2027, 1, 8), True),
    ],
)
def test_the_fifteenth_working_day_in_china(confirmed_on: date, due_on: date, provisional: bool) -> None:
    working = counted(FIFTEEN, confirmed_on)

    assert (working.due_on, working.provisional) == (due_on, provisional)


def test_a_start_before_the_table_is_provisional() -> None:
    assert counted(FIFTEEN, date(2017, 6, 1)).provisional
    assert counted(FIFTEEN, date(2017, 12, 20)).provisional
    assert not counted(FIFTEEN, date(2017, 12, 31)).provisional  # the day of the event is not counted


def test_the_last_day_ends_at_midnight_in_its_zone() -> None:
    assert counted(FIFTEEN, date(2026, 9, 23)).due_at == datetime(2026, 10, 21, 16, tzinfo=UTC)
    assert end_of(date(2026, 3, 28), ZoneInfo("Europe/London")) == datetime(2026, 3, 29, 0, tzinfo=UTC)
    assert end_of(date(2026, 3, 29), ZoneInfo("Europe/London")) == datetime(2026, 3, 29, 23, tzinfo=UTC)


def test_the_day_of_the_event_is_that_of_the_zone() -> None:
    late = datetime(2026, 2, 12, 17, tzinfo=UTC)  # already the 13th in Shanghai

    assert count(FIFTEEN, late, china(), zone=SHANGHAI).start_on == date(2026, 2, 13)


@given(DAYS, st.integers(1, 40))
def test_months_end_on_the_same_date_or_at_the_end_of_the_month(day: date, months: int) -> None:
    later = months_later(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == min(day.day, monthrange(later.year, later.month)[1])


@given(DAYS)
def test_a_british_month_ends_on_a_working_day_and_never_early(day: date) -> None:
    london = ZoneInfo("Europe/London")
    britain = load_calendars()["gb"]
    working = count(UK_MONTH, at(day, london), britain, zone=london)

    assert britain.is_working(working.due_on)
    assert working.last_on == months_later(day, 1)
    assert timedelta(0) <= working.due_on - working.last_on <= timedelta(days=5)
    assert (working.steps[-1].mark is DayMark.ROLLED) == (working.due_on != working.last_on)


@given(st.datetimes(datetime(2018, 1, 1), datetime(2030, 1, 1)), st.integers(1, 500))  # noqa: DTZ001 - made aware below
def test_hours_run_from_the_moment(start: datetime, hours: int) -> None:
    moment = start.replace(tzinfo=UTC)
    working = count(Period(hours, Unit.HOURS), moment, None, zone=SHANGHAI)

    assert working.due_at - moment == timedelta(hours=hours)
    assert working.steps[-1].number == hours
    assert not working.provisional


def test_hours_do_not_mind_clocks_put_forward() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    working = count(Period(48, Unit.HOURS), datetime(2026, 3, 28, 12, tzinfo=berlin), None, zone=berlin)

    assert working.due_at.astimezone(berlin) == datetime(2026, 3, 30, 13, tzinfo=berlin)


@given(PERIODS, DAYS)
def test_the_steps_account_for_every_day(period: Period, start: date) -> None:
    working = counted(period, start)
    steps = working.steps

    assert [step.day for step in steps] == [
        working.start_on + timedelta(days=n) for n in range((working.due_on - working.start_on).days + 1)
    ]
    assert steps[-1].mark is DayMark.LAST
    if period.unit is not Unit.HOURS:
        numbers = [step.number for step in steps if step.counted]
        assert steps[0].mark is DayMark.START
        assert steps[0].number == 0
        assert numbers == list(range(1, len(numbers) + 1))
    if period.unit in {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}:
        assert steps[-1].number == period.length


def test_every_day_off_says_why() -> None:
    steps = counted(FIFTEEN, date(2026, 9, 23)).steps
    by_day = {step.day: step for step in steps}

    assert all(step.note is not None for step in steps if not step.counted)
    assert by_day[date(2026, 10, 1)].note == china().days_off[date(2026, 10, 1)]
    assert by_day[date(2026, 10, 10)].mark is DayMark.MAKE_UP
    assert by_day[date(2026, 10, 10)].number == 7
    assert [step.number for step in steps if step.day == date(2026, 10, 12)] == [8]
    assert sum(step.mark is DayMark.DAY_OFF for step in steps) == 13


@given(PERIODS, DAYS, st.lists(st.tuples(st.integers(0, 120), st.integers(0, 60), st.booleans()), max_size=4))
def test_pausing_never_shortens(period: Period, start: date, raw: list[tuple[int, int, bool]]) -> None:
    begin = at(start)
    pauses = tuple(
        Pause(begin + timedelta(days=since), begin + timedelta(days=since + length, hours=3), whole)
        for since, length, whole in raw
    )
    plain, paused = counted(period, start), counted(period, start, pauses)

    assert paused.due_at >= plain.due_at
    assert paused == counted(period, start, pauses[::-1])
    if period.unit is Unit.CALENDAR_DAYS:
        assert paused.due_on - plain.due_on == timedelta(days=paused.paused_days)
        assert paused.steps[-1].number == period.length
    if period.unit is Unit.WORKING_DAYS:
        assert paused.steps[-1].number == period.length


def test_a_question_on_the_last_day_still_stops_the_clock() -> None:
    last = datetime(2026, 10, 11, 9, tzinfo=SHANGHAI)
    paused = counted(Period(10, Unit.CALENDAR_DAYS), date(2026, 10, 1), (Pause(last, last + timedelta(days=5)),))

    assert paused.due_on == date(2026, 10, 16)


def test_a_pause_after_the_end_changes_nothing() -> None:
    after = datetime(2026, 10, 12, 9, tzinfo=SHANGHAI)
    period = Period(10, Unit.CALENDAR_DAYS)
    paused = counted(period, date(2026, 10, 1), (Pause(after, after + timedelta(days=5)),))

    assert paused.due_on == counted(period, date(2026, 10, 1)).due_on


@given(st.integers(0, 47), st.integers(0, 100))
def test_hours_stand_still_for_the_length_of_the_pause(since: int, length: int) -> None:
    begin = at(date(2026, 10, 9))
    pause = Pause(begin + timedelta(hours=since), begin + timedelta(hours=since + length))
    working = count(Period(48, Unit.HOURS), begin, None, zone=SHANGHAI, pauses=(pause,))

    assert working.due_at == begin + timedelta(hours=48 + length)
    assert working.steps[-1].number == 48


def test_a_period_needs_a_length_and_its_calendar() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Period(0, Unit.MONTHS)
    with pytest.raises(ValueError, match="names its calendar"):
        Period(15, Unit.WORKING_DAYS)
    with pytest.raises(ValueError, match="needs its calendar"):
        count(FIFTEEN, at(date(2026, 1, 1)), None, zone=SHANGHAI)


def test_the_end_of_time_is_an_overflow() -> None:
    with pytest.raises(OverflowError):
        count(MONTH, at(date(9999, 12, 5)), None, zone=SHANGHAI)
