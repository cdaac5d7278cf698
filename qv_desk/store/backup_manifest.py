"""What a backup says about itself, under two seals.

The first seal is made with the backup key of the vault that lies in the same backup, so that a restore on another
machine can check it. The second is made with the store's own ledger key, which outlives a change of keys, so that the
desk still knows its old backups as its own and may take them away in time.
"""

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from qv_desk.disk import open_regular
from qv_desk.errors import StoreError

MANIFEST_FILE: Final = "manifest.json"
_FORMAT: Final = 2
_FORMATS: Final = (1, 2)
_LARGEST: Final = 64 * 1024
_DESK_SEAL: Final = b"qv-desk/1/manifest"


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


@dataclass(frozen=True, slots=True)
class SealedManifest:
    """A manifest as read; nothing in it is to be believed before one of the seals was checked.

    Attributes:
        manifest: what it says.
    """

    manifest: Manifest
    _mac: bytes
    _desk_mac: bytes

    def is_sealed_by(self, backup_key: bytes) -> bool:
        """Whether it was made under the keys of this vault."""
        return hmac.compare_digest(self._mac, _seal(self.manifest, backup_key))

    def is_own(self, ledger_key: bytes) -> bool:
        """Whether this desk made it, under these keys or earlier ones."""
        return hmac.compare_digest(self._desk_mac, _seal(self.manifest, _desk_key(ledger_key)))


def write_manifest(folder: Path, manifest: Manifest, *, backup_key: bytes, ledger_key: bytes) -> None:
    """Write a manifest with its two seals.

    Raises:
        OSError: when the disk refuses.
    """
    seals = {
        "mac": _seal(manifest, backup_key).hex(),
        "desk_mac": _seal(manifest, _desk_key(ledger_key)).hex(),
    }
    record = asdict(manifest) | {"format": _FORMAT} | seals
    (folder / MANIFEST_FILE).write_text(json.dumps(record, indent=1, sort_keys=True), encoding="utf-8")


def open_manifest(folder: Path) -> SealedManifest:
    """Read a manifest whose seals are still to be checked.

    Raises:
        StoreError: ``backup_incomplete`` when there is none, ``backup_newer``, ``backup_damaged``.
    """
    try:
        with open_regular(folder / MANIFEST_FILE) as file:
            record = json.loads(file.read(_LARGEST))
        form = record.pop("format")
        if isinstance(form, int) and form > _FORMAT:
            raise StoreError("backup_newer")
        if form not in _FORMATS:
            raise StoreError("backup_damaged")
        mac, desk_mac = bytes.fromhex(record.pop("mac")), bytes.fromhex(record.pop("desk_mac", ""))
        return SealedManifest(_checked(Manifest(**record)), mac, desk_mac)
    except (FileNotFoundError, NotADirectoryError) as problem:
        raise StoreError("backup_incomplete") from problem
    except OSError as problem:
        raise StoreError("backup_unreadable") from problem
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise StoreError("backup_damaged") from problem


def read_manifest(folder: Path, backup_key: bytes) -> Manifest:
    """Read a backup's manifest and check its seal and the digests of its files.

    Raises:
        StoreError: as ``open_manifest``, and ``backup_damaged`` when anything is not what it was.
    """
    sealed = open_manifest(folder)
    if not sealed.is_sealed_by(backup_key):
        raise StoreError("backup_damaged")
    for name, digest in sealed.manifest.files.items():
        if digest_of(folder / name) != digest:
            raise StoreError("backup_damaged")
    return sealed.manifest


def digest_of(path: Path) -> str:
    """The SHA-256 of a file of a backup.

    Raises:
        StoreError: ``backup_incomplete`` when it is not there, ``backup_unreadable``.
    """
    try:
        with open_regular(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as problem:
        raise StoreError("backup_incomplete") from problem
    except OSError as problem:
        raise StoreError("backup_unreadable") from problem


def _checked(manifest: Manifest) -> Manifest:
    """The manifest, if its fields have the kinds that they must have; file names may not lead out of the folder.

    Raises:
        ValueError: they have not.
    """
    texts = (manifest.folder, manifest.made_at, manifest.vault_id, manifest.revision, manifest.journal_digest)
    names_and_digests = [*manifest.files.items()]
    sound = (
        all(isinstance(text, str) for text in texts)
        and all(isinstance(text, str) for pair in names_and_digests for text in pair)
        and all(Path(name).name == name for name in manifest.files)
        and all(isinstance(count, int) for count in (*manifest.counts.values(), manifest.journal_sequence))
    )
    if not sound:
        msg = "a manifest of another form"
        raise ValueError(msg)
    return manifest


def _seal(manifest: Manifest, key: bytes) -> bytes:
    record: dict[str, Any] = asdict(manifest)
    canonical = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hmac.digest(key, canonical.encode("utf-8", "surrogatepass"), "sha256")


def _desk_key(ledger_key: bytes) -> bytes:
    return hmac.digest(ledger_key, _DESK_SEAL, "sha256")
