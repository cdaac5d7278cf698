"""A backup is proven when it is made, and a half one never looks whole."""

import errno
import json
import os
import shutil
import stat
from datetime import timedelta
from pathlib import Path
from subprocess import run

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import backup, proof
from qv_desk.store.backup import Manifest, own_backups, read_manifest, remove_backup
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.erasure_ledger import ledger_name, read_ledger, tag_of
from qv_desk.store.journal import JournalHead
from qv_desk.store.upgrade import HEAD
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, VAULT, a_case, a_full_case, keep, keep_content

NAME = "qv-desk-20261122T094000Z"
LEDGER = ledger_name(VAULT)


class Stop(Exception):  # noqa: N818 - as the window's own
    pass


def left_in(folder: Path) -> set[str]:
    """What lies in the folder of backups, hidden or not."""
    return {each.name for each in folder.iterdir()}


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

    assert {each.name for each in place.iterdir()} == {"cases.db", "vault.json", "manifest.json", LEDGER}
    assert made.counts == {"cases": 1, "documents": 1, "contents": 1, "journal": 2}
    assert (made.journal_sequence, made.journal_digest) == (2, store.journal.head().digest)
    assert (made.vault_id, made.revision, made.folder) == (VAULT, HEAD, NAME)
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
@pytest.mark.parametrize("name", ["cases.db", "vault.json", "manifest.json", LEDGER])
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

    assert refused.value.code == ("backup_incomplete" if change == "remove" else "backup_damaged")


def test_a_manifest_sealed_by_another_desk_is_refused(made: Manifest, folder: Path) -> None:
    with pytest.raises(StoreError):
        read_manifest(folder / "backups" / made.folder, Keys.fresh().backup)
    path = folder / "backups" / made.folder / "manifest.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps(record | {"extra": 1}))
    with pytest.raises(StoreError):
        read_manifest(path.parent, Keys.fresh().backup)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "backup_no_room"),
        (errno.EROFS, "backup_forbidden"),
        (errno.EACCES, "backup_forbidden"),
        (errno.EIO, "backup_disk_gone"),
        (errno.ENOENT, "backup_disk_gone"),
        (errno.EINVAL, "backup_not_written"),
    ],
)
@pytest.mark.parametrize("step", ["write_manifest", "copy_private", "sync", "read_seals"])
def test_a_disk_that_refuses_is_named_and_leaves_no_half_backup(
    store: Store, folder: Path, vault_file: Path, step: str, number: int, code: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "no")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof if step == "read_seals" else backup, step, refuse)
        with pytest.raises(StoreError) as refused:
            store.backup(folder / "backups", NOW, vault_file)

    assert refused.value.code == code
    assert left_in(folder / "backups") <= {LEDGER}
    assert store.check().is_sound
    store.backup(folder / "backups", NOW, vault_file)
    assert left_in(folder / "backups") == {LEDGER, NAME}


def test_a_disk_that_is_full_already_is_told_before_anything_is_written(
    store: Store, folder: Path, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 10, 0))
    with pytest.raises(StoreError) as refused:
        store.backup(folder / "backups", NOW, vault_file)

    assert (refused.value.code, refused.value.fields) == ("backup_no_room", {"missing": 1})
    assert not left_in(folder / "backups")


def test_a_disk_that_was_full_and_has_room_again_is_still_called_full(
    store: Store, folder: Path, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr(backup, "copy_private", refuse)
    with pytest.raises(StoreError) as refused:
        store.backup(folder / "backups", NOW, vault_file)

    assert (refused.value.code, refused.value.fields) == ("backup_no_room", {"missing": 1})


def test_a_disk_that_fills_up_in_earnest_leaves_nothing(
    store: Store, tmp_path: Path, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    if run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(place)], capture_output=True, check=False
    ).returncode:
        pytest.skip("a small disk needs the right to mount one")
    try:
        keep_content(store, os.urandom(1_000_000))
        monkeypatch.setattr(backup, "missing_room", lambda *_: 0)
        with pytest.raises(StoreError) as refused:
            store.backup(place, NOW, vault_file)
        assert refused.value.code == "backup_no_room"
        assert not left_in(place)
    finally:
        run(["umount", "--lazy", str(place)], check=True)
    assert store.check().is_sound


