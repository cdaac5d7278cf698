"""What was taken back before anybody could read it never happened, to the clocks."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.clocks.event import CaseEvent, EventKind, in_order
from qv_desk.domain.clocks.taken_back import TAKES_BACK, standing, taken_back

NOON = datetime(2026, 10, 12, 12, tzinfo=UTC)
RECEIVED = CaseEvent(EventKind.RECEIVED, NOON - timedelta(days=3))
LONGER = CaseEvent(EventKind.EXTENDED, NOON, "eu_gdpr", date(2026, 12, 12), "many sources")


def test_an_extension_taken_back_leaves_nothing() -> None:
    back = taken_back(LONGER, NOON + timedelta(hours=1))
    assert back is not None
    assert (back.kind, back.rule, back.until) == (EventKind.EXTENSION_TAKEN_BACK, "eu_gdpr", LONGER.until)
    assert standing(in_order([back, LONGER, RECEIVED])) == (RECEIVED,)


def test_one_taken_back_and_told_again_counts_once() -> None:
    back = taken_back(LONGER, NOON)
    assert back is not None
    again = CaseEvent(EventKind.EXTENDED, NOON + timedelta(hours=2), "eu_gdpr", LONGER.until, "many sources")
    assert standing(in_order([LONGER, back, again])) == (again,)


def test_what_concerns_another_rule_stands() -> None:
    other = CaseEvent(EventKind.EXTENDED, NOON, "hk_pdpo", LONGER.until)
    back = taken_back(other, NOON)
    assert back is not None
    assert standing(in_order([LONGER, other, back])) == (LONGER,)


def test_most_events_cannot_be_taken_back() -> None:
    assert taken_back(RECEIVED, NOON) is None
    assert {kind for kind in EventKind if taken_back(CaseEvent(kind, NOON), NOON) is not None} == set(
        TAKES_BACK.values()
    )


def test_a_taking_back_of_nothing_concerns_nothing() -> None:
    lone = CaseEvent(EventKind.IDENTITY_ASKED_TAKEN_BACK, NOON)
    assert standing((RECEIVED, lone)) == (RECEIVED,)


@given(
    hours=st.lists(st.integers(0, 400), max_size=6),
    order=st.randoms(use_true_random=False),
)
def test_any_order_of_entry_gives_what_nobody_took_back(hours: list[int], order: object) -> None:
    asked = [CaseEvent(EventKind.IDENTITY_ASKED, NOON + timedelta(hours=hour)) for hour in hours]
    backs = [back for event in asked if (back := taken_back(event, event.at)) is not None]
    events = [RECEIVED, *asked, *backs]
    order.shuffle(events)  # type: ignore[attr-defined]
    assert standing(in_order(events)) == (RECEIVED,)
