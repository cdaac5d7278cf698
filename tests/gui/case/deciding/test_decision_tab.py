from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.hold import HoldGround
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureGround
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.deciding.decision_row import DecisionRow
from qv_desk.gui.case.deciding.decision_tab import DecisionTab
from qv_desk.gui.case.deciding.erasure_panel import ErasurePanel
from qv_desk.gui.case.deciding.sheet_panel import SheetPanel
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import holds, preview_erasure, search_data, third_parties
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
    assert button.reason() == "Off until an outcome is chosen."

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


def test_a_search_that_found_nothing_is_said_before_anything_is_granted(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = tab_on(qtbot, workplace)

    def hints() -> list[str]:
        tab.show_file(work.look(case))
        return [para.plain_text() for para in tab.findChildren(Para) if "found no record" in para.plain_text()]

    assert not hints()  # nobody has searched yet
    work.confirmed(case)
    work.on_store(lambda: search_data.nothing_more(workplace.desk, case.case_id))
    assert hints() == ["The search found no record. “Nothing is held” is the outcome that says so."]


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
    assert child(row, Label, "state_label").property("ink") == "text"  # not the colour of what can be pressed


def test_what_a_letter_has_answered_is_not_decided_anew(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    tab = tab_on(qtbot, workplace)

    tab.show_file(work.look(case))

    row = tab.findChildren(DecisionRow)[0]
    assert child(row, QWidget, "form").isHidden()
    assert "A letter has answered this" in child(row, Para, "standing_para").plain_text()


def test_an_objection_is_decided_on_its_balancing(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(rights=(Right.OBJECTION,))
    work.confirmed(case)
    tab = tab_on(qtbot, workplace)
    tab.show_file(work.look(case))
    row = tab.findChildren(DecisionRow)[0]
    panel = row.panels["balancing"]
    child(row, QRadioButton, "granted_radio").setChecked(True)
    assert "what the decision rests on" in child(row, ReasonedButton, "decide_button").reason()
    assert panel.is_open()
    assert "particular about their situation" in panel.keep.reason()
    for edit in panel.findChildren(QPlainTextEdit):
        edit.setPlainText("words")
    choose(panel.findChildren(QComboBox)[0], "theirs")
    with qtbot.waitSignal(workplace.jobs.changed):
        panel.keep.button.click()

    tab.show_file(work.look(case))
    assert not panel.is_open()
    assert child(row, ReasonedButton, "decide_button").reason() == ""
    with qtbot.waitSignal(workplace.jobs.changed):
        child(row, ReasonedButton, "decide_button").button.click()
    assert work.look(case).case.decisions[0].outcome is DecisionOutcome.GRANTED


def test_an_erasure_is_previewed_source_by_source(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(rights=(Right.ERASURE,))
    tab = tab_on(qtbot, workplace)
    tab.show_file(work.look(case))
    panel = tab.findChildren(ErasurePanel)[0]
    choose(panel.findChildren(QComboBox)[0], "no_good_reason")
    assert "15 sources are open" in panel.keep.reason()
    work.searched(case)
    tab.show_file(work.look(case))
    qtbot.waitUntil(lambda: len(panel.rows()) == 1)
    (line,) = panel.rows()
    line.erased.setValue(0)
    assert "1 records of" in panel.keep.reason()
    line.kept.setValue(1)
    assert "ground is chosen" in panel.keep.reason()
    choose(line.ground, "legal_duty")
    assert "specific reason" in panel.keep.reason()
    line.reason.setText("an invoice of this year")
    with qtbot.waitSignal(workplace.jobs.changed):
        panel.keep.button.click()
    made = work.look(case).case.facts
    assert [one.fact_name for one in made if one.fact_name == "erasure_preview"]


def test_marketing_is_never_refused_and_repeats_are_asked_about_only_then(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(rights=(Right.MARKETING_OBJECTION, Right.ACCESS))
    tab = tab_on(qtbot, workplace)
    tab.show_file(work.look(case))
    marketing, access = tab.findChildren(DecisionRow)
    assert child(marketing, QRadioButton, "refused_radio").isHidden()
    assert child(marketing, QRadioButton, "self_service_radio").isHidden()
    assert not child(access, QRadioButton, "self_service_radio").isHidden()
    child(marketing, QRadioButton, "granted_radio").setChecked(True)
    assert child(marketing, ReasonedButton, "decide_button").reason() == ""  # no proof is asked for
    repeats = access.panels["unreasonable_repeats"]
    assert isinstance(repeats, SheetPanel)
    assert repeats.isHidden()
    child(access, QRadioButton, "refused_radio").setChecked(True)
    choose(child(access, QComboBox, "ground_combo"), "unreasonable_repeats")
    assert not repeats.isHidden()


def test_a_pointer_says_whose_it_is(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = tab_on(qtbot, workplace)
    tab.show_file(work.look(case))
    row = tab.findChildren(DecisionRow)[0]
    button = child(row, ReasonedButton, "decide_button")
    child(row, QRadioButton, "not_ours_radio").setChecked(True)
    assert "whose it is" in button.reason()
    child(row, QPlainTextEdit, "facts_edit").setPlainText("the shop of Sample Ltd")
    assert button.reason() == ""


def test_what_stands_is_said_above_the_decisions(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case, desk = work.opened(rights=(Right.ERASURE,)), workplace.desk
    work.searched(case)
    work.on_store(lambda: holds.place(desk, case.case_id, ground=HoldGround.DISPUTE, reason="a claim"))
    work.on_store(lambda: third_parties.flag(desk, case.case_id, "orders", "a neighbour"))
    ground = ErasureGround.UNLAWFUL
    work.on_store(lambda: preview_erasure.preview(desk, case.case_id, Right.ERASURE, ground=ground, items=()))
    tab = tab_on(qtbot, workplace)
    tab.show_file(work.look(case))
    words = "\n".join(para.plain_text() for para in tab.findChildren(Para))
    assert "A hold stands (a dispute): a claim" in words
    assert "not masked yet: a neighbour" in words

    page = tmp_path / "preview.html"
    monkeypatch.setattr("qv_desk.gui.case.deciding.decision_tab.ask_where", lambda *_: page)  # the system's own dialog
    tab.findChildren(ErasurePanel)[0].save.click()
    qtbot.waitUntil(page.is_file)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
