"""What an inquiry is stands in its summary, and is said or changed from its menu."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.inquiry import inquiry_sort
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.case import case_menu
from qv_desk.gui.case.acts.inquiry_dialog import InquiryDialog
from qv_desk.gui.case.summary_tab import SummaryTab
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_an_inquiry_is_sorted_and_its_summary_says_so(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(kind=CaseKind.INQUIRY, rights=())
    action = next(one for one in case_menu.offered(workplace) if one.code == "inquiry")
    assert action.can_be_done(work.on_store(lambda: review.look(workplace.desk, case.case_id)))

    dialog = InquiryDialog(workplace, case)
    dialog.open()
    assert dialog.act.reason()
    choose(dialog.sort, "suggestion")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()
    file = work.on_store(lambda: review.look(workplace.desk, case.case_id))
    assert inquiry_sort(file.case) == "suggestion"

    again = InquiryDialog(workplace, file.case)
    assert again.act.reason() == "Off: it says so already."
    qtbot.addWidget(again)
    tab = SummaryTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(file)
    assert ("What it is", "Suggestion") in [fact for grid in tab.findChildren(FactsGrid) for fact in grid.facts()]
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_a_request_is_no_inquiry(workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    action = next(one for one in case_menu.offered(workplace) if one.code == "inquiry")
    assert not action.can_be_done(work.on_store(lambda: review.look(workplace.desk, case.case_id)))
