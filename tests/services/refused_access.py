"""A case whose access is refused because no proof of identity came; a second person has not agreed yet."""

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk


def access_refused(desk: Desk, case: Case, facts: str = "No proof came.") -> Case:
    return decide.decide(
        desk,
        case.case_id,
        Right.ACCESS,
        outcome=DecisionOutcome.REFUSED,
        ground="identity_not_confirmed",
        facts=facts,
    )
