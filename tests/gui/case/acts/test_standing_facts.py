"""What stands on a case is said in its summary, and no longer once it is settled."""

from collections.abc import Callable

from qv_desk.domain.cases.fee import FeeReason
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.gui.case.acts.standing_facts import standing_facts
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import fees, holds, third_parties
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_holds_data_of_others_and_a_fee_are_said_while_they_stand(workplace: Workplace, run_on_store: Run) -> None:
    desk = workplace.desk
    work = CaseWork(desk, run_on_store)
    case_id = work.opened().case_id
    work.on_store(lambda: holds.place(desk, case_id, ground=HoldGround.DISPUTE, reason="a court case"))
    work.on_store(lambda: third_parties.flag(desk, case_id, "orders", "a neighbour's number"))
    case = work.on_store(
        lambda: fees.estimate(
            desk, case_id, amount="12.50", currency="CNY", reason=FeeReason.REPEATED, basis="pages", why="third copy"
        )
    )
    said = dict(standing_facts(case))
    assert said["Held"].endswith("a court case")
    assert said["To be masked"] == "a neighbour's number"
    assert said["Fee"].startswith("CNY 12.50")
    assert not said["Restricted"]

    hold = case.facts_of(Hold)[0]
    settled = work.on_store(lambda: holds.lift(desk, case_id, hold.hold_id, "settled"))
    assert not dict(standing_facts(settled))["Held"]
