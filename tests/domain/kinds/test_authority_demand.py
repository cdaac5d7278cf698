"""What stands in the way of answering a demand, and what comes next."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandCheck,
    DemandLawfulness,
    DisclosureState,
    demand_of,
)
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import InputError
from tests.domain.demands import AT, GENUINE, LAWFUL, PROPOSED, WORDS

CHECKED = replace(WORDS, verification=GENUINE)
ASSESSED = replace(CHECKED, assessment=LAWFUL)
WAITS = replace(ASSESSED, disclosures=(PROPOSED,))
ALLOWED = replace(ASSESSED, disclosures=(replace(PROPOSED, approved_by="u2", approved_at=AT),))
GIVEN = replace(ASSESSED, disclosures=(replace(ALLOWED.disclosures[0], given_on=AT.date(), given_by="u1"),))
FALSE = replace(WORDS, verification=replace(GENUINE, how=DemandCheck.NOT_GENUINE))


@pytest.mark.parametrize(
    ("demand", "said", "step"),
    [
        (WORDS, "demand_not_verified", NextStep.CHECK_DEMAND),
        (CHECKED, "demand_not_assessed", NextStep.ASSESS_DEMAND),
        (ASSESSED, "", NextStep.WRITE_ANSWER),
        (WAITS, "demand_disclosure_not_approved", NextStep.WAIT_FOR_DISCLOSURE),
        (ALLOWED, "", NextStep.GIVE_DATA),
        (GIVEN, "", NextStep.WRITE_ANSWER),
        (FALSE, "", NextStep.WRITE_ANSWER),
    ],
)
def test_each_state_has_its_gate_and_its_next_step(
    demand: AuthorityDemand, said: str, step: NextStep, a_case: Callable[..., Case]
) -> None:
    gate = demand.in_the_way_of(CaseAct.ANSWER)
    assert (gate.code if gate else "") == said
    case = a_case(
        kind=CaseKind.AUTHORITY_DEMAND,
        rights=(),
        search=(),
        facts=(demand,),
        identity=IdentityCheck(IdentityOutcome.NOT_NEEDED),
    )
    assert next_step(case) is step


def test_nothing_is_disclosed_by_a_decision_either() -> None:
    refused = {
        name: demand.in_the_way_of(CaseAct.DISCLOSE) is not None
        for name, demand in {"words": WORDS, "waits": WAITS, "allowed": ALLOWED, "given": GIVEN}.items()
    }
    assert refused == {"words": True, "waits": True, "allowed": False, "given": False}
    assert WORDS.in_the_way_of(CaseAct.CLOSE) is None


def test_how_far_it_is() -> None:
    assert [demand.disclosure_state for demand in (ASSESSED, WAITS, ALLOWED, GIVEN)] == list(DisclosureState)
    assert ASSESSED.may_be_followed
    assert not replace(ASSESSED, assessment=replace(LAWFUL, lawfulness=DemandLawfulness.NOT_LAWFUL)).may_be_followed
    assert not FALSE.may_be_followed


def test_another_case_has_no_demand(a_case: Callable[..., Case]) -> None:
    with pytest.raises(InputError, match="case_is_no_demand"):
        demand_of(a_case())
