"""Erasing a case so that nothing of it can be read again, and the ledger that says so.

What goes: the case with all its parts and its entries in the registers (but for those that outlive it and say nothing
of the person), the bytes that no other case names, the details of its journal entries (the
entries stay, and their chain holds), everybody's drafts for it, and the words of its approvals. What SQLite frees it
overwrites (``secure_delete``); afterwards the write-ahead log, which still holds the old pages, is emptied, and the
file is written anew (``compaction``). Until that is done the store says that an erasure is not finished.

The ledger holds random identifiers only. A copy of it lies outside the store, sealed with a key of its own that every
later store of this desk shares; with it, restoring a backup from before an erasure erases again.
"""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from qv_desk.errors import StoreError
from qv_desk.store.column_texts import moment_text
from qv_desk.store.lane import Lane
from qv_desk.store.settings import OFFICE, write_setting

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

CASE: Final = "case"
"""What can be erased; besides, the entries of a register under one key, by the name of the register."""

_ID_BYTES: Final = 16
_ROOM_FOR_ROWS: Final = 1024 * 1024
"""Room that the log takes for the rows and indexes of one case, apart from its documents; ample."""

_ALL: Final = "SELECT erasure_id, object_id, kind, erased_at, erased_by FROM erasures ORDER BY erased_at, erasure_id"
_ADD: Final = """
    INSERT INTO erasures (erasure_id, object_id, kind, erased_at, erased_by)
    VALUES (:erasure_id, :object_id, :kind, :erased_at, :erased_by) ON CONFLICT (erasure_id) DO NOTHING
"""
_LEDGER_KEY: Final = "SELECT ledger_key FROM meta WHERE only_row = 1"
_UNFINISHED: Final = "erasure_unfinished"
_IS_UNFINISHED: Final = "SELECT 1 FROM settings WHERE user_id = :user_id AND name = :name"
_FINISHED: Final = "DELETE FROM settings WHERE user_id = :user_id AND name = :name"

_STANDS: Final = "SELECT 1 FROM cases WHERE case_id = :case_id"
_SIZE: Final = """
    SELECT coalesce(sum(size_bytes), 0) FROM contents
    WHERE sha256 IN (SELECT sha256 FROM documents WHERE case_id = :case_id
                     UNION SELECT sha256 FROM letters WHERE case_id = :case_id)
"""
_DETAILS: Final = """
    DELETE FROM journal_details WHERE sequence IN (SELECT sequence FROM journal WHERE object_id = :case_id)
"""
_DRAFTS: Final = "DELETE FROM drafts WHERE case_id = :case_id"
_APPROVALS: Final = """
    UPDATE approvals SET reason = '', note = '', state = CASE state WHEN 'waiting' THEN 'withdrawn' ELSE state END
    WHERE object_id = :case_id
"""
"""What still waits can be decided by nobody once its case is gone."""
_PARTS: Final = ("evidence", "search_tasks", "decisions", "documents", "events", "case_facts")
_DISPATCHES: Final = """
    DELETE FROM dispatches WHERE letter_id IN (SELECT letter_id FROM letters WHERE case_id = :case_id)
"""
_LETTERS: Final = "DELETE FROM letters WHERE case_id = :case_id"
_CASE: Final = "DELETE FROM cases WHERE case_id = :case_id"
_REGISTERED: Final = "DELETE FROM registers WHERE case_id = :case_id AND register NOT IN ({outliving})"
_UNDER_KEY: Final = 'DELETE FROM registers WHERE register = :register AND "key" = :case_id'
_NAMELESS: Final = """
    DELETE FROM contents WHERE sha256 IN (
        SELECT sha256 FROM contents WHERE NOT EXISTS (SELECT 1 FROM documents WHERE documents.sha256 = contents.sha256)
            AND NOT EXISTS (SELECT 1 FROM letters WHERE letters.sha256 = contents.sha256))
"""
"""All bytes that no case names: should some have lost their case in another way, they must not outlive it.

The digests are gone through by their index, so that the bytes of all other documents need not be read.
"""


@dataclass(frozen=True, slots=True)
class Erasure:
    """One line of the ledger of erasures.

    Attributes:
        erasure_id: random identifier.
        object_id: random identifier of what was erased.
        kind: what that was: ``case``, or the name of a register.
        erased_at: aware UTC moment.
        erased_by: user identifier.
    """

    erasure_id: str
    object_id: str
    kind: str
    erased_at: datetime
    erased_by: str


@dataclass(frozen=True, slots=True)
class ErasureCount:
    """What an erasure took away.

    Attributes:
        rows: rows of the case and of its parts.
        documents: documents and letters that the case named.
        contents: how many documents no case names any more, so that their bytes went.
        details: details of journal entries.
        drafts: drafts of whoever worked on it.
        approvals: approvals that lost their words.
    """

    rows: int
    documents: int
    contents: int
    details: int
    drafts: int
    approvals: int


