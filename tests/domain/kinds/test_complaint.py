"""No reply before findings, no findings before somebody looked, and nobody judges their own work alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.kinds.complaint import (
    Complaint,
    ComplaintResult,
    ComplaintSort,
    ComplaintStep,
    Findings,
    complaint_about,
    complaint_agreed,
    complaint_judged,
    complaint_looked_into,
    complaint_of,
    complaint_sent_back,
    complaint_sorted,
)
from qv_desk.domain.letters.answer import next_answer
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT

AT = RECEIVED_AT + timedelta(days=1)
STEP = ComplaintStep(what="Read the earlier file", by="u1", at=AT)
FINDINGS = Findings(
    result=ComplaintResult.UPHELD,
    found="The answer went out late.",
    remedy="An apology, and the answer at once.",
    next_body="The authority, or a court",
    consent=None,
    by="u1",
    at=AT,
)


@pytest.fixture
def complaint(a_case: Callable[..., Case]) -> Case:
    return a_case(case_id="c2", kind=CaseKind.COMPLAINT, rights=(), search=(), facts=(Complaint(),))


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def looked_into(case: Case, sort: ComplaintSort = ComplaintSort.LATE_ANSWER) -> Case:
    return complaint_looked_into(complaint_sorted(case, sort, AT), STEP)


def test_no_reply_before_the_findings(complaint: Case) -> None:
    fact = complaint_of(complaint)
    in_the_way = fact.in_the_way_of(CaseAct.ANSWER)
    assert in_the_way is not None
    assert in_the_way.code == "complaint_needs_findings"
    assert fact.in_the_way_of(CaseAct.DECIDE) is None
    assert next_step(complaint) is NextStep.LOOK_INTO

    judged = complaint_judged(looked_into(complaint), FINDINGS)
    assert not judged.in_the_way_of(CaseAct.ANSWER)
    assert complaint_of(judged).steps == (STEP,)
    assert next_step(judged) is not NextStep.LOOK_INTO


def test_findings_need_a_sort_a_step_and_all_their_parts(complaint: Case) -> None:
    sorted_ = complaint_sorted(complaint, ComplaintSort.OTHER, AT)
    assert code_of(lambda: complaint_judged(complaint, FINDINGS)) == "complaint_needs_sort"
    assert code_of(lambda: complaint_judged(sorted_, FINDINGS)) == "complaint_needs_steps"
    assert code_of(lambda: complaint_looked_into(sorted_, replace(STEP, what=" "))) == "complaint_step_needs_words"
    ready = looked_into(complaint)
    lacking = (replace(FINDINGS, found=" "), replace(FINDINGS, remedy=" "), replace(FINDINGS, next_body=" "))
    for missing in lacking:
        assert code_of(partial(complaint_judged, ready, missing)) == "complaint_findings_incomplete"


def test_findings_stand_once_the_reply_is_out(complaint: Case) -> None:
    reply = Correspondence("l1", "complaint_reply", "en", "0" * 64, 1, (), AT, "u1", dispatched_on=AT.date())
    answered = replace(looked_into(complaint), events=(CaseEvent(EventKind.ANSWERED, AT),), correspondence=(reply,))

    assert code_of(lambda: complaint_judged(answered, FINDINGS)) == "complaint_is_answered"
    assert next_step(answered) is NextStep.CLOSE


def test_sensitive_data_in_statistics_turn_on_consent(complaint: Case) -> None:
    ready = looked_into(complaint, ComplaintSort.SENSITIVE_STATISTICS)
    wrong = replace(FINDINGS, result=ComplaintResult.NOT_UPHELD)
    assert code_of(lambda: complaint_judged(ready, FINDINGS)) == "complaint_needs_consent_answer"
    assert (
        code_of(lambda: complaint_judged(ready, replace(wrong, consent=False))) == "complaint_without_consent_is_right"
    )

    judged = complaint_of(complaint_judged(ready, replace(wrong, consent=True)))
    assert judged.findings is not None
    assert judged.findings.consent is True
    other = complaint_of(complaint_judged(looked_into(complaint), replace(FINDINGS, consent=True)))
    assert other.findings is not None
    assert other.findings.consent is None


def test_another_sort_asks_other_questions(complaint: Case) -> None:
    judged = complaint_judged(looked_into(complaint), FINDINGS)

    assert complaint_sorted(judged, ComplaintSort.LATE_ANSWER, AT) is judged
    assert complaint_of(complaint_sorted(judged, ComplaintSort.SECURITY, AT)).findings is None


def test_whoever_is_complained_of_does_not_judge_alone(complaint: Case, a_case: Callable[..., Case]) -> None:
    linked = complaint_about(looked_into(complaint), a_case(), AT)
    assert complaint_of(linked).about_reference == "QV-2026-0147"
    judged = complaint_judged(linked, FINDINGS)
    (in_the_way,) = judged.in_the_way_of(CaseAct.ANSWER)
    assert in_the_way.code == "complaint_findings_not_approved"
    assert next_step(judged) is NextStep.WAIT_FOR_FINDINGS
    assert code_of(lambda: complaint_agreed(judged, by="u1", at=AT)) == "complaint_needs_a_stranger"

    agreed = complaint_agreed(judged, by="u2", at=AT)
    assert not agreed.in_the_way_of(CaseAct.ANSWER)
    assert complaint_of(complaint_sent_back(judged, AT)).findings is None
    stranger = complaint_judged(linked, replace(FINDINGS, by="u9"))
    assert not stranger.in_the_way_of(CaseAct.ANSWER)


def test_taking_the_link_away_or_moving_it_lets_nobody_judge_their_own_work_alone(
    complaint: Case, a_case: Callable[..., Case]
) -> None:
    linked = complaint_about(looked_into(complaint), a_case(), AT)
    for elsewhere in (None, a_case(case_id="c9", reference="QV-2026-0009", officer="u9", decisions=())):
        moved = complaint_about(complaint_judged(linked, FINDINGS), elsewhere, AT)
        assert complaint_of(moved).waits_for_second_person
        anew = complaint_judged(complaint_about(linked, elsewhere, AT), FINDINGS)
        assert complaint_of(anew).waits_for_second_person


def test_whoever_agreed_to_the_refusal_complained_of_is_no_stranger(
    complaint: Case, a_case: Callable[..., Case]
) -> None:
    refused = Decision(Right.ACCESS, DecisionOutcome.REFUSED, "legal_duty", "a court", "u1", AT, "u2", AT)
    linked = complaint_about(looked_into(complaint), a_case(decisions=(refused,)), AT)
    judged = complaint_judged(linked, FINDINGS)
    assert code_of(lambda: complaint_agreed(judged, by="u2", at=AT)) == "complaint_needs_a_stranger"
    assert not complaint_agreed(judged, by="u3", at=AT).in_the_way_of(CaseAct.ANSWER)


def test_agreeing_needs_findings_and_a_link_another_case(complaint: Case, a_case: Callable[..., Case]) -> None:
    assert code_of(lambda: complaint_agreed(complaint, by="u2", at=AT)) == "complaint_needs_findings"
    assert code_of(lambda: complaint_about(complaint, complaint, AT)) == "complaint_about_itself"
    assert complaint_of(complaint_about(complaint_about(complaint, a_case(), AT), None, AT)).about_case == ""
    assert code_of(lambda: complaint_of(a_case())) == "case_is_no_complaint"


def test_a_complaint_is_answered_itself_beside_the_rights_asked_for_with_it(complaint: Case) -> None:
    judged = complaint_judged(looked_into(complaint), FINDINGS)
    answered = replace(judged, events=(*judged.events, CaseEvent(EventKind.ANSWERED, AT)))

    assert code_of(lambda: answered.closed(at=AT)) == "complaint_not_answered"
    assert next_step(answered) is NextStep.WRITE_ANSWER
    assert next_answer(answered) is LetterKind.COMPLAINT_REPLY
    reply = Correspondence("l1", "complaint_reply", "en", "0" * 64, 1, (), AT, "u1")
    sent = replace(answered, correspondence=(reply,))
    assert next_step(sent) is NextStep.POST_LETTER
    posted = replace(sent, correspondence=(replace(reply, dispatched_on=AT.date()),))
    assert next_step(posted) is NextStep.CLOSE
    assert posted.closed(at=AT).status is CaseStatus.CLOSED
