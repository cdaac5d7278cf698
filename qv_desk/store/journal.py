"""The journal: append-only, each entry signed, and sealed to the one before it.

An entry holds the digest of its detail, not the detail, so that the text of an erased case can go without breaking
the chain. How an entry is sealed stands in ``journal_seal``, how all of them are checked in ``journal_check``.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from qv_desk.domain.terms.journal import JournalEntry
from qv_desk.store.column_texts import moment_text
from qv_desk.store.journal_check import JournalFault, JournalVerdict, batches, check_journal
from qv_desk.store.journal_seal import GENESIS, JournalHead, detail_digest, entry_digest
from qv_desk.store.lane import Lane
from qv_desk.store.progress import Report
from qv_desk.store.signature import PublicKeyOwner, Signer, signed_words

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

__all__ = ["GENESIS", "Journal", "JournalFault", "JournalHead", "JournalVerdict", "append_entry"]

_SALT_BYTES: Final = 16
_HEAD: Final = "SELECT sequence, digest FROM journal ORDER BY sequence DESC LIMIT 1"
_LINES: Final = """
    SELECT journal.sequence, at, user_id, action, object_id, detail, digest
    FROM journal LEFT JOIN journal_details ON journal_details.sequence = journal.sequence
"""
_OF_OBJECT: Final = f"{_LINES} WHERE object_id = :object_id ORDER BY journal.sequence"
_LATEST: Final = f"{_LINES} WHERE journal.sequence < :before ORDER BY journal.sequence DESC LIMIT :limit"
_OF_USER: Final = f"""{_LINES} WHERE user_id = :user_id AND journal.sequence < :before
    ORDER BY journal.sequence DESC LIMIT :limit"""
_APPEND: Final = """
    INSERT INTO journal (sequence, at, user_id, action, object_id, detail_digest, previous, digest, key_id, signature)
    VALUES (:sequence, :at, :user_id, :action, :object_id, :detail_digest, :previous, :digest, :key_id, :signature)
"""
_APPEND_DETAIL: Final = "INSERT INTO journal_details (sequence, salt, detail) VALUES (:sequence, :salt, :detail)"
_AFTER_ALL: Final = 2**62
_PAGE: Final = 200


class Journal:
    """Reads and checks the journal.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def of(self, object_id: str) -> tuple[JournalEntry, ...]:
        """Everything that was done to one thing, oldest first."""
        return self._entries(_OF_OBJECT, {"object_id": object_id})

    def of_user(self, user_id: str, limit: int = _PAGE, before: int | None = None) -> tuple[JournalEntry, ...]:
        """What one person did, newest first; ``before`` is the last number of the page already shown."""
        return self._entries(_OF_USER, {"user_id": user_id, "limit": limit, "before": before or _AFTER_ALL})

    def latest(self, limit: int = _PAGE, before: int | None = None) -> tuple[JournalEntry, ...]:
        """The newest entries first; ``before`` is the last number of the page already shown."""
        return self._entries(_LATEST, {"limit": limit, "before": before or _AFTER_ALL})

    def head(self) -> JournalHead:
        """The last entry's number and digest."""
        found = self._lane.rows(_HEAD, {})
        return JournalHead(*found[0]) if found else JournalHead(0, GENESIS)

    def verify(
        self,
        keys: Mapping[str, PublicKeyOwner] | None = None,
        *,
        against: Sequence[JournalHead] = (),
        report: Report | None = None,
    ) -> JournalVerdict:
        """Check every entry, every detail that is still there, and every signature.

        Args:
            keys: public keys of everybody who ever signed here, by the short name of the key; without them the chain
                is checked and the signatures are not.
            against: heads that were kept outside the store; the journal must hold each of them.
            report: told how many entries of how many are done, at least five times a second; may raise to stop.
        """
        return check_journal(self._lane, keys, against, report)

    def export_lines(self, since: int = 1, *, with_details: bool = False) -> Iterator[dict[str, Any]]:
        """Every entry from a number on, in order, as values that JSON knows; bytes are in hexadecimal.

        Args:
            since: number of the first entry wanted.
            with_details: whether to tell ``salt`` and ``detail`` too; they are left out where the detail was erased.
        """
        for batch in batches(self._lane, after=since - 1):
            for entry in batch:
                yield _exported(entry, with_details=with_details)

    def _entries(self, words: str, values: Mapping[str, str | int]) -> tuple[JournalEntry, ...]:
        return tuple(
            JournalEntry(sequence, datetime.fromisoformat(at), user_id, action, object_id, detail, digest)
            for sequence, at, user_id, action, object_id, detail, digest in self._lane.rows(words, values)
        )


def append_entry(
    session: "Session", signer: Signer, at: datetime, *, action: str, object_id: str, detail: str
) -> JournalHead:
    """Write the next entry, signed, and return the new head."""
    connection = session.connection()
    head, salt = _head(connection), secrets.token_bytes(_SALT_BYTES)
    sequence, moment, sealed = head.sequence + 1, moment_text(at), detail_digest(salt, detail)
    digest = entry_digest(sequence, moment, signer.user_id, action, object_id, sealed, head.digest, signer.key_id)
    entry = {
        "sequence": sequence,
        "at": moment,
        "user_id": signer.user_id,
        "action": action,
        "object_id": object_id,
        "detail_digest": sealed,
        "previous": head.digest,
        "digest": digest,
        "key_id": signer.key_id,
        "signature": signer.sign(signed_words(digest)),
    }
    connection.exec_driver_sql(_APPEND, entry)
    connection.exec_driver_sql(_APPEND_DETAIL, {"sequence": sequence, "salt": salt, "detail": detail})
    return JournalHead(sequence, digest)


def _head(connection: "Connection") -> JournalHead:
    last = connection.exec_driver_sql(_HEAD).one_or_none()
    return JournalHead(last[0], last[1]) if last else JournalHead(0, GENESIS)


def _exported(entry: tuple[Any, ...], *, with_details: bool) -> dict[str, Any]:
    (
        sequence, at, user_id, action, object_id, sealed, previous, digest, key_id, signature, salt, detail,
    ) = entry  # fmt: skip
    line = {
        "sequence": sequence,
        "at": at,
        "user_id": user_id,
        "action": action,
        "object_id": object_id,
        "detail_digest": sealed,
        "previous": previous,
        "digest": digest,
        "key_id": key_id,
        "signature": signature.hex() if signature else "",
    }
    if with_details and salt is not None:
        line |= {"salt": salt.hex(), "detail": detail}
    return line
