"""A fee has its basis in writing, or there is none."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import FeeReason, FeeState, fee_of
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.errors import DeskError
from qv_desk.services.cases import fees
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk


def estimated(desk: Desk, case_id: str, amount: str = "120.50", basis: str = "241 pages at CNY 0.50") -> Case:
    return fees.estimate(
        desk,
        case_id,
        amount=amount,
        currency="CNY",
        reason=FeeReason.REPEATED,
        basis=basis,
        why="the third copy this year",
    )


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def test_it_is_estimated_asked_for_and_paid(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case().case_id
    fee = fee_of(estimated(desk, case_id))
    assert fee is not None
    assert fee.amount == "CNY 120.50"
    assert code_of(lambda: fees.paid(desk, case_id)) == "fee_not_asked"
    asked = CaseEvent(EventKind.FEE_ASKED, desk.moment)
    change_case(desk, case_id, lambda case: case.happened(asked, at=desk.moment), action="case.fee_asked")
    settled = fee_of(fees.paid(desk, case_id))
    assert settled is not None
    assert settled.state is FeeState.PAID


def test_it_is_waived_with_a_reason(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case().case_id
    estimated(desk, case_id)
    assert code_of(lambda: fees.waive(desk, case_id, " ")) == "fee_needs_reason"
    settled = fee_of(fees.waive(desk, case_id, "small"))
    assert settled is not None
    assert settled.state is FeeState.WAIVED


@pytest.mark.parametrize("amount", ["", "much", "nan", "0", "-1", "1.005", "1e20"])
def test_an_amount_is_an_amount(opened_case: Callable[..., Case], desk: Desk, amount: str) -> None:
    case_id = opened_case().case_id
    assert code_of(lambda: estimated(desk, case_id, amount)) == "fee_amount_wrong"
    assert code_of(lambda: estimated(desk, case_id, basis="")) == "fee_needs_basis"


def test_everything_has_its_name() -> None:
    assert all(fees.reason_name(reason).zh for reason in FeeReason)
    assert all(fees.state_name(state).zh for state in FeeState)
