"""Supervisors see what waits, officers what they asked for, auditors all of it without a button that decides."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.approvals.approvals_page import ApprovalsPage
from qv_desk.gui.parts.paragraph import Label, Para
from tests.gui.asking import Asking
from tests.gui.staffed_office import Sat

Shown = Callable[[str, int], ApprovalsPage]


def words(page: ApprovalsPage) -> str:
    paras = [para.plain_text() for para in page.findChildren(Para) if para.isVisible()]
    return " ".join([*paras, *(label.text() for label in page.findChildren(Label) if label.isVisible())])


def test_a_supervisor_reads_what_others_asked_first(qtbot: QtBot, asking: Asking, approvals: Shown) -> None:
    asking.refuses("Lin Wei", "Kim Seo-yeon")
    asking.refuses("Ola Berg")
    page = approvals("Lin Wei", 2)
    assert "One thing waits for you, the second person." in words(page)
    assert [line.button.property("kind") for line in page.lines()] == ["filled", "plain"]
    qtbot.mouseClick(page.lines()[0].button, Qt.MouseButton.LeftButton)
    view = page.matter()
    assert view is not None
    assert "Chan Ka-yee" in words(page)
    page.back()
    assert page.matter() is None
    qtbot.waitUntil(page.lines()[0].button.isVisible)


def test_an_officer_sees_their_own_alone(asking: Asking, approvals: Shown) -> None:
    asking.refuses("Lin Wei", "Kim Seo-yeon")
    asking.refuses("Ola Berg")
    page = approvals("Ola Berg", 1)
    assert "One thing waits for a supervisor." in words(page)
    page.lines()[0].button.click()
    view = page.matter()
    assert view is not None
    assert not view.agree.isVisible()
    assert view.withdraw.isVisible()


def test_an_auditor_reads_all_and_decides_nothing(asking: Asking, approvals: Shown) -> None:
    asking.refuses("Ola Berg")
    page = approvals("Aki Mori", 1)
    page.lines()[0].button.click()
    view = page.matter()
    assert view is not None
    assert not view.agree.isVisible()
    assert not view.withdraw.isVisible()


def test_an_empty_list_says_so_and_counts_follow(qtbot: QtBot, sit: Callable[[str], Sat], asking: Asking) -> None:
    asking.refuses("Ola Berg")
    sat = sit("Lin Wei")
    page = cast("ApprovalsPage", sat.page("approvals"))
    qtbot.waitUntil(lambda: len(page.lines()) == 1)
    page.lines()[0].button.click()
    view = page.matter()
    assert view is not None
    qtbot.mouseClick(view.agree.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Nothing waits for a second person." in words(page), timeout=10_000)
    assert page.notice.text().startswith("Approved: A refusal: Access")
    assert not sat.troubles
