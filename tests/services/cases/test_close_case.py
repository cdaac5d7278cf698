"""Closing comes after the answer has gone out."""

from collections.abc import Callable
from datetime import date

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError
from qv_desk.services.cases import review
from qv_desk.services.cases.close_case import close
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters

CaseOpener = Callable[..., Case]


def test_a_case_is_closed_once_its_answer_is_out(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), subject="A question")
    with pytest.raises(GateError, match="case_not_answered"):
        close(desk, case.case_id)
    letter = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Here is the answer."})
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, date(2026, 9, 24))
    assert close(desk, case.case_id).status is CaseStatus.CLOSED
    assert review.counts(desk)[CaseView.ALL_OPEN] == 0
    (row,) = review.page(desk, CaseView.ALL).rows
    assert row.left is None
