"""A case that is there for a notice ends when the notice has gone out, and not before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.kinds.notice import Notice, closed_as_told, closes_as_told
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from tests.domain.conftest import RECEIVED_AT

LETTER = Correspondence(
    letter_id="l1",
    kind="incident_notice",
    language="en",
    sha256="0" * 64,
    pages=1,
    answers=(),
    issued_at=RECEIVED_AT,
    issued_by="u1",
)


def test_write_post_close(a_case: Callable[..., Case]) -> None:
    case = a_case(kind=CaseKind.NOTICE, rights=(), search=(), facts=(Notice(),))
    written = replace(case, correspondence=(LETTER,))
    posted = replace(case, correspondence=(replace(LETTER, dispatched_on=RECEIVED_AT.date()),))

    assert [next_step(one) for one in (case, written, posted)] == [
        NextStep.WRITE_ANSWER,
        NextStep.POST_LETTER,
        NextStep.CLOSE,
    ]
    assert [closes_as_told(one) for one in (case, written, posted)] == [False, False, True]
    assert closed_as_told(posted, RECEIVED_AT + timedelta(days=1)).status is CaseStatus.CLOSED
    assert not closes_as_told(a_case())


def test_taken_up_again_it_is_closed_once_more_or_its_new_letter_is_posted(a_case: Callable[..., Case]) -> None:
    posted = replace(LETTER, dispatched_on=RECEIVED_AT.date())
    case = a_case(kind=CaseKind.NOTICE, rights=(), search=(), facts=(Notice(),), correspondence=(posted,))
    again = replace(case, correspondence=(posted, replace(LETTER, letter_id="l2")))
    both = replace(case, correspondence=(posted, replace(posted, letter_id="l2")))
    assert [next_step(one) for one in (case, again, both)] == [NextStep.CLOSE, NextStep.POST_LETTER, NextStep.CLOSE]
    assert [closes_as_told(one) for one in (case, again, both)] == [True, False, True]


def test_the_letter_of_a_policy_change_ends_its_case_too(a_case: Callable[..., Case]) -> None:
    notice = Notice(letter="policy_change_notice", about="m1")
    case = a_case(kind=CaseKind.NOTICE, rights=(), search=(), facts=(notice,), correspondence=(LETTER,))
    assert (next_step(case), notice.told_by) == (NextStep.WRITE_ANSWER, "policy_change_notice")
    assert (
        next_step(replace(case, correspondence=(replace(LETTER, kind="policy_change_notice"),))) is NextStep.POST_LETTER
    )
