"""An opened report has its tab on the case page; other cases have none."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.gui.case.minors.minor_tab import MinorTab, is_minor_report
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork, show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def test_the_tab_shows_the_report_and_sends_on(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work, cases = MinorWork(workplace.desk, run_on_store), CaseWork(workplace.desk, run_on_store)
    case = work.taken_in()
    assert is_minor_report(case)
    assert not is_minor_report(cases.opened())
    work.opened(case)
    tab = MinorTab(workplace.desk, workplace.jobs)
    assert tab.first_focus() is None
    window = show_in_window(qtbot, tab)
    tab.show_file(cases.look(case))
    view = tab.view
    assert view is not None
    qtbot.waitUntil(lambda: view.outline() is not None, timeout=10_000)
    with qtbot.waitSignal(tab.letter_wanted):
        view.step_wanted.emit(NextStep.WRITE_ANSWER.value)
    with qtbot.waitSignal(tab.place_wanted) as wanted:
        view.step_wanted.emit(NextStep.SEARCH.value)
    assert wanted.args == ["search"]
    window.close()
