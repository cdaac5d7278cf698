"""The case by which a child or its guardian is told stays shut; its letter goes out, and it closes, all the same."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.kinds.incident import AffectedRole
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.minors.minor_register import MinorOpening, Opened
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.care import bulk_acts, journal_book
from qv_desk.services.cases import approve, child_notices, close_case, minors, review
from qv_desk.services.entry.unlock import open_desk
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.minor_file import shut_to
from qv_desk.services.letters import correspond
from qv_desk.services.notices import affected, incident_children, merge_check, merge_mail
from qv_desk.services.post import mail_letter, outbox, print_letters
from tests.services.conftest import Clock, StaffedDesk
from tests.services.notices.told_children import ToldChildren, told_children


@pytest.fixture
def told(desk: Desk) -> ToldChildren:
    return told_children(desk)


def opened(desk: Desk, second: Desk, case: Case, hours: int = 2) -> None:
    asked = minors.ask_to_open(desk, case.case_id, reason="the guardian called", hours=hours)
    approve.grant(second, asked.approval_id)


def test_both_cases_are_childrens_files_and_open_like_them(
    desk: Desk, second: Desk, told: ToldChildren, clock: Clock
) -> None:
    for case, name in ((told.child, "Kit Young"), (told.guardian, "May Young")):
        assert case.is_childs_file
        assert case.is_sealed
        assert shut_to(desk, [case.case_id]) == {case.case_id}
        with pytest.raises(AccessError, match="child_notice_needs_approval"):
            review.look(desk, case.case_id)
        opened(desk, second, case)
        assert review.look(desk, case.case_id).case.data_subject.name == name
        with pytest.raises(AccessError, match="child_notice_needs_approval"):
            review.look(second, case.case_id)
    written = {(one.reference, one.what, one.opened_by) for one in desk.store.registers.all(MinorOpening)}
    both = (told.child.reference, told.guardian.reference)
    assert written == {(reference, Opened.FILE, desk.user.user_id) for reference in both}
    clock.forward(hours=3)
    assert shut_to(desk, [told.child.case_id, told.guardian.case_id]) == {told.child.case_id, told.guardian.case_id}


def test_its_outline_says_how_far_it_is_and_nothing_of_the_child(
    desk: Desk, second: Desk, told: ToldChildren, opened_case: Callable[..., Case]
) -> None:
    seen = child_notices.outline(desk, told.child.case_id)
    assert seen is not None
    assert (seen.to, seen.about, seen.next) == (AffectedRole.CHILD, told.incident.number, NextStep.POST_LETTER)
    assert (seen.issued_on, seen.posted_on, seen.may_close) == (desk.today, None, False)
    assert (seen.asked, seen.opened_until, seen.has_other_supervisor) == (None, None, False)
    assert "Young" not in repr(seen)
    other = child_notices.outline(desk, told.guardian.case_id)
    assert other is not None
    assert other.to is AffectedRole.GUARDIAN

    asked = minors.ask_to_open(desk, told.child.case_id, reason="the guardian called", hours=2)
    waiting = child_notices.outline(desk, told.child.case_id)
    assert waiting is not None
    assert waiting.asked == asked
    approve.grant(second, asked.approval_id)
    open_now = child_notices.outline(desk, told.child.case_id)
    assert open_now is not None
    assert open_now.opened_until is not None

    ordinary = opened_case()
    assert child_notices.outline(desk, ordinary.case_id) is None
    with pytest.raises(InputError, match="minor_no_report"):
        minors.ask_to_open(desk, ordinary.case_id, reason="why not", hours=2)


def test_it_is_posted_and_closed_while_it_is_shut(desk: Desk, told: ToldChildren) -> None:
    for case in (told.child, told.guardian):
        with pytest.raises(AccessError, match="child_notice_needs_approval"):
            close_case.close(desk, case.case_id)
    for waiting in print_letters.waiting(desk):
        assert waiting.recipient == waiting.reference, "the print room of whoever sees cases names neither"
        with pytest.raises(AccessError, match="child_notice_needs_approval"):
            print_letters.pdf_bytes(desk, waiting.letter_id)
        print_letters.mark_printed(desk, waiting.letter_id)
        print_letters.mark_posted(desk, waiting.letter_id, desk.today)
    assert {one.recipient for one in print_letters.posted_on(desk, desk.today)} == {
        told.child.reference,
        told.guardian.reference,
    }
    for case in (told.child, told.guardian):
        seen = child_notices.outline(desk, case.case_id)
        assert seen is not None
        assert (seen.may_close, seen.posted_on) == (True, desk.today)
        assert close_case.close(desk, case.case_id).status is CaseStatus.CLOSED
    assert desk.store.registers.all(MinorOpening) == (), "none of it opened a file"


def test_together_with_others_they_are_posted_and_closed_and_nothing_else(desk: Desk, told: ToldChildren) -> None:
    def refused(act: BulkAct) -> str:
        with pytest.raises(GateError) as problem:
            bulk_acts.objects(desk, BulkOrder(act=act), desk.store.cases.get(told.child.case_id))
        return problem.value.code

    assert {refused(act) for act in (BulkAct.ASSIGN, BulkAct.CLOSE, BulkAct.HOLD, BulkAct.CHASE)} == {
        "bulk_childs_file"
    }
    order = BulkOrder(act=BulkAct.MARK_POSTED, on=desk.today)
    for waiting in print_letters.waiting(desk):
        print_letters.mark_printed(desk, waiting.letter_id)
    for letter in bulk_acts.objects(desk, order, desk.store.cases.get(told.child.case_id)):
        bulk_acts.act(desk, order, told.child.case_id, letter)
    closing = BulkOrder(act=BulkAct.CLOSE)
    assert bulk_acts.objects(desk, closing, desk.store.cases.get(told.child.case_id)) == ("",)
    bulk_acts.act(desk, closing, told.child.case_id, "")
    assert desk.store.cases.get(told.child.case_id).status is CaseStatus.CLOSED


def test_only_its_own_letter_is_issued_while_it_is_shut(desk: Desk, told: ToldChildren) -> None:
    with pytest.raises(AccessError, match="child_notice_needs_approval"):
        correspond.draft(desk, told.guardian.case_id, LetterKind.INCIDENT_NOTICE, "en", {})
    with pytest.raises(AccessError, match="child_notice_needs_approval"):
        correspond.issue(desk, told.guardian.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {})
    with pytest.raises(AccessError, match="child_notice_needs_approval"):
        correspond.issue(desk, told.guardian.case_id, LetterKind.INCIDENT_NOTICE, "en", {"incident_what": "my words"})
    with pytest.raises(AccessError, match="child_notice_needs_approval"):
        correspond.pdf_of(desk, told.guardian.case_id, told.guardian.correspondence[0].letter_id)


def test_the_guardians_letter_on_the_list_is_as_shut_as_the_childs(
    desk: Desk, second: Desk, told: ToldChildren
) -> None:
    """It names the child; before it was issued, and after."""
    lines = [person.entry_id for person in affected.standing(desk, told.incident.entry_id)]
    for line in lines:
        with pytest.raises(AccessError, match="incident_children_shut"):
            merge_check.look(desk, MergeKind.INCIDENT, told.incident.entry_id, line)
    asked = incident_children.ask_to_see(desk, told.incident.entry_id, reason="the guardian called", hours=2)
    approve.grant(second, asked.approval_id)
    for line, case in zip(lines, (told.child, told.guardian), strict=True):
        shown = merge_check.look(desk, MergeKind.INCIDENT, told.incident.entry_id, line)
        assert shown == desk.store.documents.content(case.correspondence[0].sha256)
    with pytest.raises(AccessError, match="child_notice_needs_approval"):
        review.look(desk, told.child.case_id)  # the list is open, and not the file


def test_a_draft_for_the_mail_program_waits_for_the_file(
    desk: Desk, second: Desk, told: ToldChildren, tmp_path: Path
) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    saved = merge_mail.save_drafts(desk, MergeKind.INCIDENT, told.incident.entry_id, folder, is_locked=True)
    assert (saved.drafts, [problem.code for _, problem in saved.problems]) == ((), ["child_notice_needs_approval"] * 2)
    assert list(folder.iterdir()) == []
    opened(desk, second, told.child)
    letter = told.child.correspondence[0].letter_id
    draft = mail_letter.save_draft(desk, told.child.case_id, letter, folder / "one.eml", is_locked=True)
    assert draft.to == "young@example.org"


def test_lists_and_journal_say_that_it_is_a_childs_file_and_not_whose(desk: Desk, told: ToldChildren) -> None:
    rows = review.page(desk, CaseView.ALL).rows
    assert [(row.summary.is_childs_file, row.summary.person_name) for row in rows] == [(True, "")] * 2
    for guess in ("kit", "young@example.org", "May Young"):
        assert review.page(desk, CaseView.ALL, text=guess).rows == ()
    found = review.page(desk, CaseView.ALL, text=told.child.reference).rows
    assert [row.summary.case_id for row in found] == [told.child.case_id]
    details = [entry.detail for entry in journal_book.latest(desk, limit=200)]
    assert not any("Young" in (detail or "") for detail in details)


def test_nobody_comes_onto_another_list_by_such_a_case(desk: Desk, told: ToldChildren) -> None:
    for case in (told.child, told.guardian):
        with pytest.raises(GateError, match="incident_minor_by_hand"):
            affected.add_from_cases(desk, told.incident.entry_id, [case.reference])


def test_printing_staff_see_of_the_letters_what_posting_needs(staffed: StaffedDesk, clock: Clock) -> None:
    officer = staffed.at("Ola Berg")
    told = told_children(officer)
    assert {one.recipient for one in print_letters.waiting(officer)} == {told.child.reference, told.guardian.reference}
    outbox.sync(officer)
    staffed.opened.close()
    printer = open_desk(staffed.folder, staffed.unlocked["Pia Nowak"], now=clock)
    try:
        waiting = print_letters.waiting(printer)
        assert {(one.recipient, one.case_id, one.reference, one.kind) for one in waiting} == {
            ("Kit Young", "", "", ""),
            ("May Young", "", "", ""),
        }
        for letter in waiting:
            assert print_letters.pdf_bytes(printer, letter.letter_id).startswith(b"%PDF")
    finally:
        printer.close()


def test_the_paper_itself_says_by_name_and_title_what_letter_it_is_and_not_to_whom(
    desk: Desk, told: ToldChildren
) -> None:
    for case in (told.child, told.guardian):
        (paper,) = case.documents
        assert paper.name == f"{case.reference}-incident_notice-en-1.pdf"
        with pikepdf.open(BytesIO(desk.store.documents.content(paper.sha256))) as pdf:
            about = [str(value) for value in pdf.docinfo.values()] + [str(pdf.Root.get("/Metadata", ""))]
            with pdf.open_metadata() as metadata:
                about += [str(value) for value in metadata.values()]
        assert about
        assert not any("Young" in words for words in about)
