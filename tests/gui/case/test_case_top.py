"""The top of a case page says whom it is about and leads back, to a window of its own, and to the menu."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.case_top import CaseTop
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def top_of(qtbot: QtBot, *, has_menu: bool) -> tuple[QWidget, CaseTop]:
    page = QWidget()
    qtbot.addWidget(page)
    load("case_view", page)
    return page, CaseTop(page, has_menu=has_menu)


def test_it_says_whom_the_case_is_about(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    page, top = top_of(qtbot, has_menu=True)
    top.show_case(case)
    assert child(page, Para, "name_para").plain_text() == "Martha Quinn"
    assert child(page, Label, "reference_label").text() == case.reference
    assert "Ireland" in child(page, Para, "facts_para").plain_text()


@pytest.mark.usefixtures("theme", "language")
def test_each_button_leads_on(qtbot: QtBot) -> None:
    page, top = top_of(qtbot, has_menu=True)
    for name, wanted in (
        ("back_button", top.back_wanted),
        ("window_button", top.window_wanted),
        ("more_button", top.menu_wanted),
    ):
        with qtbot.waitSignal(wanted):
            child(page, Button, name).click()
    assert top.back.isHidden()
    top.offer_own_window(shown=False)
    assert child(page, Button, "window_button").isHidden()


@pytest.mark.usefixtures("theme", "language")
def test_whoever_has_nothing_to_do_with_the_whole_case_sees_no_menu(qtbot: QtBot) -> None:
    page, top = top_of(qtbot, has_menu=False)
    assert child(page, Button, "more_button").isHidden()
    menu = QMenu(page)
    menu.addAction("Hand over")
    top.open_menu(menu)
    assert menu.isVisible()
    menu.close()
