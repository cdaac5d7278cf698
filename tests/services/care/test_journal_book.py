"""The journal can be read by case, by person and whole; it is checked with everybody's keys, and handed out."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_register import MinorOpening
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, GateError, InputError, StoreError
from qv_desk.services.care import journal_book
from qv_desk.services.care.journal_book import JournalExport, JournalFault, JournalHead
from qv_desk.services.cases import approve, matters, minors
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.services.people import users
from tests.services.conftest import FAST_WISH, PASSPHRASE, Clock, StaffedDesk
from tests.services.no_entry import taking_no_entry


def test_the_chain_holds_and_names_who_did_what(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case()
    assert journal_book.verify(desk).first_bad is None
    assert [entry.action for entry in journal_book.of_case(desk, case.case_id)] == ["case.opened"]
    newest = journal_book.latest(desk, limit=1)[0]
    assert (newest.sequence, newest.digest) == (journal_book.head(desk).sequence, journal_book.head(desk).digest)
    assert journal_book.latest(desk, limit=5, before=newest.sequence)[0].action == "office.created"
    assert journal_book.user_names(desk)[newest.user] == "Lin Wei"


def test_what_one_person_did_is_found(staffed: StaffedDesk) -> None:
    hana, lin = staffed.at("Hana Sato"), staffed.at("Lin Wei")
    hana.note("case.viewed", "a case")
    lin.note("case.viewed", "another case")

    assert [entry.object_id for entry in journal_book.of_user(lin, hana.user.user_id)] == ["a case"]
    first = journal_book.of_user(lin, lin.user.user_id)
    assert first[0].object_id == "another case"
    assert journal_book.of_user(lin, lin.user.user_id, limit=1, before=first[0].sequence) == first[1:2]


def test_everybodys_signature_is_checked_with_the_key_of_today(staffed: StaffedDesk) -> None:
    for name in ("Hana Sato", "Ola Berg", "Aki Mori"):
        staffed.at(name).note("case.viewed", name)
    verdict = journal_book.verify(staffed.opened)

    assert verdict.first_bad is None
    assert verdict.unsigned == 0
    assert verdict.signed == verdict.entries >= 4


def test_a_key_that_nobody_here_has_is_named(desk: Desk, second: Desk) -> None:
    second.note("case.viewed", "a case")
    verdict = journal_book.verify(desk)

    assert (verdict.first_bad, verdict.reason) == (journal_book.head(desk).sequence, JournalFault.UNKNOWN_KEY)


def test_a_head_noted_outside_has_to_be_there(desk: Desk) -> None:
    noted = journal_book.head(desk)
    desk.note("case.viewed", "a case")
    assert journal_book.verify(desk, against=[noted]).first_bad is None
    beyond = JournalHead(noted.sequence + 7, "0" * 64)
    assert journal_book.verify(desk, against=[beyond]).reason is JournalFault.CUT_BELOW_ANCHOR


def test_a_head_is_read_as_people_copy_it() -> None:
    digest = "ab" * 32
    assert journal_book.parse_head(f" 12:{digest.upper()} \n") == JournalHead(12, digest)
    for wrong in ("", "12", f"x:{digest}", "12:abc", f"12:{'g' * 64}", f"-1:{digest}", f"٣:{digest}"):
        with pytest.raises(InputError, match="head_unreadable"):
            journal_book.parse_head(wrong)


def test_an_export_can_be_checked_by_anybody_and_is_written_down(staffed: StaffedDesk, tmp_path: Path) -> None:
    for name in ("Hana Sato", "Ola Berg"):
        staffed.at(name).note("case.viewed", name, "looked at by mistake")
    before = journal_book.head(staffed.opened)
    told: list[tuple[int, int]] = []
    made = journal_book.export(staffed.at("Hana Sato"), tmp_path / "out", report=lambda *done: told.append(done))

    assert made.head == before
    assert told == [(before.sequence, before.sequence)]
    newest = journal_book.latest(staffed.opened, 1)[0]
    assert (newest.action, newest.sequence) == ("journal.exported", made.head_after.sequence)
    assert newest.detail == f"{before.sequence}:{before.digest}"
    run = subprocess.run(
        [sys.executable, "-I", "-S", made.folder / "verify_journal.py"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.split()[0]) == (0, "SOUND"), run
    assert f"head {before.sequence}:{before.digest}" in run.stdout
    assert "looked at by mistake" not in (made.folder / "journal.jsonl").read_text()


def test_details_go_out_once_a_second_person_agreed(staffed: StaffedDesk, tmp_path: Path) -> None:
    aki, hana = staffed.at("Aki Mori"), staffed.at("Hana Sato")
    aki.note("case.viewed", "a case", "the words of an entry")
    with pytest.raises(GateError, match="approval_not_granted"):
        journal_book.export(aki, tmp_path / "out", with_details=True)
    assert not (tmp_path / "out").exists()
    asked = approve.ask(aki, ApprovalKind.EXPORT, "journal", reason="yearly audit")
    approve.grant(hana, asked.approval_id)

    made = journal_book.export(aki, tmp_path / "out", with_details=True)

    lines = [json.loads(line) for line in (made.folder / "journal.jsonl").read_text().splitlines()]
    assert "the words of an entry" in [line.get("detail") for line in lines]
    assert matters.of(aki, "journal")[-1].state is ApprovalState.USED
    with pytest.raises(GateError, match="approval_not_granted"):
        journal_book.export(aki, tmp_path / "again", with_details=True)


@pytest.fixture
def childs_case(staffed: StaffedDesk, clock: Clock) -> Case:
    """A report on a child at which Lin Wei works, and words about it; the file was opened for nobody."""
    parent = Party("Kim Zwickelmann", (), "kim@example.org", "", "DE")
    new = NewCase(
        kind=CaseKind.MINOR_REPORT, rights=(), data_subject=parent, channel=Channel.E_MAIL, language="en",
        subject="", asked="", received_at=clock() - timedelta(days=3),
    )  # fmt: skip
    case = open_case(staffed.at("Lin Wei"), new)
    staffed.at("Lin Wei").note("document.viewed", case.case_id, "Zwickelmann at school.jpg")
    return case


def agreed_export(staffed: StaffedDesk, who: str, folder: Path) -> JournalExport:
    desk = staffed.at(who)
    asked = approve.ask(desk, ApprovalKind.EXPORT, "journal", reason="yearly audit")
    other = "Lin Wei" if who == "Hana Sato" else "Hana Sato"
    approve.grant(staffed.at(other), asked.approval_id)
    return journal_book.export(desk, folder, with_details=True)


def test_details_that_go_out_are_without_the_words_of_a_childs_file(
    staffed: StaffedDesk, childs_case: Case, tmp_path: Path
) -> None:
    staffed.at("Ola Berg").note("case.viewed", "another case", "the words of an entry")
    made = agreed_export(staffed, "Aki Mori", tmp_path / "out")

    text = (made.folder / "journal.jsonl").read_text()
    lines = [json.loads(line) for line in text.splitlines()[1:]]
    childs = [line for line in lines if line["object_id"] == childs_case.case_id]
    assert [(line["action"], line["left_out"]) for line in childs] == [
        ("case.opened", "childs_file"),
        ("document.viewed", "childs_file"),
    ]
    assert not any({"salt", "detail"} & line.keys() for line in childs), "with the salt, words could be tried"
    assert "Zwickelmann" not in text
    assert "the words of an entry" in [line.get("detail") for line in lines]
    assert made.left_out == len([line for line in lines if "left_out" in line]) == 2
    assert "Of 2 entries they are left out" in (made.folder / "README.txt").read_text()
    run = subprocess.run(
        [sys.executable, "-I", "-S", made.folder / "verify_journal.py"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.split()[0]) == (0, "SOUND"), run
    assert "the words of 2 are left out" in run.stdout
    assert staffed.opened.store.registers.all(MinorOpening) == (), "an export opens nothing"


def test_to_whom_the_file_was_opened_the_words_go_out_and_it_is_written_down(
    staffed: StaffedDesk, childs_case: Case, clock: Clock, tmp_path: Path
) -> None:
    hana = staffed.at("Hana Sato")
    asked = minors.ask_to_open(hana, childs_case.case_id, reason="the authority asks", hours=2)
    approve.grant(staffed.at("Lin Wei"), asked.approval_id)
    made = agreed_export(staffed, "Hana Sato", tmp_path / "hana")
    assert "Zwickelmann at school.jpg" in (made.folder / "journal.jsonl").read_text()
    assert made.left_out == 0
    (opening,) = staffed.opened.store.registers.all(MinorOpening)
    assert (opening.reference, opening.opened_by) == (childs_case.reference, hana.user.user_id)

    other = agreed_export(staffed, "Lin Wei", tmp_path / "lin")
    assert "Zwickelmann" not in (other.folder / "journal.jsonl").read_text(), (
        "it is open to whoever asked, and nobody else"
    )
    clock.forward(hours=3)
    later = agreed_export(staffed, "Hana Sato", tmp_path / "later")
    assert "Zwickelmann" not in (later.folder / "journal.jsonl").read_text()
    assert later.left_out == other.left_out == 5, "what was asked, agreed to and opened is about the child too"


def test_of_somebody_who_was_found_to_be_of_age_the_words_go_out(
    staffed: StaffedDesk, childs_case: Case, clock: Clock, tmp_path: Path
) -> None:
    lin, case_id = staffed.at("Lin Wei"), childs_case.case_id
    asked = minors.ask_to_open(lin, case_id, reason="a contract", hours=1)
    approve.grant(staffed.at("Hana Sato"), asked.approval_id)
    minors.freeze(lin, case_id, account="star", where="QualvisionID", at=clock())
    minors.find_age(lin, case_id, AgeFinding.OF_AGE, how="a contract of 2019", at=clock())
    minors.lift_freeze(lin, case_id, because="of age", at=clock())
    clock.forward(hours=2)
    made = agreed_export(staffed, "Lin Wei", tmp_path / "out")
    assert "Zwickelmann at school.jpg" in (made.folder / "journal.jsonl").read_text()
    assert made.left_out == 0


def test_an_export_that_fails_gives_the_agreement_back(staffed: StaffedDesk, tmp_path: Path) -> None:
    aki, hana = staffed.at("Aki Mori"), staffed.at("Hana Sato")
    asked = approve.ask(aki, ApprovalKind.EXPORT, "journal", reason="yearly audit")
    approve.grant(hana, asked.approval_id)

    with pytest.raises(StoreError, match="export_exists"):
        journal_book.export(aki, tmp_path, with_details=True)
    assert journal_book.export(aki, tmp_path / "out", with_details=True).with_details


def test_a_place_that_is_taken_stays_as_it_is(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="export_exists"):
        journal_book.export(desk, tmp_path)
    assert journal_book.latest(desk, 1)[0].action == "journal.export_failed"


def test_officers_hand_out_nothing(staffed: StaffedDesk, tmp_path: Path) -> None:
    with pytest.raises(AccessError, match="not_permitted"):
        journal_book.export(staffed.at("Ola Berg"), tmp_path / "out")


def test_the_page_names_every_key_with_which_entries_may_be_signed(desk: Desk, tmp_path: Path) -> None:
    ola = users.add(desk, "Ola Berg", Role.OFFICER, PASSPHRASE, FAST_WISH)
    before = next(one.key_id for one in users.everybody(desk).people if one.user == ola)
    users.give_passphrase(desk, ola.user_id, "seven grey cranes at the lake", FAST_WISH)
    now = next(one.key_id for one in users.everybody(desk).people if one.user == ola)
    journal_book.save_report(desk, tmp_path / "page.txt")

    lines = (tmp_path / "page.txt").read_text(encoding="utf-8").splitlines()
    assert [line.split()[-3:] for line in lines if before in line] == [["key", "/", "旧密钥"]]
    assert [line.strip().startswith(f"{now}  Ola Berg, ") for line in lines if now in line] == [True]


def test_a_page_that_the_journal_does_not_take_is_not_written(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    with taking_no_entry(desk), pytest.raises(StoreError):
        journal_book.save_report(desk, page)
    assert not page.exists()
    head = journal_book.save_report(desk, page)
    assert f"{head.sequence}:{head.digest}" in page.read_text(encoding="utf-8")
    (last, *_) = journal_book.latest(desk, 1)
    assert (last.action, last.sequence) == ("journal.reported", head.sequence + 1)


def test_a_page_whose_name_is_taken_is_not_in_the_journal(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.touch()
    with pytest.raises(StoreError, match="export_exists"):
        journal_book.save_report(desk, page)
    assert journal_book.latest(desk, 1)[0].action != "journal.reported"
