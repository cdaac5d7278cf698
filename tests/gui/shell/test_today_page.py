"""The start page tells what needs somebody, in order, with one button a line."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.shell.today_page import DaysAhead, TodayLine, TodayPage, capped
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review, start_page

PLACE = next(place for place in PLACES if place.code == "today")


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> TodayPage:
    made = TodayPage(workplace)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    with qtbot.waitSignal(made.shown):
        made.enter(PLACE)
    return made


def said(page: TodayPage) -> list[str]:
    return [para.plain_text() for para in page.findChildren(Para)]


def test_the_most_urgent_comes_first_with_the_only_filled_button(page: TodayPage) -> None:
    lines = page.findChildren(TodayLine)
    assert len(lines) == 10
    kinds = [line.button.property("kind") for line in lines]
    assert kinds == ["filled"] + ["plain"] * 9
    assert "Olumide Adeyemi" in lines[0].button.accessibleDescription()
    assert "10 things need you. One must leave today. 2 are late." in said(page)
    assert page.first_focus() is lines[0].button


def test_a_button_opens_the_case_where_the_step_is_done(qtbot: QtBot, workplace: Workplace, page: TodayPage) -> None:
    line = page.findChildren(TodayLine)[1]
    with qtbot.waitSignal(workplace.case_wanted) as wanted:
        qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert wanted.args is not None
    assert wanted.args[1] == "identity"


def test_the_page_follows_language_and_changes(
    qtbot: QtBot, workplace: Workplace, page: TodayPage, language: ScreenLanguage
) -> None:
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: "10 月 12 日（星期一）" in [label.text() for label in page.findChildren(Label)])
    with qtbot.waitSignal(page.shown):
        workplace.jobs.changed.emit("")


def test_an_empty_day_says_so(qtbot: QtBot, workplace: Workplace) -> None:
    page = TodayPage(workplace)
    qtbot.addWidget(page)
    nothing = start_page.Today(date(2026, 10, 12), (), dict.fromkeys(CaseView, 0), (), 2027)
    page._show(nothing)
    assert "Nothing needs you now. No date is near, and nothing is late." in said(page)
    assert any("2027" in words for words in said(page))
    assert page.first_focus() is None


@pytest.mark.usefixtures("theme", "language")
def test_the_days_ahead_are_told_in_words(qtbot: QtBot) -> None:
    ahead = DaysAhead()
    qtbot.addWidget(ahead)
    ahead.show_days(((date(2026, 10, 12), 7, review.Urgency.TODAY), (date(2026, 10, 13), 0, review.Urgency.SOON)))
    assert ahead.accessibleDescription() == "Mon 12 Oct: 7"
    ahead.resize(420, 88)
    assert not ahead.grab().isNull()


def test_counts_are_capped() -> None:
    assert [capped(number) for number in (0, 1000, 1001)] == ["0", "1000", "1000+"]
