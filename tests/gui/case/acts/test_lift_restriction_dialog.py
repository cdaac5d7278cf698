"""A restriction is not lifted before the notice has gone out."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.acts.lift_restriction_dialog import LiftRestrictionDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.sample import demo_work
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_the_button_says_what_comes_first(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(rights=(Right.RESTRICTION,))
    work.on_store(lambda: demo_work.prove(workplace.desk, case.case_id))
    work.on_store(lambda: demo_work.grant(workplace.desk, case.case_id))
    dialog = LiftRestrictionDialog(workplace, work.look(case).case)
    dialog.open()
    dialog.reason.setPlainText("accurate")
    assert dialog.act.reason() == "Off until the notice of lifting has been issued and posted."
    dialog.reject()
    qtbot.wait(1)
