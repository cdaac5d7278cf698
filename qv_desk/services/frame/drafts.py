"""What a person has half written: kept in the store, under the store's key, and for that person alone.

A draft is nobody's record. It has no line in the journal, no other user of the desk can read it, and it goes when its
letter is issued, its form saved or given up, or its case closed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@dataclass(frozen=True, slots=True)
class Draft:
    """Something half written.

    Attributes:
        name: which form; unique for a person.
        case_id: of which case; empty where there is none yet.
        value: what stands in it.
        changed_at: when it was last written; UTC.
    """

    name: str
    case_id: str
    value: Mapping[str, Any] = field(repr=False)
    changed_at: datetime


@guarded
def keep(desk: Desk, name: str, value: Mapping[str, Any], case_id: str = "") -> None:
    """Keep what is half written, in place of what was kept under that name.

    Raises:
        StoreError: the disk is full or has failed.
    """
    words = json.dumps(value, ensure_ascii=False)
    desk.store.drafts.keep(desk.user.user_id, name, case_id, words, desk.moment)


@guarded
def read(desk: Desk, name: str) -> dict[str, Any] | None:
    """What the person had written under a name; None if there is nothing."""
    found = desk.store.drafts.read(desk.user.user_id, name)
    return None if found is None else _value(found)


@guarded
def drop(desk: Desk, name: str) -> None:
    """Forget a draft; nothing happens if there is none."""
    desk.store.drafts.drop(desk.user.user_id, name)


@guarded
def list_(desk: Desk) -> tuple[Draft, ...]:
    """Everything the person has half written; what was written last comes last."""
    return tuple(
        Draft(row.name, row.case_id, _value(row.value), row.changed_at)
        for row in desk.store.drafts.all_of(desk.user.user_id)
    )


def _value(words: str) -> dict[str, Any]:
    value = json.loads(words)
    return value if isinstance(value, dict) else {}
