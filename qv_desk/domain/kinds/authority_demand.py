"""A demand of an authority or a court: who asks, by what law, whether it is genuine and lawful, what was given.

Such demands stand apart from what people ask for themselves. What happened is written down twice: in the case, with
all words, and in a log without a word about the person, which outlives the case
(:mod:`qv_desk.domain.kinds.demand_log`).

Law: policy §2 and §3(2) (disclosure to authorities and courts only where the law requires it).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.domain.terms.named_day import NamedDay
from qv_desk.errors import GateError, InputError


class DemandingBody(StrEnum):
    """What kind of body demands."""

    COURT = "court"
    POLICE = "police"
    REGULATOR = "regulator"
    TAX = "tax"
    OTHER = "other"


class DemandCheck(StrEnum):
    """How it was made sure that the demand comes from whom it names."""

    CALLED_BACK = "called_back"
    """Called back on a number that the body publishes itself, never on one that the demand gives."""
    VISITED = "visited"
    REGISTER = "register"
    NOT_GENUINE = "not_genuine"
    """It was checked, and does not come from there."""


class DemandLawfulness(StrEnum):
    """What the law says of the demand."""

    LAWFUL = "lawful"
    PARTLY = "partly"
    NOT_LAWFUL = "not_lawful"


class TellingThePerson(StrEnum):
    """Whether the person may be told of the demand."""

    MAY = "may"
    MUST = "must"
    MAY_NOT = "may_not"
    NOT_YET = "not_yet"


class DisclosureState(StrEnum):
    """How far the giving out is."""

    NOTHING = "nothing"
    WAITS = "waits"
    ALLOWED = "allowed"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandVerification:
    """How it was checked that the demand is genuine.

    Attributes:
        how: by what means.
        words: whom one spoke to and where the number was found, or what else was seen.
        by: user identifier.
        at: aware UTC moment.
    """

    how: DemandCheck
    words: str
    by: str
    at: datetime

    @property
    def is_genuine(self) -> bool:
        """Whether the demand comes from whom it names."""
        return self.how is not DemandCheck.NOT_GENUINE


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandAssessment:
    """What the law says of the demand.

    Attributes:
        lawfulness: whether it has to be followed.
        reasons: why.
        telling: whether the person may be told.
        telling_reasons: by what law, and until when where they may not be told yet.
        by: user identifier.
        at: aware UTC moment.
    """

    lawfulness: DemandLawfulness
    reasons: str
    telling: TellingThePerson
    telling_reasons: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandDisclosure:
    """What is to be given out, and whether it was.

    Attributes:
        what: which data, by kinds and number, without a name.
        ground: which of the circumstances of policy §3(2) applies.
        why: what makes it apply, without a name.
        proposed_by: user identifier.
        proposed_at: aware UTC moment.
        approved_by: user identifier of the supervisor; empty before.
        approved_at: aware UTC moment; None before.
        given_on: the day on which it was given; None before.
        given_how: by what way, to whom there.
        given_by: user identifier; empty before.
    """

    what: str
    ground: DisclosureGround
    why: str
    proposed_by: str
    proposed_at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None
    given_on: date | None = None
    given_how: str = ""
    given_by: str = ""

    @property
    def state(self) -> DisclosureState:
        """How far it is."""
        if self.given_on is not None:
            return DisclosureState.DONE
        return DisclosureState.ALLOWED if self.approved_by else DisclosureState.WAITS


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityDemand(CaseFact):
    """What the case of a demand holds besides; one in each such case, from the day it is opened.

    Attributes:
        body: what kind of body demands.
        authority: its name.
        their_reference: its file number.
        legal_basis: the law that it cites.
        demanded: what it wants.
        answer_by: its own deadline, as the demand states it and never computed; None where it states none.
        verification: how it was checked that it is genuine; None before.
        assessment: what the law says of it; None before.
        disclosures: what is to be given out, each agreed to by a supervisor; a later one does not replace an earlier.
    """

    fact_name: ClassVar[str] = "authority_demand"

    body: DemandingBody = DemandingBody.OTHER
    authority: str = ""
    their_reference: str = ""
    legal_basis: str = ""
    demanded: str = ""
    answer_by: date | None = None
    verification: DemandVerification | None = None
    assessment: DemandAssessment | None = None
    disclosures: tuple[DemandDisclosure, ...] = ()

    @property
    def disclosure_state(self) -> DisclosureState:
        """How far the giving out is, by its last part."""
        return self.disclosures[-1].state if self.disclosures else DisclosureState.NOTHING

    @property
    def may_be_followed(self) -> bool:
        """Whether it is genuine and at least partly lawful."""
        return (
            self.verification is not None
            and self.verification.is_genuine
            and self.assessment is not None
            and self.assessment.lawfulness is not DemandLawfulness.NOT_LAWFUL
        )

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """No answer before somebody knows who asks and by what law, nor while a supervisor has not spoken.

        Nothing is given out through a decision on a right either: see
        :func:`qv_desk.domain.kinds.demand_steps.demand_given`.
        """
        if act is CaseAct.DISCLOSE and self.disclosure_state not in {DisclosureState.ALLOWED, DisclosureState.DONE}:
            return GateError("demand_disclosure_not_approved")
        if act is not CaseAct.ANSWER:
            return None
        if self.verification is None:
            return GateError("demand_not_verified")
        if self.verification.is_genuine and self.assessment is None:
            return GateError("demand_not_assessed")
        if self.disclosure_state is DisclosureState.WAITS:
            return GateError("demand_disclosure_not_approved")
        return None

    def named_day(self) -> NamedDay | None:
        """The demand's own deadline, as it states it."""
        if self.answer_by is None:
            return None
        source = ", ".join(part for part in (self.authority, self.their_reference) if part)
        return NamedDay(code=self.fact_name, on=self.answer_by, source=source)

    def next_step(self, case: Case) -> NextStep | None:
        """Check, assess, the supervisor, give; then the answer goes the way of every case."""
        if self.verification is None:
            return None if case.is_answered else NextStep.CHECK_DEMAND
        if self.verification.is_genuine and self.assessment is None:
            return None if case.is_answered else NextStep.ASSESS_DEMAND
        match self.disclosure_state:
            case DisclosureState.WAITS:
                return NextStep.WAIT_FOR_DISCLOSURE
            case DisclosureState.ALLOWED:
                return NextStep.GIVE_DATA
            case _:
                return None


def demand_of(case: Case) -> AuthorityDemand:
    """The demand of a case.

    Raises:
        InputError: ``case_is_no_demand``.
    """
    found = case.facts_of(AuthorityDemand)
    if not found:
        raise InputError("case_is_no_demand", reference=case.reference)
    return found[-1]
