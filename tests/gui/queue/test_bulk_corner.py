"""Several cases chosen in the queue: the bar, the acts, the list as a file, and what was left unfinished."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.hold import HoldGround
from qv_desk.gui.queue.bulk_dialog import Stage
from qv_desk.gui.queue.queue_page import QueuePage, Shape
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import bulk_work
from tests.gui.staffed_office import Sat

Run = Callable[[Callable[[], object]], object]
ALL = next(place for place in PLACES if place.code == "all_open")


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> QueuePage:
    made = ALL.make(workplace)
    assert isinstance(made, QueuePage)
    qtbot.addWidget(made)
    made.resize(1440, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.enter(ALL)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle and made.rows().rowCount() > 0)
    return made


def click(qtbot: QtBot, page: QueuePage, row: int, held: Qt.KeyboardModifier) -> None:
    place = page.table.visualRect(page.rows().index(row, 2)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, held, QPoint(place))


def test_a_click_with_control_or_shift_chooses_and_opens_nothing(qtbot: QtBot, page: QueuePage) -> None:
    corner = page.corner
    click(qtbot, page, 1, Qt.KeyboardModifier.ControlModifier)
    assert corner.bar.isHidden()
    click(qtbot, page, 4, Qt.KeyboardModifier.ShiftModifier)
    assert corner.bar.text() == "4 cases chosen"
    click(qtbot, page, 2, Qt.KeyboardModifier.ControlModifier)
    assert corner.bar.text() == "3 cases chosen"
    assert page.shape is Shape.TABLE
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert corner.bar.isHidden()


def test_beside_a_case_the_list_chooses_too(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    first = page.rows().lines()[0].case_id
    page.open_case(first)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.case_id == first
    assert page.corner.bar.text() == "3 cases chosen"
    with qtbot.waitSignal(page.rows().settled):
        page.rows().refresh()
    assert page.corner.bar.text() == "3 cases chosen"
    assert page.corner.height() <= page.corner.bar.sizeHint().height()
    page.leave_case()
    assert page.corner.bar.text() == "3 cases chosen"
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_a_plain_step_in_the_list_opens_the_next_case(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    page.open_case(page.rows().lines()[0].case_id)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.case_id == page.rows().lines()[1].case_id
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_all_of_a_view_only_by_explicit_choice(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    click(qtbot, page, 0, Qt.KeyboardModifier.ControlModifier)
    click(qtbot, page, 1, Qt.KeyboardModifier.ControlModifier)
    page.corner.bar.whole_button.click()
    qtbot.waitUntil(lambda: page.corner.bar.text() == "All 10 of this view chosen")
    page.filter.setText("carter")
    qtbot.waitUntil(lambda: page.rows().rowCount() == 1)
    assert page.corner.bar.isHidden()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_the_menu_offers_every_act_and_leads_to_its_dialog(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    page.table.selectAll()
    page.corner.bar.acts.aboutToShow.emit()
    lines = {line.objectName(): line for line in page.corner.bar.acts.actions()}
    assert list(lines) == [act.value for act in BulkAct]
    lines["acknowledge"].trigger()
    dialog = page.corner.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.stage is Stage.READY, timeout=30_000)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.stage is Stage.ENDED, timeout=30_000)
    dialog.accept()
    assert page.corner.dialog is None
    assert page.corner.bar.isHidden()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_the_chosen_cases_as_a_list(qtbot: QtBot, workplace: Workplace, page: QueuePage, tmp_path: Path) -> None:
    page.table.selectAll()
    with qtbot.waitSignal(workplace.said) as said:
        page.corner.save_to(tmp_path / "cases.csv")
    assert said.args == ["10 cases are in the file."]
    assert len((tmp_path / "cases.csv").read_text(encoding="utf-8-sig").splitlines()) == 11


def test_what_was_left_is_offered_again(qtbot: QtBot, workplace: Workplace, page: QueuePage, run_on_store: Run) -> None:
    desk = workplace.desk

    def begin() -> object:
        order = BulkOrder(act=BulkAct.HOLD, ground=HoldGround.DISPUTE, reason="a claim")
        chosen = bulk_work.chosen_of_view(desk, CaseView.ALL_OPEN)
        lines = [line for one in chosen for line in bulk_work.rehearse_one(desk, order, one)]
        return (bulk_work.begin(desk, order, lines), bulk_work.begin(desk, order, lines))

    run_on_store(begin)
    assert page.corner.unfinished.text() == ""
    again = ALL.make(workplace)
    assert isinstance(again, QueuePage)
    qtbot.addWidget(again)
    again.resize(1440, 800)
    again.show()
    again.enter(ALL)
    corner = again.corner
    qtbot.waitUntil(lambda: "lay a hold, 10 of them" in corner.unfinished.text())
    corner.unfinished.go_on_button.click()
    dialog = corner.dialog
    assert dialog is not None
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.stage is Stage.ENDED, timeout=30_000)
    dialog.accept()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    corner.unfinished.leave_button.click()
    qtbot.waitUntil(lambda: corner.unfinished.isHidden() and workplace.jobs.is_idle)
    assert run_on_store(lambda: bulk_work.unfinished(desk)) == ()


def test_who_only_looks_is_offered_no_act(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Aki Mori")
    page = cast("QueuePage", sat.page("all_open"))
    qtbot.waitUntil(lambda: page.rows().rowCount() > 0)
    page.table.selectAll()
    QApplication.processEvents()
    assert page.corner.bar.isHidden()
