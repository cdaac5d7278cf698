"""The place Minors lists every report without a name, and saves the yearly sheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.minors.minors_page import MinorsPage
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.minor_audit import SheetForm
from tests.gui.case_work import show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]
PLACE = next(place for place in PLACES if place.code == "minors")


def test_reports_are_listed_the_running_first_and_open_their_case(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    ended, running = work.taken_in(minutes=50), work.taken_in(minutes=5)
    work.deleted(ended)
    page = MinorsPage(workplace)
    window = show_in_window(qtbot, page)
    with qtbot.waitSignal(page.listed, timeout=10_000):
        page.enter(PLACE)
    mine = [line for line in page.lines() if line.reference in {ended.reference, running.reference}]
    assert [line.reference for line in mine] == [running.reference, ended.reference]
    shown = " ".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())
    assert "00:05" in shown
    assert "Ann Lee" not in shown
    with qtbot.waitSignal(workplace.case_wanted) as wanted:
        qtbot.mouseClick(mine[0].button, Qt.MouseButton.LeftButton)
    assert wanted.args == [running.case_id, "minor"]
    assert page.first_focus() is page.lines()[0].button
    page.leave()
    window.close()


def test_the_sheet_is_saved_outside(qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    page = MinorsPage(workplace)
    qtbot.addWidget(page)
    file = tmp_path / "sheet.html"
    page.save_to(workplace.today.year, SheetForm.HTML, file)
    qtbot.waitUntil(lambda: "sheet.html" in page.notice.text(), timeout=10_000)
    assert case.reference in file.read_text("utf-8")


def test_an_office_without_reports_says_so(qtbot: QtBot, workplace: Workplace) -> None:
    page = MinorsPage(workplace)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.listed, timeout=10_000):
        page.refresh()
    if not page.lines():
        assert page.first_focus() is page.new_button
