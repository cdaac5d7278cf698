"""The log of what authorities and courts demanded: apart from the requests of people, and it outlives the case files.

Law: policy §2 and §3(2); GDPR 5(2) (accountability).
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import DemandingBody, DisclosureState, demand_of
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandEntry(RegisterEntry):
    """A line of the log of demands, apart from the requests of people and without a word about the person.

    Attributes:
        reference: the case's reference.
        body: what kind of body demanded.
        authority: its name.
        legal_basis: the law that it cited.
        received_on: the day of receipt at the office.
        answer_by: its own deadline; None where it stated none.
        verified: how it was checked; empty before.
        lawfulness: what the law said of it; empty before.
        disclosure: how far the giving out is.
        grounds: the grounds of policy §3(2) on which something was given.
        given_on: the day of the last giving; None before.
    """

    register_name: ClassVar[str] = "authority_demands"
    outlives_case: ClassVar[bool] = True

    reference: str
    body: DemandingBody
    authority: str
    legal_basis: str
    received_on: date
    answer_by: date | None
    verified: str
    lawfulness: str
    disclosure: DisclosureState
    grounds: tuple[DisclosureGround, ...] = ()
    given_on: date | None = None


def entry_of(case: Case, received_on: date) -> DemandEntry:
    """The line of the log that stands for the case now.

    Args:
        case: the case.
        received_on: the day of receipt in the office's zone.
    """
    demand = demand_of(case)
    given = [one for one in demand.disclosures if one.given_on is not None]
    return DemandEntry(
        entry_id=case.case_id,
        at=case.opened_at,
        case_id=case.case_id,
        key=case.reference,
        reference=case.reference,
        body=demand.body,
        authority=demand.authority,
        legal_basis=demand.legal_basis,
        received_on=received_on,
        answer_by=demand.answer_by,
        verified=demand.verification.how if demand.verification else "",
        lawfulness=demand.assessment.lawfulness if demand.assessment else "",
        disclosure=demand.disclosure_state,
        grounds=tuple(one.ground for one in given),
        given_on=given[-1].given_on if given else None,
    )
