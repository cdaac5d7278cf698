"""Decisions: grounds are coded, gates hold."""

from collections.abc import Callable

import pytest

from qv_desk.domain.case import Case
from qv_desk.domain.decision import DecisionOutcome
from qv_desk.domain.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_a_refusal_names_a_known_ground(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    for ground in ("because", ""):
        with pytest.raises(InputError):
            decide.decide(
                desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.REFUSED, ground=ground, facts="facts"
            )
    decided = decide.decide(
        desk,
        case.case_id,
        Right.ACCESS,
        outcome=DecisionOutcome.REFUSED,
        ground="identity_not_confirmed",
        facts="no proof came",
    )
    assert decided.decision_on(Right.ACCESS) is not None
    assert desk.store.journal.of(case.case_id)[-1].detail == "access: refused identity_not_confirmed"
    assert "identity_not_confirmed" in decide.grounds()


def test_only_a_refusal_has_a_ground(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.MARKETING_OBJECTION,))
    with pytest.raises(InputError, match="refusal_ground_unknown"):
        decide.decide(
            desk,
            case.case_id,
            Right.MARKETING_OBJECTION,
            outcome=DecisionOutcome.GRANTED,
            ground="legal_duty",
        )


def test_nothing_is_granted_before_identity(opened_case: CaseOpener, desk: Desk) -> None:
    with pytest.raises(GateError, match="identity_not_confirmed"):
        decide.decide(desk, opened_case().case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
