"""Identity verification: what is needed, what suffices instead, what may not be asked, and what was seen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording


class IdentityLevel(StrEnum):
    """How much proof a request needs."""

    NONE = "none"
    MATCH = "match"
    """We look the address up in our own files; nothing is asked of the person."""
    STANDARD = "standard"
    STANDARD_AND_CONFIRMATION = "standard_and_confirmation"

    @property
    def asks_nothing(self) -> bool:
        """Whether the person has nothing to prove, so that nothing is waited for."""
        return self in {IdentityLevel.NONE, IdentityLevel.MATCH}


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
        datum: code of the one datum that it compares; empty for none. A datum counts once, in whatever ways it is
            compared: a call to the number on file and the number itself are one thing known, not two.
    """

    code: str
    name: Wording
    how: Wording
    asked: Wording
    points: int
    datum: str = ""


@dataclass(frozen=True, slots=True)
class ForbiddenProof:
    """Something that may not be asked for here, and why."""

    name: Wording
    why: Wording


@dataclass(frozen=True, slots=True)
class PlanNote:
    """What else this case's law, channel or representative has to say on the check.

    Attributes:
        words: one or two sentences for the officer.
        source: where it comes from.
        confidence: how sure it is.
    """

    words: Wording
    source: Wording
    confidence: Confidence


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
        one_of: groups of codes; of each group one is needed, whichever the person has.
        notes: what else has to be known here, with its source.
        weighs_categories: whether a check that fails leads to weighing the request for categories alone.
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
    one_of: tuple[tuple[str, ...], ...] = ()
    notes: tuple[PlanNote, ...] = ()
    weighs_categories: bool = False

    def method(self, code: str) -> ProofMethod | None:
        """The method of that code; None where the plan has none."""
        return next((method for method in self.methods if method.code == code), None)

    @property
    def asked_first(self) -> tuple[Wording, ...]:
        """What a letter asks for: the first way to prove it, and one of whatever is needed besides."""
        besides = [*self.required, *(group[0] for group in self.one_of if group)]
        return self._asked([*self._ways[:1], *besides])

    @property
    def asked_instead(self) -> tuple[Wording, ...]:
        """What a letter offers instead: the other ways, and the rest of each group."""
        rest = [code for group in self.one_of for code in group[1:]]
        first = set(self.asked_first)
        return tuple(asked for asked in self._asked([*self._ways[1:], *rest]) if asked not in first)

    @property
    def _ways(self) -> list[str]:
        besides = {*self.required, *(code for group in self.one_of for code in group)}
        return [method.code for method in self.methods if method.points or method.code not in besides]

    def _asked(self, codes: Iterable[str]) -> tuple[Wording, ...]:
        found = (self.method(code) for code in codes)
        return tuple(dict.fromkeys(method.asked for method in found if method is not None))


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
        """Points of the matched evidence under a plan; each datum counts once, by its best method."""
        best: dict[str, int] = {}
        for method in plan.methods:
            if method.code in self.matched_methods:
                thing = method.datum or method.code
                best[thing] = max(best.get(thing, 0), method.points)
        return sum(best.values())

    def missing(self, plan: IdentityPlan) -> tuple[str, ...]:
        """Codes of what is needed in any case and no matched evidence covers; of a group, its first."""
        single = (code for code in plan.required if code not in self.matched_methods)
        groups = (group[0] for group in self.open_groups(plan))
        return (*single, *groups)

    def open_groups(self, plan: IdentityPlan) -> tuple[tuple[str, ...], ...]:
        """The groups of which nothing has been seen yet."""
        return tuple(group for group in plan.one_of if group and not self.matched_methods.intersection(group))

    def meets(self, plan: IdentityPlan) -> bool:
        """Whether the evidence seen is enough for a plan."""
        return self.points(plan) >= plan.points_needed and not self.missing(plan)
