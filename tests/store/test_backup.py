"""A backup is proven when it is made, and a half one never looks whole."""

import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import backup
from qv_desk.store.backup import Manifest, read_manifest
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, VAULT, a_case, a_full_case, keep, keep_content

NAME = "qv-desk-20261122T094000Z"


@pytest.fixture
def vault_file(folder: Path) -> Path:
    path = folder / "vault.json"
    path.write_text('{"format": 1}')
    return path


@pytest.fixture
def made(store: Store, folder: Path, vault_file: Path) -> Manifest:
    keep(store, a_full_case(keep_content(store, b"pdf")))
    return store.backup(folder / "backups", NOW, vault_file)


def test_a_backup_holds_everything_and_opens_as_a_desk(made: Manifest, folder: Path, keys: Keys, store: Store) -> None:
    place = folder / "backups" / NAME

    assert {each.name for each in place.iterdir()} == {"cases.db", "vault.json", "manifest.json"}
    assert made.counts == {"cases": 1, "documents": 1, "contents": 1, "journal": 2}
    assert (made.journal_sequence, made.journal_digest) == (2, store.journal.head().digest)
    assert (made.vault_id, made.revision, made.folder) == (VAULT, "0002", NAME)
    assert read_manifest(place, keys.backup) == made
    with Store.open(place, keys, vault_id=VAULT) as copy:
        assert copy.cases.get("c-000001") == store.cases.get("c-000001")
        assert copy.check().is_sound


def test_a_backup_is_private_and_encrypted(made: Manifest, folder: Path) -> None:
    place = folder / "backups" / made.folder

    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in place.iterdir()} == {0o600}
    assert not (place / "cases.db").read_bytes().startswith(b"SQLite")
    assert "王" not in (place / "manifest.json").read_text(encoding="utf-8")


def test_the_desk_goes_on_afterwards(made: Manifest, store: Store, folder: Path, vault_file: Path) -> None:
    keep(store, a_case(2))
    later = store.backup(folder / "backups", NOW + timedelta(hours=1), vault_file)

    assert later.counts["cases"] == made.counts["cases"] + 1
    assert store.check().is_sound


@pytest.mark.usefixtures("made")
def test_an_earlier_backup_is_never_overwritten(store: Store, folder: Path, vault_file: Path) -> None:
    with pytest.raises(StoreError) as refused:
        store.backup(folder / "backups", NOW, vault_file)

    assert refused.value.code == "backup_exists"


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("name", ["cases.db", "vault.json", "manifest.json"])
@pytest.mark.parametrize("change", ["flip", "cut", "remove"])
def test_a_changed_backup_is_damaged(folder: Path, keys: Keys, name: str, change: str) -> None:
    path = folder / "backups" / NAME / name
    content = path.read_bytes()
    match change:
        case "flip":
            path.write_bytes(content[:-3] + bytes([content[-3] ^ 1]) + content[-2:])
        case "cut":
            path.write_bytes(content[: len(content) // 2])
        case _:
            path.unlink()
    with pytest.raises(StoreError) as refused:
        read_manifest(folder / "backups" / NAME, keys.backup)

    assert refused.value.code == "backup_damaged"


def test_a_manifest_sealed_by_another_desk_is_refused(made: Manifest, folder: Path) -> None:
    with pytest.raises(StoreError):
        read_manifest(folder / "backups" / made.folder, Keys.fresh().backup)
    path = folder / "backups" / made.folder / "manifest.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps(record | {"extra": 1}))
    with pytest.raises(StoreError):
        read_manifest(path.parent, Keys.fresh().backup)


def test_a_disk_that_refuses_leaves_no_half_backup(
    store: Store, folder: Path, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(backup, "_write_manifest", full)
    with pytest.raises(StoreError) as refused:
        store.backup(folder / "backups", NOW, vault_file)

    assert refused.value.code == "backup_not_written"
    assert not list((folder / "backups").iterdir())
    assert store.check().is_sound


def test_an_unsound_copy_is_thrown_away(
    store: Store, folder: Path, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = EncryptedFile.copy_into

    def spoil(file: EncryptedFile, target: Path) -> None:
        real(file, target)
        content = bytearray(target.read_bytes())
        content[-100] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr(EncryptedFile, "copy_into", spoil)
    with pytest.raises(StoreError) as refused:
        store.backup(folder / "backups", NOW, vault_file)

    assert refused.value.code == "backup_failed"
    assert not list((folder / "backups").iterdir())


def test_what_an_interrupted_backup_left_is_in_nobodys_way(store: Store, folder: Path, vault_file: Path) -> None:
    left = folder / "backups" / f".{NAME}.making"
    left.mkdir(parents=True)
    (left / "cases.db").write_bytes(b"half")
    store.backup(folder / "backups", NOW, vault_file)

    assert [each.name for each in (folder / "backups").iterdir()] == [NAME]
