"""What is done with a demand of an authority or a court, step by step: described, checked, assessed, agreed to, given.

Law: policy §2 and §3(2).
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandAssessment,
    DemandDisclosure,
    DemandVerification,
    DisclosureState,
    demand_of,
)
from qv_desk.errors import GateError, InputError


def demand_described(case: Case, described: AuthorityDemand, at: datetime) -> Case:
    """The case with who demands what, by which law and by when; what was checked before stays.

    Raises:
        InputError: ``demand_incomplete``: the authority's name, the law it cites and what it wants are needed.
        GateError: ``demand_given_already``; ``demand_disclosure_waits_already`` for another demand than the one that
            lies before a supervisor. What a supervisor has agreed to for another demand is not agreed to any more.
    """
    demand = demand_of(case)
    is_another = (described.authority, described.legal_basis, described.demanded) != (
        demand.authority,
        demand.legal_basis,
        demand.demanded,
    )
    if not (described.authority.strip() and described.legal_basis.strip() and described.demanded.strip()):
        raise InputError("demand_incomplete")
    if demand.disclosure_state is DisclosureState.DONE:
        raise GateError("demand_given_already")
    if is_another and demand.disclosure_state is DisclosureState.WAITS:
        raise GateError("demand_disclosure_waits_already")
    is_void = is_another and demand.disclosure_state is DisclosureState.ALLOWED
    kept = replace(
        described,
        verification=demand.verification if described.authority == demand.authority else None,
        assessment=demand.assessment
        if (described.legal_basis, described.demanded) == (demand.legal_basis, demand.demanded)
        else None,
        disclosures=demand.disclosures[:-1] if is_void else demand.disclosures,
    )
    return _with(case, kept, at)


def demand_verified(case: Case, verification: DemandVerification) -> Case:
    """The case after it was checked whether the demand is genuine.

    Raises:
        GateError: ``demand_not_described``.
        InputError: ``demand_check_needs_words``.
    """
    demand = demand_of(case)
    if not demand.authority:
        raise GateError("demand_not_described")
    if not verification.words.strip():
        raise InputError("demand_check_needs_words")
    return _with(case, replace(demand, verification=verification), verification.at)


def demand_assessed(case: Case, assessment: DemandAssessment) -> Case:
    """The case after the law was asked.

    Raises:
        GateError: ``demand_not_verified``, ``demand_not_genuine``.
        InputError: ``demand_needs_reasons``, also for whether the person may be told.
    """
    demand = demand_of(case)
    if demand.verification is None:
        raise GateError("demand_not_verified")
    if not demand.verification.is_genuine:
        raise GateError("demand_not_genuine")
    if not (assessment.reasons.strip() and assessment.telling_reasons.strip()):
        raise InputError("demand_needs_reasons")
    return _with(case, replace(demand, assessment=assessment), assessment.at)


def demand_disclosure_proposed(case: Case, disclosure: DemandDisclosure) -> Case:
    """The case with what is to be given out, which waits for a supervisor.

    Raises:
        GateError: ``demand_not_verified``, ``demand_not_genuine``, ``demand_not_assessed``, ``demand_not_lawful``;
            ``demand_disclosure_waits_already``.
        InputError: ``demand_disclosure_needs_words``.
    """
    demand = demand_of(case)
    _must_be_followed(demand)
    if demand.disclosure_state in {DisclosureState.WAITS, DisclosureState.ALLOWED}:
        raise GateError("demand_disclosure_waits_already")
    if not (disclosure.what.strip() and disclosure.why.strip()):
        raise InputError("demand_disclosure_needs_words")
    return _with(case, replace(demand, disclosures=(*demand.disclosures, disclosure)), disclosure.proposed_at)


def demand_disclosure_approved(case: Case, *, by: str, at: datetime) -> Case:
    """The case after a supervisor agreed to giving it out.

    Raises:
        GateError: ``demand_disclosure_not_proposed``; ``approval_needs_another_person``; and what
            came in its way since.
    """
    demand = demand_of(case)
    last = _waiting(demand)
    _must_be_followed(demand)
    if by == last.proposed_by:
        raise GateError("approval_needs_another_person")
    return _with_last(case, demand, replace(last, approved_by=by, approved_at=at), at)


def demand_disclosure_taken_back(case: Case, at: datetime) -> Case:
    """The case after a supervisor did not agree, or whoever asked took it back.

    Raises:
        GateError: ``demand_disclosure_not_proposed``.
    """
    demand = demand_of(case)
    _waiting(demand)
    return _with(case, replace(demand, disclosures=demand.disclosures[:-1]), at)


def demand_given(case: Case, *, on: date, how: str, by: str, at: datetime) -> Case:
    """The case after the data were given out.

    Args:
        case: the case.
        on: the day, in the office's zone.
        how: by what way, and to whom there.
        by: user identifier.
        at: the present moment in the office's zone.

    Raises:
        GateError: ``demand_disclosure_not_approved``, or the demand may not be followed any more.
        InputError: ``demand_disclosure_needs_words``, ``demand_day_impossible``.
    """
    demand = demand_of(case)
    _must_be_followed(demand)
    if demand.disclosure_state is not DisclosureState.ALLOWED:
        raise GateError("demand_disclosure_not_approved")
    last = demand.disclosures[-1]
    if not how.strip():
        raise InputError("demand_disclosure_needs_words")
    approved_on = last.approved_at.astimezone(at.tzinfo).date() if last.approved_at else at.date()
    if not approved_on <= on <= at.date():
        raise InputError("demand_day_impossible", day=on.isoformat())
    return _with_last(case, demand, replace(last, given_on=on, given_how=how.strip(), given_by=by), at)


def _must_be_followed(demand: AuthorityDemand) -> None:
    if demand.verification is None:
        raise GateError("demand_not_verified")
    if not demand.verification.is_genuine:
        raise GateError("demand_not_genuine")
    if demand.assessment is None:
        raise GateError("demand_not_assessed")
    if not demand.may_be_followed:
        raise GateError("demand_not_lawful")


def _waiting(demand: AuthorityDemand) -> DemandDisclosure:
    if demand.disclosure_state is not DisclosureState.WAITS:
        raise GateError("demand_disclosure_not_proposed")
    return demand.disclosures[-1]


def _with_last(case: Case, demand: AuthorityDemand, last: DemandDisclosure, at: datetime) -> Case:
    return _with(case, replace(demand, disclosures=(*demand.disclosures[:-1], last)), at.astimezone(UTC))


def _with(case: Case, demand: AuthorityDemand, at: datetime) -> Case:
    return case.with_facts(AuthorityDemand, (demand,), at)
