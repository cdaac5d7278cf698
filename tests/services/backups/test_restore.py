"""A backup takes the desk's place as a whole or not at all, and the erased stay erased."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.backups import restore as service
from qv_desk.services.backups.back_up import back_up, keep_ledger
from qv_desk.services.backups.restore import by_passphrase, by_recovery_code, restore
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.store.checking import StoreReport
from qv_desk.store.outbox import Outbox
from qv_desk.vault.anchor import Anchor
from tests.scale import figure
from tests.services.backups.restoring import (
    ERASED,
    NEW,
    STRETCHED,
    all_lines,
    code_of,
    digests,
    erase,
    opened,
    restored,
)
from tests.services.conftest import FAST_WISH, PASSPHRASE, Clock
from tests.store.decrypted_pages import pages_in_plain, traces


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is derived once in a run; what a derivation takes is measured elsewhere."""
    monkeypatch.setattr("qv_desk.vault.slots.stretched", STRETCHED)


def test_a_backup_takes_the_desks_place_and_the_old_desk_is_kept(
    desk: Desk, backup: Path, folder: Path, opened_case: Callable[..., Case], clock: Clock
) -> None:
    later = opened_case(subject="after the backup")
    desk.close()
    before, in_backup = digests(folder), digests(backup)
    outcome = restored(backup, folder, clock)

    assert outcome.erased_again == 0
    assert not outcome.older_vault
    assert outcome.ledger_until == clock()
    assert digests(backup) == in_backup, "something was written into the backup"
    with_replaced = digests(folder)
    assert outcome.replaced is not None
    assert with_replaced[f"{outcome.replaced.name}/cases.db"] == before["cases.db"]
    assert with_replaced[f"{outcome.replaced.name}/vault.json"] == before["vault.json"]
    again = opened(folder, clock)
    assert len(all_lines(again)) == 2
    entry = again.store.journal.of("store")[-1]
    assert entry.action == "store.restored"
    assert entry.detail is not None
    assert entry.detail.startswith(backup.name)
    assert again.store.check(again.unlocked.signing_keys).is_sound
    again.close()
    old = opened(outcome.replaced, clock)
    assert later in all_lines(old)
    old.close()


@pytest.mark.torture
def test_the_erased_are_nowhere_in_a_restored_desk(desk: Desk, backup: Path, folder: Path, clock: Clock) -> None:
    erased = next(case for case in all_lines(desk) if case.data_subject == ERASED)
    erase(desk, erased.case_id)
    clock.forward(hours=1)
    key = desk.unlocked.keys.cases
    desk.close()
    tokens = ("Zqxjkvw", "Pfzgqxh", "Wqjxvzk")
    assert traces(pages_in_plain(backup / "cases.db", key), tokens), "the scan finds nothing where there is something"

    outcome = restored(backup, folder, clock)

    assert outcome.erased_again == 1
    assert not traces(pages_in_plain(folder / "cases.db", key), tokens)
    again = opened(folder, clock)
    assert [case.data_subject.name for case in all_lines(again)] == ["Zoë Sample"]
    assert [each.object_id for each in again.store.erasures.all()] == [erased.case_id]
    assert str(again.store.journal.of("store")[-1].detail).endswith("; 1")
    again.close()
    figure(
        "9", "restore of a backup from before an erasure", "0 erased people visible, 0 traces on any page; journalled"
    )


def test_a_ledger_beside_the_backups_is_enough_on_another_machine(
    desk: Desk, backup: Path, tmp_path: Path, clock: Clock
) -> None:
    erased = next(case for case in all_lines(desk) if case.data_subject == ERASED)
    erase(desk, erased.case_id)
    desk.close()
    outcome = restored(backup, tmp_path / "new machine", clock)

    assert outcome.erased_again == 1
    assert outcome.replaced is None


def test_a_ledger_that_lies_elsewhere_can_be_named(desk: Desk, backup: Path, tmp_path: Path, clock: Clock) -> None:
    erase(desk, all_lines(desk)[1].case_id)
    desk.close()
    alone = shutil.copytree(backup, tmp_path / "stick" / backup.name)
    work = lambda: restored(alone, tmp_path / "new", clock)  # noqa: E731 - tried twice

    assert code_of(work) == "restore_without_ledger"
    outcome = restored(alone, tmp_path / "new", clock, more_ledgers=[desk.folder])
    assert outcome.erased_again == 1


def test_without_a_newer_ledger_it_goes_on_only_when_told_to(
    desk: Desk, backup: Path, tmp_path: Path, clock: Clock
) -> None:
    desk.close()
    assert code_of(lambda: restored(backup, tmp_path / "new", clock)) == "restore_without_ledger"
    assert not list((tmp_path / "new").iterdir())
    outcome = restored(backup, tmp_path / "new", clock, confirmed=True)
    assert outcome.ledger_until == outcome.backup.made_at


def test_a_forged_ledger_is_not_believed(desk: Desk, backup: Path, tmp_path: Path, clock: Clock) -> None:
    keep_ledger(desk)
    ledger = next(backup.parent.glob("*.ledger"))
    ledger.write_bytes(ledger.read_bytes().replace(b"erasures", b"eraSures", 1))
    desk.close()

    assert code_of(lambda: restored(backup, tmp_path / "new", clock)) == "restore_without_ledger"


