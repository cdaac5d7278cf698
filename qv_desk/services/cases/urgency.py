"""How pressing a date is: the same for the line of a list, the page of a case and the start page."""

from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final

SOON: Final = timedelta(days=7)
"""How far "this week" and "soon" reach: the next seven days, so that a Sunday does not hide what is due on Monday."""


class Urgency(StrEnum):
    """How pressing a date is; each has its own shape, colour and word in the window."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    FINE = "fine"
    PROVISIONAL = "provisional"
    PAUSED = "paused"
    NONE = "none"


def undated(*, is_paused: bool, is_at_once: bool) -> Urgency:
    """How pressing a case is that has no date: at once, waiting, or not at all."""
    if is_at_once:
        return Urgency.TODAY
    return Urgency.PAUSED if is_paused else Urgency.NONE


def urgency(
    due_at: datetime | None, *, now: datetime, zone: tzinfo, is_provisional: bool, otherwise: Urgency
) -> Urgency:
    """How pressing a moment is.

    Args:
        due_at: aware moment after which it is too late; None while no clock runs.
        now: the present moment.
        zone: the office's zone, whose days are counted.
        is_provisional: whether the date rests on a calendar not yet announced.
        otherwise: how pressing it is without a date.
    """
    if due_at is None:
        return otherwise
    if now > due_at:
        return Urgency.OVERDUE
    # The period ends at 24:00, which is a moment of the next day.
    last_day = (due_at - timedelta(seconds=1)).astimezone(zone).date()
    pressing = by_distance(last_day - now.astimezone(zone).date())
    return Urgency.PROVISIONAL if is_provisional and pressing is Urgency.FINE else pressing


def by_distance(distance: timedelta) -> Urgency:
    """How pressing a day is that lies so far ahead."""
    if distance <= timedelta():
        return Urgency.TODAY
    return Urgency.SOON if distance <= SOON else Urgency.FINE
