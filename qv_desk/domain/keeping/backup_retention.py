"""How long backups are kept: seven days, four weeks, and never beyond the day that the erased were promised.

A backup from before an erasure still holds what was erased. That is allowed for a while that is told, and no longer.
"""

from collections.abc import Callable, Collection, Hashable, Iterable
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

DAILY: Final = 7
"""Of how many days the last backup is kept."""

WEEKLY: Final = 4
"""Of how many weeks the last backup is kept."""

HARD_EXPIRY: Final = timedelta(days=35)
"""No backup is kept longer, whatever else would speak for it."""


def outdated(made_at: Collection[datetime], now: datetime, zone: tzinfo) -> frozenset[datetime]:
    """Which backups go: all but the newest of each of seven days and of each of four weeks, and every expired one.

    Days and weeks without a backup do not count, so that a desk closed for a fortnight keeps as many. A backup from
    the future, made while the clock was wrong, is left alone until its time has come.

    Args:
        made_at: when the backups were made, aware moments.
        now: the present moment.
        zone: the office's, in which its days begin.
    """
    past = sorted((at for at in made_at if at <= now), reverse=True)
    fresh = [at for at in past if not is_expired(at, now)]
    days = _newest_of_each(fresh, lambda at: at.astimezone(zone).date(), DAILY)
    weeks = _newest_of_each(fresh, lambda at: at.astimezone(zone).isocalendar()[:2], WEEKLY)
    return frozenset(past) - days - weeks


def is_expired(made_at: datetime, now: datetime) -> bool:
    """Whether a backup is past the longest time that any is kept."""
    return now - made_at >= HARD_EXPIRY


def expires_on(erased_at: datetime, zone: tzinfo) -> date:
    """The last day on which a backup may still hold what was erased.

    Args:
        erased_at: the moment of the erasure, aware.
        zone: the office's.
    """
    return (erased_at + HARD_EXPIRY).astimezone(zone).date()


def _newest_of_each(
    newest_first: Iterable[datetime], period: Callable[[datetime], Hashable], most: int
) -> frozenset[datetime]:
    newest: dict[Hashable, datetime] = {}
    for at in newest_first:
        newest.setdefault(period(at), at)
    return frozenset(list(newest.values())[:most])
