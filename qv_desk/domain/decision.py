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
    """

    right: Right
    outcome: DecisionOutcome
    ground: str
    facts: str
    decided_by: str
    decided_at: datetime
