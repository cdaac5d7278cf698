"""The places of this version open their pages, and the doors lead where they say."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.assets import resource
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.queue.queue_page import QueuePage
from qv_desk.gui.shell.place_list import PLACES, CaseWindow, DeskDoors
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review


def test_codes_are_unique_and_icons_are_there() -> None:
    assert len({place.code for place in PLACES}) == len(PLACES)
    assert all(resource("icons", f"{place.icon}.svg").is_file() for place in PLACES)
    assert {place.view for place in PLACES} - {None} == set(CaseView)


@pytest.mark.parametrize(
    "place", [place for place in PLACES if place.view in {None, CaseView.MINE}], ids=lambda p: p.code
)
def test_every_page_can_be_made(qtbot: QtBot, workplace: Workplace, place: object) -> None:
    page = place.make(workplace)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.enter(place)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    page.leave()


def test_the_doors_open_a_case_and_lead_back(qtbot: QtBot, workplace: Workplace) -> None:
    mine = next(place for place in PLACES if place.view is CaseView.MINE)
    page = mine.make(workplace)
    assert isinstance(page, QueuePage)
    qtbot.addWidget(page)
    page.enter(mine)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    case_id = page.rows().lines()[0].case_id
    doors = DeskDoors()
    doors.open_case(page, case_id, "identity")
    assert page.case_id == case_id
    doors.back_to_list(page)
    assert page.case_id == ""
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_a_case_has_a_window_of_its_own(qtbot: QtBot, workplace: Workplace, run_on_store: object) -> None:
    found = run_on_store(lambda: review.page(workplace.desk, CaseView.ALL, limit=1))  # type: ignore[operator]
    summary = found.rows[0].summary
    window = CaseWindow(workplace, summary.case_id)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.windowTitle().startswith(summary.reference))
