from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.decision import DecisionOutcome
from qv_desk.domain.right import Right
from qv_desk.gui.case.decision_tab import DecisionRow, DecisionTab
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def tab_on(qtbot: QtBot, workplace: Workplace) -> DecisionTab:
    tab = DecisionTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    return tab


def test_granting_waits_for_identity_and_search(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = tab_on(qtbot, workplace)
    tab.show_file(work.look(case))
    row = tab.findChildren(DecisionRow)[0]
    button = child(row, ReasonedButton, "decide_button")
    assert button.reason() == "Off until one of the three is chosen."

    child(row, QRadioButton, "granted_radio").setChecked(True)
    assert "identity is confirmed" in button.reason()

    work.confirmed(case)
    tab.show_file(work.look(case))
    assert "15 sources are open" in button.reason()

    work.searched(case)
    tab.show_file(work.look(case))
    assert button.reason() == ""

    with qtbot.waitSignal(workplace.jobs.changed):
        button.button.click()
    decision = work.look(case).case.decision_on(Right.ACCESS)
    assert decision is not None
    assert decision.outcome is DecisionOutcome.GRANTED


def test_a_refusal_names_its_ground_and_the_facts(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = tab_on(qtbot, workplace)
    tab.show_file(work.look(case))
    row = tab.findChildren(DecisionRow)[0]
    button = child(row, ReasonedButton, "decide_button")

    child(row, QRadioButton, "refused_radio").setChecked(True)
    assert "ground is chosen" in button.reason()
    choose(child(row, QComboBox, "ground_combo"), "national_security")
    assert "not confirmed" in child(row, Para, "ground_para").plain_text()  # read from memory: said beside it
    assert "facts" in button.reason()
    child(row, QPlainTextEdit, "facts_edit").setPlainText("The record is classified")
    assert button.reason() == ""
    with qtbot.waitSignal(workplace.jobs.changed):
        button.button.click()

    decision = work.look(case).case.decision_on(Right.ACCESS)
    assert decision is not None
    assert (decision.ground, decision.facts) == ("national_security", "The record is classified")
    tab.show_file(work.look(case))
    assert child(row, Label, "state_label").text() == "refused"


def test_what_a_letter_has_answered_is_not_decided_anew(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    tab = tab_on(qtbot, workplace)

    tab.show_file(work.look(case))

    row = tab.findChildren(DecisionRow)[0]
    assert child(row, QWidget, "form").isHidden()
    assert "A letter has answered this" in child(row, Para, "standing_para").plain_text()
