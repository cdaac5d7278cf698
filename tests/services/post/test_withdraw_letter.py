"""A letter taken back is gone from the case, from the dates it had moved, and from the print room at once."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_withdrawal import LetterWithdrawn, WithdrawalReason
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.errors import AccessError, GateError, InputError, StoreError
from qv_desk.services.cases import approve, decide, documents, matters, review
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import outbox, print_letters, withdraw_letter
from tests.services.conftest import StaffedDesk
from tests.services.print_office import NOW, PASSPHRASE, PrintOffice, a_request, answered, issued, make_print_office

WHY = "the street has no such number"


@pytest.fixture
def office(tmp_path: Path) -> PrintOffice:
    return make_print_office(tmp_path / "desk")


@pytest.fixture
def officer(office: PrintOffice) -> Iterator[Desk]:
    desk = office.officers_desk()
    outbox.sync(desk)
    yield desk
    desk.close()


@pytest.fixture
def printer(office: PrintOffice, officer: Desk) -> Iterator[Desk]:
    del officer
    desk = office.print_desk()
    yield desk
    desk.close()


def withdrawn(desk: Desk, case_id: str, letter_id: str) -> Case:
    return withdraw_letter.withdraw(desk, case_id, letter_id, reason=WithdrawalReason.WRONG_ADDRESS, because=WHY)


def test_the_print_room_loses_it_at_once(officer: Desk, printer: Desk) -> None:
    case_id, letter_id = answered(officer)
    outbox.sync(officer)
    assert [one.letter_id for one in print_letters.waiting(printer)] == [letter_id]

    after = withdrawn(officer, case_id, letter_id)

    assert print_letters.waiting(printer) == ()
    assert print_letters.waiting(officer) == ()
    assert after.correspondence == ()
    entry = officer.store.journal.of(case_id)[-1]
    assert entry.action == "letter.withdrawn"
    assert WHY in (entry.detail or "")
    with pytest.raises(InputError, match="letter_not_waiting"):
        print_letters.mark_posted(printer, letter_id, printer.today)


def test_what_the_print_room_posted_meanwhile_cannot_be_withdrawn(officer: Desk, printer: Desk) -> None:
    case_id, letter_id = answered(officer)
    outbox.sync(officer)
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)

    with pytest.raises(GateError, match="letter_already_dispatched"):
        withdrawn(officer, case_id, letter_id)

    assert officer.store.cases.get(case_id).is_answered


def test_while_the_print_room_looks_nothing_is_withdrawn(
    officer: Desk, printer: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(withdraw_letter, "_PATIENCE", timedelta(seconds=0.1))
    case_id, letter_id = answered(officer)
    with printer.outbox.opened(), pytest.raises(StoreError, match="outbox_in_use"):
        withdrawn(officer, case_id, letter_id)
    assert officer.store.cases.get(case_id).correspondence


def test_an_extension_that_nobody_was_told_of_never_moved_the_date(officer: Desk) -> None:
    case = a_request(officer, rights=(Right.ACCESS,))
    before = clocks_of(case, zone=officer.zone, now=officer.moment)
    gdpr = next(clock for clock in before if clock.rule.code == "eu_gdpr")
    assert gdpr.due_on is not None
    until = date(2026, 12, 21)
    words = {"new_due_on": until.isoformat(), "extension_reason": "Many sources have to be searched."}
    letter = correspond.issue(officer, case.case_id, LetterKind.EXTENSION, "en", words)
    moved = clocks_of(officer.store.cases.get(case.case_id), zone=officer.zone, now=officer.moment)
    assert next(clock for clock in moved if clock.rule.code == "eu_gdpr").due_on == until

    after = withdrawn(officer, case.case_id, letter.letter_id)

    assert clocks_of(after, zone=officer.zone, now=officer.moment) == before
    kinds = [event.kind for event in after.events]
    assert kinds[-2:] == [EventKind.EXTENDED, EventKind.EXTENSION_TAKEN_BACK]
    stored = officer.store.cases.get(case.case_id)
    assert (stored.events, stored.facts_of(LetterWithdrawn)) == (after.events, after.facts_of(LetterWithdrawn))
    again = correspond.issue(officer, case.case_id, LetterKind.EXTENSION, "en", words)
    told = officer.store.cases.get(case.case_id)
    names = [paper.name for paper in told.documents if paper.role is DocumentRole.LETTER]
    assert len(names) == len(set(names)) == 2, "a number is never used again"
    assert again.letter_id != letter.letter_id
    extended = clocks_of(told, zone=officer.zone, now=officer.moment)
    assert next(clock for clock in extended if clock.rule.code == "eu_gdpr").due_on == until


def test_nobody_was_asked_for_proof(officer: Desk) -> None:
    case = a_request(officer, rights=(Right.ACCESS,))
    before = officer.store.summaries.one(case.case_id)
    kind = LetterKind.IDENTITY_REQUEST
    words = usual_words(correspond.draft(officer, case.case_id, kind, "en", {}))
    letter = correspond.issue(officer, case.case_id, kind, "en", words)
    assert officer.store.cases.get(case.case_id).identity.outcome is IdentityOutcome.ASKED

    after = withdrawn(officer, case.case_id, letter.letter_id)

    assert after.identity.outcome is IdentityOutcome.OPEN
    line = officer.store.summaries.one(case.case_id)
    assert before is not None
    assert line == replace(before, changed_at=line.changed_at if line else before.changed_at)


def test_a_refusal_is_taken_back_by_a_supervisor_and_its_line_says_so(staffed: StaffedDesk) -> None:
    """Law: Hong Kong PDPO s.27: the line stays, and says that the refusal was not told."""
    lin, hana, ola = (staffed.at(name) for name in ("Lin Wei", "Hana Sato", "Ola Berg"))
    case_id = a_request(ola, rights=(Right.ACCESS,)).case_id
    refused, ground = DecisionOutcome.REFUSED, "identity_not_confirmed"
    decide.decide(ola, case_id, Right.ACCESS, outcome=refused, ground=ground, facts="No proof came.")
    (asked,) = [one for one in matters.of(hana, case_id) if one.state is ApprovalState.WAITING]
    approve.grant(hana, asked.approval_id)
    words = usual_words(correspond.draft(ola, case_id, LetterKind.REFUSAL, "en", {}))
    letter = correspond.issue(ola, case_id, LetterKind.REFUSAL, "en", words)
    with pytest.raises(AccessError, match="letter_withdrawal_needs_supervisor"):
        withdrawn(ola, case_id, letter.letter_id)

    after = withdrawn(lin, case_id, letter.letter_id)

    assert after.unanswered_rights == (Right.ACCESS,)
    (line,) = lin.store.registers.of_case(RefusalEntry, case_id)
    assert line.withdrawn_on == lin.today
    again = correspond.issue(ola, case_id, LetterKind.REFUSAL, "en", words)
    lines = lin.store.registers.of_case(RefusalEntry, case_id)
    assert {(one.letter_id, one.withdrawn_on) for one in lines} == {
        (letter.letter_id, lin.today),
        (again.letter_id, None),
    }


def test_the_paper_can_still_be_read(officer: Desk) -> None:
    case_id, letter_id = answered(officer)
    content = correspond.pdf_of(officer, case_id, letter_id)
    after = withdrawn(officer, case_id, letter_id)
    (note,) = after.facts_of(LetterWithdrawn)
    assert documents.bytes_of(officer, case_id, note.sha256) == content
    assert review.look(officer, case_id).case == after


CHILD = """
import os, signal, sys
from pathlib import Path
from qv_desk.domain.letters.letter_withdrawal import WithdrawalReason
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.post import withdraw_letter
from qv_desk.store.outbox_file import OutboxFile
from qv_desk.services.letters.usual_words import usual_words
from tests.services.conftest import StaffedDesk
from tests.services.print_office import NOW
folder, case_id, letter_id, passphrase = sys.argv[1:]
desk = open_desk(Path(folder), open_keys(Path(folder), "Lin Wei", passphrase), now=lambda: NOW)
OutboxFile.bring_in_line = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
withdraw_letter.withdraw(desk, case_id, letter_id, reason=WithdrawalReason.MISTAKE, because="killed in the middle")
"""


def test_a_process_killed_between_the_two_files_leaves_no_letter_that_goes_out_unseen(office: PrintOffice) -> None:
    desk = office.officers_desk()
    case_id, letter_id = answered(desk)
    other = issued(desk, a_request(desk, "Another Sample"))
    outbox.sync(desk)
    desk.close()

    words = [sys.executable, "-c", CHILD, str(office.folder), case_id, letter_id, PASSPHRASE]
    here = Path(__file__).resolve().parents[3]
    killed = subprocess.run(words, cwd=here, env=os.environ | {"PYTHONPATH": str(here)}, check=False, timeout=120)
    assert killed.returncode == -signal.SIGKILL

    printer = office.print_desk()
    assert {one.letter_id for one in print_letters.waiting(printer)} == {letter_id, other}
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    desk = office.officers_desk()
    case = desk.store.cases.get(case_id)
    assert case.correspondence == ()
    assert [note.because for note in case.facts_of(LetterWithdrawn)] == ["killed in the middle"]

    report = outbox.sync(desk)

    assert report.withdrawn == 1
    assert [caution.code for caution in report.cautions] == ["withdrawn_letter_posted"]
    assert desk.store.journal.of(case_id)[-1].action == "letter.posted_though_withdrawn"
    assert not desk.store.cases.get(case_id).is_answered
    assert {one.letter_id for one in print_letters.waiting(printer)} == {other}
    assert outbox.sync(desk).withdrawn == 0
    assert NOW.date() == printer.today
    printer.close()
    desk.close()
