"""Dates are written with their weekday, moments in the office's zone."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from qv_desk.gui.words import dates
from qv_desk.gui.words.language import CHINESE, ScreenLanguage

SHANGHAI = ZoneInfo("Asia/Shanghai")
AT = datetime(2026, 9, 22, 16, 30, tzinfo=UTC)


def test_a_moment_is_told_in_the_offices_zone(language: ScreenLanguage) -> None:
    assert dates.moment(AT, SHANGHAI) == "Wed 23 Sep 00:30"
    assert dates.clock_time(AT, SHANGHAI) == "00:30"
    assert dates.weekday(date(2026, 10, 10)) == "Saturday"
    assert dates.month_name(9) == "Sep"
    language.switch(CHINESE)
    assert dates.moment(AT, SHANGHAI) == "9 月 23 日（周三）00:30"


def test_a_calendar_cell_is_short(language: ScreenLanguage) -> None:
    assert dates.day_and_month(date(2026, 10, 1)) == "1 Oct"
    language.switch(CHINESE)
    assert dates.day_and_month(date(2026, 10, 1)) == "10月1"


def test_a_narrow_day_has_no_brackets_in_chinese(language: ScreenLanguage) -> None:
    assert dates.tight_day(date(2026, 10, 29)) == "Thu 29 Oct"
    language.switch(CHINESE)
    assert dates.tight_day(date(2026, 10, 29)) == "10月29日周四"
