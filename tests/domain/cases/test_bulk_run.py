"""An order for many cases is whole before it is begun."""

from datetime import date

import pytest

from qv_desk.domain.cases.bulk_run import LONGEST_REASON, BulkAct, BulkOrder
from qv_desk.domain.cases.hold import HoldGround
from qv_desk.errors import InputError

WHOLE = {
    BulkAct.ASSIGN: BulkOrder(act=BulkAct.ASSIGN, whom="u-1"),
    BulkAct.ACKNOWLEDGE: BulkOrder(act=BulkAct.ACKNOWLEDGE),
    BulkAct.ASK_IDENTITY: BulkOrder(act=BulkAct.ASK_IDENTITY, standard=0),
    BulkAct.EXTEND: BulkOrder(act=BulkAct.EXTEND, reason="complex", language="en"),
    BulkAct.CHASE: BulkOrder(act=BulkAct.CHASE),
    BulkAct.MARK_POSTED: BulkOrder(act=BulkAct.MARK_POSTED, on=date(2026, 9, 24)),
    BulkAct.HOLD: BulkOrder(act=BulkAct.HOLD, ground=HoldGround.DISPUTE, reason="a claim"),
    BulkAct.CLOSE: BulkOrder(act=BulkAct.CLOSE),
}
LACKING = {
    "bulk_needs_person": BulkOrder(act=BulkAct.ASSIGN),
    "bulk_needs_ground": BulkOrder(act=BulkAct.HOLD, reason="a claim"),
    "bulk_needs_day": BulkOrder(act=BulkAct.MARK_POSTED),
    "bulk_needs_language": BulkOrder(act=BulkAct.EXTEND, reason="complex"),
    "bulk_reason_too_long": BulkOrder(act=BulkAct.EXTEND, reason="x" * (LONGEST_REASON + 1), language="en"),
}


@pytest.mark.parametrize("act", BulkAct)
def test_a_whole_order_may_begin(act: BulkAct) -> None:
    WHOLE[act].must_be_whole()


@pytest.mark.parametrize("code", LACKING)
def test_what_is_missing_is_named(code: str) -> None:
    with pytest.raises(InputError, match=code):
        LACKING[code].must_be_whole()


@pytest.mark.parametrize("act", [act for act in BulkAct if act.needs_reason])
def test_a_reason_is_never_left_out(act: BulkAct) -> None:
    with pytest.raises(InputError, match="bulk_needs_reason"):
        BulkOrder(act=act, ground=HoldGround.DISPUTE, reason="  ").must_be_whole()


def test_a_hold_takes_no_standard_sentence() -> None:
    with pytest.raises(InputError, match="bulk_needs_reason"):
        BulkOrder(act=BulkAct.HOLD, ground=HoldGround.DISPUTE, standard=0).must_be_whole()
