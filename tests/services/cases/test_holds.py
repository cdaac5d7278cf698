"""Under a hold nothing is erased."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide, holds
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_basis, demo_work


def test_a_hold_stops_an_erasure_until_it_is_lifted(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case(rights=(Right.ERASURE,)).case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    demo_basis.rest_on(desk, case_id, Right.ERASURE)
    (hold,) = holds.place(desk, case_id, ground=HoldGround.DISPUTE, reason=" a claim ").facts_of(Hold)
    assert hold.reason == "a claim"
    with pytest.raises(GateError, match="hold_stands"):
        decide.decide(desk, case_id, Right.ERASURE, outcome=DecisionOutcome.GRANTED)
    holds.lift(desk, case_id, hold.hold_id, "settled")
    assert not decide.decide(desk, case_id, Right.ERASURE, outcome=DecisionOutcome.GRANTED).open_rights
    actions = [entry.action for entry in desk.store.journal.of(case_id)]
    assert {"hold.placed", "hold.lifted"} <= set(actions)


def test_every_ground_has_its_name() -> None:
    for ground in HoldGround:
        assert holds.ground_name(ground).zh