def test_a_stick_pulled_out_in_the_middle_is_said_and_the_next_try_works(
    store: Store, tmp_path: Path, vault_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stick"
    real = EncryptedFile.copy_into

    def pull(file: EncryptedFile, target: Path) -> None:
        real(file, target)
        shutil.rmtree(place)

    with monkeypatch.context() as patch:
        patch.setattr(EncryptedFile, "copy_into", pull)
        with pytest.raises(StoreError) as refused:
            store.backup(place, NOW, vault_file)
    assert refused.value.code == "backup_disk_gone"
    store.backup(place, NOW, vault_file)

    assert left_in(place) == {LEDGER, NAME}


def test_a_file_where_the_folder_should_be_is_said(store: Store, tmp_path: Path, vault_file: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError) as refused:
        store.backup(tmp_path / "file", NOW, vault_file)

    assert refused.value.code.startswith("backup_")


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
    assert not left_in(folder / "backups")


@pytest.mark.parametrize("other", ["head", "counts"])
def test_a_copy_that_says_something_else_is_thrown_away(
    store: Store, folder: Path, vault_file: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    if other == "head":
        monkeypatch.setattr(backup, "journal_head", lambda _: JournalHead(7, "0" * 64))
    else:
        monkeypatch.setattr(backup, "counts", lambda _: {"cases": 9})
    with pytest.raises(StoreError) as refused:
        store.backup(folder / "backups", NOW, vault_file)

    assert refused.value.code == "backup_failed"
    assert not left_in(folder / "backups")


def test_progress_goes_to_the_end_and_each_report_can_stop_it(store: Store, folder: Path, vault_file: Path) -> None:
    told: list[tuple[int, int]] = []
    store.backup(folder / "backups", NOW, vault_file, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)
    assert len(told) >= 5

    for turn in range(1, 5):
        calls: list[int] = []

        def stop(_done: int, _total: int, calls: list[int] = calls, turn: int = turn) -> None:
            calls.append(1)
            if len(calls) == turn:
                raise Stop

        with pytest.raises(Stop):
            store.backup(folder / "backups", NOW + timedelta(hours=turn), vault_file, stop)
        assert left_in(folder / "backups") == {LEDGER, NAME}
    assert store.check().is_sound


def test_what_an_interrupted_backup_left_is_taken_away_and_another_desks_is_not(
    store: Store, folder: Path, vault_file: Path
) -> None:
    left = folder / "backups" / f".qv-desk-20261101T094000Z.{tag_of(VAULT)}.making"
    others = folder / "backups" / f".qv-desk-20261101T094000Z.{tag_of('another')}.making"
    for each in (left, others):
        each.mkdir(parents=True)
        (each / "cases.db").write_bytes(b"half")
    store.backup(folder / "backups", NOW, vault_file)

    assert left_in(folder / "backups") == {NAME, LEDGER, others.name}


def test_the_ledger_lies_in_the_backup_and_beside_it(made: Manifest, store: Store, folder: Path) -> None:
    key = store.erasures.ledger_key()
    beside = read_ledger(folder / "backups", key, VAULT)

    assert beside is not None
    assert beside.written_at == NOW
    assert read_ledger(folder / "backups" / made.folder, key, VAULT) == beside


def test_only_own_backups_are_found_and_taken_away(store: Store, folder: Path, vault_file: Path) -> None:
    place = folder / "backups"
    for hour in (2, 1):
        store.backup(place, NOW + timedelta(hours=hour), vault_file)
    other = folder.parent / "other"
    other.mkdir(mode=0o700)
    with Store.create(other, Keys.fresh(), vault_id="another", at=NOW) as foreign:
        foreign.backup(place, NOW, vault_file)
    (place / "qv-desk-holiday-pictures").mkdir()
    (place / "qv-desk-copy").symlink_to(place / "qv-desk-20261122T104000Z")
    shutil.copytree(place / "qv-desk-20261122T104000Z", place / "qv-desk-renamed")
    key = store.erasures.ledger_key()

    own = own_backups(place, key, VAULT)
    assert [each.name for each in own] == ["qv-desk-20261122T104000Z", "qv-desk-20261122T114000Z"]
    for each in place.glob("qv-desk-*"):
        if each not in own:
            with pytest.raises(StoreError) as refused:
                remove_backup(each, key, VAULT)
            assert refused.value.code == "backup_foreign"
            assert each.exists()
    remove_backup(own[0], key, VAULT)
    assert own_backups(place, key, VAULT) == own[1:]
    assert not own[0].exists()
    assert own_backups(folder / "nowhere", key, VAULT) == ()


def test_a_backup_that_cannot_be_taken_away_is_said(
    made: Manifest, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "no")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StoreError) as refused:
        remove_backup(folder / "backups" / made.folder, store.erasures.ledger_key(), VAULT)

    assert refused.value.code == "backup_not_removed"
