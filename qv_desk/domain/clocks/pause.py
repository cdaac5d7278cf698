"""Times in which a clock stands still."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Pause:
    """A time in which a clock stands still, because the law lets it wait for somebody's reply.

    Args:
        since: the moment of the question, in UTC.
        until: the moment of the reply, in UTC, not before the question.
        reply_day_stands: whether the day of the reply does not count either, as UK law has it.

    Raises:
        ValueError: the reply comes before the question.
    """

    since: datetime
    until: datetime
    reply_day_stands: bool = False

    def __post_init__(self) -> None:
        if self.until < self.since:
            raise ValueError(f"a pause cannot end at {self.until}, before it began at {self.since}")


def merged_pauses(pauses: tuple[Pause, ...]) -> tuple[Pause, ...]:
    """The pauses in order, with those that overlap made into one."""
    merged: list[Pause] = []
    for pause in sorted(pauses):
        if merged and pause.since <= merged[-1].until:
            before = merged.pop()
            last = max(before, pause, key=lambda each: (each.until, each.reply_day_stands))
            merged.append(Pause(before.since, last.until, last.reply_day_stands))
        else:
            merged.append(pause)
    return tuple(merged)


def standing_days(pauses: tuple[Pause, ...], zone: tzinfo, start_on: date, last_on: date) -> tuple[date, ...]:
    """The days after a start and up to a last day on which a clock stands still, each once and in order.

    A day stands still from that of the question to the one before the reply, or to that of the reply itself where the
    law says so. The question's own day counts as standing, so that a question on the very last day still stops the
    clock; the day of the start does not, because it is not counted anyway.

    Args:
        pauses: in any order.
        zone: the zone in which days begin and end.
        start_on: the day of the event from which the period runs.
        last_on: the last day that matters.
    """
    standing: set[date] = set()
    for pause in pauses:
        day = max(pause.since.astimezone(zone).date(), start_on + _DAY)
        replied_on = pause.until.astimezone(zone).date()
        until = replied_on + _DAY if pause.reply_day_stands else replied_on
        while day < until and day <= last_on:
            standing.add(day)
            day += _DAY
    return tuple(sorted(standing))


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
