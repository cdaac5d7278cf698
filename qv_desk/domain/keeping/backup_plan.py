"""When a backup is made without anybody asking for it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

SETTLED: Final = timedelta(minutes=5)
"""How long a desk has to be open before it backs itself up: whoever opens it comes first."""

TRY_AGAIN: Final = timedelta(minutes=15)
"""How long after a backup that failed the next one is tried."""


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """The office's wish.

    Attributes:
        folder: where backups are kept; empty while nobody has said so.
        is_on: whether the desk makes them by itself.
        after: the time of day, at the office, from which the day's backup is due; None for any time of the day.
    """

    folder: str = ""
    is_on: bool = False
    after: time | None = None


@dataclass(frozen=True, slots=True)
class BackupsSoFar:
    """What happened last.

    Attributes:
        made_at: when the last backup was made; None for never.
        failed_at: when the last attempt failed, if that was the last attempt.
    """

    made_at: datetime | None = None
    failed_at: datetime | None = None


def is_due(plan: BackupPlan, so_far: BackupsSoFar, *, opened_at: datetime, now: datetime, zone: tzinfo) -> bool:
    """Whether the desk should back itself up now.

    It should once a day, when it has been open for five minutes: at the first such moment after the time of day in the
    plan, be that today or days later. After a failure it waits a quarter of an hour. A moment in the future, from a
    clock that was wrong, counts as none.

    Args:
        plan: the office's wish.
        so_far: what happened last.
        opened_at: when the desk was opened.
        now: the present moment.
        zone: the office's.
    """
    if not plan.is_on or not plan.folder or now - opened_at < SETTLED:
        return False
    if so_far.failed_at is not None and timedelta(0) <= now - so_far.failed_at < TRY_AGAIN:
        return False
    made_at = so_far.made_at
    return made_at is None or made_at > now or made_at < _last_passed(plan.after or time(), now, zone)


def _last_passed(after: time, now: datetime, zone: tzinfo) -> datetime:
    """The last moment at which it was this time of day at the office."""
    today: date = now.astimezone(zone).date()
    passed = datetime.combine(today, after, zone)
    return passed if passed <= now else datetime.combine(today - timedelta(days=1), after, zone)
