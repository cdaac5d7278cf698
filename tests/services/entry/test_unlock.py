"""Opening the desk: the right passphrase, wrong ones, and new ones."""

import shutil
from pathlib import Path

import pytest

from qv_desk.errors import AccessError, InputError, StoreError
from qv_desk.services.entry.unlock import (
    change_passphrase,
    default_folder,
    new_passphrase_by_recovery_code,
    office_exists,
    open_desk,
    open_keys,
    user_names,
)
from qv_desk.store.desk_store import Store
from qv_desk.store.swap import begin_swap, commit_swap
from qv_desk.vault.unlock_delay import UnlockDelay
from tests.services.conftest import Clock, StaffedDesk
from tests.services.print_office import a_request

PASSPHRASE = "four quiet herons on the pier"
OTHER = "nine loud geese over the lake"


def test_the_folder_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QV_DESK_FOLDER", str(tmp_path / "mine"))
    assert default_folder() == tmp_path / "mine"
    assert not office_exists(default_folder())
    monkeypatch.delenv("QV_DESK_FOLDER")
    assert default_folder().name in {"qv-desk", "QV Desk"}


def test_a_wrong_passphrase_opens_nothing_and_slows_the_next_try(folder: Path) -> None:
    seconds = [0.0]
    delay = UnlockDelay(clock=lambda: seconds[0])
    with pytest.raises(AccessError, match="passphrase_wrong"):
        open_keys(folder, None, OTHER, delay=delay)
    with pytest.raises(AccessError, match="unlock_wait"):
        open_keys(folder, None, PASSPHRASE, delay=delay)
    seconds[0] = 2.0
    assert open_keys(folder, None, PASSPHRASE, delay=delay).display_name == "Lin Wei"


def test_the_right_passphrase_wipes_the_slate(folder: Path) -> None:
    seconds = [0.0]
    delay = UnlockDelay(clock=lambda: seconds[0])
    for _ in range(3):
        delay.failed()
    seconds[0] = 4.0
    open_keys(folder, None, PASSPHRASE, delay=delay)
    delay.failed()

    assert delay.seconds_left == 1


@pytest.fixture
def unfinished(staffed: StaffedDesk) -> StaffedDesk:
    """A closed desk on which an erasure was cut off before the store was written anew."""
    case = a_request(staffed.opened)
    with staffed.opened.changing() as changes:
        changes.erase_case(case.case_id)
        changes.journal("case.disposed", case.case_id)
    staffed.opened.close()
    return staffed


def test_an_erasure_that_was_cut_off_is_finished_by_the_next_who_works_on_cases(
    unfinished: StaffedDesk, clock: Clock
) -> None:
    for name, finished in (("Aki Mori", False), ("Ola Berg", True)):
        desk = open_desk(unfinished.folder, unfinished.unlocked[name], now=clock)
        assert desk.store.erasures.is_finished() is finished
        desk.close()


def test_an_opening_that_fails_lets_go_of_the_store(
    unfinished: StaffedDesk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("store_disk_failed")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "finish_erasure", refuse)
        with pytest.raises(StoreError, match="store_disk_failed"):
            open_desk(unfinished.folder, unfinished.unlocked["Ola Berg"], now=clock)
    open_desk(unfinished.folder, unfinished.unlocked["Ola Berg"], now=clock).close()


def test_an_unknown_person_is_told_so(folder: Path) -> None:
    with pytest.raises(AccessError, match="user_unknown"):
        open_keys(folder, "Nobody", PASSPHRASE)
    assert user_names(folder) == ("Lin Wei",)


def test_a_passphrase_is_exchanged(folder: Path) -> None:
    with pytest.raises(InputError, match="passphrase_short"):
        change_passphrase(folder, None, PASSPHRASE, "short")
    change_passphrase(folder, None, PASSPHRASE, OTHER)
    with pytest.raises(AccessError, match="passphrase_wrong"):
        open_keys(folder, None, PASSPHRASE)
    open_desk(folder, open_keys(folder, None, OTHER)).close()


def test_a_mistyped_recovery_code_changes_nothing(folder: Path) -> None:
    with pytest.raises(InputError):
        new_passphrase_by_recovery_code(folder, "AAAAA-BBBBB", None, OTHER)
    assert open_keys(folder, None, PASSPHRASE).display_name == "Lin Wei"


def test_a_folder_without_a_desk_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="vault_missing"):
        open_keys(tmp_path, None, PASSPHRASE)


def test_a_restore_that_was_cut_off_is_carried_on_before_anything_is_read(folder: Path) -> None:
    staging = begin_swap(folder)
    shutil.copyfile(folder / "cases.db", staging / "cases.db")
    (folder / "vault.json").replace(staging / "vault.json")
    commit_swap(folder, "replaced-1", ())

    assert user_names(folder) == ("Lin Wei",)
    assert not staging.exists()


def test_what_is_no_wrong_passphrase_does_not_slow_the_next_try(folder: Path) -> None:
    delay = UnlockDelay(clock=lambda: 0.0)
    with pytest.raises(AccessError, match="user_unknown"):
        open_keys(folder, "Nobody", PASSPHRASE, delay=delay)
    assert open_keys(folder, None, PASSPHRASE, delay=delay).display_name == "Lin Wei"
