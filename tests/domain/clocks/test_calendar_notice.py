"""A notice is checked day by day, and its year takes the place of what stood there before."""

from datetime import UTC, date, datetime, timedelta

import pytest

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.domain.clocks.calendar_notice import (
    MOST_DAYS,
    CalendarNotice,
    DayKind,
    NoticeDay,
    calendar_with,
    calendars_with,
    checked_days,
)
from qv_desk.errors import InputError

NEW_YEAR = date(2027, 1, 1)
AT = datetime(2026, 11, 22, tzinfo=UTC)


def off(day: date, name: str = "元旦") -> NoticeDay:
    return NoticeDay(day, DayKind.OFF, name)


def working(day: date) -> NoticeDay:
    return NoticeDay(day, DayKind.WORKING, "元旦")


def a_notice(*days: NoticeDay, calendar: str = "cn", at: datetime = AT, entry_id: str = "n1") -> CalendarNotice:
    return CalendarNotice(
        entry_id=entry_id,
        at=at,
        key=calendar,
        year=2027,
        days=days,
        source="a notice",
        text="",
        sha256="0" * 64,
        imported_by="u1",
    )


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ((), "calendar_no_days_off"),
        ((working(date(2027, 1, 2)),), "calendar_no_days_off"),
        ((off(NEW_YEAR), working(date(2027, 1, 4))), "calendar_make_up_on_weekday"),
        ((off(NEW_YEAR), off(date(2028, 1, 1))), "calendar_day_outside_year"),
        ((off(NEW_YEAR), off(date(2026, 11, 30))), "calendar_day_outside_year"),
        ((off(date(2027, 1, 2)), working(date(2027, 1, 2))), "calendar_day_twice"),
        (tuple(off(NEW_YEAR + timedelta(days=day)) for day in range(MOST_DAYS + 1)), "calendar_too_many_days"),
    ],
)
def test_what_no_notice_says_is_refused_by_name(days: tuple[NoticeDay, ...], code: str) -> None:
    with pytest.raises(InputError) as refused:
        checked_days(days, 2027)
    assert refused.value.code == code


def test_the_days_stand_in_order_each_once_and_may_reach_back_into_december() -> None:
    december = off(date(2026, 12, 31))
    assert checked_days((off(NEW_YEAR), december, off(NEW_YEAR)), 2027) == (december, off(NEW_YEAR))


def test_a_notice_announces_its_year_and_is_not_confirmed_by_the_desk() -> None:
    before = load_calendars()["cn"]
    after = calendar_with(before, a_notice(off(NEW_YEAR), working(date(2027, 1, 2))))

    assert 2027 in after.announced_years
    assert not after.is_working(NEW_YEAR)
    assert after.is_working(date(2027, 1, 2))
    assert not after.confidence.is_confirmed
    assert after.version.startswith(before.version)
    assert after.version != before.version


def test_the_newest_of_a_year_counts_whatever_the_order_and_an_unknown_calendar_is_passed_over() -> None:
    first = a_notice(off(NEW_YEAR))
    second = a_notice(off(date(2027, 1, 4)), at=AT + timedelta(days=1), entry_id="n2")
    stray = a_notice(off(NEW_YEAR), calendar="xx")
    found = calendars_with(load_calendars(), (second, stray, first))

    assert found["cn"].is_working(NEW_YEAR)
    assert not found["cn"].is_working(date(2027, 1, 4))
    assert set(found) == set(load_calendars())