class Erasures:
    """Reads the ledger of erasures.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def all(self) -> tuple[Erasure, ...]:
        """Every erasure, oldest first."""
        return tuple(
            Erasure(erasure_id, object_id, kind, datetime.fromisoformat(erased_at), erased_by)
            for erasure_id, object_id, kind, erased_at, erased_by in self._lane.rows(_ALL, {})
        )

    def is_finished(self) -> bool:
        """Whether nothing of what was erased can be left in the file; no between an erasure and its end."""
        return not self._lane.rows(_IS_UNFINISHED, {"user_id": OFFICE, "name": _UNFINISHED})

    def finished(self) -> None:
        """Note that the file was written anew."""
        self._lane.change(_FINISHED, {"user_id": OFFICE, "name": _UNFINISHED})

    def ledger_key(self) -> bytes:
        """The key that seals the ledger outside the store, 32 bytes; a rekeyed store keeps it.

        Raises:
            StoreError: ``store_damaged`` when the store has none.
        """
        found = self._lane.rows(_LEDGER_KEY, {})
        if not found or found[0][0] is None:
            raise StoreError("store_damaged")
        return bytes(found[0][0])


def erase_case(
    session: "Session", case_id: str, *, by: str, at: datetime, make_room: Callable[[int], None]
) -> ErasureCount:
    """Erase a case and write it into the ledger.

    Args:
        session: of the running transaction.
        case_id: which case.
        by: who erases it.
        at: when, an aware UTC moment.
        make_room: told how many bytes of disk the log may need, before anything is touched: a full disk refuses
            deletions too.

    Raises:
        StoreError: ``case_unknown``.
    """
    connection = session.connection()
    if not connection.exec_driver_sql(_STANDS, {"case_id": case_id}).all():
        raise StoreError("case_unknown")
    taken = _take(connection, case_id, make_room)
    _add_to_ledger(connection, Erasure(secrets.token_hex(_ID_BYTES), case_id, CASE, at, by))
    contents = erase_nameless(session)
    return ErasureCount(
        rows=sum(taken[words] for words in (*_PARTS, _REGISTERED, _DISPATCHES, _LETTERS, _CASE)),
        documents=taken["documents"] + taken[_LETTERS],
        contents=contents,
        details=taken[_DETAILS],
        drafts=taken[_DRAFTS],
        approvals=taken[_APPROVALS],
    )


def erase_entries(
    session: "Session", register: str, key: str, *, by: str, at: datetime, make_room: Callable[[int], None]
) -> ErasureCount:
    """Erase the entries of a register under a key, and the words of the journal on it; write that into the ledger.

    Args:
        session: of the running transaction.
        register: its name.
        key: the identifier of what they belong to, such as an incident.
        by: who erases them.
        at: when, an aware UTC moment.
        make_room: as for ``erase_case``.
    """
    connection = session.connection()
    rows, details = _take_entries(connection, register, key, make_room)
    _add_to_ledger(connection, Erasure(secrets.token_hex(_ID_BYTES), key, register, at, by))
    contents = erase_nameless(session)
    return ErasureCount(rows=rows, documents=0, contents=contents, details=details, drafts=0, approvals=0)


def replay_erasures(session: "Session", erasures: Iterable[Erasure], make_room: Callable[[int], None]) -> int:
    """Erase again, in a store that was restored, what a ledger names; returns how many cases were there.

    Args:
        session: of the running transaction.
        erasures: of the ledger; those that this store knows already change nothing.
        make_room: as for ``erase_case``.
    """
    connection, found = session.connection(), 0
    for erasure in erasures:
        if erasure.kind == CASE:
            found += _take(connection, erasure.object_id, make_room)[_CASE]
        else:
            _take_entries(connection, erasure.kind, erasure.object_id, make_room)
        _add_to_ledger(connection, erasure)
    erase_nameless(session)
    return found


def _take(connection: "Connection", case_id: str, make_room: Callable[[int], None]) -> dict[str, int]:
    """Take away what belongs to a case, and tell how many rows each step touched."""
    whose = {"case_id": case_id}
    make_room(_ROOM_FOR_ROWS + connection.exec_driver_sql(_SIZE, whose).scalar_one())
    steps = {words: words for words in (_DETAILS, _DRAFTS, _APPROVALS)}
    steps |= {part: f"DELETE FROM {part} WHERE case_id = :case_id" for part in _PARTS}  # noqa: S608 - names from above
    steps[_REGISTERED] = _REGISTERED.format(outliving=_outliving())
    steps |= {words: words for words in (_DISPATCHES, _LETTERS, _CASE)}
    return {name: connection.exec_driver_sql(words, whose).rowcount for name, words in steps.items()}


def _take_entries(
    connection: "Connection", register: str, key: str, make_room: Callable[[int], None]
) -> tuple[int, int]:
    """Take away the entries of a register under a key, and tell how many there were and how many details."""
    make_room(_ROOM_FOR_ROWS)
    details = connection.exec_driver_sql(_DETAILS, {"case_id": key}).rowcount
    rows = connection.exec_driver_sql(_UNDER_KEY, {"register": register, "case_id": key}).rowcount
    return rows, details


def erase_nameless(session: "Session") -> int:
    """Take away what no case names any more, and note that the file has to be written anew."""
    nameless = session.connection().exec_driver_sql(_NAMELESS).rowcount
    write_setting(session, _UNFINISHED, value=True, user_id=OFFICE)
    return nameless


def _add_to_ledger(connection: "Connection", erasure: Erasure) -> None:
    values = {
        "erasure_id": erasure.erasure_id,
        "object_id": erasure.object_id,
        "kind": erasure.kind,
        "erased_at": moment_text(erasure.erased_at),
        "erased_by": erasure.erased_by,
    }
    connection.exec_driver_sql(_ADD, values)


def _outliving() -> str:
    """The registers that an erasure leaves alone."""
    # Lazy, measured: they bring the nouns of a whole case, and a start erases nothing.
    from qv_desk.domain.whole.registers import REGISTERS  # noqa: PLC0415

    return ", ".join(f"'{name}'" for name, kind in REGISTERS.items() if kind.outlives_case)
