"""Identity verification: what is needed, what suffices instead, what may not be asked, and what was seen."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qv_desk.domain.confidence import Confidence
from qv_desk.domain.wording import Wording


class IdentityLevel(StrEnum):
    """How much proof a request needs."""

    NONE = "none"
    MATCH = "match"
    STANDARD = "standard"
    STANDARD_AND_CONFIRMATION = "standard_and_confirmation"


class IdentityOutcome(StrEnum):
    """Where an identity check stands."""

    OPEN = "open"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    FAILED = "failed"
    NOT_NEEDED = "not_needed"


class EvidenceOutcome(StrEnum):
    """What a piece of evidence showed."""

    MATCHED = "matched"
    DID_NOT_MATCH = "did_not_match"
    INCONCLUSIVE = "inconclusive"


@dataclass(frozen=True, slots=True)
class ProofMethod:
    """One way to prove who asks.

    Attributes:
        code: stable key.
        name: short name.
        how: one sentence on how it is done, for the officer.
        asked: one sentence that asks the person for it, for the letter.
        points: what a match counts for; a check is met when the points of matched evidence reach the plan's need.
    """

    code: str
    name: Wording
    how: Wording
    asked: Wording
    points: int


@dataclass(frozen=True, slots=True)
class ForbiddenProof:
    """Something that may not be asked for here, and why."""

    name: Wording
    why: Wording


@dataclass(frozen=True, slots=True)
class IdentityPlan:
    """The checklist for one case.

    Attributes:
        code: stable key.
        level: how much is needed.
        reason: why this much and no more, in a sentence.
        points_needed: sum of points of matched evidence that suffices.
        methods: what suffices; any combination that reaches the points.
        forbidden: what may not be asked.
        source: where the rule comes from.
        confidence: how sure the rule is.
        required: codes of methods without which no sum of points suffices.
    """

    code: str
    level: IdentityLevel
    reason: Wording
    points_needed: int
    methods: tuple[ProofMethod, ...]
    forbidden: tuple[ForbiddenProof, ...]
    source: str
    confidence: Confidence
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that was looked at; by default it is seen, not stored.

    Attributes:
        method: code of the proof method.
        what: what was compared and how it compared; never the secret itself.
        outcome: what it showed.
        seen_by: user identifier.
        seen_at: aware UTC moment.
    """

    method: str
    what: str
    outcome: EvidenceOutcome
    seen_by: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class IdentityCheck:
    """The identity check of a case so far."""

    outcome: IdentityOutcome = IdentityOutcome.OPEN
    evidence: tuple[Evidence, ...] = ()
    decided_by: str = ""
    decided_at: datetime | None = None
    note: str = ""

    @property
    def stands(self) -> bool:
        """Whether data may be disclosed as far as identity goes."""
        return self.outcome in {IdentityOutcome.CONFIRMED, IdentityOutcome.NOT_NEEDED}

    @property
    def is_asked(self) -> bool:
        """Whether proof was asked for and has not been judged."""
        return self.outcome is IdentityOutcome.ASKED

    @property
    def has_failed(self) -> bool:
        """Whether the identity could not be confirmed."""
        return self.outcome is IdentityOutcome.FAILED

    @property
    def matched_methods(self) -> frozenset[str]:
        """Codes of the methods whose evidence matched; each counts once."""
        return frozenset(item.method for item in self.evidence if item.outcome is EvidenceOutcome.MATCHED)

    def points(self, plan: IdentityPlan) -> int:
        """Points of the matched evidence under a plan."""
        return sum(method.points for method in plan.methods if method.code in self.matched_methods)

    def missing(self, plan: IdentityPlan) -> tuple[str, ...]:
        """Codes of the plan's required methods that no matched evidence covers."""
        return tuple(code for code in plan.required if code not in self.matched_methods)
