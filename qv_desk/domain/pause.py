"""Times in which a clock stands still."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Pause:
    """A time in which a clock stands still, because the law lets it wait for somebody's reply.

    Args:
        since: the moment of the question, in UTC.
        until: the moment of the reply, in UTC, not before the question.

    Raises:
        ValueError: the reply comes before the question.
    """

    since: datetime
    until: datetime

    def __post_init__(self) -> None:
        if self.until < self.since:
            raise ValueError(f"a pause cannot end at {self.until}, before it began at {self.since}")


def merged_pauses(pauses: tuple[Pause, ...]) -> tuple[Pause, ...]:
    """The pauses in order, with those that overlap made into one."""
    merged: list[Pause] = []
    for pause in sorted(pauses):
        if merged and pause.since <= merged[-1].until:
            merged[-1] = Pause(merged[-1].since, max(merged[-1].until, pause.until))
        else:
            merged.append(pause)
    return tuple(merged)


def standing_days(pauses: tuple[Pause, ...], zone: tzinfo, start_on: date, last_on: date) -> Iterator[date]:
    """The days from one to another on which a clock stands still: from that of the question to that before the reply.

    The question's own day counts as standing, so that a question on the very last day still stops the clock.

    Args:
        pauses: in order and apart from one another.
        zone: the zone in which days begin and end.
        start_on: the first day that matters.
        last_on: the last day that matters.
    """
    for pause in pauses:
        day = max(pause.since.astimezone(zone).date(), start_on)
        until = pause.until.astimezone(zone).date()
        while day < until and day <= last_on:
            yield day
            day += _DAY


def standing_time(pauses: tuple[Pause, ...], start_at: datetime, end_at: datetime) -> timedelta:
    """For how long a clock stands still between two moments; a pause that begins in time counts up to its end.

    Args:
        pauses: in order and apart from one another.
        start_at: the first moment that matters.
        end_at: the last moment in which a pause may begin and still count.
    """
    stood = timedelta()
    for pause in pauses:
        since = max(pause.since, start_at)
        if since <= end_at and since < pause.until:
            stood += pause.until - since
    return stood
