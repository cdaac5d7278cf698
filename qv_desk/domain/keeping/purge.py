"""A purge: case files whose years are over go for good, by two people; its entry is the certificate."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry


class PurgeState(StrEnum):
    """How far a purge is."""

    ASKED = "asked"
    RUNNING = "running"
    """Begun; should the machine stop, what is left is purged when it is carried out again."""
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge(RegisterEntry):
    """One purge, without a word about the people whose files went; ``at`` is when it was asked for.

    Attributes:
        state: how far it is.
        cases: random identifiers of the files.
        references: their references, in the same order.
        gone: references of those that are erased.
        left: references of those that were left because something kept them in the end.
        asked_by: user identifier.
        carried_out_by: user identifier of the second person; empty before.
        done_at: aware UTC moment; None before.
        rows: how many rows went.
        documents: how many documents and letters went.
        backups_hold_until: the last day on which a backup may still hold them; None before.
    """

    register_name: ClassVar[str] = "purges"
    outlives_case: ClassVar[bool] = True

    state: PurgeState
    cases: tuple[str, ...]
    references: tuple[str, ...]
    gone: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    asked_by: str
    carried_out_by: str = ""
    done_at: datetime | None = None
    rows: int = 0
    documents: int = 0
    backups_hold_until: date | None = None
