"""The desk backs itself up once a day, when it has settled, and again soon after a failure."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from qv_desk.domain.keeping.backup_plan import SETTLED, TRY_AGAIN, BackupPlan, BackupsSoFar, is_due

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)  # half past nine in the morning at the office
DAILY = BackupPlan("/media/stick", is_on=True)
EVENING = BackupPlan("/media/stick", is_on=True, after=time(18, 0))


def due(
    plan: BackupPlan = DAILY,
    made: timedelta | None = None,
    failed: timedelta | None = None,
    opened: timedelta = timedelta(hours=1),
    now: datetime = NOW,
) -> bool:
    so_far = BackupsSoFar(now - made if made is not None else None, now - failed if failed is not None else None)
    return is_due(plan, so_far, opened_at=now - opened, now=now, zone=SHANGHAI)


def test_a_desk_without_a_backup_makes_one_once_it_has_settled() -> None:
    assert due()
    assert due(opened=SETTLED)
    assert not due(opened=SETTLED - timedelta(seconds=1))


@pytest.mark.parametrize("plan", [BackupPlan(), BackupPlan("/media/stick"), BackupPlan("", is_on=True)])
def test_nothing_is_made_that_nobody_planned(plan: BackupPlan) -> None:
    assert not due(plan)


def test_once_a_day_by_the_day_of_the_office() -> None:
    assert not due(made=timedelta(hours=9))  # half past midnight
    assert due(made=timedelta(hours=10))  # yesterday, though the same day in London


def test_after_a_time_of_day_at_the_first_opening_be_it_days_later() -> None:
    at_seven = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)

    assert not due(EVENING, made=timedelta(hours=12))  # half past nine last night; this evening has not come
    assert due(EVENING, made=timedelta(hours=16))  # half past five yesterday: the evening was missed
    assert due(EVENING, made=timedelta(hours=2), now=at_seven)
    assert not due(EVENING, made=timedelta(minutes=30), now=at_seven)


def test_after_a_failure_it_waits_a_quarter_of_an_hour() -> None:
    assert not due(failed=TRY_AGAIN - timedelta(seconds=1))
    assert due(failed=TRY_AGAIN)


def test_a_moment_in_the_future_counts_as_none() -> None:
    assert due(made=timedelta(days=-300))
    assert due(failed=timedelta(days=-300))


@given(
    after=some.none() | some.times(),
    steps=some.lists(some.integers(1, 2000), min_size=1, max_size=40),
)
def test_whatever_the_hours_no_day_has_two_and_none_open_long_enough_goes_without(
    after: time | None, steps: list[int]
) -> None:
    plan, now, made = BackupPlan("/x", is_on=True, after=after), NOW, list[datetime]()
    for minutes in steps:
        now += timedelta(minutes=minutes)
        so_far = BackupsSoFar(made[-1] if made else None)
        if is_due(plan, so_far, opened_at=NOW - timedelta(days=1), now=now, zone=SHANGHAI):
            made.append(now)
        assert now - made[-1] < timedelta(days=1)
    turns = [(at.astimezone(SHANGHAI) - timedelta(hours=(after or time()).hour)).date() for at in made]
    whole = after is None or after == time(after.hour)
    assert not whole or len(set(turns)) == len(turns)
