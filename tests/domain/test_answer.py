"""Each decision has the letter that tells it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.answer import ANSWERING_KINDS, answered_by, answering_kind, next_answer
from qv_desk.domain.case import Case
from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.correspondence import Correspondence
from qv_desk.domain.decision import Decision, DecisionOutcome
from qv_desk.domain.letter import LetterKind
from qv_desk.domain.right import Right

NOW = datetime(2026, 9, 24, tzinfo=UTC)
CaseMaker = Callable[..., Case]


def decided(right: Right, outcome: DecisionOutcome = DecisionOutcome.GRANTED) -> Decision:
    return Decision(right, outcome, "", "", "u1", NOW)


@pytest.mark.parametrize("right", Right)
def test_every_decision_is_told_by_a_letter_that_answers(right: Right) -> None:
    for outcome in DecisionOutcome:
        assert answering_kind(decided(right, outcome)) in ANSWERING_KINDS


def test_a_refusal_is_told_as_a_refusal_whatever_the_right() -> None:
    assert {answering_kind(decided(right, DecisionOutcome.REFUSED)) for right in Right} == {LetterKind.REFUSAL}


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
