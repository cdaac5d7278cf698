"""What is decided on each right, and on what ground."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording


class DecisionOutcome(StrEnum):
    """How one right was decided."""

    GRANTED = "granted"
    PARTLY = "partly"
    """Granted in part; the rest is refused, with a ground and a second person as any refusal."""
    REFUSED = "refused"
    NOT_HELD = "not_held"
    NOT_OURS = "not_ours"
    """The data lie with somebody else, such as another company's site that ours links to (policy, introduction)."""
    SELF_SERVICE = "self_service"
    """The person can do it on the account's own page, and that truly answers it (policy §6)."""

    @property
    def gives(self) -> bool:
        """Whether the right is granted, in whole or in part."""
        return self in {DecisionOutcome.GRANTED, DecisionOutcome.PARTLY}

    @property
    def takes_away(self) -> bool:
        """Whether something is refused, so that it needs a ground and a second person."""
        return self in {DecisionOutcome.PARTLY, DecisionOutcome.REFUSED}

    @property
    def tells_of_the_person(self) -> bool:
        """Whether the answer says anything about the person, if only that nothing is held of them."""
        return self.gives or self is DecisionOutcome.NOT_HELD

    @property
    def needs_facts(self) -> bool:
        """Whether it cannot stand without words: what is refused and why, whose data they are, which page answers."""
        return self.takes_away or self in {DecisionOutcome.NOT_OURS, DecisionOutcome.SELF_SERVICE}


SELF_SERVICE_RIGHTS = frozenset({Right.ACCESS, Right.CORRECTION})
"""What the account profile page truly answers: "review and change your personal data" (policy §6)."""

FORMAL_GROUNDS = frozenset(
    {"identity_not_confirmed", "not_our_data", "already_given", "manifestly_excessive", "unreasonable_repeats"}
)
"""Grounds that speak of the request and not of the data, so that the substance need not be examined for them."""


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
        outcome: granted, refused, in part, nothing is held, not ours, or the account's own page.
        ground: code of the refusal ground; empty unless something is refused.
        facts: what was done, the facts that meet the ground, whose data they are, or which page answers; shown in the
            letter.
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
        """Whether it refuses something, and nobody else has agreed to that yet."""
        return self.outcome.takes_away and not self.approved_by
