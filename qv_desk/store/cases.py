"""Cases in the store: read one, add one, save its next state; in plain SQL.

Saving writes what changed and nothing else: a column that stays needs no new place in nine indexes, and a case of two
hundred events gets one row for the next one.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.errors import StoreError
from qv_desk.store.case_mapping import COLUMNS, Row, summary_values, to_case, to_rows
from qv_desk.store.column_texts import moment_text
from qv_desk.store.lane import Lane

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

_Fetch: TypeAlias = Callable[[str, dict[str, Any]], list[Row]]

_KEYS: Final = {"letters": 1, "dispatches": 1}
"""How many of the first columns tell a row of a table from the others, where it is not case and place."""

_CASE_AND_PLACE: Final = 2
_OF_LETTERS: Final = "letter_id IN (SELECT letter_id FROM letters WHERE case_id = :case_id)"
_BY_REFERENCE: Final = "SELECT case_id FROM cases WHERE reference = :reference"
_RECEIVED_BEFORE: Final = """
    SELECT case_id FROM cases WHERE received_at < :before AND status = 'closed' ORDER BY received_at, case_id
"""
_WITH_MESSAGE: Final = "SELECT reference FROM cases WHERE message_id = :message_id ORDER BY reference"
_NEXT_NUMBER: Final = """
    INSERT INTO case_numbers (year, last) VALUES (:year, 1)
    ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last
"""


class Cases:
    """Reads whole cases.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def get(self, case_id: str) -> Case:
        """The case of that identifier.

        Raises:
            StoreError: ``case_unknown``.
        """
        found = self.find(case_id)
        if found is None:
            raise StoreError("case_unknown")
        return found

    def find(self, case_id: str) -> Case | None:
        """The case of that identifier; None for one that was erased and left its identifier somewhere."""
        rows = _rows(self._lane.rows, case_id)
        return to_case(rows) if rows["cases"] else None

    def by_reference(self, reference: str) -> Case:
        """The case of that reference, as people quote it.

        Raises:
            StoreError: ``case_unknown``.
        """
        found = self._lane.rows(_BY_REFERENCE, {"reference": reference.strip().upper()})
        if not found:
            raise StoreError("case_unknown")
        return self.get(found[0][0])

    def received_before(self, day: date) -> tuple[str, ...]:
        """Identifiers of the closed cases that came in before a day (UTC), the oldest first."""
        before = moment_text(datetime.combine(day, time(), tzinfo=UTC))
        return tuple(case_id for (case_id,) in self._lane.rows(_RECEIVED_BEFORE, {"before": before}))

    def with_message(self, message_id: str) -> tuple[str, ...]:
        """References of the cases that this mail opened; empty for an empty id."""
        if not message_id:
            return ()
        return tuple(reference for (reference,) in self._lane.rows(_WITH_MESSAGE, {"message_id": message_id}))


def add_case(session: "Session", case: Case, summary: CaseSummary) -> None:
    """Keep a new case."""
    connection = session.connection()
    for table, rows in to_rows(case, summary).items():
        if rows:
            connection.exec_driver_sql(_insert(table), rows)


def save_case(session: "Session", case: Case, summary: CaseSummary, *, based_on: int) -> None:
    """Keep the next state of a case.

    Args:
        session: of the running transaction.
        case: the next state.
        summary: its line in the lists.
        based_on: the version that was read before the change.

    Raises:
        StoreError: ``case_unknown``, or ``case_changed`` when somebody saved the case in between.
    """
    connection = session.connection()
    # Measured: SQLAlchemy's result rows would cost a quarter of the whole.
    driver: Any = connection.connection.driver_connection
    kept = _rows(lambda words, values: driver.execute(words, values).fetchall(), case.case_id)
    if not kept["cases"]:
        raise StoreError("case_unknown")
    if kept["cases"][0][COLUMNS["cases"].index("version")] != based_on:
        raise StoreError("case_changed", reference=case.reference)
    following = to_rows(case, summary)
    _save_columns(connection, case.case_id, kept["cases"][0], following["cases"][0])
    for table, rows in following.items():
        if table != "cases":
            _save_part(connection, table, kept[table], rows)


def save_summary(session: "Session", summary: CaseSummary) -> None:
    """Keep a new line of a case whose clocks moved without it, when a calendar came in; its version stays."""
    values = summary_values(summary)
    session.connection().exec_driver_sql(_update(tuple(values)), (*values.values(), summary.case_id))


def next_case_number(session: "Session", year: int) -> int:
    """The next number of a year, 1, 2, 3 …, without gaps: it is given in the transaction that uses it."""
    return int(session.connection().exec_driver_sql(_NEXT_NUMBER, {"year": year}).scalar_one())


def _rows(fetch: _Fetch, case_id: str) -> dict[str, list[Row]]:
    """What stands of a case, each part in its order."""
    return {table: fetch(_select(table), {"case_id": case_id}) for table in COLUMNS}


def _save_columns(connection: "Connection", case_id: str, kept: Row, following: Row) -> None:
    changed = {
        column: value
        for column, before, value in zip(COLUMNS["cases"], kept, following, strict=True)
        if before != value
    }
    if changed:
        connection.exec_driver_sql(_update(tuple(changed)), (*changed.values(), case_id))


def _save_part(connection: "Connection", table: str, kept: list[Row], following: list[Row]) -> None:
    width = _KEYS.get(table, _CASE_AND_PLACE)
    before = {row[:width]: row for row in kept}
    gone = list(before.keys() - {row[:width] for row in following})
    changed = [row for row in following if before.get(row[:width]) != row]
    if gone:
        connection.exec_driver_sql(_delete(table), gone)
    if changed:
        connection.exec_driver_sql(_put(table), changed)


@cache
def _select(table: str) -> str:
    columns = ", ".join(COLUMNS[table])
    condition = _OF_LETTERS if table == "dispatches" else "case_id = :case_id"
    order = "" if table in {"cases", "dispatches"} else "ORDER BY position"
    return f"SELECT {columns} FROM {table} WHERE {condition} {order}"  # noqa: S608 - names of our own tables


@cache
def _insert(table: str) -> str:
    columns = COLUMNS[table]
    places = ", ".join("?" for _ in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 - names of our own tables


@cache
def _put(table: str) -> str:
    """Insert a row, or change the one of its place: a letter that was replaced would take its dispatch along."""
    width = _KEYS.get(table, _CASE_AND_PLACE)
    key, others = COLUMNS[table][:width], COLUMNS[table][width:]
    changes = ", ".join(f"{column} = excluded.{column}" for column in others)
    return f"{_insert(table)} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"


@cache
def _delete(table: str) -> str:
    key = COLUMNS[table][: _KEYS.get(table, _CASE_AND_PLACE)]
    return f"DELETE FROM {table} WHERE {' AND '.join(f'{column} = ?' for column in key)}"  # noqa: S608 - our own tables


@cache
def _update(columns: tuple[str, ...]) -> str:
    return f"UPDATE cases SET {', '.join(f'{column} = ?' for column in columns)} WHERE case_id = ?"  # noqa: S608 - ours
