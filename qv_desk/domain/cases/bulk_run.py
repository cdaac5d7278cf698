"""One act on many cases: what is wanted, on which, and what is left of it after a stop.

Nothing here goes round a gate: an act on many cases is as many single acts, each of which the case may refuse. What
decides a right or tells somebody's data to anybody is not among them: that is done case by case, by a person.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.cases.hold import HoldGround
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import InputError

MOST_CASES: Final = 5_000
"""As many as one order may name: an office's whole queue, and a list that a person can still answer for."""

LONGEST_REASON: Final = 2_000


class BulkAct(StrEnum):
    """What can be done with many cases at once."""

    ASSIGN = "assign"
    ACKNOWLEDGE = "acknowledge"
    ASK_IDENTITY = "ask_identity"
    EXTEND = "extend"
    CHASE = "chase"
    MARK_POSTED = "mark_posted"
    HOLD = "hold"
    CLOSE = "close"

    @property
    def needs_reason(self) -> bool:
        """Whether somebody has to say why, once for all of them."""
        return self in {BulkAct.ASK_IDENTITY, BulkAct.EXTEND, BulkAct.HOLD}

    @property
    def writes_letters(self) -> bool:
        """Whether each case gets a letter by it, in its reader's language."""
        return self in {BulkAct.ACKNOWLEDGE, BulkAct.ASK_IDENTITY, BulkAct.EXTEND}


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkOrder:
    """What is to be done, the same for every case.

    Attributes:
        act: which act.
        whom: user identifier of who takes the cases; with ``ASSIGN`` alone.
        ground: why something must be kept; with ``HOLD`` alone.
        on: the day on which the letters left the house; with ``MARK_POSTED`` alone.
        reason: why, in the officer's own words.
        language: in which language these words are written, where they go into letters; a letter in another language
            never takes them.
        standard: the place of the standard sentence that is taken in their stead, in each letter's own language.
    """

    act: BulkAct
    whom: str = ""
    ground: HoldGround | None = None
    on: date | None = None
    reason: str = ""
    language: str = ""
    standard: int | None = None

    def must_be_whole(self) -> None:
        """Refuse an order of which a part is missing.

        Raises:
            InputError: ``bulk_needs_person``, ``bulk_needs_ground``, ``bulk_needs_day``, ``bulk_needs_reason``,
                ``bulk_reason_too_long``, ``bulk_needs_language``.
        """
        if self.act is BulkAct.ASSIGN and not self.whom:
            raise InputError("bulk_needs_person")
        if self.act is BulkAct.HOLD and self.ground is None:
            raise InputError("bulk_needs_ground")
        if self.act is BulkAct.MARK_POSTED and self.on is None:
            raise InputError("bulk_needs_day")
        has_standard = self.act.writes_letters and self.standard is not None
        if self.act.needs_reason and not self.reason.strip() and not has_standard:
            raise InputError("bulk_needs_reason")
        if len(self.reason) > LONGEST_REASON:
            raise InputError("bulk_reason_too_long", limit=LONGEST_REASON)
        if self.act.writes_letters and self.reason.strip() and not self.language:
            raise InputError("bulk_needs_language")


@dataclass(frozen=True, slots=True)
class BulkTarget:
    """One single act of an order.

    Attributes:
        case_id: on which case.
        object_id: on what of it: a letter, an answer that is waited for; empty for the case itself.
    """

    case_id: str
    object_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkRun(RegisterEntry):
    """An order that was begun and is not at its end: kept so that a stop, or a power cut, loses nothing of it.

    What of it is done, the cases themselves say. It goes when its end is written into the journal.

    Attributes:
        order: what is done.
        targets: on what, in order.
        by: user identifier of who began it.
    """

    register_name: ClassVar[str] = "bulk_runs"

    order: BulkOrder
    targets: tuple[BulkTarget, ...]
    by: str
