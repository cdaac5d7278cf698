"""Demands of authorities and courts: logged apart, checked, assessed, and nothing given before a supervisor agreed."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandAssessment,
    DemandCheck,
    DemandDisclosure,
    DemandingBody,
    DemandLawfulness,
    DemandVerification,
    TellingThePerson,
    demand_of,
)
from qv_desk.domain.kinds.demand_log import DemandEntry, entry_of
from qv_desk.domain.kinds.demand_steps import (
    demand_assessed,
    demand_described,
    demand_disclosure_proposed,
    demand_given,
    demand_verified,
)
from qv_desk.domain.telling.disclosure import DisclosedTo, Disclosure, DisclosureGround
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases.approve import new_approval
from qv_desk.services.cases.disclose import NewDisclosure, new_disclosure
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def demand_word(code: StrEnum) -> Wording:
    """The name of a body, a check, an assessment, a state: every choice of a demand."""
    return wordings("demands")[f"{type(code).__name__}.{code}"]


@guarded
def describe(
    desk: Desk,
    case_id: str,
    *,
    body: DemandingBody,
    authority: str,
    legal_basis: str,
    demanded: str,
    their_reference: str = "",
    answer_by: date | None = None,
) -> Case:
    """Write down who demands what, by which law, and by when as they say themselves.

    Args:
        desk: the open desk.
        case_id: which case.
        body: what kind of body it is.
        authority: its name.
        legal_basis: the law that it cites.
        demanded: what it wants.
        their_reference: its file number.
        answer_by: its own deadline as it states it; nothing is computed.

    Raises:
        InputError: the authority, the law or what it wants is missing; or the case is no demand.
        GateError: something was given already; the case is closed.
    """
    described = AuthorityDemand(
        body=body,
        authority=authority.strip(),
        their_reference=their_reference.strip(),
        legal_basis=legal_basis.strip(),
        demanded=demanded.strip(),
        answer_by=answer_by,
    )
    return _kept(
        desk,
        case_id,
        lambda case: demand_described(case, described, desk.moment),
        action="demand.described",
        detail=described.authority,
    )


@guarded
def verify_demand(desk: Desk, case_id: str, how: DemandCheck, words: str) -> Case:
    """Write down how it was checked that the demand comes from whom it names.

    Raises:
        GateError: nobody has written down who demands.
        InputError: nothing is said of what was done.
    """
    check = DemandVerification(how=how, words=words.strip(), by=desk.user.user_id, at=desk.moment)
    return _kept(
        desk,
        case_id,
        lambda case: demand_verified(case, check),
        action="demand.verified",
        detail=f"{how}: {check.words}",
    )


@guarded
def assess(
    desk: Desk,
    case_id: str,
    *,
    lawfulness: DemandLawfulness,
    reasons: str,
    telling: TellingThePerson,
    telling_reasons: str,
) -> Case:
    """Write down what the law says of the demand, and whether the person may be told.

    Raises:
        GateError: it is not checked yet, or not genuine.
        InputError: reasons are missing.
    """
    assessment = DemandAssessment(
        lawfulness=lawfulness,
        reasons=reasons.strip(),
        telling=telling,
        telling_reasons=telling_reasons.strip(),
        by=desk.user.user_id,
        at=desk.moment,
    )
    return _kept(
        desk,
        case_id,
        lambda case: demand_assessed(case, assessment),
        action="demand.assessed",
        detail=f"{lawfulness}, {telling}",
    )


@guarded
def propose_disclosure(desk: Desk, case_id: str, *, what: str, ground: DisclosureGround, why: str) -> Case:
    """Say what is to be given out and on which ground; a supervisor is asked by it.

    Args:
        desk: the open desk.
        case_id: which case.
        what: which data, by kinds and number: it stands in the register of disclosures, so it names nobody.
        ground: which of the circumstances of policy §3(2) applies.
        why: what makes it apply; names nobody either.

    Raises:
        GateError: the demand is not checked, not genuine, not assessed or not lawful; or one waits already.
        InputError: nothing is said of what, or why.

    Law: policy §3(2).
    """
    proposed = DemandDisclosure(
        what=what.strip(),
        ground=ground,
        why=why.strip(),
        proposed_by=desk.user.user_id,
        proposed_at=desk.moment,
    )
    before = desk.store.cases.get(case_id)
    after = demand_disclosure_proposed(before, proposed)
    asked = new_approval(desk, ApprovalKind.DISCLOSURE, case_id, subject=ground, reason=proposed.what)
    return keep_case(
        desk,
        after,
        based_on=before.version,
        action="demand.disclosure_proposed",
        detail=ground,
        approvals=(asked,),
        entries=(_line(desk, after),),
    )


@guarded
def give(desk: Desk, case_id: str, *, on: date, how: str) -> Case:
    """Write down that the data were given out; the register of disclosures has its line by the same action.

    Raises:
        GateError: no supervisor has agreed.
        InputError: the day lies before the agreement or in the future; or nothing is said of the way.

    Law: policy §3(2).
    """
    at = desk.moment.astimezone(desk.zone)
    return _kept(
        desk,
        case_id,
        lambda case: demand_given(case, on=on, how=how, by=desk.user.user_id, at=at),
        action="demand.given",
        detail=on.isoformat(),
        more=lambda case: (_disclosure(desk, case),),
    )


@guarded
def log(desk: Desk) -> tuple[DemandEntry, ...]:
    """Every demand of an authority or a court, oldest first; cases that were erased stay in it."""
    return desk.store.registers.all(DemandEntry)


def _disclosure(desk: Desk, case: Case) -> Disclosure:
    """The line of the register of disclosures."""
    demand = demand_of(case)
    given = demand.disclosures[-1]
    return new_disclosure(
        desk,
        NewDisclosure(
            ground=given.ground,
            why=given.why,
            to=DisclosedTo.COURT if demand.body is DemandingBody.COURT else DisclosedTo.AUTHORITY,
            to_whom=demand.authority,
            what=given.what,
            legal_basis=demand.legal_basis,
            disclosed_on=given.given_on,
            case_id=case.case_id,
            decided_by=given.approved_by,
        ),
    )


def _line(desk: Desk, case: Case) -> DemandEntry:
    return entry_of(case, case.received_at.astimezone(desk.zone).date())


def _kept(
    desk: Desk,
    case_id: str,
    command: Callable[[Case], Case],
    *,
    action: str,
    detail: str,
    more: Callable[[Case], tuple[RegisterEntry, ...]] = lambda _case: (),
) -> Case:
    """The next state of the case with its line in the log, in one transaction."""
    before = desk.store.cases.get(case_id)
    after = command(before)
    entries = (_line(desk, after), *more(after))
    return keep_case(desk, after, based_on=before.version, action=action, detail=detail, entries=entries)
