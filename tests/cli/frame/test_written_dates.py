"""Dates are written with their weekday and read without guessing."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from qv_desk.cli.frame.written_dates import parse_day, parse_moment, written_day, written_moment
from qv_desk.errors import InputError

SHANGHAI = ZoneInfo("Asia/Shanghai")


def test_a_day_always_has_its_weekday() -> None:
    day = written_day(date(2026, 10, 21))
    assert day.en == "Wed 21 Oct 2026"
    assert day.zh == "2026年10月21日（周三）"


def test_a_moment_is_told_in_the_zone_of_the_office() -> None:
    assert written_moment(datetime(2026, 10, 21, 20, 5, tzinfo=UTC), SHANGHAI).en == "Thu 22 Oct 2026, 04:05"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-22", datetime(2026, 11, 22, tzinfo=SHANGHAI)),
        ("2026-11-22T09:40", datetime(2026, 11, 22, 9, 40, tzinfo=SHANGHAI)),
        ("2026-11-22T09:40:00+00:00", datetime(2026, 11, 22, 9, 40, tzinfo=UTC)),
    ],
)
def test_a_moment_without_an_offset_is_the_offices(text: str, moment: datetime) -> None:
    assert parse_moment(text, SHANGHAI) == moment


@pytest.mark.parametrize("text", ["", "yesterday", "2026-02-30", "22.11.2026", "2026-11-22T25:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_moment(text, SHANGHAI)
    with pytest.raises(InputError):
        parse_day(text)
