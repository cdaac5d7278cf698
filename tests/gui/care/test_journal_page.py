"""The journal is read by person and by case, checked, and its entries lead to their cases."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.care import journal_page
from qv_desk.gui.care.export_dialog import ExportDialog
from qv_desk.gui.care.journal_page import JournalPage
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage
from qv_desk.gui.work.places import Group, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> Iterator[JournalPage]:
    made = JournalPage(workplace)
    window = show_in_window(qtbot, made)
    made.enter(Place("journal", "Journal", "journal", Group.PLACES, "journal", JournalPage))
    idle(qtbot, workplace)
    yield made
    window.close()


def idle(qtbot: QtBot, workplace: Workplace) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=30_000)
        qtbot.wait(1)


def press(qtbot: QtBot, workplace: Workplace, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    idle(qtbot, workplace)


def test_everything_is_there_newest_first(page: JournalPage) -> None:
    sequences = [entry.sequence for entry in page.entries()]

    assert sequences == sorted(sequences, reverse=True)
    assert page.table.model().index(0, 1).data() == "Lin Wei"


def test_when_something_was_done_is_read_whole_in_both_languages(page: JournalPage, language: ScreenLanguage) -> None:
    for code in (ENGLISH, CHINESE):
        language.switch(code)
        page.retranslate()
        for number in range(len(page.entries())):
            words = str(page.table.model().index(number, 0).data())
            assert page.table.fontMetrics().horizontalAdvance(words) < page.table.columnWidth(0) - 12


def test_earlier_entries_follow(
    qtbot: QtBot, workplace: Workplace, page: JournalPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_page, "_PAGE", 4)
    page.read()
    idle(qtbot, workplace)
    assert len(page.entries()) == 4

    press(qtbot, workplace, page.more_button)

    assert [entry.sequence for entry in page.entries()] == list(
        range(page.entries()[0].sequence, page.entries()[0].sequence - 8, -1)
    )


def test_one_case_and_one_person(qtbot: QtBot, workplace: Workplace, page: JournalPage, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    summary = work.on_store(lambda: review.page(workplace.desk, CaseView.ALL, limit=1)).rows[0].summary
    page.case_edit.setText(summary.reference.lower())
    qtbot.keyClick(page.case_edit, Qt.Key.Key_Return)
    idle(qtbot, workplace)
    assert {entry.object_id for entry in page.entries()} == {summary.case_id}

    page.person_combo.setCurrentIndex(1)
    idle(qtbot, workplace)
    assert {entry.user for entry in page.entries()} == {workplace.desk.user.user_id}
    assert page.case_edit.text() == ""

    page.case_edit.setText("QV-1999-0001")
    qtbot.keyClick(page.case_edit, Qt.Key.Key_Return)
    idle(qtbot, workplace)
    assert page.notice().code()


def test_an_entry_opens_its_case_or_says_that_it_has_none(
    qtbot: QtBot, workplace: Workplace, page: JournalPage
) -> None:
    page.table.selectRow(0)
    with qtbot.waitSignal(workplace.case_wanted, timeout=10_000) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [page.entries()[0].object_id, "journal"]

    page.table.selectRow(len(page.entries()) - 1)  # the office was created
    press(qtbot, workplace, page.open_button)
    assert page.notice().text() == "This entry belongs to no case."


def test_it_is_checked_also_against_a_noted_head(
    qtbot: QtBot, workplace: Workplace, page: JournalPage, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    head = work.on_store(lambda: journal_book.head(workplace.desk))
    press(qtbot, workplace, page.check_button)
    assert page.notice().text().startswith("The journal is complete and unchanged")

    page.head_edit.setText(f"{head.sequence}:{head.digest}")
    qtbot.keyClick(page.head_edit, Qt.Key.Key_Return)
    idle(qtbot, workplace)
    assert page.notice().text().endswith("It holds the head that was noted.")

    page.head_edit.setText(f"{head.sequence}:{'0' * 64}")
    press(qtbot, workplace, page.check_button)
    assert "does not stand" in page.notice().text()

    page.head_edit.setText("rubbish")
    press(qtbot, workplace, page.check_button)
    assert page.notice().code() == "head_unreadable"


def test_the_page_to_sign_is_written(
    qtbot: QtBot, workplace: Workplace, page: JournalPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "page.txt"), ""))

    press(qtbot, workplace, page.report_button)

    assert (tmp_path / "page.txt").read_text(encoding="utf-8").startswith("Journal of")
    assert "Its head is" in page.notice().text()


def test_it_is_handed_out(
    qtbot: QtBot, workplace: Workplace, page: JournalPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "out"), ""))
    press(qtbot, workplace, page.export_button)
    dialog = page.window().findChildren(ExportDialog)[-1]

    press(qtbot, workplace, dialog.write_button.button)

    assert (tmp_path / "out" / "verify_journal.py").is_file()
    assert str(tmp_path / "out") in page.notice().text()


def test_the_filter_key_leads_to_the_case(page: JournalPage) -> None:
    assert page.focus_filter()
    assert page.first_focus() is page.table
