from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.case import letters_tab
from qv_desk.gui.case.letters_tab import LettersTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def button(tab: LettersTab, text: str) -> Button:
    return next(each for each in tab.findChildren(Button) if each.text() == text)


def test_an_issued_letter_can_be_read_and_saved(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    tab = LettersTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    assert child(tab, Label, "heading").text() == "1 letter issued"
    pages = child(tab, PdfPageList, "")

    button(tab, "Read").click()
    qtbot.waitUntil(lambda: pages.page_count() > 0 and not pages.isHidden(), timeout=5_000)

    copy = tmp_path / "copy.pdf"
    monkeypatch.setattr(letters_tab, "ask_where", lambda *_: copy)
    with qtbot.waitSignal(workplace.jobs.changed):
        button(tab, "Save a copy …").click()
    assert copy.read_bytes().startswith(b"%PDF")
    assert "outside the desk" in child(tab, Notice, "").text()
    assert work.look(case).journal[-1].action == "document.exported"


def test_a_waiting_letter_leads_to_the_print_room(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    tab = LettersTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    assert child(tab, Label, "heading").text() == "No letter has been issued yet"

    work.issued(case)
    tab.show_file(work.look(case))
    with qtbot.waitSignal(tab.place_wanted) as wanted:
        button(tab, "Print room").click()

    assert wanted.args == ["post"]
