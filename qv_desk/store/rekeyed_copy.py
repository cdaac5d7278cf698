"""Copies of the desk's files under new keys, made beside them and proven."""

from datetime import datetime
from pathlib import Path
from typing import Final

from qv_desk.disk import sync
from qv_desk.errors import StoreError
from qv_desk.store.checking import structure_is_sound
from qv_desk.store.engine import EncryptedFile, create_private_file
from qv_desk.store.journal import Journal
from qv_desk.store.lane import Lane
from qv_desk.store.page_seals import read_seals
from qv_desk.store.progress import Progress
from qv_desk.store.rekeyed_files import companion_of, remove_copy
from qv_desk.store.signature import Signer
from qv_desk.store.transaction import Transaction

PHASES: Final = (2.0, 0.7, 0.9)
"""How long the export of a file and the two parts of its proof take."""

STORE_PHASES: Final = (*PHASES, 0.3)
"""The same of the store, whose journal is checked too."""

_TABLES: Final = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"


def copy_store_under(lane: Lane, new_key: bytes, signer: Signer, at: datetime, progress: Progress) -> Path:
    """Copy the open store under a new key; the copy's journal says who changed the keys, the store's own does not.

    Args:
        lane: the open store.
        new_key: raw, 32 bytes.
        signer: who changes the keys.
        at: the present moment in UTC.
        progress: told in the phases that ``STORE_PHASES`` names.

    Returns:
        The copy.

    Raises:
        StoreError: as ``make_rekeyed_copy``.
    """
    copy = make_rekeyed_copy(lane.file, new_key, progress)
    progress.next_phase()
    file = EncryptedFile(copy, new_key)
    try:
        copied = Lane(file)
        journal = Journal(copied)
        if journal.verify(report=progress.tell).first_bad is not None or journal.head() != Journal(lane).head():
            raise StoreError("rekey_failed")
        with copied.writing() as session:
            Transaction(session, signer, at, _no_room_needed).journal("vault.rekeyed", "vault")
        file.checkpoint()
    finally:
        file.close()
    return copy


def make_rekeyed_copy(file: EncryptedFile, new_key: bytes, progress: Progress) -> Path:
    """Copy an open file under a new key beside it and prove the copy; nobody may write to the file meanwhile.

    Args:
        file: the open file, which no other program has open.
        new_key: raw, 32 bytes.
        progress: told in the phases that ``PHASES`` names.

    Returns:
        The copy.

    Raises:
        StoreError: ``rekey_failed`` when the copy does not stand the check, or what the disk says.
    """
    file.checkpoint()
    copy, size = companion_of(file.path), file.path.stat().st_size
    remove_copy(copy)
    create_private_file(copy)
    progress.next_phase()
    with file.watched(lambda: progress.tell(copy.stat().st_size, size)):
        file.copy_under(new_key, copy)
    try:
        sync(copy)
        progress.next_phase()
        if read_seals(copy, new_key, progress).bad_pages:
            raise StoreError("rekey_failed")
    except OSError as problem:
        raise StoreError("store_disk_failed") from problem
    progress.next_phase()
    made = EncryptedFile(copy, new_key, read_only=True)
    try:
        with made.watched(lambda: progress.tell(0, 1)):
            if not structure_is_sound(made) or _held(made) != _held(file):
                raise StoreError("rekey_failed")
    finally:
        made.close()
    return copy


def _held(file: EncryptedFile) -> tuple[list[object], dict[str, int], int]:
    """What a file is made of: its tables as written, how many rows each has, its version."""
    layout = file.fetch(_TABLES, {})
    names = [str(name) for kind, name, *_ in layout if kind == "table"]
    rows = {name: int(file.fetch(f'SELECT count(*) FROM "{name}"', {})[0][0]) for name in names}  # noqa: S608 - our tables
    return [*layout], rows, int(file.pragma("user_version")[0][0])


def _no_room_needed(size: int) -> None:
    """Nothing is erased here."""
