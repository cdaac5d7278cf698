"""The bar says who works here; its search field opens the palette however it is used."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.shell.top_bar import TopBar

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TopBar:
    assert not theme.is_dark
    made = TopBar(DeskUser("u-1", "Lin Wei", Role.OFFICER))
    qtbot.addWidget(made)
    made.resize(1200, 48)
    made.show()
    return made


def test_it_says_who_works_here(bar: TopBar) -> None:
    assert "Lin Wei  ·  officer" in [label.text() for label in bar.findChildren(Label)]


def test_the_search_opens_by_mouse_and_key(qtbot: QtBot, bar: TopBar) -> None:
    asked: list[str] = []
    bar.search_wanted.connect(asked.append)
    qtbot.mouseClick(bar.search, Qt.MouseButton.LeftButton)
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    qtbot.keyClick(bar.search, Qt.Key.Key_Q)
    assert asked == ["", "", "q"]
    with qtbot.waitSignal(bar.lock_wanted):
        bar.lock_button.click()


def test_the_icon_follows_the_theme(bar: TopBar, theme: Theme) -> None:
    light = bar.grab().toImage()
    theme.toggle()
    assert bar.grab().toImage() != light
