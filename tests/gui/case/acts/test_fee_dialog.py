"""A fee is estimated with every field, and settled."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.fee import FeeState, fee_of
from qv_desk.gui.case.acts.fee_dialog import FeeDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_a_fee_needs_its_basis_and_can_be_waived(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = FeeDialog(workplace, case)
    dialog.open()
    assert "needs its basis" in dialog.act.reason()
    dialog.amount.setText("much")
    dialog.basis.setPlainText("241 pages at CNY 0.50")
    dialog.why.setPlainText("the third copy this year")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.notice.code() == "fee_amount_wrong")
    dialog.amount.setText("120.50")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    case = work.look(case).case
    fee = fee_of(case)
    assert fee is not None
    assert fee.amount == "CNY 120.50"

    settling = FeeDialog(workplace, case)
    settling.open()
    assert settling.act.reason() == "Off until it is chosen what to do."
    assert not settling.amount.isVisible()
    choose(settling.what, "paid")
    assert settling.act.button.text() == "It was paid"
    assert settling.act.reason() == "Off until the notice of the fee has been issued."
    choose(settling.what, "waive")
    assert settling.act.reason() == "Off until the reason is written."
    settling.why.setPlainText("small")
    with qtbot.waitSignal(settling.accepted, timeout=10_000):
        settling.act.button.click()
    waived = fee_of(work.look(case).case)
    assert waived is not None
    assert waived.state is FeeState.WAIVED
