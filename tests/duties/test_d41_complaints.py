"""D41 (policy §2): complaints are looked into and answered, and nobody judges one on their own work alone."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.complaint import ComplaintResult, ComplaintSort
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import GateError
from qv_desk.services.cases import approve, close_case, complaints, matters
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters
from tests.cli.terminal import Command


def test_a_complaint_from_its_opening_to_its_reply(desk: Desk, second: Desk, opened_case: Callable[..., Case]) -> None:
    earlier = opened_case()
    case = opened_case(kind=CaseKind.COMPLAINT, rights=(), asked="your answer came late")
    complaints.sort(desk, case.case_id, ComplaintSort.LATE_ANSWER)
    complaints.about(desk, case.case_id, earlier.reference)
    assert complaints.complaints_about(desk, earlier.case_id) == (case.reference,)
    complaints.look_into(desk, case.case_id, "Read the earlier file and the post book")
    with pytest.raises(GateError):
        reply(desk, case)

    complaints.judge(
        desk,
        case.case_id,
        result=ComplaintResult.UPHELD,
        found="The answer was posted four days late.",
        remedy="We apologise, and now check the post daily.",
        body=complaints.next_body(case).words.en,
    )
    with pytest.raises(GateError, match="complaint_findings_not_approved"):
        reply(desk, case)
    (asked,) = matters.of(desk, case.case_id)
    approve.grant(second, asked.approval_id)
    letter_id = reply(desk, case)
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, desk.today)

    assert close_case.close(desk, case.case_id).status == "closed"


def reply(desk: Desk, case: Case) -> str:
    draft = correspond.draft(desk, case.case_id, LetterKind.COMPLAINT_REPLY, "en", {})
    fields = {one.field.name: one.standards[0] for one in draft.inputs if one.standards and not one.value}
    return correspond.issue(desk, case.case_id, LetterKind.COMPLAINT_REPLY, "en", fields).letter_id


def test_by_command_no_reply_before_the_findings(qv: Command, case: str) -> None:
    opened = qv(
        *("new", "--channel", "post", "--name", "Mary Sample", "--country", "GB", "--address", "1 Road"),
        *("--complaint", "wrong_answer", "--about", case, "--asked", "the copy was incomplete"),
    )
    reference = opened.record["reference"]
    assert qv("complaint", case).record["complaints"] == [reference]
    early = qv("complaint", reference, "--result", "upheld", "--found", "It was.", "--remedy", "A full copy.")
    assert early.record["error"] == "complaint_needs_steps"
    letter = ("letter", reference, "--kind", "complaint_reply", "--language", "en")
    assert qv(*letter).record["error"] == "letter_gap"
    judged = qv(
        *("complaint", reference, "--step", "Compared the copy with the systems"),
        *("--result", "upheld", "--found", "It was.", "--remedy", "A full copy."),
    )
    assert judged.record["waits_for_second_person"] is True
    assert qv("approvals").record["kind"] == "complaint_findings"
