"""Opening the desk: the right passphrase, wrong ones, and new ones."""

import shutil
from pathlib import Path

import pytest

from qv_desk.errors import AccessError, InputError, StoreError
from qv_desk.services.unlock import (
    change_passphrase,
    default_folder,
    new_passphrase_by_recovery_code,
    office_exists,
    open_desk,
    open_keys,
    user_names,
)
from qv_desk.store.swap import begin_swap, commit_swap
from qv_desk.vault.unlock_delay import UnlockDelay

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
