"""A backup that is proven when it is made.

The copy is written under a temporary name, opened with the key, checked page by page and entry by entry, described in
a manifest that the backup key seals, brought to the disk, and only then given its name. A backup that was interrupted
never looks like one.
"""

import hashlib
import hmac
import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from qv_desk.errors import StoreError
from qv_desk.store.checking import count_bad_pages, counts, journal_head, structure_is_sound
from qv_desk.store.column_texts import moment_text
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.journal import Journal, JournalHead
from qv_desk.store.lane import Lane
from qv_desk.store.upgrade import revision_of

MANIFEST_FILE: Final = "manifest.json"
_FORMAT: Final = 1
_BLOCK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds.

    Attributes:
        folder: name of the backup's folder.
        made_at: aware UTC moment, ISO 8601.
        vault_id: whose it is.
        revision: the store's form.
        files: SHA-256 by file name.
        counts: cases, documents, contents, journal entries.
        journal_sequence: number of the last journal entry.
        journal_digest: its digest; kept outside the store, it shows whether an older store was put back.
    """

    folder: str
    made_at: str
    vault_id: str
    revision: str
    files: dict[str, str]
    counts: dict[str, int]
    journal_sequence: int
    journal_digest: str


def make_backup(
    lane: Lane, to_folder: Path, *, key: bytes, backup_key: bytes, vault_id: str, at: datetime, beside: tuple[Path, ...]
) -> Manifest:
    """Make a proven backup in a folder of its own.

    Args:
        lane: the open store.
        to_folder: where backups are kept; it is made if need be.
        key: the raw key of the store, under which the copy stands too.
        backup_key: seals the manifest.
        vault_id: whose store it is.
        at: the present moment in UTC; names the folder.
        beside: small files that belong to the backup: the vault file.

    Raises:
        StoreError: ``backup_exists``, ``backup_not_written``, ``backup_failed`` when the copy did not stand the check.
    """
    name = f"qv-desk-{at:%Y%m%dT%H%M%SZ}"
    final, making = to_folder / name, to_folder / f".{name}.making"
    if final.exists():
        raise StoreError("backup_exists", folder=name)
    try:
        to_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700)
        manifest = _fill(lane, making, name, key=key, vault_id=vault_id, at=at, beside=beside)
        _write_manifest(making, manifest, backup_key)
        for each in making.iterdir():
            each.chmod(0o600)
            _sync(each)
        _sync(making)
        making.rename(final)
        _sync(to_folder)
    except OSError as problem:
        raise StoreError("backup_not_written") from problem
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return manifest


def read_manifest(folder: Path, backup_key: bytes) -> Manifest:
    """Read a backup's manifest and check its seal and the digests of its files.

    Raises:
        StoreError: ``backup_damaged``.
    """
    try:
        record = json.loads((folder / MANIFEST_FILE).read_bytes())
        mac = bytes.fromhex(record.pop("mac"))
        if record.pop("format") != _FORMAT or not hmac.compare_digest(mac, _mac(record, backup_key)):
            raise StoreError("backup_damaged")
        manifest = Manifest(**record)
        if any(_sha256(folder / name) != digest for name, digest in manifest.files.items()):
            raise StoreError("backup_damaged")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise StoreError("backup_damaged") from problem
    return manifest


def _fill(
    lane: Lane, making: Path, name: str, *, key: bytes, vault_id: str, at: datetime, beside: tuple[Path, ...]
) -> Manifest:
    copy = making / lane.file.path.name
    lane.assert_own_thread()
    lane.file.checkpoint()
    try:
        lane.file.copy_into(copy)
    except StoreError as problem:
        raise StoreError("backup_not_written") from problem
    for each in beside:
        shutil.copyfile(each, making / each.name)
    try:
        head, held, revision = _proven(copy, key)
    except StoreError as problem:
        raise StoreError("backup_failed") from problem
    if head != journal_head(lane) or held != counts(lane):
        raise StoreError("backup_failed")
    return Manifest(
        folder=name,
        made_at=moment_text(at),
        vault_id=vault_id,
        revision=revision,
        files={each.name: _sha256(each) for each in sorted(making.iterdir())},
        counts=held,
        journal_sequence=head.sequence,
        journal_digest=head.digest,
    )


def _proven(copy: Path, key: bytes) -> tuple[JournalHead, dict[str, int], str]:
    """Open a copy and check every page, the structure and the journal; give its head, its counts and its form.

    Raises:
        StoreError: whatever is wrong with it.
    """
    file = EncryptedFile(copy, key, read_only=True)
    try:
        copied = Lane(file)
        if count_bad_pages(file) or not structure_is_sound(file) or Journal(copied).verify().first_bad is not None:
            raise StoreError("store_damaged")
        return journal_head(copied), counts(copied), revision_of(file) or ""
    finally:
        file.close()


def _write_manifest(folder: Path, manifest: Manifest, backup_key: bytes) -> None:
    record = asdict(manifest)
    sealed = record | {"format": _FORMAT, "mac": _mac(record, backup_key).hex()}
    (folder / MANIFEST_FILE).write_text(json.dumps(sealed, indent=1, sort_keys=True), encoding="utf-8")


def _mac(record: dict[str, Any], backup_key: bytes) -> bytes:
    canonical = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hmac.digest(backup_key, canonical.encode(), "sha256")


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _sync(path: Path) -> None:
    """Bring a file or a folder to the disk; Windows has no such call for folders and needs none."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
