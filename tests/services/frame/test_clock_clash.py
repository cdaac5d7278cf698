"""Policy §4 (48 hours) against policy §6 (identity first): seen where it is, and nowhere else."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import review
from qv_desk.services.frame.clock_clash import clashing_rules
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work


@pytest.mark.parametrize(
    ("right", "clashing"),
    [
        (Right.ACCOUNT_CANCELLATION, ("policy_deletion",)),
        (Right.ACCESS, ()),
        (Right.MARKETING_OBJECTION, ()),
    ],
)
def test_a_deletion_within_hours_clashes_with_the_proof(
    right: Right, clashing: tuple[str, ...], opened_case: Callable[..., Case], desk: Desk
) -> None:
    case = opened_case(rights=(right,), received_at=desk.moment - timedelta(hours=1))
    found = review.look(desk, case.case_id)
    assert clashing_rules(case, found.clocks) == found.clashing == clashing


def test_once_the_proof_is_in_nothing_clashes(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case(rights=(Right.ACCOUNT_CANCELLATION,), received_at=desk.moment - timedelta(hours=1))
    demo_work.prove(desk, case.case_id)
    assert review.look(desk, case.case_id).clashing == ()


def test_a_law_in_hours_that_asks_for_no_erasure_does_not_clash(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case(
        rights=(Right.ACCESS, Right.ERASURE),
        data_subject=Party("Somebody", ("1 Street",), "", "", "ID"),
        received_at=desk.moment - timedelta(hours=1),
    )
    found = review.look(desk, case.case_id)
    assert {clock.rule.code for clock in found.clocks if clock.rule.counts_hours} == {"policy_deletion", "id_pdp"}
    assert found.clashing == ("policy_deletion",)
