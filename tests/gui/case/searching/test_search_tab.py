"""The search of a case in the window: quick by keyboard, complete, and honest about what could not be searched."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.searching.search_detail import ExceptionReason, detail_of
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.searching.search_row import SearchRow
from qv_desk.gui.case.searching.search_tab import SearchTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def work(workplace: Workplace, run_on_store: Run) -> CaseWork:
    return CaseWork(workplace.desk, run_on_store)


@pytest.fixture
def tab(qtbot: QtBot, workplace: Workplace) -> SearchTab:
    made = SearchTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(made)
    return made


def shown(qtbot: QtBot, tab: SearchTab, work: CaseWork, case: Case) -> list[SearchRow]:
    """The case as it stands, once every system has its row."""
    tab.show_file(work.look(case))
    number = len(work.look(case).case.search)
    qtbot.waitUntil(lambda: len(rows(tab)) == number)
    return rows(tab)


def rows(tab: SearchTab) -> list[SearchRow]:
    return [row for row in tab.findChildren(SearchRow) if not row.isHidden()]


def test_sources_are_recorded_one_by_one_and_the_rest_at_once(
    qtbot: QtBot, workplace: Workplace, tab: SearchTab, work: CaseWork
) -> None:
    case = work.opened()
    row = shown(qtbot, tab, work, case)[0]
    child(row, Button, "found_button").click()
    child(row, QSpinBox, "records_spin").setValue(2)
    note = child(row, QLineEdit, "note_edit")
    qtbot.keyClicks(note, "Name and address")

    with qtbot.waitSignal(workplace.jobs.changed):
        qtbot.keyClick(note, Qt.Key.Key_Return)
    row = shown(qtbot, tab, work, case)[0]
    assert child(tab, Label, "count_label").text() == "1 of 15 searched"
    qtbot.waitUntil(lambda: child(row, Label, "state_label").text() == "2 records found")
    assert child(row, Label, "state_label").property("ink") == "text"  # not the colour of what can be pressed

    with qtbot.waitSignal(workplace.jobs.changed):
        child(tab, Button, "rest_button").click()
    shown(qtbot, tab, work, case)

    tasks = work.look(case).case.search
    assert (tasks[0].outcome, tasks[0].records, tasks[0].note) == (SearchOutcome.FOUND, 2, "Name and address")
    assert {task.outcome for task in tasks[1:]} == {SearchOutcome.NOT_HELD}
    assert child(tab, Button, "rest_button").isHidden()


def test_what_is_half_written_survives_another_change(qtbot: QtBot, tab: SearchTab, work: CaseWork) -> None:
    case = work.opened()
    forms: dict[str, object] = {}
    tab.form_ready.connect(forms.__setitem__)
    row = shown(qtbot, tab, work, case)[3]
    child(row, Button, "found_button").click()
    child(row, QLineEdit, "note_edit").setText("half")

    work.proved(case)
    assert shown(qtbot, tab, work, case)[3] is row
    assert child(row, QLineEdit, "note_edit").text() == "half"
    assert "search/orders" in forms
    assert "search/identifier" in forms


def test_an_exception_is_recorded_with_its_reason(
    qtbot: QtBot, workplace: Workplace, tab: SearchTab, work: CaseWork, language: ScreenLanguage
) -> None:
    case = work.opened()
    row = shown(qtbot, tab, work, case)[1]
    row.menu.actions()[0].trigger()
    assert not row.exception_panel.isHidden()
    choose(row.exception_panel.reason, ExceptionReason.HELD_BY_PROCESSOR.value)
    row.exception_panel.save.click()
    notice = tab._notice
    qtbot.waitUntil(lambda: notice.code() == "search_exception_needs_reason")

    row.exception_panel.why.setText("the fair's organiser holds it; asked today")
    with qtbot.waitSignal(workplace.jobs.changed):
        qtbot.keyClick(row.exception_panel.why, Qt.Key.Key_Return)
    row = shown(qtbot, tab, work, case)[1]
    qtbot.waitUntil(lambda: child(row, Label, "state_label").text() == "held by a processor")
    assert "organiser" in child(row, Para, "found_para").plain_text()
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: child(rows(tab)[1], Label, "state_label").text() == "由受托方保存")


def test_whoever_was_asked_is_shown_until_they_answer(
    qtbot: QtBot, workplace: Workplace, tab: SearchTab, work: CaseWork
) -> None:
    case = work.opened()
    row = shown(qtbot, tab, work, case)[0]
    row.menu.actions()[1].trigger()
    row.ask_panel.whom.setText("Web shop")
    with qtbot.waitSignal(workplace.jobs.changed):
        row.ask_panel.save.click()
    row = shown(qtbot, tab, work, case)[0]
    qtbot.waitUntil(lambda: child(row, Label, "state_label").text() == "asked, no answer yet")
    assert "Web shop was asked on" in child(row, Para, "found_para").plain_text()

    with qtbot.waitSignal(workplace.jobs.changed):
        row.menu.actions()[2].trigger()
    row = shown(qtbot, tab, work, case)[0]
    qtbot.waitUntil(lambda: "Reminded once." in child(row, Para, "found_para").plain_text())
    assert len(detail_of(work.look(case).case, "qualvision_id").chased_on) == 1


def test_a_serial_number_is_searched_by_where_it_leads_anywhere(
    qtbot: QtBot, workplace: Workplace, tab: SearchTab, work: CaseWork
) -> None:
    case = work.opened(serial_numbers=("QV3-0042",))
    by = {row.findChild(Label, "name_label").text(): row for row in shown(qtbot, tab, work, case)}
    repair = by["Repairs (model and serial number)"]
    assert child(repair, Para, "look_for_para").plain_text().startswith("Look for: QV3-0042")
    bar = tab.identifiers
    choose(bar.kind, "account")
    qtbot.keyClicks(bar.value, "martha_q")
    with qtbot.waitSignal(workplace.jobs.changed):
        qtbot.keyClick(bar.value, Qt.Key.Key_Return)
    shown(qtbot, tab, work, case)
    qtbot.waitUntil(lambda: "martha_q" in child(repair, Para, "look_for_para").plain_text())
    drops = [one for one in bar.findChildren(Button) if "QV3-0042" in one.accessibleName() and not one.isHidden()]
    with qtbot.waitSignal(workplace.jobs.changed):
        drops[0].click()
    shown(qtbot, tab, work, case)
    qtbot.waitUntil(lambda: "QV3" not in child(repair, Para, "look_for_para").plain_text())


def test_a_marketing_stop_needs_no_search(qtbot: QtBot, tab: SearchTab, work: CaseWork) -> None:
    tab.show_file(work.look(work.opened(rights=(Right.MARKETING_OBJECTION,))))

    qtbot.waitUntil(lambda: child(tab, Label, "count_label").text() == "No search is needed")
    assert tab.first_focus() is None
    assert tab.identifiers.isHidden()
