"""Making, opening and closing the store of a desk, and what is said when that cannot be."""

import os
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from qv_desk.errors import AccessError, DeskError, StoreError
from qv_desk.store import desk_store, folder_checks
from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, VAULT, a_case, keep


def code_of(act: object) -> str:
    assert callable(act)
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def made(folder: Path, keys: Keys) -> None:
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        keep(store, a_case())


def test_what_was_kept_is_there_the_next_day(folder: Path, keys: Keys) -> None:
    made(folder, keys)
    with Store.open(folder, keys, vault_id=VAULT) as store:
        assert store.cases.get("c-000001") == a_case()

    assert [each.name for each in folder.iterdir()] == ["cases.db"]
    assert stat.S_IMODE((folder / "cases.db").stat().st_mode) == 0o600


def test_a_second_store_is_not_made_over_the_first(folder: Path, keys: Keys) -> None:
    made(folder, keys)

    assert code_of(lambda: Store.create(folder, Keys.fresh(), vault_id=VAULT, at=NOW)) == "store_exists"
    Store.open(folder, keys, vault_id=VAULT).close()


def test_a_set_up_that_was_cut_off_can_be_done_again(folder: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(desk_store, "stamp", cut_off)
        with pytest.raises(KeyboardInterrupt):
            Store.create(folder, keys, vault_id=VAULT, at=NOW)
    assert not list(folder.iterdir())
    (folder / ".cases.db.making").write_bytes(b"half")
    made(folder, keys)


def _remove(folder: Path) -> None:
    (folder / "cases.db").unlink()


def _empty(folder: Path) -> None:
    (folder / "cases.db").write_bytes(b"")


def _cut(folder: Path) -> None:
    path = folder / "cases.db"
    path.write_bytes(path.read_bytes()[: 4096 * 3])


def _noise(folder: Path) -> None:
    path = folder / "cases.db"
    path.write_bytes(path.read_bytes()[:16] + os.urandom(path.stat().st_size - 16))


def _plain(folder: Path) -> None:
    _remove(folder)
    plain = sqlite3.connect(folder / "cases.db")
    plain.execute("CREATE TABLE cases (case_id TEXT)")
    plain.commit()
    plain.close()


def _of_another_vault(folder: Path) -> None:
    other = folder.parent / "other"
    other.mkdir()
    made(other, Keys.fresh())
    shutil.copyfile(other / "cases.db", folder / "cases.db")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_remove, "store_missing"),
        (_empty, "store_damaged"),
        (_cut, "store_damaged"),
        (_noise, "store_damaged"),
        (_plain, "store_plain"),
        (_of_another_vault, "vault_mismatch"),
    ],
)
def test_each_trouble_has_its_message_and_nothing_is_written(
    folder: Path, keys: Keys, spoil: object, code: str
) -> None:
    made(folder, keys)
    assert callable(spoil)
    spoil(folder)
    before = {each.name: each.read_bytes() for each in folder.iterdir()}

    assert code_of(lambda: _open_and_check(folder, keys)) == code
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def _open_and_check(folder: Path, keys: Keys) -> None:
    with Store.open(folder, keys, vault_id=VAULT) as store:
        if not store.check().is_sound:
            raise StoreError("store_damaged")


def test_the_store_of_another_vault_with_the_same_keys_is_refused(folder: Path, keys: Keys) -> None:
    made(folder, keys)

    assert code_of(lambda: Store.open(folder, keys, vault_id="another")) == "vault_mismatch"


def test_a_second_desk_is_told_and_the_first_goes_on(store: Store, folder: Path, keys: Keys) -> None:
    assert code_of(lambda: Store.open(folder, keys, vault_id=VAULT)) == "store_in_use"
    keep(store, a_case())
    assert store.check().is_sound


def test_printing_staff_do_not_get_at_the_cases(folder: Path, keys: Keys) -> None:
    made(folder, keys)
    printing = Keys.of_outbox(keys.outbox)
    with pytest.raises(AccessError) as refused:
        Store.open(folder, printing, vault_id=VAULT)

    assert refused.value.code == "cases_not_yours"


def test_a_network_drive_is_refused_for_making_and_opening(
    folder: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(folder, keys)
    monkeypatch.setattr(folder_checks, "is_on_network", lambda _folder, _mounts: True)

    assert code_of(lambda: Store.open(folder, keys, vault_id=VAULT)) == "store_network_folder"
    assert code_of(lambda: Store.create(folder, keys, vault_id=VAULT, at=NOW)) == "store_network_folder"


def test_a_full_disk_keeps_what_was_there(folder: Path, keys: Keys) -> None:
    """SQLite's own page limit stands for a full disk: the driver answers with the same code."""
    made(folder, keys)
    with Store.open(folder, keys, vault_id=VAULT) as store:
        pages = store._lane.file.pragma("page_count")[0][0]
        store._lane.file.pragma(f"max_page_count = {int(pages) + 2}")
        assert code_of(lambda: keep_much(store)) == "store_full"
        assert store.journal.head().sequence == 1
        assert store.check().is_sound
        assert store.cases.get("c-000001") == a_case()


def keep_much(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        changes.keep_content(os.urandom(1_000_000))
        changes.journal("document.kept", "x")


def test_the_ballast_lies_beside_the_store(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qv_desk.store.ballast.BALLAST_BYTES", 4096)

    assert store.keep_ballast() == 4096
    assert (folder / "ballast.bin").stat().st_size == 4096
    assert store.free_ballast() == 4096
