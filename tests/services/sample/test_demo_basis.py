"""The sample officer's sheets are whole, so that every right can be granted on them."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision_basis import kind_for
from qv_desk.domain.decisions.marketing_channels import MarketingStop
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_basis, demo_work


@pytest.mark.parametrize("right", Right)
def test_every_right_is_granted_on_its_sheet(opened_case: Callable[..., Case], desk: Desk, right: Right) -> None:
    case_id = opened_case(rights=(right,)).case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    demo_work.grant(desk, case_id)
    demo_basis.rest_on(desk, case_id, right)  # once is enough

    case = review.look(desk, case_id).case
    kind = kind_for(right)
    assert not case.open_rights
    assert kind is None or len(case.facts_of(kind)) == 1
    assert (kind is MarketingStop) is (right is Right.MARKETING_OBJECTION)
