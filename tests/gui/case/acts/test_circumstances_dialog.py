"""How sensitive it is what is asked for is said with a reason, and the checklist follows."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.identifying.identity_circumstances import IdentityCircumstances, Sensitivity
from qv_desk.gui.case.acts.circumstances_dialog import CircumstancesDialog
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_it_is_kept_and_shown_again(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = CircumstancesDialog(workplace.desk, workplace.jobs, case)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.act.reason() == "Off until the reason is written."
    choose(dialog.sensitivity, Sensitivity.SPECIAL.value)
    dialog.disputed["phone"].click()
    dialog.reason.setPlainText("hearing tests")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    after = work.look(case)
    assert after.plan.points_needed == 3
    assert after.plan.method("call_back") is None
    assert after.case.facts_of(IdentityCircumstances)[0].disputed == ("phone",)
    again = CircumstancesDialog(workplace.desk, workplace.jobs, after.case)
    qtbot.addWidget(again)
    assert (chosen(again.sensitivity), again.disputed["phone"].isChecked()) == ("special", True)
