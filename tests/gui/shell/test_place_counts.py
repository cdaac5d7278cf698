"""The numbers beside the places: what each person may see, counted off the window's thread."""

from collections.abc import Callable
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.shell.place_counts import PlaceCounts, counted
from qv_desk.gui.shell.sidebar import PlaceModel
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from tests.gui.minor_report import MinorWork
from tests.gui.staffed_office import Sat

Run = Callable[[Callable[[], object]], object]


def shown(sat: Sat, code: str) -> int:
    model = sat.window.sidebar.list.model()
    assert isinstance(model, PlaceModel)
    return model.count(next(place for place in sat.window.places if place.code == code))


@pytest.mark.parametrize("name", ["Lin Wei", "Ola Berg", "Aki Mori"])
def test_an_open_report_on_a_child_stands_beside_its_place(qtbot: QtBot, sit: Callable[[str], Sat], name: str) -> None:
    sat = sit("Ola Berg")
    desk = sat.desk
    found: list[object] = []

    def run(work: Callable[[], object]) -> object:
        found.clear()
        sat.jobs.ask(sat.jobs, work, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=10_000)
        return found[0]

    assert shown(sat, "minors") == 0
    MinorWork(desk, run).taken_in()
    sat = sit(name)
    qtbot.waitUntil(lambda: shown(sat, "minors") == 1, timeout=10_000)
    assert not sat.troubles


def test_printing_staff_are_told_of_letters_alone(sit: Callable[[str], Sat]) -> None:
    sat = sit("Sun Li")
    assert sat.window.status.text() == "no letter waits"


def test_how_the_desk_stands_in_both_languages(
    workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    found = cast("PlaceCounts", run_on_store(lambda: counted(workplace.desk)))
    assert found.by_place()["minors"] == 0
    assert found.by_place()[CaseView.ALL_OPEN.value] == 10
    assert found.words().startswith("10 cases open")
    assert PlaceCounts(None, 3, 0, 0).words() == "3 letters to post"
    language.switch(CHINESE)
    assert "逾期" in found.words()
