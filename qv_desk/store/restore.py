"""Looking into a backup where it lies, and copying it out proven; see ``swap`` for how the copy takes its place."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from qv_desk.domain.keeping.suppression import Suppressed
from qv_desk.errors import StoreError
from qv_desk.store.backup_manifest import Manifest, digest_of, open_manifest
from qv_desk.store.desk_store import STORE_FILE
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.erasure import Erasures
from qv_desk.store.erasure_ledger import Ledger, read_ledger
from qv_desk.store.lane import Lane
from qv_desk.store.progress import Progress
from qv_desk.store.proof import PHASES, Proof, prove
from qv_desk.store.registers import Registers
from qv_desk.store.upgrade import revision_of

COPYING: Final = 0.4
"""How long copying takes beside the phases of a proof."""

_BLOCK: Final = 1024 * 1024
_LEDGER_SINCE: Final = "0003"
_REGISTERS_SINCE: Final = "0004"


def manifest_of(backup: Path, *, vault_id: str, backup_key: bytes, ledger_key: bytes | None = None) -> Manifest:
    """The manifest of a backup of this desk, under the seal of these keys.

    Args:
        backup: the backup's folder.
        vault_id: whose it has to be.
        backup_key: of the keys that shall open it.
        ledger_key: of this desk, by which it knows a backup from before a change of keys as its own.

    Raises:
        StoreError: as ``open_manifest``; ``backup_foreign``, ``backup_older_keys``, ``backup_damaged``.
    """
    sealed = open_manifest(backup)
    if sealed.is_sealed_by(backup_key):
        if sealed.manifest.vault_id != vault_id:
            raise StoreError("backup_foreign")
        return sealed.manifest
    if ledger_key is not None and sealed.is_own(ledger_key):
        raise StoreError("backup_older_keys")
    if sealed.manifest.vault_id != vault_id:
        raise StoreError("backup_foreign")
    raise StoreError("backup_damaged")


def prove_in_place(backup: Path, manifest: Manifest, key: bytes, progress: Progress) -> Proof:
    """Check everything of a backup where it lies; nothing is written, not even beside it.

    Args:
        backup: the backup's folder; it may be on a disk that cannot be written to.
        manifest: its manifest, whose seal was checked.
        key: the raw key of the store.
        progress: told in the phases of a proof.

    Raises:
        StoreError: ``backup_damaged``, ``backup_incomplete``, ``backup_unreadable``, ``store_newer``.
    """
    for name, digest in manifest.files.items():
        if name != STORE_FILE and digest_of(backup / name) != digest:
            raise StoreError("backup_damaged")
    with _backup_told():
        return _as_described(prove(backup / STORE_FILE, key, progress), manifest)


def copy_out(backup: Path, manifest: Manifest, to_folder: Path, key: bytes, progress: Progress) -> None:
    """Copy the store out of a backup and prove the copy.

    Args:
        backup: the backup's folder.
        manifest: its manifest, whose seal was checked.
        to_folder: where the copy goes; private already.
        key: the raw key of the store.
        progress: told in a phase of ``COPYING`` and those of a proof.

    Raises:
        StoreError: as ``prove_in_place``; ``restore_not_written`` when the desk's own disk refuses.
    """
    progress.next_phase()
    copy = to_folder / STORE_FILE
    with _backup_told():
        _copied(backup / STORE_FILE, copy, progress)
        _as_described(prove(copy, key, progress), manifest)


def phases_in_place() -> tuple[float, ...]:
    """The phases of looking into a backup where it lies."""
    return PHASES


def phases_of_copy() -> tuple[float, ...]:
    """The phases of copying one out."""
    return (COPYING, *PHASES)


def ledger_key_in(store: Path, key: bytes) -> bytes | None:
    """The ledger key in a store that nobody has open; None in one from before there was a ledger.

    Raises:
        StoreError: ``backup_damaged``, ``store_newer``.
    """
    with _backup_told(), _looked_into(store, key) as file:
        return _ledger_key(file)


def ledgers_in(folders: Iterable[Path], ledger_key: bytes, vault_id: str) -> tuple[Ledger, ...]:
    """Every ledger of this desk in these folders whose seal holds."""
    found = (read_ledger(folder, ledger_key, vault_id) for folder in dict.fromkeys(folders))
    return tuple(ledger for ledger in found if ledger is not None)


def ledger_of_store(folder: Path, key: bytes, ledger_key: bytes, vault_id: str, at: datetime) -> Ledger | None:
    """The ledger inside the store that is to be replaced, if that store still opens; the surest of all.

    Args:
        folder: the desk's folder, whose store nobody has open.
        key: the raw key of the store.
        ledger_key: the desk's; a store with another one is not this desk's.
        vault_id: whose it is.
        at: the present moment: up to now that store knows every erasure.
    """
    with suppress(StoreError):
        file = EncryptedFile(folder / STORE_FILE, key)
        try:
            if _ledger_key(file) == ledger_key:
                return Ledger(vault_id, at, Erasures(Lane(file)).all())
        finally:
            file.close()
    return None


def suppressed_in_store(folder: Path, key: bytes, ledger_key: bytes) -> tuple[Suppressed, ...]:
    """What may not come back by an import, as the store that is to be replaced knows it, if it still opens.

    Args:
        folder: the desk's folder, whose store nobody has open.
        key: the raw key of the store.
        ledger_key: the desk's; a store with another one is not this desk's.
    """
    with suppress(StoreError):
        file = EncryptedFile(folder / STORE_FILE, key)
        try:
            if _ledger_key(file) == ledger_key and (revision_of(file) or "") >= _REGISTERS_SINCE:
                return Registers(Lane(file)).all(Suppressed)
        finally:
            file.close()
    return ()


def assert_not_open(folder: Path) -> None:
    """Make sure that no desk has the store open; no key is needed to see that.

    Raises:
        StoreError: ``store_in_use``.
    """
    if not (folder / STORE_FILE).exists():
        return
    try:
        EncryptedFile(folder / STORE_FILE, bytes(32), read_only=True).close()
    except StoreError as problem:
        if problem.code == "store_in_use":
            raise


def _as_described(proof: Proof, manifest: Manifest) -> Proof:
    described = (manifest.journal_sequence, manifest.journal_digest, manifest.counts, manifest.revision)
    if proof.sha256 != manifest.files.get(STORE_FILE):
        raise StoreError("backup_damaged")
    if (proof.head.sequence, proof.head.digest, proof.counts, proof.revision) != described:
        raise StoreError("backup_damaged")
    return proof


def _copied(source: Path, target: Path, progress: Progress) -> None:
    """Copy a file; what its own disk does is told from what the target's does."""
    size, done = source.stat().st_size, 0
    with source.open("rb") as reading:
        with _target_told():
            writing = target.open("xb")
        with writing:
            while block := reading.read(_BLOCK):
                with _target_told():
                    writing.write(block)
                done += len(block)
                progress.tell(done, size)
            with _target_told():
                writing.flush()
    target.chmod(0o600)


@contextmanager
def _target_told() -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise StoreError("restore_not_written") from problem


@contextmanager
def _looked_into(store: Path, key: bytes) -> Iterator[EncryptedFile]:
    if not store.exists():
        raise StoreError("backup_incomplete")
    file = EncryptedFile(store, key, read_only=True)
    try:
        yield file
    finally:
        file.close()


def _ledger_key(file: EncryptedFile) -> bytes | None:
    if (revision_of(file) or "") < _LEDGER_SINCE:
        return None
    return Erasures(Lane(file)).ledger_key()


@contextmanager
def _backup_told() -> Iterator[None]:
    """Say of a backup what the store says of itself."""
    try:
        yield
    except FileNotFoundError as problem:
        raise StoreError("backup_incomplete") from problem
    except OSError as problem:
        raise StoreError("backup_unreadable") from problem
    except StoreError as problem:
        match problem.code:
            case "store_damaged" | "vault_mismatch" | "store_plain":
                raise StoreError("backup_damaged") from problem
            case "store_disk_failed":
                raise StoreError("backup_unreadable") from problem
            case _:
                raise
