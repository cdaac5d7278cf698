"""D7 (policy §2, §3(2)): demands of authorities and courts stand apart; nothing is given before a supervisor agreed."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import DemandCheck, DemandingBody, DemandLawfulness, TellingThePerson
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.domain.terms.case_kind import REQUEST_KINDS, CaseKind
from qv_desk.errors import GateError
from qv_desk.services.cases import approve, demands, disclose, matters
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command

WHO = ("--body", "police", "--authority", "Example Police", "--legal-basis", "Act 54", "--demanded", "one account")
LAW = ("--lawful", "lawful", "--reasons", "the act obliges", "--telling", "not_yet", "--telling-reasons", "until May")
GIVE = ("--disclose", "two orders", "--ground", "criminal_proceedings", "--why", "an investigation")


def test_a_demand_is_logged_apart_checked_assessed_agreed_to_and_given(
    desk: Desk, second: Desk, opened_case: Callable[..., Case]
) -> None:
    request, demand = opened_case(), opened_case(kind=CaseKind.AUTHORITY_DEMAND, rights=())
    assert [line.reference for line in demands.log(desk)] == [demand.reference]
    assert request.kind in REQUEST_KINDS
    assert demand.kind not in REQUEST_KINDS

    case_id = demand.case_id
    demands.describe(
        desk,
        case_id,
        body=DemandingBody.COURT,
        authority="Example Court",
        legal_basis="Act 70",
        demanded="the orders of one account",
    )
    with pytest.raises(GateError, match="demand_not_verified"):
        demands.propose_disclosure(desk, case_id, what="x", ground=DisclosureGround.REQUIRED_BY_LAW, why="y")
    demands.verify_demand(desk, case_id, DemandCheck.CALLED_BACK, "registry, number from the court's website")
    demands.assess(
        desk,
        case_id,
        lawfulness=DemandLawfulness.LAWFUL,
        reasons="the act obliges",
        telling=TellingThePerson.MAY,
        telling_reasons="no order of silence",
    )
    demands.propose_disclosure(desk, case_id, what="two orders", ground=DisclosureGround.REQUIRED_BY_LAW, why="order")
    with pytest.raises(GateError, match="demand_disclosure_not_approved"):
        demands.give(desk, case_id, on=desk.today, how="by hand")
    (asked,) = matters.of(desk, case_id)
    approve.grant(second, asked.approval_id)
    demands.give(desk, case_id, on=desk.today, how="by hand")

    (entry,) = disclose.disclosures_of(desk, case_id)
    assert (entry.to_whom, entry.decided_by) == ("Example Court", second.user.user_id)
    assert demands.log(desk)[0].given_on == desk.today


def test_by_command_the_same_gates_stand(qv: Command, case: str) -> None:
    opened = qv("new", "--channel", "post", "--name", "Example Police", "--kind", "authority_demand")
    reference = opened.record["reference"]
    assert qv("demand", reference, *WHO, "--answer-by", "2027-01-15").record["answer_by"] == "2027-01-15"
    assert qv("demand", reference, *GIVE).record["error"] == "demand_not_verified"
    assert qv("demand", reference, "--verified", "called_back", "--words", "desk, published number").code == 0
    assert qv("demand", reference, *GIVE).record["error"] == "demand_not_assessed"
    assert qv("demand", reference, *LAW, *GIVE).record["disclosure"] == "waits"
    assert qv("demand", reference, "--given-how", "by post").record["error"] == "demand_disclosure_not_approved"
    waiting = qv("approvals").record["id"]
    assert qv("approvals", "grant", waiting).record["error"] == "approval_needs_another_person"
    assert [line["reference"] for line in qv("demand").records] == [reference]
    assert case != reference
