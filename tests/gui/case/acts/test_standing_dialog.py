"""What stands on a case is settled by choosing it; a new one stands beside it."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.gui.case.acts.hold_dialog import HoldDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import holds
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_a_second_one_can_stand_beside_the_first(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    desk = workplace.desk
    work = CaseWork(desk, run_on_store)
    case_id = work.opened().case_id
    case = work.on_store(lambda: holds.place(desk, case_id, ground=HoldGround.DISPUTE, reason="a court case"))
    dialog = HoldDialog(workplace, case)
    dialog.open()
    assert dialog.first_focus() is dialog.what
    assert dialog.what.currentText() == "Lift: a dispute  ·  a court case"

    choose(dialog.what, "new")
    assert dialog.sort.isVisible()
    choose(dialog.sort, "authority")
    dialog.words.setPlainText("an order")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()

    assert [one.ground for one in work.look(case).case.facts_of(Hold)] == [HoldGround.DISPUTE, HoldGround.AUTHORITY]


def test_nothing_is_written_down_without_its_sort(workplace: Workplace, run_on_store: Run) -> None:
    dialog = HoldDialog(workplace, CaseWork(workplace.desk, run_on_store).opened())
    dialog.open()
    dialog.offer_sorts([])
    dialog.words.setPlainText("why")
    assert dialog.act.reason() == "Off until it is chosen what it concerns."
    dialog.reject()
