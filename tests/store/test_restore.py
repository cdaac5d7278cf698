"""What a backup is, told exactly; looking into it leaves no trace. The whole restore is tried with its service."""

import io
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import progress, restore
from qv_desk.store.backup import Manifest
from qv_desk.store.backup_manifest import open_manifest
from qv_desk.store.desk_store import Store
from qv_desk.store.erasure_ledger import Ledger, write_ledger
from qv_desk.store.progress import Progress, unheard
from qv_desk.store.restore import (
    assert_not_open,
    copy_out,
    ledger_key_in,
    ledger_of_store,
    ledgers_in,
    manifest_of,
    phases_in_place,
    phases_of_copy,
    prove_in_place,
)
from qv_desk.vault.keys import Keys
from tests.store import earlier_stores
from tests.store.samples import NOW, VAULT, a_case, keep


@pytest.fixture
def backup(store: Store, folder: Path) -> Path:
    (folder / "vault.json").write_text("{}")
    keep(store, a_case())
    return folder / "backups" / store.backup(folder / "backups", NOW, folder / "vault.json").folder


def code_of(backup: Path, keys: Keys, vault_id: str = VAULT, ledger_key: bytes | None = None) -> str:
    with pytest.raises(StoreError) as refused:
        manifest_of(backup, vault_id=vault_id, backup_key=keys.backup, ledger_key=ledger_key)
    return refused.value.code


def manifest(backup: Path) -> Manifest:
    return open_manifest(backup).manifest


def copied(backup: Path, to_folder: Path, keys: Keys) -> None:
    copy_out(backup, manifest(backup), to_folder, keys.cases, Progress(unheard, *phases_of_copy()))


def test_whose_backup_it_is_is_told_apart(backup: Path, keys: Keys, store: Store) -> None:
    own = store.erasures.ledger_key()

    assert manifest_of(backup, vault_id=VAULT, backup_key=keys.backup) == manifest(backup)
    assert code_of(backup, keys, "another vault") == "backup_foreign"
    assert code_of(backup, Keys.fresh(), "another vault") == "backup_foreign"
    assert code_of(backup, Keys.fresh(), ledger_key=own) == "backup_older_keys"
    assert code_of(backup, Keys.fresh(), ledger_key=bytes(32)) == "backup_damaged"
    assert code_of(backup, Keys.fresh()) == "backup_damaged"


def test_it_is_proven_where_it_lies(backup: Path, keys: Keys) -> None:
    before = {each: each.read_bytes() for each in backup.iterdir()}
    bar = Progress(unheard, *phases_in_place())

    assert prove_in_place(backup, manifest(backup), keys.cases, bar).head.sequence == 1
    assert {each: each.read_bytes() for each in backup.iterdir()} == before


def test_a_copy_is_the_backups_and_private(backup: Path, keys: Keys, tmp_path: Path) -> None:
    copied(backup, tmp_path, keys)

    assert (tmp_path / "cases.db").read_bytes() == (backup / "cases.db").read_bytes()
    assert (tmp_path / "cases.db").stat().st_mode & 0o077 == 0


def test_a_sound_store_that_is_not_the_one_described_is_damage(
    backup: Path, keys: Keys, store: Store, tmp_path: Path, folder: Path
) -> None:
    """An older store under the same keys in a newer backup's place: every page of it bears its seal."""
    keep(store, a_case(2))
    (backup / "cases.db").unlink()
    store._lane.file.copy_into(backup / "cases.db")
    with pytest.raises(StoreError, match="backup_damaged"):
        copied(backup, tmp_path, keys)
    with pytest.raises(StoreError, match="backup_damaged"):
        prove_in_place(backup, manifest(backup), keys.cases, Progress(unheard, *phases_in_place()))
    assert folder.exists()


@pytest.mark.parametrize(
    "told",
    [
        {"files": {"cases.db": "00" * 32}},
        {"files": {}},
        {"journal_sequence": 7},
        {"journal_digest": "00" * 32},
        {"counts": {"cases": 2}},
        {"revision": "0001"},
    ],
)
def test_every_word_of_the_manifest_must_hold(
    backup: Path, keys: Keys, tmp_path: Path, told: dict[str, object]
) -> None:
    other = replace(manifest(backup), **told)  # type: ignore[arg-type]
    with pytest.raises(StoreError, match="backup_damaged"):
        prove_in_place(backup, other, keys.cases, Progress(unheard, *phases_in_place()))
    with pytest.raises(StoreError, match="backup_damaged"):
        copy_out(backup, other, tmp_path, keys.cases, Progress(unheard, *phases_of_copy()))


