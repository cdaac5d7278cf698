"""A case in which a correction was granted, so that recipients of the data have to be told."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample.demo_basis import rest_on

CaseOpener = Callable[..., Case]


def corrected(desk: Desk, opened_case: CaseOpener) -> Case:
    case = opened_case(rights=(Right.CORRECTION,))
    verify.see_evidence(desk, case.case_id, method="account_login", what="afresh", outcome=EvidenceOutcome.MATCHED)
    verify.confirm(desk, case.case_id)
    rest_on(desk, case.case_id, Right.CORRECTION)
    return decide.decide(desk, case.case_id, Right.CORRECTION, outcome=DecisionOutcome.GRANTED, facts="new address")
