"""Dates as the screen language writes them, always with the weekday.

Pure functions over ``QLocale()``, so they follow the switch of language. Moments are shown in the office's zone,
which the caller gives.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from qv_desk.gui.look.typeface import speaks_chinese

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo


def long_day(day: "date", *, year: bool = False) -> str:
    """``Wednesday 21 October`` or ``10 月 21 日（星期三）``, with the year on request."""
    if speaks_chinese():
        return _written(day, "yyyy 年 M 月 d 日（dddd）" if year else "M 月 d 日（dddd）")
    return _written(day, "dddd d MMMM yyyy" if year else "dddd d MMMM")


def short_day(day: "date", *, year: bool = False) -> str:
    """``Wed 21 Oct`` or ``10 月 21 日（周三）``, with the year on request."""
    if speaks_chinese():
        return _written(day, "yyyy 年 M 月 d 日（ddd）" if year else "M 月 d 日（ddd）")
    return _written(day, "ddd d MMM yyyy" if year else "ddd d MMM")


def tight_day(day: "date") -> str:
    """``Wed 21 Oct`` or ``10月21日周三``: for places too narrow for brackets."""
    return _written(day, "M月d日ddd") if speaks_chinese() else short_day(day)


def moment(at: "datetime", zone: "tzinfo", *, year: bool = False) -> str:
    """A moment in the office's zone: ``Wed 23 Sep 14:05``; the full-width bracket of Chinese brings its own room."""
    local = at.astimezone(zone)
    return f"{short_day(local.date(), year=year)}{'' if speaks_chinese() else ' '}{local:%H:%M}"


def clock_time(at: "datetime", zone: "tzinfo") -> str:
    """The time of day alone: ``14:05``."""
    return f"{at.astimezone(zone):%H:%M}"


def joined(*parts: str) -> str:
    """Parts with the middle dot between them; Chinese fonts draw it full-width, so it gets no spaces there."""
    return ("·" if speaks_chinese() else "  ·  ").join(part for part in parts if part)


def weekday_names() -> tuple[str, ...]:
    """Monday to Sunday in short, for the head of a calendar."""
    kind = QLocale.FormatType.NarrowFormat if speaks_chinese() else QLocale.FormatType.ShortFormat
    return tuple(_locale().dayName(number, kind) for number in range(1, 8))


def weekday(day: "date") -> str:
    """The name of the weekday in full."""
    return _locale().dayName(day.isoweekday())


def _written(day: "date", pattern: str) -> str:
    return _locale().toString(QDate(day.year, day.month, day.day), pattern)


def _locale() -> QLocale:
    """British English would write "Sept"; the C locale writes "Sep"."""
    return QLocale() if speaks_chinese() else QLocale.c()


def day_and_month(day: "date") -> str:
    """``1 Oct`` or ``10月1``, as short as a cell of a calendar needs it."""
    return f"{day.month}月{day.day}" if speaks_chinese() else _written(day, "d MMM")


def month_name(month: int) -> str:
    """The month in short, as it stands after a day."""
    return _locale().monthName(month, QLocale.FormatType.ShortFormat)