def test_the_recovery_code_restores_on_another_machine(tmp_path: Path, clock: Clock) -> None:
    code = create_office(
        tmp_path / "desk",
        office=office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=FAST_WISH,
        now=clock,
    )
    desk = opened(tmp_path / "desk", clock)
    backup = tmp_path / "backups" / back_up(desk, tmp_path / "backups").folder
    desk.close()
    shutil.rmtree(tmp_path / "desk")
    with pytest.raises(InputError):
        by_recovery_code("not a code", None, NEW)
    opener = by_recovery_code(code, None, NEW, FAST_WISH)
    restore(backup, tmp_path / "new machine", opener, confirmed=True, now=clock)
    assert not (tmp_path / "new machine" / "ballast.bin").exists(), "room was taken before anybody opened the desk"

    again = opened(tmp_path / "new machine", clock, NEW)
    assert again.store.journal.of("store")[-1].action == "store.restored"
    assert again.store.check(again.unlocked.signing_keys).is_sound
    again.close()


def test_a_vault_that_changed_since_is_said(desk: Desk, backup: Path, folder: Path, clock: Clock) -> None:
    users.add(desk, "Ola Berg", Role.OFFICER, NEW, FAST_WISH)
    desk.close()

    assert restored(backup, folder, clock).older_vault
    again = opened(folder, clock)
    assert [one.user.display_name for one in users.everybody(again).people] == ["Lin Wei"]
    again.close()


def test_an_officer_restores_nothing_where_there_is_a_supervisor(
    desk: Desk, place: Path, folder: Path, clock: Clock
) -> None:
    users.add(desk, "Ola Berg", Role.OFFICER, NEW, FAST_WISH)
    backup = place / back_up(desk, place).folder
    desk.close()
    before = digests(folder)
    with pytest.raises(AccessError) as refused:
        restore(backup, folder, by_passphrase("Ola Berg", NEW), now=clock)

    assert refused.value.code == "restore_by_supervisor"
    assert digests(folder) == before


def test_a_backup_of_the_future_and_its_age_do_not_matter(desk: Desk, backup: Path, folder: Path, clock: Clock) -> None:
    desk.close()
    clock.forward(days=-400)

    assert restored(backup, folder, clock, confirmed=True).backup.made_at > clock() + timedelta(days=300)


def test_an_outbox_under_the_same_keys_stays_for_what_was_signed_there(
    desk: Desk, backup: Path, folder: Path, clock: Clock
) -> None:
    outbox = Outbox(folder, desk.unlocked.keys.outbox, desk.unlocked.vault_id)
    outbox.build(desk.store.settings.read("office"))
    desk.close()
    with outbox.opened():
        assert code_of(lambda: restored(backup, folder, clock)) == "outbox_in_use"
    restored(backup, folder, clock)
    assert (folder / "outbox.db").exists()
    (folder / "outbox.db").write_bytes(b"rubbish" * 1000)
    clock.forward(hours=1)
    outcome = restored(backup, folder, clock, confirmed=True)

    assert outcome.replaced is not None
    assert (outcome.replaced / "outbox.db").exists()
    assert not (folder / "outbox.db").exists()


def test_the_gate_says_the_day(desk: Desk, backup: Path, tmp_path: Path, clock: Clock) -> None:
    desk.close()
    with pytest.raises(GateError) as refused:
        restored(backup, tmp_path / "new", clock)

    assert refused.value.fields == {"day": "2026-09-24 06:00 UTC"}


def test_a_backup_from_before_there_was_a_ledger_goes_on_only_when_told_to(
    desk: Desk, backup: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close()
    monkeypatch.setattr(service, "ledger_key_in", lambda *_: None)

    assert code_of(lambda: restored(backup, tmp_path / "new", clock)) == "restore_without_ledger"
    assert restored(backup, tmp_path / "new", clock, confirmed=True).ledger_until is None


def test_a_copy_that_does_not_stand_the_last_check_is_given_up(
    desk: Desk, backup: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close()
    before = digests(folder)
    unsound = StoreReport(1, structure_is_sound=False, journal=None, documents=0, bad_documents=())
    monkeypatch.setattr("qv_desk.store.desk_store.Store.check", lambda *_, **__: unsound)

    assert code_of(lambda: restored(backup, folder, clock)) == "backup_damaged"
    assert digests(folder) == before


def test_the_head_that_this_machine_last_saw_goes_into_the_journal(
    desk: Desk, backup: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Anchor(desk.unlocked.vault_id, 77, "ab" * 32, 1, clock())
    kept: list[Anchor] = []
    desk.close()
    monkeypatch.setattr(service, "read_anchor", lambda _: seen)
    monkeypatch.setattr(service, "keep_anchor", kept.append)
    restored(backup, folder, clock)

    again = opened(folder, clock)
    entry = again.store.journal.of("store")[-1]
    assert f"77 {'ab' * 32}" in str(entry.detail)
    assert [(each.sequence, each.digest) for each in kept] == [(entry.sequence, entry.digest)]
    again.close()
