"""Proving a copy of the store: every page, the structure, the journal's chain, and what it holds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qv_desk.errors import StoreError
from qv_desk.store.checking import counts, journal_head, structure_is_sound
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.journal import Journal, JournalHead
from qv_desk.store.lane import Lane
from qv_desk.store.page_seals import read_seals
from qv_desk.store.progress import Progress
from qv_desk.store.upgrade import check_revision, revision_of

PHASES: Final = (0.7, 0.9, 0.2)
"""How long the three parts of a proof take; seconds of a typical file of 277 MB."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a copy holds, after everything in it was found sound.

    Attributes:
        sha256: of the file.
        head: the journal's last entry.
        counts: cases, documents, contents, journal entries.
        revision: the store's form.
    """

    sha256: str
    head: JournalHead
    counts: dict[str, int]
    revision: str


def prove(copy: Path, key: bytes, progress: Progress) -> Proof:
    """Check a copy that nobody has open; nothing is written, not even beside it.

    The journal of a store of an earlier version is checked once the store was brought up to date, not here.

    Args:
        copy: the file.
        key: its raw key.
        progress: told in the three phases that ``PHASES`` names.

    Raises:
        StoreError: ``store_damaged``, ``store_newer``, ``vault_mismatch``, or what the disk says.
        OSError: the disk does not give the file.
    """
    progress.next_phase()
    seals = read_seals(copy, key, progress)
    file = EncryptedFile(copy, key, read_only=True)
    try:
        lane = Lane(file)
        progress.next_phase()
        with file.watched(_still(progress)):
            if seals.bad_pages or not structure_is_sound(file):
                raise StoreError("store_damaged")
        progress.next_phase()
        with file.watched(_still(progress)):
            revision = revision_of(file)
            if not check_revision(revision) and Journal(lane).verify(report=progress.tell).first_bad is not None:
                raise StoreError("store_damaged")
            return Proof(seals.sha256, journal_head(lane), counts(lane), str(revision))
    finally:
        file.close()


def _still(progress: Progress) -> Callable[[], None]:
    """Says that work goes on where nobody can say how far it is."""
    return lambda: progress.tell(0, 1)
