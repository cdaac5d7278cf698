"""What is decided on each right, and on what ground."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qv_desk.domain.confidence import Confidence
from qv_desk.domain.right import Right
from qv_desk.domain.wording import Wording


class DecisionOutcome(StrEnum):
    """How one right was decided."""

    GRANTED = "granted"
    REFUSED = "refused"
    NOT_HELD = "not_held"


@dataclass(frozen=True, slots=True)
class RefusalGround:
    """A coded ground on which a request may be refused."""

    code: str
    name: Wording
    letter_sentence: Wording
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision on one right.

    Attributes:
        right: the right decided on.
        outcome: granted, refused, or nothing is held.
        ground: code of the refusal ground; empty unless refused.
        facts: what was done, or the facts that meet the ground; shown in the letter.
        decided_by: user identifier.
        decided_at: aware UTC moment.
        approved_by: user identifier of the second person who agreed to a refusal; empty before.
        approved_at: aware UTC moment; None before.
    """

    right: Right
    outcome: DecisionOutcome
    ground: str
    facts: str
    decided_by: str
    decided_at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None

    @property
    def waits_for_approval(self) -> bool:
        """Whether it is a refusal to which nobody else has agreed yet."""
        return self.outcome is DecisionOutcome.REFUSED and not self.approved_by
