"""Each decision has the letter that tells it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.no_reply import NoReply
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.letters.answer import (
    ANSWERING_KINDS,
    answered_by,
    answering_kind,
    has_nothing_to_answer,
    letter_on_the_way,
    next_answer,
)
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right

NOW = datetime(2026, 9, 24, tzinfo=UTC)
CaseMaker = Callable[..., Case]


def decided(right: Right, outcome: DecisionOutcome = DecisionOutcome.GRANTED, ground: str = "") -> Decision:
    return Decision(right, outcome, ground, "", "u1", NOW)


@pytest.mark.parametrize("right", Right)
def test_every_decision_is_told_by_a_letter_that_answers(right: Right) -> None:
    for outcome in DecisionOutcome:
        assert answering_kind(decided(right, outcome)) in ANSWERING_KINDS


def test_a_refusal_tells_more_where_the_law_asks_for_more() -> None:
    """Policy §6: the note beside data that were not corrected, the weighing after an objection."""
    own = {Right.CORRECTION: LetterKind.CORRECTION_REFUSED, Right.OBJECTION: LetterKind.OBJECTION_OUTCOME}
    for right in Right:
        told = answering_kind(decided(right, DecisionOutcome.REFUSED, "legal_duty"))
        assert told is own.get(right, LetterKind.REFUSAL)


def test_a_refusal_on_a_formal_ground_is_a_plain_refusal_whatever_the_right() -> None:
    refused = {answering_kind(decided(right, DecisionOutcome.REFUSED, "identity_not_confirmed")) for right in Right}
    assert refused == {LetterKind.REFUSAL}


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (DecisionOutcome.PARTLY, LetterKind.PARTIAL_GRANT),
        (DecisionOutcome.NOT_HELD, LetterKind.NOTHING_HELD),
        (DecisionOutcome.NOT_OURS, LetterKind.NOT_OURS),
        (DecisionOutcome.SELF_SERVICE, LetterKind.SELF_SERVICE),
    ],
)
def test_every_other_outcome_has_its_letter(outcome: DecisionOutcome, kind: LetterKind) -> None:
    assert {answering_kind(decided(right, outcome)) for right in Right} == {kind}


def test_nobody_is_told_of_a_decision_that_was_not_made(a_case: CaseMaker) -> None:
    undecided = a_case()
    for kind in LetterKind:
        assert has_nothing_to_answer(undecided, kind) is (kind in ANSWERING_KINDS)
    assert not has_nothing_to_answer(a_case(decisions=(decided(Right.ACCESS),)), LetterKind.ACCESS_GRANT)
    inquiry = a_case(kind=CaseKind.INQUIRY, rights=(), search=())
    free = {kind for kind in ANSWERING_KINDS if not has_nothing_to_answer(inquiry, kind)}
    assert free == {LetterKind.REPLY, LetterKind.NOT_OURS, LetterKind.SELF_SERVICE}


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (CaseKind.COMPLAINT, LetterKind.COMPLAINT_REPLY),
        (CaseKind.MINOR_REPORT, LetterKind.MINOR_OUTCOME),
        (CaseKind.AUTHORITY_DEMAND, LetterKind.AUTHORITY_REPLY),
        (CaseKind.FOLLOW_UP, LetterKind.REPLY),
        (CaseKind.NOT_PRIVACY, LetterKind.REPLY),
    ],
)
def test_a_case_without_a_right_is_answered_by_its_kind(kind: CaseKind, answer: LetterKind, a_case: CaseMaker) -> None:
    case = a_case(kind=kind, rights=(), search=())
    assert next_answer(case) is answer
    sent = Correspondence("l1", answer, "en", "ab", 1, (), NOW, "u1")
    assert next_answer(replace(case, correspondence=(sent,))) is None


def test_a_complaint_is_acknowledged_once_before_it_is_answered(a_case: CaseMaker) -> None:
    complaint = a_case(kind=CaseKind.COMPLAINT, rights=(), search=())
    assert letter_on_the_way(complaint) is LetterKind.COMPLAINT_ACKNOWLEDGEMENT
    sent = Correspondence("l1", "complaint_acknowledgement", "en", "ab", 1, (), NOW, "u1")
    assert letter_on_the_way(replace(complaint, correspondence=(sent,))) is None
    assert letter_on_the_way(a_case()) is None


def test_a_case_in_which_nothing_came_is_closed_by_one_letter(a_case: CaseMaker) -> None:
    waiting = a_case(facts=(NoReply(until=NOW.date(), noted_by="u1", noted_at=NOW),))
    assert letter_on_the_way(waiting) is LetterKind.CLOSING_NO_REPLY
    sent = Correspondence("l1", "closing_no_reply", "en", "ab", 1, (), NOW, "u1")
    assert letter_on_the_way(replace(waiting, correspondence=(sent,))) is None


def test_one_letter_answers_every_right_of_its_kind_and_no_other(a_case: CaseMaker) -> None:
    rights = (Right.ERASURE, Right.MARKETING_OBJECTION, Right.ACCOUNT_CANCELLATION, Right.ACCESS)
    case = a_case(rights=rights, decisions=tuple(decided(right) for right in rights[:3]))
    assert answered_by(case, LetterKind.ERASURE_DONE) == (Right.ERASURE, Right.ACCOUNT_CANCELLATION)
    assert answered_by(case, LetterKind.ACCESS_GRANT) == ()
    assert next_answer(case) is LetterKind.ERASURE_DONE


def test_what_a_letter_has_answered_is_not_answered_again(a_case: CaseMaker) -> None:
    letter = Correspondence("l1", "access_grant", "en", "ab", 1, (Right.ACCESS,), NOW, "u1")
    case = a_case(decisions=(decided(Right.ACCESS),), correspondence=(letter,))
    assert answered_by(case, LetterKind.ACCESS_GRANT) == ()
    assert next_answer(case) is None


def test_an_inquiry_wants_one_reply(a_case: CaseMaker) -> None:
    inquiry = a_case(kind=CaseKind.INQUIRY, rights=(), search=())
    assert next_answer(inquiry) is LetterKind.REPLY
    reply = Correspondence("l1", "reply", "en", "ab", 1, (), NOW, "u1")
    assert next_answer(replace(inquiry, correspondence=(reply,))) is None
