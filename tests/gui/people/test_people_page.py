"""Supervisors see who can open the desk and act on it; auditors see it."""

from collections.abc import Callable
from typing import cast

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.people.people_page import PeoplePage
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from tests.gui.staffed_office import STAFF, Sat


def page_of(qtbot: QtBot, sat: Sat) -> PeoplePage:
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: len(page.rows()) == len(STAFF))
    return page


def words(page: PeoplePage) -> str:
    return " ".join(para.plain_text() for para in page.findChildren(Para) if para.isVisible())


def test_a_supervisor_sees_everybody_and_may_act(
    qtbot: QtBot, sit: Callable[[str], Sat], language: ScreenLanguage
) -> None:
    sat = sit("Lin Wei")
    page = page_of(qtbot, sat)
    assert "5 people can open this desk." in words(page)
    assert [set(row.buttons) == {"own"} for row in page.rows()] == [True, False, False, False, False]
    assert page.rows()[2].buttons["role"].isEnabled()
    assert page.add_button.isVisible()
    assert page.code_button.isVisible()
    assert not page.rekey_button.isVisible()
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: "5 人" in words(page))
    assert not sat.troubles


def test_an_auditor_changes_nothing(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Aki Mori")
    page = page_of(qtbot, sat)
    assert {code for row in page.rows() for code in row.buttons} == {"own"}
    assert not page.add_button.isVisible()
    assert not page.code_button.isVisible()
    assert not sat.troubles
