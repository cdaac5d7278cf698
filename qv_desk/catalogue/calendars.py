"""The shipped working calendars."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_folder, read_toml
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

_FRIDAY = 5  # ISO weekday


@cache
def load_calendars(folder: Path | None = None) -> Mapping[str, WorkingCalendar]:
    """The working calendars by their code; each folder is read once.

    Args:
        folder: where the files lie; None for those that are shipped.

    Raises:
        CatalogueError: a file is missing or does not say what it must.
    """
    if folder is None:
        codes = sorted(path.stem for path in resource("calendars").glob("*.toml"))
        return MappingProxyType({code: load_calendar(code) for code in codes})
    found: dict[str, WorkingCalendar] = {}
    for table in read_folder(folder):
        calendar = _calendar(table)
        if calendar.code in found:
            raise table.fault("code", f"{calendar.code} is used twice")
        found[calendar.code] = calendar
    return MappingProxyType(found)


@cache
def load_calendar(code: str) -> WorkingCalendar:
    """One shipped calendar; only its own file is read, for each costs some milliseconds.

    Raises:
        CatalogueError: its file is missing or does not say what it must.
    """
    table = read_toml(resource("calendars", f"{code}.toml"))
    calendar = _calendar(table)
    if calendar.code != code:
        raise table.fault("code", "must be the name of the file")
    return calendar


def _calendar(table: TomlTable) -> WorkingCalendar:
    years: set[int] = set()
    notices: dict[int, str] = {}
    days_off: dict[date, Wording] = {}
    make_up_days: dict[date, Wording] = {}
    for entry in table.tables("years"):
        year = entry.whole("year")
        if year in years:
            raise entry.fault("year", f"{year} stands here twice")
        years.add(year)
        if entry.has("notice"):
            notices[year] = f"{entry.text('notice')} ({entry.day('published_on').isoformat()})"
        for holiday in entry.tables("holidays"):
            _add_holiday(holiday, days_off, make_up_days)
        entry.finish()
    zone = table.text("time_zone")
    try:
        ZoneInfo(zone)
    except ZoneInfoNotFoundError:
        raise table.fault("time_zone", f"{zone} is not known") from None
    try:
        calendar = WorkingCalendar(
            code=table.text("code"),
            region=table.wording("region"),
            time_zone=zone,
            announced_years=frozenset(years),
            version=table.text("version"),
            source=table.wording("source"),
            checked_on=table.day("checked_on"),
            confidence=table.choice("confidence", Confidence),
            days_off=days_off,
            make_up_days=make_up_days,
            notices=notices,
        )
    except ValueError as error:
        raise table.fault("years", str(error)) from error
    table.finish()
    return calendar


def _add_holiday(table: TomlTable, days_off: dict[date, Wording], make_up_days: dict[date, Wording]) -> None:
    """Enter one holiday with its days off and the weekend days that make up for them."""
    name = table.wording("name")
    first, last = table.day("from"), table.day("to")
    if last < first:
        raise table.fault("to", "lies before its beginning")
    for day in _days(first, last):
        if day in days_off:
            raise table.fault("from", f"{day} is off twice")
        days_off[day] = name
    for day in table.days("make_up"):
        if day.isoweekday() <= _FRIDAY:
            raise table.fault("make_up", f"{day} is no weekend day")
        if day in make_up_days:
            raise table.fault("make_up", f"{day} is made up twice")
        make_up_days[day] = name
    table.finish()


def _days(first: date, last: date) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)
