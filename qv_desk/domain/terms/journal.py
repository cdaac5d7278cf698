"""The journal: who did what, when, in an order that cannot be changed afterwards."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One signed-off change.

    Attributes:
        sequence: 1, 2, 3 … without gaps.
        at: aware UTC moment.
        user: user identifier.
        action: code of what was done; its sentence stands in ``resources/words/journal.toml``.
        object_id: what it was done to: a case identifier, ``vault``, ``store`` or ``office``.
        detail: plain text for people; erasable, so that the chain survives an erasure; None once erased.
        digest: SHA-256 over this entry and the one before, lower-case hexadecimal.
    """

    sequence: int
    at: datetime
    user: str
    action: str
    object_id: str
    detail: str | None
    digest: str
