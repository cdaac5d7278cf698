"""A backup from before a purge brings nothing of it back, and the certificate says what is so."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError, StoreError
from qv_desk.services.backups.back_up import back_up
from qv_desk.services.backups.restore import Restored, by_passphrase, restore
from qv_desk.services.cases import approve, review
from qv_desk.services.disposal import dispose, purge
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.incoming.register import open_case
from qv_desk.services.sample import demo_work
from tests.services.conftest import PASSPHRASE, Clock, StaffedDesk

MAIL = NewFile("mail.eml", "message/rfc822", DocumentRole.ORIGINAL, b"Subject: my data\n\nPlease send it.")
PERSON = Party("Zqxjkvw Pfzgqxh", ("Wqjxvzk 7",), "zqxjkvw@example.org", "", "DE")


def the_message(at: Clock) -> NewCase:
    return NewCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS,),
        data_subject=PERSON,
        channel=Channel.E_MAIL,
        language="en",
        subject="My data",
        asked="",
        received_at=at() - timedelta(days=3),
        files=(MAIL,),
        message_id="<one@example.org>",
    )


@pytest.fixture
def finished(staffed: StaffedDesk, clock: Clock, tmp_path: Path) -> Case:
    """A case of long ago that came as a mail."""
    opened = open_case(staffed.opened, the_message(clock))
    case = demo_work.finish(staffed.opened, opened.case_id, tmp_path / "letters", staffed.at("Hana Sato"))
    clock.forward(days=5 * 366)
    return case


def backed_up(desk: Desk, place: Path, clock: Clock) -> Path:
    made = place / back_up(desk, place).folder
    clock.forward(hours=1)
    return made


def purged(staffed: StaffedDesk, case: Case) -> None:
    asked, _ = purge.ask(staffed.opened, [case.reference], "yearly purge")
    approve.grant(staffed.at("Hana Sato"), asked.entry_id)
    purge.carry_out(staffed.at("Hana Sato"), asked.entry_id)
    staffed.opened.close()


def put_back(backup: Path, folder: Path, clock: Clock) -> Restored:
    return restore(backup, folder, by_passphrase("Lin Wei", PASSPHRASE), now=clock)


@contextmanager
def opened(folder: Path, name: str, clock: Clock) -> Iterator[Desk]:
    desk = open_desk(folder, open_keys(folder, name, PASSPHRASE), now=clock)
    try:
        yield desk
    finally:
        desk.close()


@pytest.mark.parametrize("elsewhere", [False, True], ids=["in its place", "on another machine"])
def test_the_mail_of_a_purged_case_is_known_after_the_restore(
    staffed: StaffedDesk, finished: Case, clock: Clock, tmp_path: Path, *, elsewhere: bool
) -> None:
    backup = backed_up(staffed.opened, tmp_path / "backups", clock)
    purged(staffed, finished)
    folder = tmp_path / "elsewhere" if elsewhere else staffed.folder

    assert put_back(backup, folder, clock).erased_again == 1
    with opened(folder, "Lin Wei", clock) as desk:
        with pytest.raises(StoreError, match="case_unknown"):
            review.look(desk, finished.case_id)
        assert desk.store.registers.all(PersonKey) == ()
        with pytest.raises(InputError, match="message_was_erased"):
            open_case(desk, the_message(clock))


def test_a_mail_that_came_and_went_after_the_backup_is_known_too(
    staffed: StaffedDesk, clock: Clock, tmp_path: Path
) -> None:
    backup = backed_up(staffed.opened, tmp_path / "backups", clock)
    case = open_case(staffed.opened, the_message(clock))
    asked = dispose.ask(staffed.opened, case.case_id, "asked for by the person", although="they insist")
    approve.grant(staffed.at("Hana Sato"), asked.approval_id)
    dispose.carry_out(staffed.at("Hana Sato"), asked.approval_id)
    staffed.opened.close()
    put_back(backup, staffed.folder, clock)

    with opened(staffed.folder, "Lin Wei", clock) as desk, pytest.raises(InputError, match="message_was_erased"):
        open_case(desk, the_message(clock))


def test_a_purge_that_a_restore_has_overtaken_ends_and_says_that_the_files_are_gone(
    staffed: StaffedDesk, finished: Case, clock: Clock, tmp_path: Path
) -> None:
    asked, _ = purge.ask(staffed.opened, [finished.reference], "yearly purge")
    approve.grant(staffed.at("Hana Sato"), asked.entry_id)
    backup = backed_up(staffed.opened, tmp_path / "backups", clock)
    purge.carry_out(staffed.at("Hana Sato"), asked.entry_id)
    staffed.opened.close()
    put_back(backup, staffed.folder, clock)

    with opened(staffed.folder, "Hana Sato", clock) as desk:
        done = purge.carry_out(desk, asked.entry_id).purge
        assert (done.gone, done.left) == ((finished.reference,), ())
        purge.save_certificate(desk, asked.entry_id, tmp_path / "certificate.txt")
        assert "kept / " not in (tmp_path / "certificate.txt").read_text(encoding="utf-8")


def test_an_agreement_that_was_not_given_when_the_backup_was_made_is_not_given_after_it(
    staffed: StaffedDesk, finished: Case, clock: Clock, tmp_path: Path
) -> None:
    asked, _ = purge.ask(staffed.opened, [finished.reference], "yearly purge")
    backup = backed_up(staffed.opened, tmp_path / "backups", clock)
    approve.grant(staffed.at("Hana Sato"), asked.entry_id)
    staffed.opened.close()
    put_back(backup, staffed.folder, clock)

    with opened(staffed.folder, "Hana Sato", clock) as desk, pytest.raises(GateError, match="approval_not_granted"):
        purge.carry_out(desk, asked.entry_id)


def test_a_file_disposed_of_by_itself_meanwhile_is_gone_and_not_kept(staffed: StaffedDesk, finished: Case) -> None:
    lin, hana = staffed.opened, staffed.at("Hana Sato")
    asked, _ = purge.ask(lin, [finished.reference], "yearly purge")
    approve.grant(hana, asked.entry_id)
    alone = dispose.ask(lin, finished.case_id, "asked for by the person")
    approve.grant(hana, alone.approval_id)
    dispose.carry_out(hana, alone.approval_id)

    done = purge.carry_out(hana, asked.entry_id).purge
    assert (done.gone, done.left, done.rows) == ((finished.reference,), (), 0)
