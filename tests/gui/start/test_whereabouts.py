"""After unlocking the window opens where the person was."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.acts.amend_dialog import AmendDialog
from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.intake.new_case_dialog import NewCaseDialog
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, CaseWindow, DeskDoors
from qv_desk.gui.start.whereabouts import Whereabouts
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.drafts import Drafts
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame import drafts
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def opened(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme
) -> Iterator[Callable[[], MainWindow]]:
    """Opens the window, as after each unlocking; an earlier one was left properly."""
    windows: list[MainWindow] = []

    def leave() -> None:
        for window in windows:
            window.workplace.drafts.seal()
            window.close()

    def open_window() -> MainWindow:
        leave()
        workplace.drafts = Drafts(workplace.desk, workplace.jobs, workplace)
        window = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
        qtbot.addWidget(window)
        window.show()
        Whereabouts(window)
        with qtbot.waitSignal(workplace.drafts.arrived):
            workplace.drafts.load()
        windows.append(window)
        return window

    yield open_window
    leave()


def case_page(qtbot: QtBot, window: MainWindow) -> CaseView:
    qtbot.waitUntil(lambda: bool(case_pages(window)), timeout=10_000)
    return case_pages(window)[0]


def case_pages(window: MainWindow) -> list[CaseView]:
    shown = window.pages.currentWidget()
    assert shown is not None
    return [page for page in shown.findChildren(CaseView) if page.isVisible()]


def open_case(qtbot: QtBot, window: MainWindow, case_id: str, tab: str = "") -> CaseView:
    """Once the rows of the place are there; gives the page once it shows its case."""
    qtbot.waitUntil(lambda: window.workplace.jobs.is_idle, timeout=10_000)
    window.open_case(case_id, tab)
    page = case_page(qtbot, window)
    qtbot.waitUntil(lambda: window.workplace.jobs.is_idle, timeout=10_000)
    assert page.case_id == case_id
    return page


def test_place_case_tab_and_the_letter_that_was_being_written(
    qtbot: QtBot, opened: Callable[[], MainWindow], workplace: Workplace, run_on_store: Run
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    window = opened()
    window.go("all_open")
    page = open_case(qtbot, window, case.case_id, "search")
    page.open_letter_desk("extension", "zh-Hans")

    again = opened()

    assert again.place is not None
    assert again.place.code == "all_open"
    back = case_page(qtbot, again)
    qtbot.waitUntil(lambda: back.letter_desk() is not None, timeout=10_000)
    desk = back.letter_desk()
    assert desk is not None
    assert desk.writing() == ("extension", "zh-Hans")
    assert back.current_tab() == "search"
    assert again.toast.text() == "Your half-written letter is here."


def test_the_half_made_changes_of_a_person(
    qtbot: QtBot, opened: Callable[[], MainWindow], workplace: Workplace, run_on_store: Run
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    window = opened()
    window.go("all_open")
    page = open_case(qtbot, window, case.case_id)
    page.go_on("amend")
    dialog = window.findChild(AmendDialog)
    assert dialog is not None
    dialog.view.inputs.put({"name": "Martha M. Quinn"})
    dialog.view.inputs.edited.emit()

    again = opened()

    qtbot.waitUntil(lambda: again.findChild(AmendDialog) is not None, timeout=10_000)
    back = again.findChild(AmendDialog)
    assert back is not None
    assert back.view.person().name == "Martha M. Quinn"
    back.reject()
    assert workplace.drafts.value(f"case/{case.case_id}/amend") is None


def test_a_new_case_half_filled_in_opens_again(
    qtbot: QtBot, opened: Callable[[], MainWindow], workplace: Workplace
) -> None:
    window = opened()
    workplace.new_case_wanted.emit()
    dialog = window.findChild(NewCaseDialog)
    assert dialog is not None
    dialog.view.fields().name_edit().setText("Jane Sample")

    again = opened()

    back = again.findChild(NewCaseDialog)
    assert back is not None
    assert back.view.fields().name_edit().text() == "Jane Sample"
    qtbot.waitUntil(back.isVisible)
    back.reject()


def test_a_case_in_a_window_of_its_own(
    qtbot: QtBot, opened: Callable[[], MainWindow], workplace: Workplace, run_on_store: Run
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    opened().open_case_window(case.case_id)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=10_000)

    opened()

    def own_windows() -> list[CaseView]:
        windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, CaseWindow)]
        return [view for window in windows if window.isVisible() for view in window.findChildren(CaseView)]

    assert [view.case_id for view in own_windows()] == [case.case_id]


def test_nothing_kept_leaves_the_window_as_it_is(opened: Callable[[], MainWindow]) -> None:
    window = opened()
    assert window.place is not None
    assert window.findChild(QDialog) is None


def test_a_place_or_case_that_is_gone_is_no_fault(
    qtbot: QtBot, opened: Callable[[], MainWindow], workplace: Workplace, run_on_store: Run
) -> None:
    where = {"place": "gone", "case": "gone", "tab": "gone", "letter": ["x"], "windows": []}
    run_on_store(lambda: drafts.keep(workplace.desk, "where", where))
    again = opened()
    page = case_page(qtbot, again)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=10_000)
    assert page.letter_desk() is None
