"""The shipped calendars agree with independent packages, and a mistake in a calendar file is refused."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import chinese_calendar
import holidays
import pytest

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.terms.confidence import Confidence

FIRST, LAST = date(2018, 1, 1), date(2026, 12, 31)
HEAD = """
code = "xx"
region = { en = "Somewhere", zh = "某地" }
time_zone = "Asia/Shanghai"
version = "1"
source = { en = "a notice", zh = "通知" }
checked_on = 2026-11-22
confidence = "V"
[[years]]
year = 2026
[[years.holidays]]
name = { en = "Festival", zh = "节日" }
from = 2026-10-01
to = 2026-10-03
make_up = [2026-10-10]
"""


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def test_every_day_in_china_agrees_with_chinesecalendar() -> None:
    china = load_calendars()["cn"]

    assert [day for day in days(FIRST, LAST) if china.is_working(day) != chinese_calendar.is_workday(day)] == []


def test_every_day_in_china_agrees_with_holidays() -> None:
    china = load_calendars()["cn"]
    independent = holidays.country_holidays("CN", years=range(FIRST.year, LAST.year + 1))

    assert [day for day in days(FIRST, LAST) if china.is_working(day) != independent.is_working_day(day)] == []


def test_a_thousand_random_starts_agree_with_both() -> None:
    china = load_calendars()["cn"]
    independent = holidays.country_holidays("CN", years=range(FIRST.year, LAST.year + 1))
    chance = Random(20261122)  # noqa: S311 - a sample, not a secret
    span = (date(2026, 11, 30) - FIRST).days

    for _ in range(1000):
        start = FIRST + timedelta(days=chance.randrange(span))
        due = china.add_working_days(start, 15)
        day, left = start, 15
        while left:
            day += timedelta(days=1)
            left -= chinese_calendar.is_workday(day)
        assert due == day == independent.get_nth_working_day(start, 15), start


@pytest.mark.parametrize("number", [1, 10, 15, 20])
def test_every_start_from_2020_to_2026_agrees_with_both(number: int) -> None:
    china = load_calendars()["cn"]
    independent = holidays.country_holidays("CN", years=range(2020, LAST.year + 1))
    span = days(date(2020, 1, 1), LAST)
    by_package = [
        [day for day in span if chinese_calendar.is_workday(day)],
        [day for day in span if independent.is_working_day(day)],
    ]
    starts = 0
    for working in by_package:
        place = 0
        for start in span:
            while place < len(working) and working[place] <= start:
                place += 1
            if place + number > len(working):
                break  # the rest lies in a year that is not announced
            assert china.add_working_days(start, number) == working[place + number - 1], start
            starts += 1
    assert starts > 2 * 2500


def test_the_make_up_days_are_those_of_the_notices() -> None:
    made_up = sorted(day for day in load_calendars()["cn"].make_up_days if day.year >= 2024)

    assert [day.strftime("%m-%d") for day in made_up if day.year == 2024] == [
        "02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12",
    ]  # fmt: skip
    assert [day.strftime("%m-%d") for day in made_up if day.year == 2025] == [
        "01-26", "02-08", "04-27", "09-28", "10-11",
    ]  # fmt: skip
    assert [day.strftime("%m-%d") for day in made_up if day.year == 2026] == [
        "01-04", "02-14", "02-28", "05-09", "09-20", "10-10",
    ]  # fmt: skip


def test_every_year_in_china_names_its_notice_and_no_year_is_guessed() -> None:
    china = load_calendars()["cn"]

    assert china.announced_years == frozenset(range(2018, 2027))
    assert set(china.notices) == china.announced_years
    assert max(china.days_off) <= LAST


@pytest.mark.parametrize(("code", "country", "region"), [("gb", "GB", "ENG"), ("us", "US", None)])
def test_british_and_american_days_off_agree_with_holidays(code: str, country: str, region: str | None) -> None:
    calendar = load_calendars()[code]
    years = sorted(calendar.announced_years)
    independent = holidays.country_holidays(country, subdiv=region, years=years)
    span = days(date(years[0], 1, 1), date(years[-1], 12, 31))

    assert [day for day in span if calendar.is_working(day) != independent.is_working_day(day)] == []


def test_what_was_not_read_in_an_official_text_is_flagged() -> None:
    assert load_calendars()["gb"].confidence is Confidence.SECONDARY
    assert load_calendars()["us"].confidence is Confidence.SECONDARY


@pytest.mark.parametrize("code", ["nz", "vn"])
def test_a_country_without_a_table_here_is_counted_by_weekdays_and_nothing_else_is_claimed(code: str) -> None:
    calendar = load_calendars()[code]

    assert not calendar.announced_years
    assert not calendar.confidence.is_confirmed
    assert calendar.is_working(date(2026, 12, 25))


@pytest.fixture
def calendars_from(tmp_path: Path) -> Callable[..., object]:
    """Loads calendars from texts."""

    def load(*texts: str) -> object:
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.toml").write_text(text, encoding="utf-8")
        return load_calendars(tmp_path)

    return load


def test_a_good_file_is_read(calendars_from: Callable[..., object]) -> None:
    assert list(calendars_from(HEAD)) == ["xx"]  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"Asia/Shanghai"', '"Asia/Atlantis"', "Asia/Atlantis is not known"),
        ("to = 2026-10-03", "to = 2026-09-30", "before its beginning"),
        ("make_up = [2026-10-10]", "make_up = [2026-10-12]", "no weekend day"),
        ("make_up = [2026-10-10]", "make_up = [2026-10-10, 2026-10-10]", "made up twice"),
        ("make_up = [2026-10-10]", "make_up = [2026-10-03]", "both off and made up"),
        ("make_up =", "makeup =", "makeup is not known"),
        ("year = 2026", 'year = "2026"', "whole number"),
        ('confidence = "V"', 'confidence = "sure"', "one of: V, S, M"),
    ],
)
def test_a_mistake_in_a_file_is_refused(
    calendars_from: Callable[..., object], old: str, new: str, complaint: str
) -> None:
    assert old in HEAD
    with pytest.raises(CatalogueError, match=complaint):
        calendars_from(HEAD.replace(old, new))


def test_two_calendars_cannot_share_a_code_nor_a_calendar_a_year_or_day(calendars_from: Callable[..., object]) -> None:
    with pytest.raises(CatalogueError, match="used twice"):
        calendars_from(HEAD, HEAD)
    again = HEAD[HEAD.index("[[years]]") :]
    with pytest.raises(CatalogueError, match="stands here twice"):
        calendars_from(HEAD + again, HEAD)
    with pytest.raises(CatalogueError, match="off twice"):
        calendars_from(HEAD + again.replace("year = 2026", "year = 2027"), HEAD)
