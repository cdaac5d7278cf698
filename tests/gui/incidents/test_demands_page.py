"""The log of demands stands on a page of its own."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.incidents.demands_page import DemandsPage
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]
PLACE = next(place for place in PLACES if place.code == "demands")


def test_a_demand_leads_to_its_case(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    page = DemandsPage(workplace)
    _window = show_in_window(qtbot, page)
    with qtbot.waitSignal(page.listed):
        page.enter(PLACE)
    assert "No authority" in page.notice.text()
    assert "press New case and choose “Demand of an authority”" in page.notice.text()
    assert page.first_focus() is page.new_button
    with qtbot.waitSignal(workplace.new_case_wanted):
        page.new_button.click()
    case = work.opened(kind=CaseKind.AUTHORITY_DEMAND, rights=())
    with qtbot.waitSignal(page.listed):
        page.refresh()

    button = page.first_focus()
    assert isinstance(button, Button)
    with qtbot.waitSignal(workplace.case_wanted) as wanted:
        button.click()
    assert wanted.args == [case.case_id, "demand"]
