"""A hold: what keeps data, or the case file, from being erased for a while."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.errors import GateError, InputError


class HoldGround(StrEnum):
    """Why something must be kept."""

    DISPUTE = "dispute"
    RECOURSE_PERIOD = "recourse_period"
    LEGAL_DUTY = "legal_duty"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold(CaseFact):
    """One hold, from the day it was laid to the day it was lifted.

    Attributes:
        hold_id: random identifier.
        ground: why.
        reason: in the officer's words.
        placed_by: user identifier.
        placed_at: aware UTC moment.
        lifted_by: user identifier; empty while it stands.
        lifted_at: aware UTC moment; None while it stands.
        lifted_because: in the officer's words.
    """

    fact_name: ClassVar[str] = "hold"

    hold_id: str
    ground: HoldGround
    reason: str
    placed_by: str
    placed_at: datetime
    lifted_by: str = ""
    lifted_at: datetime | None = None
    lifted_because: str = ""

    @property
    def stands(self) -> bool:
        """Whether it has not been lifted."""
        return self.lifted_at is None

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """A standing hold forbids erasing, and the end of the case file. Law: PIPL 47; GDPR 17(3)(e)."""
        if self.stands and act in {CaseAct.ERASE, CaseAct.DISPOSE}:
            return GateError("hold_stands", reason=self.reason)
        return None


def held(case: Case, hold: Hold) -> Case:
    """The case with a hold on it; a closed case can be held too.

    Raises:
        InputError: ``hold_needs_reason``.
    """
    if not hold.reason.strip():
        raise InputError("hold_needs_reason")
    return case.with_facts(Hold, (*case.facts_of(Hold), hold), hold.placed_at, even_closed=True)


def hold_lifted(case: Case, hold_id: str, *, by: str, at: datetime, because: str) -> Case:
    """The case with a hold lifted.

    Raises:
        InputError: ``hold_unknown``, ``hold_needs_reason``.
        GateError: ``hold_lifted_already``.
    """
    hold = next((one for one in case.facts_of(Hold) if one.hold_id == hold_id), None)
    if hold is None:
        raise InputError("hold_unknown")
    if not hold.stands:
        raise GateError("hold_lifted_already")
    if not because.strip():
        raise InputError("hold_needs_reason")
    lifted = replace(hold, lifted_by=by, lifted_at=at, lifted_because=because)
    holds = tuple(lifted if one is hold else one for one in case.facts_of(Hold))
    return case.with_facts(Hold, holds, at, even_closed=True)
