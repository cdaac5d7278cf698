"""A backup that is proven when it is made.

The copy is written under a temporary name, opened with the key, checked page by page and entry by entry, described in
a manifest that two keys seal, brought to the disk, and only then given its name. A backup that was interrupted, or
whose disk was pulled out, never looks like one.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from qv_desk.disk import copy_private, sync
from qv_desk.errors import StoreError
from qv_desk.store.backup_manifest import MANIFEST_FILE, Manifest, open_manifest, read_manifest, write_manifest
from qv_desk.store.checking import counts, journal_head
from qv_desk.store.column_texts import moment_text
from qv_desk.store.erasure import Erasures
from qv_desk.store.erasure_ledger import Ledger, tag_of, write_ledger
from qv_desk.store.folder_checks import missing_room
from qv_desk.store.lane import Lane
from qv_desk.store.progress import Progress, Report, unheard
from qv_desk.store.proof import PHASES, Proof, prove

__all__ = ["MANIFEST_FILE", "Manifest", "Whose", "make_backup", "own_backups", "read_manifest", "remove_backup"]

_PREFIX: Final = "qv-desk-"
_COPYING: Final = 1.8
"""How long the copy takes beside the phases of its proof."""
_GONE: Final = frozenset(
    {errno.EIO, errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTDOWN}
)
_FORBIDDEN: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@dataclass(frozen=True, slots=True)
class Whose:
    """Under whose keys a backup is made.

    Attributes:
        vault_id: whose store it is.
        key: the raw key of the store, under which the copy stands too.
        backup_key: seals the manifest.
    """

    vault_id: str
    key: bytes
    backup_key: bytes


def make_backup(
    lane: Lane, to_folder: Path, whose: Whose, *, at: datetime, beside: tuple[Path, ...], report: Report = unheard
) -> Manifest:
    """Make a proven backup in a folder of its own, and bring the ledger of erasures beside it up to date.

    Args:
        lane: the open store.
        to_folder: where backups are kept; it is made if need be.
        whose: the keys.
        at: the present moment in UTC; names the folder.
        beside: small files that belong to the backup: the vault file.
        report: told how far it is; what it raises stops the backup, of which nothing is left then.

    Raises:
        StoreError: ``backup_exists``, ``backup_no_room``, ``backup_forbidden``, ``backup_disk_gone``,
            ``backup_not_written``, ``backup_failed`` when the copy did not stand the check.
    """
    lane.assert_own_thread()
    name = f"{_PREFIX}{at:%Y%m%dT%H%M%SZ}"
    final, making = to_folder / name, to_folder / f".{name}.{tag_of(whose.vault_id)}.making"
    if final.exists():
        raise StoreError("backup_exists", folder=name)
    lane.file.checkpoint()
    size = lane.file.path.stat().st_size
    try:
        with _disk_told(to_folder, size):
            to_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _clear_left_over(to_folder, whose.vault_id)
            _assert_room(to_folder, size)
            making.mkdir(mode=0o700)
            manifest = _fill(lane, making, whose, name=name, at=at, beside=beside, report=report)
            for each in making.iterdir():
                each.chmod(0o600)
                sync(each)
            sync(making)
            write_ledger(to_folder, _ledger(lane, whose.vault_id, at), Erasures(lane).ledger_key())
            making.rename(final)
            sync(to_folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return manifest


def own_backups(to_folder: Path, ledger_key: bytes, vault_id: str) -> tuple[Path, ...]:
    """The backups of this desk in a folder, oldest first; whatever else lies there is left out.

    A folder counts when its manifest bears this desk's seal and its own name; its files are not read.
    """
    try:
        named = sorted(each for each in to_folder.iterdir() if each.name.startswith(_PREFIX))
    except OSError:
        return ()
    return tuple(each for each in named if _is_own(each, ledger_key, vault_id))


def remove_backup(backup: Path, ledger_key: bytes, vault_id: str) -> None:
    """Take one of this desk's backups away; its name goes first, so that a half removed one is none.

    On a disk that spreads its writes, as sticks and SSDs do, the encrypted bytes may stay for a while where nobody
    without the key can read them.

    Raises:
        StoreError: ``backup_foreign`` when it is not this desk's, ``backup_not_removed``.
    """
    if not _is_own(backup, ledger_key, vault_id):
        raise StoreError("backup_foreign")
    going = backup.with_name(f".{backup.name}.{tag_of(vault_id)}.going")
    try:
        backup.rename(going)
        shutil.rmtree(going)
        sync(backup.parent)
    except OSError as problem:
        raise StoreError("backup_not_removed") from problem


def _is_own(backup: Path, ledger_key: bytes, vault_id: str) -> bool:
    if backup.is_symlink():
        return False
    try:
        sealed = open_manifest(backup)
    except StoreError:
        return False
    manifest = sealed.manifest
    return sealed.is_own(ledger_key) and manifest.vault_id == vault_id and manifest.folder == backup.name


def _fill(
    lane: Lane, making: Path, whose: Whose, *, name: str, at: datetime, beside: tuple[Path, ...], report: Report
) -> Manifest:
    progress = Progress(report, _COPYING, *PHASES)
    progress.next_phase()
    copy = making / lane.file.path.name
    expected = lane.file.path.stat().st_size
    with lane.file.watched(lambda: progress.tell(_size(copy), expected)):
        lane.file.copy_into(copy)
    for each in beside:
        copy_private(each, making / each.name)
    ledger_key = Erasures(lane).ledger_key()
    write_ledger(making, _ledger(lane, whose.vault_id, at), ledger_key)
    proof = _proven(lane, copy, whose.key, progress)
    manifest = Manifest(
        folder=name,
        made_at=moment_text(at),
        vault_id=whose.vault_id,
        revision=proof.revision,
        files={each.name: proof.sha256 if each == copy else _sha256(each) for each in sorted(making.iterdir())},
        counts=proof.counts,
        journal_sequence=proof.head.sequence,
        journal_digest=proof.head.digest,
    )
    write_manifest(making, manifest, backup_key=whose.backup_key, ledger_key=ledger_key)
    progress.end()
    return manifest


def _proven(lane: Lane, copy: Path, key: bytes, progress: Progress) -> Proof:
    """The proof of a copy that says the same as the open store.

    Raises:
        StoreError: ``backup_failed``, or that the disk does not answer.
    """
    try:
        proof = prove(copy, key, progress)
    except StoreError as problem:
        if problem.code == "store_disk_failed":
            raise
        raise StoreError("backup_failed") from problem
    if proof.head != journal_head(lane) or proof.counts != counts(lane):
        raise StoreError("backup_failed")
    return proof


def _ledger(lane: Lane, vault_id: str, at: datetime) -> Ledger:
    return Ledger(vault_id, at, Erasures(lane).all())


def _assert_room(to_folder: Path, size: int) -> None:
    missing = missing_room(to_folder, size)
    if missing:
        raise StoreError("backup_no_room", missing=missing)


def _clear_left_over(to_folder: Path, vault_id: str) -> None:
    """Take away what a killed backup or removal of this desk left; it never had a backup's name."""
    for kind in ("making", "going"):
        for left in to_folder.glob(f".{_PREFIX}*.{tag_of(vault_id)}.{kind}"):
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _disk_told(to_folder: Path, size: int) -> Iterator[None]:
    """Say what the disk of the backups did, in words that name it.

    Raises:
        StoreError: ``backup_no_room``, ``backup_forbidden``, ``backup_disk_gone``, ``backup_not_written``.
    """
    try:
        yield
    except StoreError as problem:
        if problem.code not in {"store_full", "store_disk_failed", "store_read_only", "ledger_not_written"}:
            raise
        cause = problem.__cause__
        number = cause.errno if isinstance(cause, OSError) else None
        raise _failure(to_folder, size, errno.ENOSPC if problem.code == "store_full" else number) from problem
    except OSError as problem:
        raise _failure(to_folder, size, problem.errno) from problem


def _failure(to_folder: Path, size: int, number: int | None) -> StoreError:
    if number == errno.ENOSPC:
        return StoreError("backup_no_room", missing=missing_room(to_folder, size) or 1)
    if number in _FORBIDDEN or (number is None and to_folder.is_dir() and not os.access(to_folder, os.W_OK)):
        return StoreError("backup_forbidden")
    if number in _GONE or not to_folder.is_dir():
        return StoreError("backup_disk_gone")
    return StoreError("backup_not_written")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
