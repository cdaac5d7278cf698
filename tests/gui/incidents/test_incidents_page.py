"""The page lists every incident and opens one; an auditor enters none."""

from collections.abc import Callable
from typing import cast

from pytestqt.qtbot import QtBot

from qv_desk.gui.incidents.incidents_page import IncidentsPage
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork, show_in_window
from tests.gui.incidents.incident_work import entered
from tests.gui.staffed_office import Sat

Run = Callable[[Callable[[], object]], object]
PLACE = next(place for place in PLACES if place.code == "incidents")


def test_an_incident_is_opened_from_the_list_and_left_again(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    page = IncidentsPage(workplace)
    _window = show_in_window(qtbot, page)
    with qtbot.waitSignal(page.listed):
        page.enter(PLACE)
    assert "No security incident" in page.notice.text()
    work.on_store(lambda: entered(workplace.desk, "Ann Lee"))
    with qtbot.waitSignal(page.listed):
        page.enter(PLACE)
    number = page.rows.findChild(Button)
    assert number is not None
    assert number.text() == "INC-2026-001"
    with qtbot.waitSignal(page.view.shown):
        number.click()
    assert page.first_focus() is page.view.first_focus()
    with qtbot.waitSignal(page.listed):
        page.view.back_wanted.emit()
    assert page.first_focus() is page.new_button


def test_an_auditor_only_looks(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    page = cast("IncidentsPage", sit("Aki Mori").page("incidents"))
    qtbot.waitUntil(lambda: bool(page.notice.text()))
    assert not page.new_button.isVisible()
    assert page.first_focus() is None
