"""One page, three shapes: the table alone, list and case side by side, the case alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.queue.open_cases import OpenCases
from qv_desk.gui.queue.queue_page import THREE_PANES_FROM, QueuePage, Shape
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace

MINE = next(place for place in PLACES if place.code == "mine")
ALL = next(place for place in PLACES if place.code == "all")


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> QueuePage:
    made = MINE.make(workplace)
    assert isinstance(made, QueuePage)
    qtbot.addWidget(made)
    made.resize(1440, 800)
    made.show()
    made.enter(MINE)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle and made.rows().rowCount() > 0)
    return made


def test_a_wide_window_shows_list_and_case(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    assert page.shape is Shape.TABLE
    assert page.first_focus() is page.table
    page.open_case(page.rows().lines()[4].case_id)
    assert page.shape is Shape.BESIDE
    assert page.list.isVisible()
    page.resize(THREE_PANES_FROM - 1, 800)
    assert page.shape is Shape.CASE_ALONE
    assert not page.list.isVisible()
    page.resize(1440, 800)
    assert page.shape is Shape.BESIDE
    page.back()
    assert page.shape is Shape.TABLE
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_enter_gives_the_case_the_whole_page_and_escape_leads_back(
    qtbot: QtBot, workplace: Workplace, page: QueuePage
) -> None:
    page.open_case(page.rows().lines()[0].case_id)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.shape is Shape.CASE_ALONE
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.shape is Shape.BESIDE
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.shape is Shape.TABLE
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_the_title_follows_the_language(qtbot: QtBot, page: QueuePage, language: ScreenLanguage) -> None:
    def titles() -> list[str]:
        return [label.text() for label in page.findChildren(Label)]

    assert "My cases" in titles()
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: "我的案件" in titles(), timeout=5_000)
    assert "My cases" not in titles()


def test_the_keys_j_and_k_move(qtbot: QtBot, page: QueuePage) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.rows().index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_J)
    qtbot.keyClick(page.table, Qt.Key.Key_J)
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    assert page.table.currentIndex().row() == 1
    with qtbot.waitSignal(page.table.activated):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.case_id == page.rows().lines()[1].case_id


def test_the_filter_waits_for_the_last_key(qtbot: QtBot, page: QueuePage) -> None:
    assert page.focus_filter()
    with qtbot.waitSignal(page.rows().settled):
        qtbot.keyClicks(page.filter, "carter")
    assert [line.person for line in page.rows().lines()] == ["Emily Carter"]
    with qtbot.waitSignal(page.rows().settled):
        page.filter.setText("nobody of that name")
    assert not page.table.isVisible()
    with qtbot.waitSignal(page.rows().settled):
        page.filter.clear()
    assert page.table.isVisible()


def test_another_place_shows_another_view(qtbot: QtBot, page: QueuePage) -> None:
    with qtbot.waitSignal(page.rows().settled):
        page.enter(ALL)
    assert page.rows().rowCount() == 10


def test_few_case_pages_stay_alive(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    for line in page.rows().lines()[:6]:
        page.open_case(line.case_id, "identity")
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    assert page.case_id == page.rows().lines()[5].case_id
    page.open_case(page.rows().lines()[4].case_id, "clocks")
    page.leave_case()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_nothing_of_an_erased_case_stays(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    first, second = (line.case_id for line in page.rows().lines()[:2])
    page.open_case(first)
    page.open_case(second)
    kept = page.findChild(OpenCases)
    assert kept is not None
    for case_id in (first, second):
        assert page.case_id == second
        view = kept.page(case_id)
        assert view is not None
        view.gone.emit()
        assert kept.page(case_id) is None
    assert page.case_id == ""
    assert page.table.isVisible()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_the_keyboard_follows_the_case(qtbot: QtBot, workplace: Workplace, page: QueuePage) -> None:
    page.open_case(page.rows().lines()[2].case_id)
    assert page.list.hasFocus()
    page.leave_case()
    assert page.table.hasFocus()
    page.resize(1000, 800)
    page.open_case(page.rows().lines()[3].case_id)
    focused = QApplication.focusWidget()
    assert isinstance(focused, PageTabs)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_a_case_opened_before_its_rows_have_come_stays_open(
    qtbot: QtBot, workplace: Workplace, page: QueuePage
) -> None:
    wanted = page.rows().lines()[3].case_id
    late = MINE.make(workplace)
    assert isinstance(late, QueuePage)
    qtbot.addWidget(late)
    late.resize(1440, 800)
    page.hide()
    with qtbot.waitActive(late):
        late.show()

    late.enter(MINE)
    late.open_case(wanted)

    qtbot.waitUntil(lambda: workplace.jobs.is_idle and late.rows().rowCount() > 0)
    assert late.case_id == wanted
