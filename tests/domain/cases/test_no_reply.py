"""Nothing came: never silence, a letter; and never before the time that was given."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.cases.no_reply import (
    awaited_until,
    closed_for_no_reply,
    closes_for_no_reply,
    nothing_came,
    something_came,
)
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def letter(kind: str, on: date | None) -> Correspondence:
    return Correspondence(f"{kind}-1", kind, "en", "ab" * 32, 1, (), NOW, "u1", NOW, on)


@pytest.fixture
def asked(a_case: Callable[..., Case]) -> Case:
    return a_case(
        identity=IdentityCheck(IdentityOutcome.ASKED), correspondence=(letter("identity_request", date(2026, 9, 1)),)
    )


def noted(case: Case, today: date = date(2026, 9, 16)) -> Case:
    return nothing_came(case, days=14, today=today, by="u1", at=NOW)


def test_the_time_that_was_given_is_waited_for(asked: Case) -> None:
    assert awaited_until(asked, 14) == date(2026, 9, 15)
    with pytest.raises(GateError, match="proof_still_awaited"):
        noted(asked, date(2026, 9, 15))
    assert closes_for_no_reply(noted(asked))


def test_what_was_not_asked_cannot_stay_unanswered(a_case: Callable[..., Case], asked: Case) -> None:
    for case in (a_case(), replace(asked, correspondence=(letter("identity_request", None),))):
        with pytest.raises(GateError, match="proof_not_asked"):
            noted(case)
    with pytest.raises(GateError, match="identity_already_settled"):
        noted(replace(asked, identity=IdentityCheck(IdentityOutcome.CONFIRMED)))


def test_it_ends_with_a_letter_and_is_no_refusal(asked: Case) -> None:
    case = noted(asked)
    assert next_step(case) is NextStep.WRITE_CLOSING
    with pytest.raises(GateError, match="closing_letter_not_sent"):
        closed_for_no_reply(case, NOW)
    written = replace(case, correspondence=(*case.correspondence, letter("closing_no_reply", None)))
    assert next_step(written) is NextStep.POST_LETTER
    posted = replace(case, correspondence=(*case.correspondence, letter("closing_no_reply", date(2026, 9, 20))))
    assert next_step(posted) is NextStep.CLOSE
    closed = closed_for_no_reply(posted, NOW)
    assert closed.status is CaseStatus.CLOSED
    assert closed.events[-1].kind is EventKind.CLOSED
    assert not closed.decisions


def test_what_comes_after_all_takes_the_note_away(asked: Case) -> None:
    case = something_came(noted(asked))
    assert not closes_for_no_reply(case)
    assert next_step(case) is NextStep.WAIT_FOR_PROOF
    standing = replace(noted(asked), identity=IdentityCheck(IdentityOutcome.CONFIRMED))
    assert next_step(standing) is NextStep.SEARCH
