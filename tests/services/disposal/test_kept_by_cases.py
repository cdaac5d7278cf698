"""A case that is open or held keeps what belongs to it; one that is gone keeps nothing."""

from collections.abc import Callable
from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.keeping.retention import Keeping
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.services.disposal.kept_by_cases import kept_by_cases
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk


def closed(desk: Desk, case_id: str) -> None:
    change_case(desk, case_id, lambda one: replace(one, status=CaseStatus.CLOSED, version=one.version + 1), action="x")


def test_each_reason_is_named_once(opened_case: Callable[..., Case], desk: Desk) -> None:
    waiting, also_waiting, in_dispute, done = (opened_case().case_id for _ in range(4))
    hold = Hold(
        hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by=desk.user.user_id, placed_at=desk.moment
    )
    change_case(desk, in_dispute, lambda one: held(one, hold), action="x")
    closed(desk, in_dispute)
    closed(desk, done)

    everything = [waiting, also_waiting, in_dispute, done]
    assert kept_by_cases(desk, everything) == (Keeping.HOLD, Keeping.OPEN_CASE_LINKED)
    assert kept_by_cases(desk, [in_dispute]) == (Keeping.HOLD,)
    assert kept_by_cases(desk, [done, "erased"]) == ()
