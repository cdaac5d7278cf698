"""Dates as people write them, always with the weekday; programs get ISO 8601."""

from datetime import date, datetime, time, tzinfo
from typing import Final

from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def written_day(day: date) -> Wording:
    """A day with its weekday: ``Wed 21 Oct 2026``."""
    return Wording(
        f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}",
        f"{day.year}年{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）",
    )


def written_moment(at: datetime, zone: tzinfo) -> Wording:
    """A moment in the office's zone: ``Wed 21 Oct 2026, 14:05``."""
    local = at.astimezone(zone)
    day = written_day(local.date())
    return Wording(f"{day.en}, {local:%H:%M}", f"{day.zh} {local:%H:%M}")


def parse_day(text: str) -> date:
    """A day as ``2026-11-22``.

    Raises:
        InputError: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError("moment_unreadable", value=text) from None


def parse_moment(text: str, zone: tzinfo) -> datetime:
    """A moment in ISO 8601; without an offset it is the office's time, and a bare day begins at midnight.

    Raises:
        InputError: it is none.
    """
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = datetime.combine(parse_day(text), time())
    return at if at.tzinfo else at.replace(tzinfo=zone)
