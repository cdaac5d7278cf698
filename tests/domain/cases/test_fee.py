"""Answering is free, unless a fee has its reason and its basis."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import (
    LARGEST_FEE,
    FeeEstimate,
    FeeReason,
    FeeState,
    fee_estimated,
    fee_of,
    fee_paid,
    fee_waived,
)
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.errors import DeskError
from tests.domain.examinations import AT

FEE = FeeEstimate(
    reason=FeeReason.REPEATED,
    hundredths=12_050,
    currency="CNY",
    basis="copying 241 pages at CNY 0.50",
    why="the third copy of the same file this year",
    estimated_by="u1",
    estimated_at=AT,
)
ASKED = CaseEvent(EventKind.FEE_ASKED, AT)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"basis": " "}, "fee_needs_basis"),
        ({"why": ""}, "fee_needs_basis"),
        ({"hundredths": 0}, "fee_amount_wrong"),
        ({"hundredths": LARGEST_FEE + 1}, "fee_amount_wrong"),
        ({"currency": "yuan"}, "fee_currency_wrong"),
        ({"currency": "cny"}, "fee_currency_wrong"),
    ],
)
def test_an_estimate_has_its_basis(a_case: Callable[..., Case], changes: dict[str, object], code: str) -> None:
    assert code_of(lambda: fee_estimated(a_case(), replace(FEE, **changes))) == code  # type: ignore[arg-type]


def test_it_is_asked_before_it_is_paid(a_case: Callable[..., Case]) -> None:
    assert fee_of(a_case()) is None
    assert code_of(lambda: fee_paid(a_case(), by="u1", at=AT)) == "no_fee_stands"
    estimated = fee_estimated(a_case(), FEE)
    assert code_of(lambda: fee_paid(estimated, by="u1", at=AT)) == "fee_not_asked"
    asked = estimated.happened(ASKED, at=AT)
    assert code_of(lambda: fee_estimated(asked, FEE)) == "fee_asked_already"
    paid = fee_paid(asked, by="u2", at=AT)
    fee = fee_of(paid)
    assert fee is not None
    assert (fee.state, fee.settled_by) == (FeeState.PAID, "u2")
    assert paid.events[-1].kind is EventKind.FEE_PAID
    assert code_of(lambda: fee_waived(paid, because="x", by="u1", at=AT)) == "no_fee_stands"


def test_a_waived_fee_holds_nothing_up(a_case: Callable[..., Case]) -> None:
    estimated = fee_estimated(a_case(), FEE)
    assert code_of(lambda: fee_waived(estimated, because="", by="u1", at=AT)) == "fee_needs_reason"
    assert fee_waived(estimated, because="small", by="u1", at=AT).events == estimated.events
    waived = fee_waived(estimated.happened(ASKED, at=AT), because="small", by="u1", at=AT)
    assert (waived.events[-1].kind, waived.events[-1].reason) == (EventKind.FEE_PAID, "small")


@given(st.integers(min_value=1, max_value=LARGEST_FEE))
def test_the_amount_is_written_in_full(hundredths: int) -> None:
    whole, _, rest = replace(FEE, hundredths=hundredths).amount.removeprefix("CNY ").partition(".")
    assert (int(whole) * 100 + int(rest), len(rest)) == (hundredths, 2)
