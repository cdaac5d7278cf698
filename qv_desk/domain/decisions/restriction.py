"""Restriction of processing: on which of the policy's four grounds, how far, and what may still be done."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right


class RestrictionGround(StrEnum):
    """The four grounds of policy §6, (a) to (d)."""

    ACCURACY = "accuracy"
    UNLAWFUL_USE = "unlawful_use"
    LEGAL_CLAIMS = "legal_claims"
    OBJECTION_PENDING = "objection_pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction(Examination):
    """One restriction, from its examination to its lifting.

    Attributes:
        ground: which of the four.
        scope: which data and which uses are suspended.
        still_allowed: what may still be done with the data: storage, and whatever else.
        lifted_by: user identifier; empty while it stands.
        lifted_at: aware UTC moment; None while it stands.
        lifted_because: why it was lifted.
        told_by: identifier of the letter that told the person before.

    Law: policy §6; GDPR 18.
    """

    fact_name: ClassVar[str] = "restriction"
    rights: ClassVar[frozenset[Right]] = frozenset({Right.RESTRICTION})

    ground: RestrictionGround
    scope: str
    still_allowed: str
    lifted_by: str = ""
    lifted_at: datetime | None = None
    lifted_because: str = ""
    told_by: str = ""

    @property
    def stands(self) -> bool:
        """Whether it has not been lifted."""
        return self.lifted_at is None

    def must_be_whole(self) -> None:
        """Hold that scope and what may still be done are written.

        Raises:
            InputError: ``examination_incomplete``.
        """
        self.must_say("scope", "still_allowed")
