"""Erasing a case so that nothing of it can be read again, and the ledger that says so.

The ledger holds random identifiers only. A copy of it lies outside the store, sealed with a key of its own that every
later store of this desk shares; with it, restoring a backup from before an erasure erases again.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from qv_desk.errors import StoreError
from qv_desk.store.lane import Lane

_ALL: Final = "SELECT erasure_id, object_id, kind, erased_at, erased_by FROM erasures ORDER BY erased_at, erasure_id"
_LEDGER_KEY: Final = "SELECT ledger_key FROM meta WHERE only_row = 1"


@dataclass(frozen=True, slots=True)
class Erasure:
    """One line of the ledger of erasures.

    Attributes:
        erasure_id: random identifier.
        object_id: random identifier of what was erased.
        kind: what that was: ``case``.
        erased_at: aware UTC moment.
        erased_by: user identifier.
    """

    erasure_id: str
    object_id: str
    kind: str
    erased_at: datetime
    erased_by: str


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

    def ledger_key(self) -> bytes:
        """The key that seals the ledger outside the store, 32 bytes; a rekeyed store keeps it.

        Raises:
            StoreError: ``store_damaged`` when the store has none.
        """
        found = self._lane.rows(_LEDGER_KEY, {})
        if not found or found[0][0] is None:
            raise StoreError("store_damaged")
        return bytes(found[0][0])
