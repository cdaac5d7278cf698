"""A complaint is looked into, judged, agreed to by a stranger where that is needed, and answered."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.decisions.reopening import ReopenedFor
from qv_desk.domain.kinds.complaint import ComplaintResult, ComplaintSort, complaint_of
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import approve, complaints, matters, reopen, search_data, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_drafting import FieldState
from qv_desk.services.post import print_letters
from tests.services.conftest import StaffedDesk


@pytest.fixture
def complaint(opened_case: Callable[..., Case]) -> Case:
    return opened_case(kind=CaseKind.COMPLAINT, rights=(), asked="the answer came late")


def judged(desk: Desk, case: Case, sort: ComplaintSort = ComplaintSort.LATE_ANSWER) -> Case:
    complaints.sort(desk, case.case_id, sort)
    complaints.look_into(desk, case.case_id, "Read the earlier file")
    return complaints.judge(
        desk,
        case.case_id,
        result=ComplaintResult.UPHELD,
        found="The answer went out four days late.",
        remedy="We apologise.",
        body=complaints.next_body(case).words.en,
    )


def reply(desk: Desk, case: Case) -> None:
    fields = {one.field.name: one.standards[0] for one in drafted(desk, case) if one.standards and not one.value}
    correspond.issue(desk, case.case_id, LetterKind.COMPLAINT_REPLY, "en", fields)


def drafted(desk: Desk, case: Case) -> tuple[FieldState, ...]:
    return correspond.draft(desk, case.case_id, LetterKind.COMPLAINT_REPLY, "en", {}).inputs


def test_no_reply_goes_out_before_the_findings(desk: Desk, complaint: Case) -> None:
    with pytest.raises(GateError, match=r"letter_gap|complaint_needs_findings"):
        reply(desk, complaint)

    judged(desk, complaint)
    reply(desk, complaint)

    (letter,) = desk.store.cases.get(complaint.case_id).correspondence
    assert (letter.kind, letter.is_answer) == ("complaint_reply", True)
    actions = {one.action for one in journal_book.of_case(desk, complaint.case_id)}
    assert {"complaint.sorted", "complaint.looked_into", "complaint.judged"} <= actions


def test_whoever_is_complained_of_needs_a_stranger(
    desk: Desk, second: Desk, complaint: Case, opened_case: Callable[..., Case]
) -> None:
    earlier = opened_case()
    complaints.about(desk, complaint.case_id, earlier.reference)
    assert complaints.complaints_about(desk, earlier.case_id) == (complaint.reference,)
    judged(desk, complaint)
    with pytest.raises(GateError, match="complaint_findings_not_approved"):
        reply(desk, complaint)

    (asked,) = matters.of(desk, complaint.case_id)
    assert (asked.kind, asked.reason) == (ApprovalKind.COMPLAINT_FINDINGS, "The answer went out four days late.")
    with pytest.raises(GateError, match="approval_needs_another_person"):
        approve.grant(desk, asked.approval_id)
    approve.grant(second, asked.approval_id)
    reply(desk, complaint)


def test_findings_sent_back_are_written_anew(
    desk: Desk, second: Desk, complaint: Case, opened_case: Callable[..., Case]
) -> None:
    complaints.about(desk, complaint.case_id, opened_case().reference)
    judged(desk, complaint)
    judged(desk, complaint)
    states = {one.state: one for one in matters.of(desk, complaint.case_id)}
    assert set(states) == {ApprovalState.WITHDRAWN, ApprovalState.WAITING}
    asked = states[ApprovalState.WAITING]
    approve.refuse(second, asked.approval_id, "The post book says otherwise.")

    assert complaint_of(desk.store.cases.get(complaint.case_id)).findings is None


def test_a_link_made_late_asks_a_stranger_and_taking_it_away_does_not_help(
    desk: Desk, complaint: Case, opened_case: Callable[..., Case]
) -> None:
    earlier = opened_case()
    judged(desk, complaint)
    complaints.about(desk, complaint.case_id, earlier.reference)
    assert matters.of(desk, complaint.case_id)[-1].state is ApprovalState.WAITING

    case = complaints.about(desk, complaint.case_id, "")
    assert complaint_of(case).about_case == ""
    # Whoever took the link away does not judge alone for that: it is asked anew.
    states = [one.state for one in matters.of(desk, complaint.case_id)]
    assert sorted(states) == [ApprovalState.WAITING, ApprovalState.WITHDRAWN]
    assert complaints.complaints_about(desk, earlier.case_id) == ()
    with pytest.raises(InputError, match="case_unknown"):
        complaints.about(desk, complaint.case_id, "QV-1999-0001")


def test_an_officer_judges_what_somebody_else_did(staffed: StaffedDesk) -> None:
    supervisor, officer = staffed.at("Lin Wei"), staffed.at("Ola Berg")
    earlier, complaint = (complaints_case(supervisor, kind) for kind in (CaseKind.INQUIRY, CaseKind.COMPLAINT))
    complaints.about(officer, complaint.case_id, earlier.reference)
    judged(officer, complaint)

    assert not matters.of(officer, complaint.case_id)


def test_whoever_works_on_the_earlier_case_later_is_no_stranger_either(staffed: StaffedDesk) -> None:
    lin, hana, ola = (staffed.at(name) for name in ("Lin Wei", "Hana Sato", "Ola Berg"))
    earlier, complaint = (complaints_case(lin, kind) for kind in (CaseKind.RIGHTS_REQUEST, CaseKind.COMPLAINT))
    complaints.about(ola, complaint.case_id, earlier.reference)
    judged(ola, complaint)
    assert not matters.of(ola, complaint.case_id)

    search_data.record(ola, earlier.case_id, "orders", outcome=SearchOutcome.NOT_HELD)
    (asked,) = matters.of(ola, complaint.case_id)
    assert (asked.asked_by, asked.state) == (ola.user.user_id, ApprovalState.WAITING)
    with pytest.raises(GateError, match="complaint_findings_not_approved"):
        reply(ola, complaint)
    with pytest.raises(GateError, match="complaint_needs_a_stranger"):
        approve.grant(lin, asked.approval_id)

    verify.fail(hana, earlier.case_id, "nothing came")
    with pytest.raises(GateError, match="complaint_needs_a_stranger"):
        approve.grant(hana, asked.approval_id)
    actions = [one.action for one in ola.store.journal.of(complaint.case_id)]
    assert actions.count("complaint.people_followed") == 2


def test_a_complaint_taken_up_again_is_judged_anew(desk: Desk, complaint: Case) -> None:
    judged(desk, complaint)
    reply(desk, complaint)
    (letter,) = [one for one in print_letters.waiting(desk) if one.case_id == complaint.case_id]
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)
    case = reopen.reopen(desk, complaint.case_id, why=ReopenedFor.FELL_SHORT, reason="the post book was not read")
    assert complaint_of(case).findings is None
    assert [one.found for one in complaint_of(case).earlier_findings] == ["The answer went out four days late."]
    assert next_step(case) is NextStep.LOOK_INTO
    with pytest.raises(GateError, match=r"letter_gap|complaint_needs_findings"):
        reply(desk, complaint)
    judged(desk, complaint)
    reply(desk, complaint)


def complaints_case(desk: Desk, kind: CaseKind) -> Case:
    return open_case(
        desk,
        NewCase(
            kind=kind,
            rights=(Right.ACCESS,) if kind is CaseKind.RIGHTS_REQUEST else (),
            data_subject=Party("Zoë Sample", ("Lindenstraße 7", "10969 Berlin"), "zoe@example.org", "", "DE"),
            channel=Channel.POST,
            language="en",
            subject="x",
            asked="",
            received_at=desk.moment,
        ),
    )


def test_the_next_body_is_that_of_the_country(complaint: Case, opened_case: Callable[..., Case]) -> None:
    nowhere = opened_case(kind=CaseKind.COMPLAINT, rights=(), data_subject=Party("N. N."))

    assert "court" in complaints.next_body(complaint).words.en
    assert complaints.next_body(complaint).confidence is not None
    assert complaints.next_body(nowhere).confidence is None
    for sort in ComplaintSort:
        assert complaints.sort_name(sort).zh
    for result in ComplaintResult:
        assert complaints.result_name(result).zh


def test_the_next_body_of_a_german_is_that_of_the_land(opened_case: Callable[..., Case]) -> None:
    in_bavaria = opened_case(data_subject=Party("Somebody", country="DE-BY"))
    somewhere = opened_case(data_subject=Party("Somebody", country="DE"))
    assert "Bavaria" in complaints.next_body(in_bavaria).words.en
    told = complaints.next_body(somewhere).words
    assert told.en.startswith("The data protection authority of the Land where the person lives;")
    assert "所在州不明" in told.zh
