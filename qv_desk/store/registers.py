"""The office's registers in the store: entries of every kind in one table, found by time, by case or by key."""

from typing import TYPE_CHECKING, Any, Final, TypeVar

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import StoreError
from qv_desk.store.column_texts import moment_text
from qv_desk.store.lane import Lane
from qv_desk.store.record_text import record_in, record_text

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_Entry = TypeVar("_Entry", bound=RegisterEntry)

_ONE: Final = "SELECT body FROM registers WHERE register = :register AND entry_id = :entry_id"
_ALL: Final = """
    SELECT body FROM registers WHERE register = :register AND (at, entry_id) > (:at, :entry_id)
    ORDER BY at, entry_id LIMIT :limit
"""
_OF_CASE: Final = """
    SELECT body FROM registers INDEXED BY registers_of_case
    WHERE case_id = :case_id AND register = :register ORDER BY at, entry_id
"""
_BY_KEY: Final = """
    SELECT body FROM registers INDEXED BY registers_by_key
    WHERE register = :register AND "key" = :key ORDER BY at, entry_id
"""
"""Measured: left to itself SQLite walks a whole register in order of time rather than sort the few of that key."""
_COUNT: Final = "SELECT count(*) FROM registers WHERE register = :register"
_PUT: Final = """
    INSERT INTO registers (register, entry_id, at, case_id, "key", body)
    VALUES (:register, :entry_id, :at, :case_id, :key, :body)
    ON CONFLICT (register, entry_id) DO UPDATE
    SET at = excluded.at, case_id = excluded.case_id, "key" = excluded."key", body = excluded.body
"""
_REMOVE: Final = "DELETE FROM registers WHERE register = :register AND entry_id = :entry_id"
_NO_LIMIT: Final = -1


class Registers:
    """Reads the office's registers.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def get(self, register: type[_Entry], entry_id: str) -> _Entry:
        """One entry.

        Raises:
            StoreError: ``register_entry_unknown``.
        """
        found = self._entries(_ONE, register, entry_id=entry_id)
        if not found:
            raise StoreError("register_entry_unknown")
        return found[0]

    def all(
        self, register: type[_Entry], *, after: _Entry | None = None, limit: int | None = None
    ) -> tuple[_Entry, ...]:
        """The entries of a register, oldest first.

        Args:
            register: which one.
            after: the last entry of the page before.
            limit: how many at most.
        """
        at, entry_id = (moment_text(after.at), after.entry_id) if after else ("", "")
        return self._entries(_ALL, register, at=at, entry_id=entry_id, limit=_NO_LIMIT if limit is None else limit)

    def of_case(self, register: type[_Entry], case_id: str) -> tuple[_Entry, ...]:
        """The entries on one case, oldest first."""
        return self._entries(_OF_CASE, register, case_id=case_id)

    def by_key(self, register: type[_Entry], key: str) -> tuple[_Entry, ...]:
        """The entries with that key, oldest first."""
        return self._entries(_BY_KEY, register, key=key)

    def count(self, register: type[RegisterEntry]) -> int:
        """How many entries a register has."""
        return int(self._lane.rows(_COUNT, {"register": register.register_name})[0][0])

    def _entries(self, words: str, register: type[_Entry], **values: Any) -> tuple[_Entry, ...]:  # noqa: ANN401 - SQL
        rows = self._lane.rows(words, {"register": register.register_name, **values})
        return tuple(record_in(register, body) for (body,) in rows)


def put_entry(session: "Session", entry: RegisterEntry) -> None:
    """Write an entry, or its next state."""
    values = {
        "register": entry.register_name,
        "entry_id": entry.entry_id,
        "at": moment_text(entry.at),
        "case_id": entry.case_id,
        "key": entry.key,
        "body": record_text(entry),
    }
    session.connection().exec_driver_sql(_PUT, values)


def remove_entry(session: "Session", register: type[RegisterEntry], entry_id: str) -> None:
    """Take an entry out; one that is not there is fine."""
    values = {"register": register.register_name, "entry_id": entry_id}
    session.connection().exec_driver_sql(_REMOVE, values)
