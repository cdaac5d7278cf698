from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from qv_desk.domain.right import Right
from qv_desk.domain.search_task import SearchOutcome
from qv_desk.gui.case.search_tab import SearchRow, SearchTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_sources_are_recorded_one_by_one_and_the_rest_at_once(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = SearchTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    row = tab.findChildren(SearchRow)[0]
    child(row, Button, "found_button").click()
    child(row, QSpinBox, "records_spin").setValue(2)
    note = child(row, QLineEdit, "note_edit")
    qtbot.keyClicks(note, "Name and address")

    with qtbot.waitSignal(workplace.jobs.changed):
        qtbot.keyClick(note, Qt.Key.Key_Return)
    tab.show_file(work.look(case))
    assert child(tab, Label, "count_label").text() == "1 of 15 searched"
    assert child(row, Label, "state_label").text() == "2 records found"

    with qtbot.waitSignal(workplace.jobs.changed):
        child(tab, Button, "rest_button").click()
    tab.show_file(work.look(case))

    tasks = work.look(case).case.search
    assert (tasks[0].outcome, tasks[0].records, tasks[0].note) == (SearchOutcome.FOUND, 2, "Name and address")
    assert {task.outcome for task in tasks[1:]} == {SearchOutcome.NOT_HELD}
    assert child(tab, Button, "rest_button").isHidden()


def test_what_is_half_written_survives_another_change(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = SearchTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    row = tab.findChildren(SearchRow)[3]
    child(row, Button, "found_button").click()
    child(row, QLineEdit, "note_edit").setText("half")

    work.proved(case)
    tab.show_file(work.look(case))

    assert tab.findChildren(SearchRow)[3] is row
    assert child(row, QLineEdit, "note_edit").text() == "half"


def test_a_marketing_stop_needs_no_search(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = SearchTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)

    tab.show_file(work.look(work.opened(rights=(Right.MARKETING_OBJECTION,))))

    assert child(tab, Label, "count_label").text() == "No search is needed"
    assert tab.first_focus() is None