def test_a_changed_file_beside_the_store_is_damage_where_it_lies(backup: Path, keys: Keys) -> None:
    (backup / "vault.json").write_text("[]")
    with pytest.raises(StoreError, match="backup_damaged"):
        prove_in_place(backup, manifest(backup), keys.cases, Progress(unheard, *phases_in_place()))


def test_copying_says_how_far_it_is(backup: Path, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(progress, "_APART", 0)
    monkeypatch.setattr(restore, "_BLOCK", (backup / "cases.db").stat().st_size // 4)
    bar = Progress(lambda done, _: told.append(done), *phases_of_copy())
    copy_out(backup, manifest(backup), tmp_path, keys.cases, bar)

    end = restore.COPYING / sum(phases_of_copy())
    assert told[:5] == [int(1000 * end * quarters / 4) for quarters in range(5)]


def test_a_disk_that_takes_no_copy_is_not_the_backups_fault(backup: Path, keys: Keys, tmp_path: Path) -> None:
    (tmp_path / "cases.db").write_text("in the way")
    with pytest.raises(StoreError, match="restore_not_written"):
        copied(backup, tmp_path, keys)
    (backup / "cases.db").unlink()
    with pytest.raises(StoreError, match="backup_incomplete"):
        copied(backup, tmp_path, keys)


def test_the_ledger_key_is_found_where_there_is_one(backup: Path, keys: Keys, store: Store, tmp_path: Path) -> None:
    earlier = Path(shutil.copy(earlier_stores.PLACE / "0002" / "cases.db", tmp_path))

    assert ledger_key_in(backup / "cases.db", keys.cases) == store.erasures.ledger_key()
    assert ledger_key_in(earlier, earlier_stores.KEYS.cases) is None
    with pytest.raises(StoreError, match="backup_damaged"):
        ledger_key_in(backup / "cases.db", bytes(32))
    with pytest.raises(StoreError, match="backup_incomplete"):
        ledger_key_in(backup / "nothing.db", keys.cases)


def test_ledgers_are_taken_from_wherever_they_hold(backup: Path, store: Store, tmp_path: Path) -> None:
    key = store.erasures.ledger_key()
    write_ledger(tmp_path, Ledger(VAULT, NOW, ()), bytes(32))

    found = ledgers_in((backup, backup, backup.parent, tmp_path, tmp_path / "nowhere"), key, VAULT)
    assert len(found) == 2


def test_the_store_that_is_replaced_is_the_surest_ledger(folder: Path, keys: Keys, store: Store) -> None:
    key = store.erasures.ledger_key()
    assert ledger_of_store(folder, keys.cases, key, VAULT, NOW) is None  # it is open
    store.close()

    assert ledger_of_store(folder, keys.cases, key, VAULT, NOW) == Ledger(VAULT, NOW, ())
    assert ledger_of_store(folder, keys.cases, bytes(32), VAULT, NOW) is None
    assert ledger_of_store(folder, bytes(32), key, VAULT, NOW) is None
    assert ledger_of_store(folder / "nowhere", keys.cases, key, VAULT, NOW) is None


def test_an_open_store_is_seen_without_its_key(folder: Path, store: Store) -> None:
    with pytest.raises(StoreError, match="store_in_use"):
        assert_not_open(folder)
    store.close()
    before = (folder / "cases.db").read_bytes()

    assert_not_open(folder)
    assert_not_open(folder / "nowhere")
    assert (folder / "cases.db").read_bytes() == before


@pytest.mark.parametrize(("failing", "code"), [("read", "backup_unreadable"), ("write", "restore_not_written")])
def test_the_disk_that_failed_is_named(
    backup: Path, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, code: str
) -> None:
    real = Path.open

    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if failing == "read":
                raise OSError(5, "no")
            return super().read(size)

        def write(self, content: object) -> int:
            raise OSError(28, str(content)[:9])

    def opened(path: Path, mode: str = "r", **given: Any) -> Any:  # noqa: ANN401 - as Path.open
        if mode == "xb" and failing == "write":
            return Failing()
        if mode == "rb" and failing == "read" and path.name == "cases.db":
            return Failing()
        return real(path, mode, **given)

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(StoreError, match=code):
        copied(backup, tmp_path, keys)
