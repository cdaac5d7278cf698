"""Checking a whole store: every page's seal, the structure, the journal's chain, every document's digest."""

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select

from qv_desk.errors import StoreError
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.journal import Journal, JournalHead, JournalVerdict
from qv_desk.store.lane import Lane
from qv_desk.store.rows import CaseRow, ContentRow, DocumentRow, JournalRow

_COUNTED: Final[dict[str, Any]] = {
    "cases": CaseRow,
    "documents": DocumentRow,
    "contents": ContentRow,
    "journal": JournalRow,
}


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What a check found.

    Attributes:
        bad_pages: how many pages failed their seal.
        structure_is_sound: whether tables and indexes hold together.
        journal: what the chain gave; None when it could not be read.
        documents: how many different documents were read and recomputed.
        bad_documents: digests of those whose bytes changed.
    """

    bad_pages: int
    structure_is_sound: bool
    journal: JournalVerdict | None
    documents: int
    bad_documents: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all was found."""
        return (
            self.bad_pages == 0
            and self.structure_is_sound
            and self.journal is not None
            and self.journal.first_bad is None
            and not self.bad_documents
        )


def check_store(lane: Lane) -> StoreReport:
    """Read and check everything; takes seconds per gigabyte."""
    file = lane.file
    bad_pages = count_bad_pages(file)
    if bad_pages:
        return StoreReport(bad_pages, structure_is_sound=False, journal=None, documents=0, bad_documents=())
    try:
        sound = structure_is_sound(file)
        verdict = Journal(lane).verify()
        documents, bad = _check_contents(lane)
    except StoreError:
        return StoreReport(bad_pages, structure_is_sound=False, journal=None, documents=0, bad_documents=())
    return StoreReport(bad_pages, sound, verdict, documents, bad)


def count_bad_pages(file: EncryptedFile) -> int:
    """How many pages fail their seal; the write-ahead log is brought in first, else sound pages look bad."""
    if not file.read_only:
        file.checkpoint()
    return len(file.pragma("cipher_integrity_check"))


def structure_is_sound(file: EncryptedFile) -> bool:
    """Whether tables, indexes and references hold together."""
    return file.pragma("quick_check") == [("ok",)] and not file.pragma("foreign_key_check")


def counts(lane: Lane) -> dict[str, int]:
    """How many cases, documents, contents and journal entries there are."""
    with lane.reading() as session:
        return {name: session.scalar(select(func.count()).select_from(row)) or 0 for name, row in _COUNTED.items()}


def journal_head(lane: Lane) -> JournalHead:
    """The journal's last entry."""
    return Journal(lane).head()


def _check_contents(lane: Lane) -> tuple[int, tuple[str, ...]]:
    """Recompute every digest, one document in memory at a time."""
    read, bad = 0, []
    with lane.reading() as session:
        for sha256 in session.scalars(select(ContentRow.sha256).order_by(ContentRow.sha256)).all():
            content = session.scalar(select(ContentRow.content).where(ContentRow.sha256 == sha256))
            read += 1
            if content is None or hashlib.sha256(content).hexdigest() != sha256:
                bad.append(sha256)
    return read, tuple(bad)
