"""A clock runs from the event that its rule names, in the round that counts."""

from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.domain.clocks.clock_start import current_round, find_start
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.regime import StartKind

FIRST = datetime(2026, 9, 1, 8, tzinfo=UTC)


def happened(*kinds: EventKind) -> tuple[CaseEvent, ...]:
    """The events in this order, a day apart."""
    return tuple(CaseEvent(kind, FIRST + timedelta(days=day)) for day, kind in enumerate(kinds))


def started(kind: StartKind, *kinds: EventKind) -> int | None:
    """On which day, counted from 0, a clock of this kind starts; None if it has not."""
    events = happened(*kinds)
    start = find_start(kind, current_round(events), events)
    return None if start.at is None else (start.at - FIRST).days


@pytest.mark.parametrize(
    ("kind", "events", "day"),
    [
        (StartKind.RECEIPT, (EventKind.RECEIVED,), 0),
        (StartKind.RECEIPT, (EventKind.FIRST_RECEIVED, EventKind.RECEIVED), 0),
        (StartKind.RECEIPT, (EventKind.RECEIVED, EventKind.FIRST_RECEIVED), 1),
        (StartKind.RECEIPT, (EventKind.IDENTITY_CONFIRMED,), None),
        (StartKind.DISCOVERY, (EventKind.RECEIVED, EventKind.DISCOVERED), 1),
        (StartKind.DISCOVERY, (EventKind.RECEIVED,), None),
        (StartKind.ID_VERIFIED, (EventKind.RECEIVED,), None),
        (StartKind.ID_VERIFIED, (EventKind.RECEIVED, EventKind.IDENTITY_ASKED, EventKind.IDENTITY_CONFIRMED), 2),
        (StartKind.ID_VERIFIED, (EventKind.RECEIVED, EventKind.IDENTITY_CONFIRMED, EventKind.IDENTITY_CONFIRMED), 1),
        (StartKind.ID_VERIFIED, (EventKind.IDENTITY_CONFIRMED, EventKind.RECEIVED), 1),
        (StartKind.ID_VERIFIED, (EventKind.RECEIVED, EventKind.IDENTITY_FAILED), None),
        (StartKind.ID_OR_FEE_RECEIVED, (EventKind.RECEIVED,), 0),
        (StartKind.ID_OR_FEE_RECEIVED, (EventKind.RECEIVED, EventKind.IDENTITY_CONFIRMED), 0),
        (StartKind.ID_OR_FEE_RECEIVED, (EventKind.RECEIVED, EventKind.IDENTITY_ASKED), None),
        (StartKind.ID_OR_FEE_RECEIVED, (EventKind.RECEIVED, EventKind.IDENTITY_ASKED, EventKind.IDENTITY_CONFIRMED), 2),
        (StartKind.ID_OR_FEE_RECEIVED, (EventKind.RECEIVED, EventKind.FEE_ASKED, EventKind.FEE_PAID), 2),
        (
            StartKind.ID_OR_FEE_RECEIVED,
            (EventKind.RECEIVED, EventKind.IDENTITY_ASKED, EventKind.FEE_ASKED, EventKind.IDENTITY_CONFIRMED),
            None,
        ),
        (StartKind.ID_OR_FEE_RECEIVED, (EventKind.IDENTITY_CONFIRMED,), None),
    ],
)
def test_where_a_clock_starts(kind: StartKind, events: tuple[EventKind, ...], day: int | None) -> None:
    assert started(kind, *events) == day


def test_a_case_reopened_without_a_new_receipt_keeps_its_start() -> None:
    assert started(StartKind.RECEIPT, EventKind.RECEIVED, EventKind.CLOSED, EventKind.REOPENED) == 0


def test_a_new_receipt_after_reopening_begins_a_new_round() -> None:
    events = (EventKind.RECEIVED, EventKind.ANSWERED, EventKind.REOPENED, EventKind.RECEIVED)

    assert started(StartKind.RECEIPT, *events) == 3
    assert started(StartKind.RECEIPT, *events, EventKind.CLOSED, EventKind.REOPENED) == 3


def test_an_identity_confirmed_in_an_earlier_round_starts_the_next_at_its_receipt() -> None:
    events = (
        EventKind.RECEIVED,
        EventKind.IDENTITY_CONFIRMED,
        EventKind.ANSWERED,
        EventKind.REOPENED,
        EventKind.RECEIVED,
    )

    assert started(StartKind.ID_VERIFIED, *events) == 4


@pytest.mark.parametrize("kind", StartKind)
def test_what_is_missing_is_said(kind: StartKind) -> None:
    start = find_start(kind, (), ())

    assert start.at is None
    assert start.reason.en
    assert start.reason.zh


def test_a_request_that_needs_no_proof_says_that_it_counts_from_receipt() -> None:
    events = (CaseEvent(EventKind.RECEIVED, FIRST), CaseEvent(EventKind.IDENTITY_CONFIRMED, FIRST))
    assert find_start(StartKind.ID_VERIFIED, events, events).reason.en.startswith("It needs no proof")
    later = (events[0], CaseEvent(EventKind.IDENTITY_CONFIRMED, FIRST + timedelta(hours=1)))
    assert find_start(StartKind.ID_VERIFIED, later, later).reason.en == "Identity was confirmed."
