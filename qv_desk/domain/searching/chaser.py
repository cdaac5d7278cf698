"""The office's list of answers that are waited for: who is to be reminded, and when.

An entry only points at a case; whether it still holds, the case itself says.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry


class ChaserKind(StrEnum):
    """Who owes an answer."""

    SEARCH = "search"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chaser(RegisterEntry):
    """One answer that is waited for.

    Attributes:
        kind: a colleague who searches, or a recipient of a notice.
        object_id: code of the source, or identifier of the notice.
        chase_on: the day on which to remind them; None once nothing is waited for any longer.
    """

    register_name: ClassVar[str] = "chasers"

    kind: ChaserKind
    object_id: str
    chase_on: date | None


def chaser_id(case_id: str, kind: ChaserKind, object_id: str) -> str:
    """The identifier of the one entry that a source or a notice can have."""
    return f"{case_id}:{kind}:{object_id}"
