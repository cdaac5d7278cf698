"""Inquiries, comments and suggestions are answered and closed without anybody proving who they are."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.inquiry import InquirySort, inquiry_sort
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.services.cases import close_case, inquiries
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters


def test_a_suggestion_is_answered_and_closed_without_identity(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), asked="a larger font, please")
    inquiries.sort_inquiry(desk, case.case_id, InquirySort.SUGGESTION)

    letter = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Thank you, we will."})
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)
    closed = close_case.close(desk, case.case_id)

    assert (closed.status, inquiry_sort(closed)) == (CaseStatus.CLOSED, InquirySort.SUGGESTION)
    assert closed.identity.stands
    assert not closed.identity.evidence
    assert all(inquiries.inquiry_name(sort).zh for sort in InquirySort)
