"""After a change of keys the desk opens with the new ones alone, and whatever was in it is in it."""

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, DeskError, StoreError
from qv_desk.services.backups import back_up, backup_drill
from qv_desk.services.backups import rekey as service
from qv_desk.services.backups.rekey import rekey
from qv_desk.services.backups.restore import by_passphrase, restore
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.store.desk_store import Store
from qv_desk.store.outbox import Outbox
from qv_desk.store.rekeyed_files import copies_wait
from qv_desk.vault import rekey as vault_rekey
from qv_desk.vault.derivation import stretched
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import RekeyState
from tests.services.conftest import FAST_WISH, PASSPHRASE, Clock

STRETCHED = functools.cache(stretched)
OTHER = "five loud ravens on the roof"


class Stop(Exception):  # noqa: N818 - as the window's own
    pass


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is derived once in a run; what a derivation takes is measured elsewhere."""
    monkeypatch.setattr("qv_desk.vault.slots.stretched", STRETCHED)


def opened(folder: Path, clock: Clock, user: str | None = None, passphrase: str = PASSPHRASE) -> Desk:
    return open_desk(folder, open_keys(folder, user, passphrase), now=clock)


def code_of(work: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        work()
    return refused.value.code


def with_outbox(desk: Desk) -> Outbox:
    outbox = Outbox(desk.folder, desk.unlocked.keys.outbox, desk.unlocked.vault_id)
    outbox.build(desk.store.settings.read("office"))
    return outbox


def test_everything_is_there_under_new_keys_and_nothing_opens_with_the_old(
    desk: Desk, folder: Path, clock: Clock, opened_case: Callable[..., Case]
) -> None:
    case = opened_case()
    with_outbox(desk)
    old, ledger_key, entries = desk.unlocked, desk.store.erasures.ledger_key(), desk.store.journal.head().sequence
    told: list[tuple[int, int]] = []
    rekey(desk, report=lambda done, total: told.append((done, total)))

    assert not desk.is_open
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)
    again = opened(folder, clock)
    assert again.unlocked.epoch == 2
    assert again.unlocked.keys.root != old.keys.root
    assert again.store.cases.get(case.case_id) == case
    assert again.store.erasures.ledger_key() == ledger_key
    assert again.store.journal.head().sequence == entries + 1
    assert again.store.journal.of("vault")[-1].action == "vault.rekeyed"
    assert again.store.check(again.unlocked.signing_keys).is_sound
    assert Outbox(folder, again.unlocked.keys.outbox, old.vault_id).office()
    again.close()
    assert code_of(lambda: Store.open(folder, old.keys, vault_id=old.vault_id)) == "vault_mismatch"
    assert code_of(lambda: Outbox(folder, old.keys.outbox, old.vault_id).office()).startswith("outbox_")
    assert not copies_wait(folder)
    assert not list(folder.glob("*-wal"))


def test_whoever_left_has_keys_that_open_nothing_more(desk: Desk, folder: Path, clock: Clock) -> None:
    ola = users.add(desk, "Ola Berg", Role.OFFICER, OTHER, FAST_WISH)
    leaver = open_keys(folder, "Ola Berg", OTHER)
    users.remove(desk, ola.user_id)
    rekey(desk)

    assert code_of(lambda: Store.open(folder, leaver.keys, vault_id=leaver.vault_id)) == "vault_mismatch"
    again = opened(folder, clock)
    assert not users.everybody(again).rekey_due
    again.close()


def test_only_a_supervisor_changes_the_keys(desk: Desk, folder: Path) -> None:
    officer = desk.handed_to(replace(desk.unlocked, user=replace(desk.user, role=Role.OFFICER)))
    with pytest.raises(AccessError):
        rekey(officer)

    assert desk.is_open
    assert read_vault(folder).vault.rekey_state is RekeyState.NONE


def test_each_report_can_stop_it_and_the_desk_goes_on_under_the_old_keys(
    desk: Desk, folder: Path, opened_case: Callable[..., Case]
) -> None:
    with_outbox(desk)
    before = desk.store.journal.head()
    for turn in (1, 3, 5, 7):
        calls: list[int] = []

        def stop(_done: int, _total: int, calls: list[int] = calls, turn: int = turn) -> None:
            calls.append(1)
            if len(calls) == turn:
                raise Stop

        with pytest.raises(Stop):
            rekey(desk, report=stop)
        assert not copies_wait(folder)
        assert read_vault(folder).vault.rekey_state is RekeyState.NONE
    assert desk.store.journal.head() == before
    opened_case()
    assert desk.store.check().is_sound


def test_a_disk_without_room_is_told_before_anything(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "missing_room", lambda *_: 3)
    before = (folder / "vault.json").read_bytes()
    with pytest.raises(StoreError) as refused:
        rekey(desk)

    assert (refused.value.code, refused.value.fields) == ("rekey_no_room", {"missing": 3})
    assert (folder / "vault.json").read_bytes() == before


def test_printing_staff_at_work_are_waited_for(desk: Desk) -> None:
    outbox = with_outbox(desk)
    with outbox.opened():
        assert code_of(lambda: rekey(desk)) == "outbox_in_use"


def test_an_outbox_that_does_not_open_stands_in_nobodys_way(desk: Desk, folder: Path, clock: Clock) -> None:
    (folder / "outbox.db").write_bytes(b"rubbish" * 2000)
    rekey(desk)

    opened(folder, clock).close()


@pytest.mark.parametrize("step", ["copy_under", "make_rekeyed_copy", "commit"])
def test_a_failure_before_the_point_of_no_return_changes_nothing(
    desk: Desk, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with_outbox(desk)

    def refuse(*_: object, **__: object) -> None:
        raise StoreError("store_full")

    target = {"copy_under": Store, "make_rekeyed_copy": service, "commit": vault_rekey}[step]
    monkeypatch.setattr(target, step, refuse)
    assert code_of(lambda: rekey(desk)) == "store_full"

    assert desk.is_open
    assert not copies_wait(folder)
    assert read_vault(folder).vault.rekey_state is RekeyState.NONE
    desk.close()
    opened(folder, clock).close()


@pytest.mark.parametrize("step", ["put_copies_in_place", "finish", "commit"])
def test_a_failure_after_it_is_made_up_for_at_the_next_opening(
    desk: Desk, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    real = vault_rekey.commit

    def refuse(*given: Any) -> None:  # noqa: ANN401 - passed on
        if step == "commit":  # it stands on the disk, and the disk failed right after
            real(*given)
        raise StoreError("rekey_not_finished")

    target = service if step == "put_copies_in_place" else vault_rekey
    with monkeypatch.context() as patch:
        patch.setattr(target, step, refuse)
        assert code_of(lambda: rekey(desk)) == "rekey_not_finished"
    desk.close()

    again = opened(folder, clock)
    assert again.unlocked.epoch == 2
    assert again.store.journal.of("vault")[-1].action == "vault.rekeyed"
    again.close()
    assert not copies_wait(folder)
    assert read_vault(folder).vault.rekey_state is RekeyState.NONE


def test_backups_from_before_are_told_restored_and_taken_away_in_time(
    desk: Desk, folder: Path, clock: Clock, tmp_path: Path
) -> None:
    place = tmp_path / "backups"
    backup = place / back_up.back_up(desk, place).folder
    clock.forward(hours=1)
    rekey(desk)
    again = opened(folder, clock)
    assert code_of(lambda: backup_drill.drill(again, backup)) == "backup_older_keys"
    clock.forward(days=1)
    back_up.back_up(again, place)
    clock.forward(days=40)
    back_up.keep_ledger(again)
    again.close()
    outcome = restore(backup, folder, by_passphrase(None, PASSPHRASE), now=clock)
    assert outcome.older_vault
    older = opened(folder, clock)
    assert older.unlocked.epoch == 1
    back_up.back_up(older, place)
    older.close()
    assert not backup.exists(), "it was past its time, and the desk knows it as its own"
