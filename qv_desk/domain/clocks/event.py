"""What happened in a case, as far as the clocks care."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class EventKind(StrEnum):
    """The kinds of events from which clocks are replayed, in the order in which they count at one same moment."""

    REOPENED = "reopened"
    ANSWER_FELL_SHORT = "answer_fell_short"
    """Of a case taken up again: what was answered before did not answer it, so that its clocks go on."""
    FIRST_RECEIVED = "first_received"
    """Mail that another department forwarded: the moment at which the company first had it."""
    RECEIVED = "received"
    DISCOVERED = "discovered"
    IDENTITY_ASKED = "identity_asked"
    CLARIFICATION_ASKED = "clarification_asked"
    FEE_ASKED = "fee_asked"
    IDENTITY_CONFIRMED = "identity_confirmed"
    IDENTITY_FAILED = "identity_failed"
    CLARIFICATION_ANSWERED = "clarification_answered"
    FEE_PAID = "fee_paid"
    ACKNOWLEDGED = "acknowledged"
    """Receipt was confirmed to the person, which some rules ask for within a time of their own."""
    EXTENDED = "extended"
    IDENTITY_ASKED_TAKEN_BACK = "identity_asked_taken_back"
    """The letter that asked for proof was withdrawn before it was posted: nobody was asked."""
    EXTENSION_TAKEN_BACK = "extension_taken_back"
    """An extension's notice was withdrawn before it was posted: nobody was told, so the date never moved."""
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


_RANKS = {kind: rank for rank, kind in enumerate(EventKind)}


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One thing that happened, never changed afterwards.

    Args:
        kind: what happened.
        at: when it happened (not when it was typed in), an aware moment in UTC.
        rule: the code of the one rule that it concerns; empty where it concerns every rule. An extension always
            names its rule, because a notice under one law moves no date of another.
        until: for an extension, the new last day that the notice names.
        reason: the reason that was given, in the officer's words.

    Raises:
        ValueError: the moment is not in UTC.
    """

    kind: EventKind
    at: datetime
    rule: str = ""
    until: date | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a moment whose place on the UTC line is unknown or hidden behind another offset."""
        if self.at.utcoffset() != timedelta(0):
            message = f"an event's moment must be aware and in UTC, not {self.at!r}"
            raise ValueError(message)

    def concerns(self, rule: str) -> bool:
        """Whether the event counts for the rule with this code."""
        return self.rule in {"", rule}


def in_order(events: Iterable[CaseEvent]) -> tuple[CaseEvent, ...]:
    """The events as they happened, the same for every order in which they are handed in."""
    return tuple(
        sorted(
            events,
            key=lambda event: (event.at, _RANKS[event.kind], event.rule, event.until or date.min, event.reason),
        )
    )
