"""A letter that came back keeps its case open until somebody has dealt with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.cases.letter_return import (
    LetterReturned,
    ReturnReason,
    left_as_it_is,
    letter_returned,
    may_be_noted,
    open_return,
    sent_anew,
)
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.whole.case_facts import FACT_KINDS
from qv_desk.errors import GateError, InputError

NOW = datetime(2026, 9, 30, 6, tzinfo=UTC)
TODAY = date(2026, 9, 30)
POSTED = Correspondence(
    "l1", "acknowledgement", "en", "0" * 64, 1, (), datetime(2026, 9, 23, tzinfo=UTC), "u1", None, date(2026, 9, 24)
)
PAPER = Document("1" * 64, "x.pdf", "application/pdf", 3, DocumentRole.LETTER, NOW, "u1")
AGAIN = replace(POSTED, letter_id="l2", issued_at=NOW, dispatched_on=None)


def back(on: date = TODAY, letter_id: str = "l1") -> LetterReturned:
    return LetterReturned(
        letter_id=letter_id, came_back_on=on, reason=ReturnReason.MOVED, note="", noted_by="u1", noted_at=NOW
    )


@pytest.fixture
def case(a_case: Callable[..., Case]) -> Case:
    """A case with one posted letter."""
    return a_case(correspondence=(POSTED,))


def test_the_case_says_so_and_does_not_close(case: Case) -> None:
    answered = replace(case, events=(*case.events, CaseEvent(EventKind.ANSWERED, NOW)))
    after = letter_returned(answered, back(), TODAY)
    assert next_step(after) is NextStep.SEND_ANEW
    with pytest.raises(GateError, match="letter_came_back"):
        after.closed(at=NOW)

    left = left_as_it_is(after, "l1", because="no other address is known", by="u1", at=NOW)
    assert left.closed(at=NOW).status is CaseStatus.CLOSED
    with pytest.raises(GateError, match="letter_not_returned"):
        left_as_it_is(left, "l1", because="again", by="u1", at=NOW)


def test_only_what_was_posted_comes_back_and_once(case: Case) -> None:
    for day in (date(2026, 9, 23), date(2026, 10, 1)):
        with pytest.raises(InputError, match="return_day_impossible"):
            letter_returned(case, back(day), TODAY)
    with pytest.raises(InputError, match="letter_unknown"):
        letter_returned(case, back(letter_id="l9"), TODAY)
    waiting = replace(case, correspondence=(replace(POSTED, dispatched_on=None),))
    with pytest.raises(GateError, match="letter_not_posted"):
        letter_returned(waiting, back(), TODAY)
    assert not may_be_noted(waiting, waiting.correspondence[0])
    assert may_be_noted(case, POSTED)
    after = letter_returned(case, back(), TODAY)
    assert not may_be_noted(after, POSTED)
    with pytest.raises(GateError, match="letter_returned_already"):
        letter_returned(after, back(), TODAY)


def test_leaving_it_needs_a_reason(case: Case) -> None:
    with pytest.raises(InputError, match="return_needs_reason"):
        left_as_it_is(letter_returned(case, back(), TODAY), "l1", because=" ", by="u1", at=NOW)


def test_sent_anew_it_waits_and_is_no_second_event(case: Case) -> None:
    after = sent_anew(letter_returned(case, back(), TODAY), "l1", AGAIN, PAPER)
    assert [one.letter_id for one in after.correspondence] == ["l1", "l2"]
    assert next_step(after) is NextStep.POST_LETTER
    assert open_return(after, "l1") is None
    assert [event.kind for event in events_of(after)].count(EventKind.ACKNOWLEDGED) == 1
    with pytest.raises(GateError, match="letter_not_returned"):
        sent_anew(after, "l1", AGAIN, PAPER)


def test_a_closed_case_takes_it_too(case: Case) -> None:
    closed = replace(case, status=CaseStatus.CLOSED)
    after = sent_anew(letter_returned(closed, back(), TODAY), "l1", AGAIN, PAPER)
    assert after.status is CaseStatus.CLOSED
    assert after.correspondence[-1] is AGAIN


def test_the_store_knows_the_kind() -> None:
    assert FACT_KINDS[LetterReturned.fact_name] is LetterReturned
