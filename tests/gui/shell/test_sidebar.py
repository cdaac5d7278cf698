"""The sidebar is a real list: keys choose, headings are stepped over, counts are live and spoken."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.shell.sidebar import PlaceModel, Sidebar

if TYPE_CHECKING:
    from qv_desk.gui.work.places import Place

pytestmark = pytest.mark.usefixtures("theme", "language")


def test_the_model_keeps_its_contract(qtmodeltester: ModelTester) -> None:
    model = PlaceModel(PLACES)
    qtmodeltester.check(model)
    model.set_counts({"overdue": 1, "mine": 12})
    qtmodeltester.check(model)
    assert model.rowCount(QStandardItemModel(1, 1).index(0, 0)) == 0


def test_counts_are_spoken_and_capped(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.set_counts({"overdue": 1, "mine": 1001})
    model = sidebar.list.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "Overdue")
    assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue, 1 entry"
    sidebar.resize(224, 600)
    assert not sidebar.grab().isNull()


def test_the_arrow_keys_step_over_headings(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.show()
    seen: list[Place] = []
    sidebar.chosen.connect(seen.append)
    sidebar.mark("all_open")
    assert not seen
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down)
    assert [place.code for place in seen] == ["overdue"]
    sidebar.mark("nowhere")
    assert not sidebar.list.currentIndex().isValid()


def test_a_click_chooses_once(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.resize(224, 600)
    sidebar.show()
    sidebar.mark("today")
    seen: list[str] = []
    sidebar.chosen.connect(lambda place: seen.append(place.code))
    model = sidebar.list.model()
    for row in (1, 1):
        centre = sidebar.list.visualRect(model.index(row, 0)).center()
        qtbot.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert seen == ["mine", "mine"]


def test_rows_move_together_where_not_all_would_be_seen(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.show()
    model = sidebar.list.model()
    last = model.index(model.rowCount() - 1, 0)

    def height_at(window: int) -> int:
        sidebar.resize(224, window)
        qtbot.waitUntil(lambda: sidebar.height() == window)
        sidebar.list.doItemsLayout()
        return sidebar.list.visualRect(last).height()

    apart, together = height_at(1100), height_at(820)
    assert together < apart
    assert sidebar.list.verticalScrollBar().maximum() == 0  # all are seen in a window of 900 pixels
    assert height_at(1100) == apart
