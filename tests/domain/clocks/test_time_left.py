"""Time left is said in the law's own unit, with singular, plural and lateness."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.domain.clocks.period import Period, Unit, end_of
from qv_desk.domain.clocks.time_left import TimeLeft, time_left, time_passed
from qv_desk.domain.terms.wording import Wording


@pytest.mark.parametrize(
    ("amount", "unit", "said"),
    [
        (7, Unit.WORKING_DAYS, Wording("7 working days", "7 个工作日")),
        (1, Unit.WORKING_DAYS, Wording("1 working day", "1 个工作日")),
        (-1, Unit.WORKING_DAYS, Wording("1 working day late", "逾期 1 个工作日")),
        (0, Unit.CALENDAR_DAYS, Wording("today", "今天")),
        (-3, Unit.CALENDAR_DAYS, Wording("3 days late", "逾期 3 天")),
        (31, Unit.HOURS, Wording("31 hours", "31 小时")),
        (0, Unit.HOURS, Wording("less than an hour", "不足 1 小时")),
    ],
)
def test_it_is_said_as_people_say_it(amount: int, unit: Unit, said: Wording) -> None:
    left = TimeLeft(amount, unit)

    assert left.wording == said
    assert left.is_late == (amount < 0)


@pytest.mark.parametrize(
    ("period", "now", "left"),
    [
        (Period(15, Unit.WORKING_DAYS, "cn"), datetime(2026, 10, 12, 2, tzinfo=UTC), TimeLeft(7, Unit.WORKING_DAYS)),
        (Period(15, Unit.WORKING_DAYS, "cn"), datetime(2026, 10, 24, 2, tzinfo=UTC), TimeLeft(-2, Unit.WORKING_DAYS)),
        (Period(1, Unit.MONTHS), datetime(2026, 10, 12, 2, tzinfo=UTC), TimeLeft(9, Unit.CALENDAR_DAYS)),
        (Period(1, Unit.MONTHS), datetime(2026, 10, 20, 17, tzinfo=UTC), TimeLeft(0, Unit.CALENDAR_DAYS)),
        (Period(48, Unit.HOURS), datetime(2026, 10, 21, 14, 30, tzinfo=UTC), TimeLeft(1, Unit.HOURS)),
        (Period(48, Unit.HOURS), datetime(2026, 10, 21, 16, 0, 1, tzinfo=UTC), TimeLeft(-1, Unit.HOURS)),
    ],
)
def test_a_stored_date_tells_its_time_left_without_a_replay(period: Period, now: datetime, left: TimeLeft) -> None:
    zone, due_on = ZoneInfo("Asia/Shanghai"), date(2026, 10, 21)
    calendar = load_calendars()["cn"] if period.calendar else None

    found = time_left(period, due_at=end_of(due_on, zone), due_on=due_on, calendar=calendar, zone=zone, now=now)

    assert found == left


@pytest.mark.parametrize(
    ("passed", "words", "chinese"),
    [
        (timedelta(), "for 0 minutes", "已经过 0 分钟"),
        (timedelta(seconds=61), "for 1 minute", "已经过 1 分钟"),
        (timedelta(minutes=59, seconds=59), "for 59 minutes", "已经过 59 分钟"),
        (timedelta(hours=1), "for 1 hour", "已经过 1 小时"),
        (timedelta(hours=47, minutes=59), "for 47 hours", "已经过 47 小时"),
        (timedelta(days=2), "for 2 days", "已经过 2 天"),
        (timedelta(days=-1), "for 0 minutes", "已经过 0 分钟"),
    ],
)
def test_how_long_something_has_been_running(passed: timedelta, words: str, chinese: str) -> None:
    since = datetime(2026, 9, 24, tzinfo=UTC)
    wording = time_passed(since, since + passed).wording
    assert (wording.en, wording.zh) == (words, chinese)
