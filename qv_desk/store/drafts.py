"""What somebody was typing: kept sealed in the store so that a lock, or a crash, takes nothing away.

A draft changes nothing that counts, so it needs no journal entry; each is kept in a small transaction of its own.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from qv_desk.store.column_texts import moment_text
from qv_desk.store.lane import Lane

_READ: Final = "SELECT value FROM drafts WHERE user_id = :user_id AND name = :name"
_ALL_OF: Final = """
    SELECT user_id, name, case_id, value, changed_at FROM drafts WHERE user_id = :user_id ORDER BY changed_at, name
"""
_KEEP: Final = """
    INSERT INTO drafts (user_id, name, case_id, value, changed_at)
    VALUES (:user_id, :name, :case_id, :value, :changed_at)
    ON CONFLICT (user_id, name) DO UPDATE SET case_id = excluded.case_id, value = excluded.value,
        changed_at = excluded.changed_at
"""
_DROP: Final = "DELETE FROM drafts WHERE user_id = :user_id AND name = :name"
_DROP_CASE: Final = "DELETE FROM drafts WHERE case_id = :case_id"
_DROP_USER: Final = "DELETE FROM drafts WHERE user_id = :user_id"
_DROP_STALE: Final = "DELETE FROM drafts WHERE case_id = '' AND changed_at < :before"


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft of one person.

    Attributes:
        user_id: whose it is.
        name: what it is for; the person's own drafts have different names.
        case_id: the case it belongs to; empty for none. It goes with the case.
        value: the text, or whatever text the window makes of it.
        changed_at: aware UTC moment.
    """

    user_id: str
    name: str
    case_id: str
    value: str
    changed_at: datetime


class Drafts:
    """Reads, keeps and drops drafts.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def read(self, user_id: str, name: str) -> str | None:
        """The text of a draft, or None when there is none."""
        found = self._lane.rows(_READ, {"user_id": user_id, "name": name})
        return str(found[0][0]) if found else None

    def all_of(self, user_id: str) -> tuple[Draft, ...]:
        """All drafts of one person, the one longest untouched first."""
        return tuple(
            Draft(whose, name, case_id, value, datetime.fromisoformat(changed_at))
            for whose, name, case_id, value, changed_at in self._lane.rows(_ALL_OF, {"user_id": user_id})
        )

    def keep(self, user_id: str, name: str, case_id: str, value: str, at: datetime) -> None:
        """Keep a draft, in place of an earlier one of that name."""
        self._lane.change(
            _KEEP,
            {"user_id": user_id, "name": name, "case_id": case_id, "value": value, "changed_at": moment_text(at)},
        )

    def drop(self, user_id: str, name: str) -> None:
        """Drop a draft: it was sent, or thrown away."""
        self._lane.change(_DROP, {"user_id": user_id, "name": name})

    def drop_case(self, case_id: str) -> int:
        """Drop everybody's drafts for one case, and return how many there were."""
        return self._lane.change(_DROP_CASE, {"case_id": case_id})

    def drop_user(self, user_id: str) -> int:
        """Drop everything of somebody who left, and return how many there were."""
        return self._lane.change(_DROP_USER, {"user_id": user_id})

    def drop_stale(self, before: datetime) -> int:
        """Drop what belongs to no case and was last touched before a moment, and return how many there were."""
        return self._lane.change(_DROP_STALE, {"before": moment_text(before)})
