"""A child's case shows its lane while the file is closed, and the file once a second person agreed; no name before."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.case.documents.sealed_page import SealedPage
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def words(page: CaseView) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_case_page_is_sealed_until_the_file_is_open_and_again_afterwards(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    page = CaseView(workplace, case.case_id, "minor")
    window = show_in_window(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.findChildren(SealedPage)), timeout=10_000)
    (sealed,) = page.findChildren(SealedPage)
    qtbot.waitUntil(lambda: sealed.view.outline() is not None, timeout=10_000)
    assert "Ann Lee" not in words(page)
    assert case.reference in words(page)
    assert page.first_focus() is sealed.view.card.act.button
    assert page.focusWidget() is sealed.view.card.act.button
    assert sealed.view.panel.open_button.property("kind") == "plain"
    page.set_back(True)
    assert sealed.back.isVisible()

    work.opened(case)
    with qtbot.waitSignal(page.shown, timeout=10_000):
        workplace.jobs.changed.emit(case.case_id)
    assert "Ann Lee" in words(page)
    assert page.current_tab() == "minor"
    window.close()


def test_it_speaks_both_languages(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    page = SealedPage(workplace, work.taken_in().case_id)
    window = show_in_window(qtbot, page)
    qtbot.waitUntil(lambda: page.view.outline() is not None, timeout=10_000)
    assert page.view.card.title() == "Freeze the account now"
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: page.view.card.title() == "立即冻结账号", timeout=10_000)
    window.close()
