"""Checking a whole store: every page's seal, the structure, the journal's chain, every document's digest."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select

from qv_desk.errors import StoreError
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.journal import Journal, JournalHead, JournalVerdict
from qv_desk.store.lane import Lane
from qv_desk.store.progress import Progress, Report, unheard
from qv_desk.store.rows import CaseRow, ContentRow, DocumentRow, JournalRow
from qv_desk.store.signature import PublicKeyOwner

_COUNTED: Final[dict[str, Any]] = {
    "cases": CaseRow,
    "documents": DocumentRow,
    "contents": ContentRow,
    "journal": JournalRow,
}

_PHASES: Final = (2.0, 3.0, 3.0, 2.0)
"""Pages, structure, journal, documents: what each takes of a whole check, roughly."""

_NAMES: Final = "SELECT sha256 FROM contents ORDER BY sha256"
_CONTENT: Final = "SELECT content FROM contents WHERE sha256 = :sha256"


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


def check_store(
    lane: Lane,
    keys: Mapping[str, PublicKeyOwner] | None = None,
    against: Sequence[JournalHead] = (),
    report: Report = unheard,
) -> StoreReport:
    """Read and check everything; takes seconds per gigabyte.

    Args:
        lane: the way to the database.
        keys: as in ``Journal.verify``.
        against: as in ``Journal.verify``.
        report: told how far it is; what it raises ends the check. The seals of the pages are one step that cannot be
            ended, some seconds a gigabyte.
    """
    file, progress = lane.file, Progress(report, *_PHASES)
    progress.next_phase()
    bad_pages = count_bad_pages(file)
    if bad_pages:
        return StoreReport(bad_pages, structure_is_sound=False, journal=None, documents=0, bad_documents=())
    try:
        progress.next_phase()
        with file.watched(lambda: progress.tell(0, 1)):
            sound = structure_is_sound(file)
        progress.next_phase()
        verdict = Journal(lane).verify(keys, against=against, report=progress.tell)
        progress.next_phase()
        documents, bad = _check_contents(lane, progress)
    except StoreError:
        return StoreReport(bad_pages, structure_is_sound=False, journal=None, documents=0, bad_documents=())
    progress.end()
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


def _check_contents(lane: Lane, progress: Progress) -> tuple[int, tuple[str, ...]]:
    """Recompute every digest, one document in memory at a time."""
    names, bad = [sha256 for (sha256,) in lane.rows(_NAMES, {})], []
    for read, sha256 in enumerate(names):
        progress.tell(read, len(names))
        [(content,)] = lane.rows(_CONTENT, {"sha256": sha256})
        if hashlib.sha256(content).hexdigest() != sha256:
            bad.append(sha256)
    return len(names), tuple(bad)
