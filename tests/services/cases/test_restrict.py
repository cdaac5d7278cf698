"""A restriction ends only after the person was told."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import restrict
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work


def test_it_is_not_lifted_behind_their_back(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case(rights=(Right.RESTRICTION,)).case_id
    with pytest.raises(GateError, match="no_restriction_stands"):
        restrict.lift_restriction(desk, case_id, "checked")
    demo_work.prove(desk, case_id)
    demo_work.grant(desk, case_id)
    with pytest.raises(GateError, match="restriction_not_told"):
        restrict.lift_restriction(desk, case_id, "checked")
