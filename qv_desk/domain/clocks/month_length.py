"""How many days a month has; the standard library's own table brings the languages of all countries along."""

from typing import Final

_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month.

    Args:
        year: of the Gregorian calendar, from 1.
        month: 1 to 12.
    """
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if is_leap and month == _FEBRUARY else _DAYS[month - 1]
