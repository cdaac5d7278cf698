"""The next step follows from where the case stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import Waiting
from qv_desk.domain.cases.next_step import NextStep, next_step, waiting_for
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
CaseMaker = Callable[..., Case]
PROVED = IdentityCheck(IdentityOutcome.CONFIRMED, (), "u1", NOW)
DONE = (SearchTask("orders", SearchOutcome.NOT_HELD, 0, "", "u1", NOW),)
GRANTED = (Decision(Right.ACCESS, DecisionOutcome.GRANTED, "", "", "u1", NOW),)


def sent(kind: str, *answers: Right, on: date | None = None) -> Correspondence:
    return Correspondence("l1", kind, "en", "ab", 1, answers, NOW, "u1", dispatched_on=on)


def test_the_whole_way(a_case: CaseMaker) -> None:
    case = a_case()
    assert next_step(case) is NextStep.CHECK_IDENTITY
    case = replace(case, identity=PROVED)
    assert next_step(case) is NextStep.SEARCH
    case = replace(case, search=DONE)
    assert next_step(case) is NextStep.DECIDE
    case = replace(case, decisions=GRANTED)
    assert next_step(case) is NextStep.WRITE_ANSWER
    case = replace(case, correspondence=(sent("access_grant", Right.ACCESS),))
    assert next_step(case) is NextStep.POST_LETTER
    case = replace(case, events=(*case.events, CaseEvent(EventKind.ANSWERED, NOW)))
    assert next_step(case) is NextStep.CLOSE
    assert next_step(replace(case, status=CaseStatus.CLOSED)) is NextStep.NOTHING


def test_proof_asked_for_is_waited_for_once_the_letter_is_out(a_case: CaseMaker) -> None:
    asked = a_case(identity=IdentityCheck(IdentityOutcome.ASKED), correspondence=(sent("identity_request"),))
    assert next_step(asked) is NextStep.POST_LETTER
    out = replace(asked, correspondence=(sent("identity_request", on=date(2026, 9, 24)),))
    assert next_step(out) is NextStep.WAIT_FOR_PROOF


def test_a_failed_check_leads_to_a_refusal_and_then_to_its_letter(a_case: CaseMaker) -> None:
    failed = a_case(identity=IdentityCheck(IdentityOutcome.FAILED, (), "u1", NOW, "no proof"))
    assert next_step(failed) is NextStep.REFUSE_UNPROVED
    refused = Decision(Right.ACCESS, DecisionOutcome.REFUSED, "identity_not_confirmed", "no proof", "u1", NOW)
    assert next_step(replace(failed, decisions=(refused,))) is NextStep.WAIT_FOR_APPROVAL
    agreed = replace(refused, approved_by="u2", approved_at=NOW)
    assert next_step(replace(failed, decisions=(agreed,))) is NextStep.WRITE_ANSWER


def test_an_inquiry_goes_straight_to_its_answer(a_case: CaseMaker) -> None:
    free = IdentityCheck(IdentityOutcome.NOT_NEEDED)
    inquiry = a_case(kind=CaseKind.INQUIRY, rights=(), search=(), identity=free)
    assert next_step(inquiry) is NextStep.WRITE_ANSWER
    assert next_step(replace(inquiry, correspondence=(sent("reply"),))) is NextStep.POST_LETTER


@pytest.mark.parametrize(
    ("step", "whose"),
    [
        (NextStep.WAIT_FOR_PROOF, Waiting.THEM),
        (NextStep.POST_LETTER, Waiting.PRINT_ROOM),
        (NextStep.NOTHING, Waiting.NOBODY),
        (NextStep.WAIT_FOR_APPROVAL, Waiting.SUPERVISOR),
        (NextStep.DECIDE, Waiting.US),
    ],
)
def test_whose_move_it_is(step: NextStep, whose: Waiting) -> None:
    assert waiting_for(step) is whose
