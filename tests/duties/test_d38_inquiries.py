"""D38 (policy §10): questions, comments and suggestions are cases, answered by a reply without anybody's identity."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.inquiry import InquirySort, inquiry_sort
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.cases import close_case, inquiries
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters
from tests.cli.terminal import Command


def test_a_comment_is_answered_and_closed(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), asked="the notice is hard to read")
    inquiries.sort_inquiry(desk, case.case_id, InquirySort.COMMENT)
    letter = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Thank you. We made it larger."})
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)

    closed = close_case.close(desk, case.case_id)
    assert (closed.status, inquiry_sort(closed), closed.identity.evidence) == ("closed", InquirySort.COMMENT, ())


def test_a_suggestion_by_command(qv: Command) -> None:
    opened = qv("new", "--channel", "phone", "--name", "Mary", "--inquiry", "suggestion", "--asked", "a larger font")
    reference = opened.record["reference"]
    assert (opened.record["kind"], qv("inquiry", reference).record["sort"]) == ("inquiry", "suggestion")
    address = ("--address", "1 Sample Street", "--address", "Cork", "--country", "IE")
    assert qv("amend", reference, *address).code == 0
    answer = ("--field", "answer=Thank you, we will.")
    assert qv("letter", reference, "--kind", "reply", "--language", "en", *answer).code == 0
    assert qv("print-queue", "--letter", reference, "--mark-printed", "--mark-posted", reference).code == 0
    assert qv("close", reference).record["status"] == "closed"
