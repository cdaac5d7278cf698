"""Backups are kept by day and by week, and none beyond the day that the erased were told."""

from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as some

from qv_desk.domain.keeping.backup_retention import DAILY, HARD_EXPIRY, WEEKLY, expires_on, is_expired, outdated

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 22, 9, 40, tzinfo=UTC)

moments = some.datetimes(datetime(2026, 9, 1), datetime(2027, 1, 15), timezones=some.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
sets_of_moments = some.frozensets(moments, max_size=60)


def day(at: datetime) -> date:
    return at.astimezone(SHANGHAI).date()


def week(at: datetime) -> tuple[int, int]:
    return at.astimezone(SHANGHAI).isocalendar()[:2]


def test_a_backup_each_day_leaves_seven_days_and_four_weeks() -> None:
    made = [NOW - timedelta(days=days) for days in range(60)]
    kept = sorted(set(made) - outdated(made, NOW, SHANGHAI), reverse=True)

    assert kept[:DAILY] == made[:DAILY]
    assert kept[DAILY:] == [NOW - timedelta(days=days) for days in (7, 14, 21)]  # Sundays; today is one


def test_ten_backups_of_one_day_leave_the_last() -> None:
    made = [NOW - timedelta(minutes=minutes) for minutes in range(0, 100, 10)]

    assert outdated(made, NOW, SHANGHAI) == set(made[1:])


def test_days_begin_at_the_office() -> None:
    late, early = datetime(2026, 11, 20, 15, 59, tzinfo=UTC), datetime(2026, 11, 20, 16, 1, tzinfo=UTC)

    assert outdated([late, early], NOW, SHANGHAI) == frozenset()
    assert outdated([late, early], NOW, UTC) == {late}


def test_a_backup_goes_on_its_thirty_fifth_day() -> None:
    assert not is_expired(NOW - HARD_EXPIRY + timedelta(seconds=1), NOW)
    assert is_expired(NOW - HARD_EXPIRY, NOW)
    assert outdated([NOW - HARD_EXPIRY], NOW, SHANGHAI) == {NOW - HARD_EXPIRY}


def test_what_was_erased_late_in_the_evening_expires_by_the_day_of_the_office() -> None:
    assert expires_on(datetime(2026, 11, 22, 17, 0, tzinfo=UTC), SHANGHAI) == date(2026, 12, 28)
    assert expires_on(datetime(2026, 11, 22, 17, 0, tzinfo=UTC), UTC) == date(2026, 12, 27)


@given(sets_of_moments)
def test_nothing_expired_is_kept_and_nothing_of_the_future_goes(made: frozenset[datetime]) -> None:
    gone = outdated(made, NOW, SHANGHAI)

    assert gone <= made
    assert {at for at in made if is_expired(at, NOW)} <= gone
    assert not {at for at in gone if at > NOW}


@given(sets_of_moments)
def test_the_last_of_each_recent_day_and_week_stays(made: frozenset[datetime]) -> None:
    fresh = sorted((at for at in made if at <= NOW and not is_expired(at, NOW)), reverse=True)
    gone = outdated(made, NOW, SHANGHAI)
    last_of_days = [next(group) for _, group in groupby(fresh, day)]
    last_of_weeks = [next(group) for _, group in groupby(fresh, week)]

    assert set(fresh) - gone == {*last_of_days[:DAILY], *last_of_weeks[:WEEKLY]}


@given(sets_of_moments)
def test_tidying_twice_takes_no_more_than_once(made: frozenset[datetime]) -> None:
    left = made - outdated(made, NOW, SHANGHAI)

    assert outdated(left, NOW, SHANGHAI) == frozenset()


@given(sets_of_moments, moments)
def test_what_was_erased_is_in_no_backup_after_the_day_that_was_told(
    made: frozenset[datetime], erased: datetime
) -> None:
    told = expires_on(erased, SHANGHAI)
    the_day_after = datetime(told.year, told.month, told.day, tzinfo=SHANGHAI) + timedelta(days=1)
    held = {at for at in made if at <= erased}

    assert held <= outdated(made, the_day_after, SHANGHAI)
