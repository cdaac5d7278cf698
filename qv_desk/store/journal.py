"""The journal: append-only, each entry sealed to the one before it.

An entry holds the digest of its detail, not the detail, so that the text of an erased case can go without breaking
the chain. Nothing inside the file can show that its tail was cut off, or that an older file was put back; for that
the head (number and digest of the last entry) is kept elsewhere, in each backup's manifest.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeAlias

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from qv_desk.domain.journal import JournalEntry
from qv_desk.store.column_texts import moment_text
from qv_desk.store.lane import Lane
from qv_desk.store.rows import JournalDetailRow, JournalRow
from qv_desk.store.signature import Signer, signed_words

GENESIS: Final = "0" * 64
"""Stands before the first entry."""

AnySelect: TypeAlias = Select[*tuple[Any, ...]]
"""A statement, whatever its columns are."""

_SALT_BYTES: Final = 16
_BATCH: Final = 1000
_HEAD: Final = select(JournalRow.sequence, JournalRow.digest).order_by(JournalRow.sequence.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class JournalHead:
    """The last entry: its number (0 for an empty journal) and its digest."""

    sequence: int
    digest: str


@dataclass(frozen=True, slots=True)
class JournalVerdict:
    """What a check of the whole chain found.

    Attributes:
        entries: how many entries were read.
        first_bad: the first entry that is missing, changed or out of order; None when all stand.
    """

    entries: int
    first_bad: int | None


class Journal:
    """Reads and checks the journal.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def of(self, object_id: str) -> tuple[JournalEntry, ...]:
        """Everything that was done to one thing, oldest first."""
        return self._entries(_joined().where(JournalRow.object_id == object_id).order_by(JournalRow.sequence))

    def latest(self, limit: int = 200, before: int | None = None) -> tuple[JournalEntry, ...]:
        """The newest entries first; ``before`` is the last number of the page already shown."""
        chosen = _joined().order_by(JournalRow.sequence.desc()).limit(limit)
        return self._entries(chosen if before is None else chosen.where(JournalRow.sequence < before))

    def head(self) -> JournalHead:
        """The last entry's number and digest."""
        with self._lane.reading() as session:
            return _head(session)

    def verify(self) -> JournalVerdict:
        """Recompute the chain from the first entry, and every detail that is still there."""
        last, previous = 0, GENESIS
        with self._lane.reading() as session:
            for entry in _chain(session):
                sound = (
                    entry.sequence == last + 1
                    and entry.previous == previous
                    and entry.digest == _digest_of(entry)
                    and (entry.salt is None or _sealed(entry.salt, entry.detail or "") == entry.detail_digest)
                )
                if not sound:
                    return JournalVerdict(last, last + 1)
                last, previous = entry.sequence, entry.digest
        return JournalVerdict(last, None)

    def _entries(self, chosen: AnySelect) -> tuple[JournalEntry, ...]:
        with self._lane.reading() as session:
            return tuple(
                JournalEntry(
                    entry.sequence, entry.at, entry.user_id, entry.action, entry.object_id, entry.detail, entry.digest
                )
                for entry in session.execute(chosen)
            )


def append_entry(
    session: Session, signer: Signer, at: datetime, *, action: str, object_id: str, detail: str
) -> JournalHead:
    """Write the next entry, signed, and return the new head."""
    head = _head(session)
    salt = secrets.token_bytes(_SALT_BYTES)
    entry = JournalRow(
        sequence=head.sequence + 1,
        at=at,
        user_id=signer.user_id,
        action=action,
        object_id=object_id,
        detail_digest=_sealed(salt, detail),
        previous=head.digest,
        key_id=signer.key_id,
    )
    entry.digest = _digest_of(entry)
    entry.signature = signer.sign(signed_words(entry.digest))
    session.add(entry)
    session.flush()
    session.add(JournalDetailRow(sequence=entry.sequence, salt=salt, detail=detail))
    session.flush()
    return JournalHead(entry.sequence, entry.digest)


def _head(session: Session) -> JournalHead:
    last = session.execute(_HEAD).one_or_none()
    return JournalHead(last.sequence, last.digest) if last else JournalHead(0, GENESIS)


def _joined() -> AnySelect:
    return select(
        JournalRow.sequence,
        JournalRow.at,
        JournalRow.user_id,
        JournalRow.action,
        JournalRow.object_id,
        JournalRow.detail_digest,
        JournalRow.previous,
        JournalRow.digest,
        JournalRow.key_id,
        JournalDetailRow.salt,
        JournalDetailRow.detail,
    ).outerjoin(JournalDetailRow, JournalDetailRow.sequence == JournalRow.sequence)


def _chain(session: Session) -> Iterator[Row[Any]]:
    """All entries in order, a batch at a time, so that a journal of a million entries needs little memory."""
    last = 0
    while True:
        batch = session.execute(
            _joined().where(JournalRow.sequence > last).order_by(JournalRow.sequence).limit(_BATCH)
        ).all()
        yield from batch
        if len(batch) < _BATCH:
            return
        last = batch[-1].sequence


def _digest_of(entry: Any) -> str:  # noqa: ANN401 - a row of the table or of a joined select
    words = [
        entry.sequence,
        moment_text(entry.at),
        entry.user_id,
        entry.action,
        entry.object_id,
        entry.detail_digest,
        entry.previous,
    ]
    # Entries from before signatures have no key, and their digest was made without one.
    if entry.key_id:
        words.append(entry.key_id)
    return hashlib.sha256(json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _sealed(salt: bytes, detail: str) -> str:
    return hashlib.sha256(salt + detail.encode()).hexdigest()
