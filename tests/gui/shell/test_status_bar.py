"""The bar at the bottom switches language and theme, and says what a press would bring."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.shell.status_bar import LookButtons, StatusBar
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


def test_the_switches_work_and_are_named(qtbot: QtBot, language: ScreenLanguage, theme: Theme) -> None:
    bar = StatusBar(language, theme)
    qtbot.addWidget(bar)
    look = bar.findChild(LookButtons)
    assert look is not None
    assert look.theme_button.accessibleName() == "Switch to the dark theme"
    look.theme_button.click()
    assert theme.is_dark
    assert look.theme_button.accessibleName() == "Switch to the light theme"
    assert look.language_button.text() == "English / 中文"
    look.language_button.click()
    assert language.code == CHINESE
    qtbot.waitUntil(lambda: look.language_button.text() == "中文 / English")


def test_the_state_and_the_guide(qtbot: QtBot, language: ScreenLanguage, theme: Theme) -> None:
    bar = StatusBar(language, theme)
    qtbot.addWidget(bar)
    bar.say("10 cases open")
    assert bar.text() == "10 cases open"
    guide = next(button for button in bar.findChildren(Button) if "F1" in button.text())
    with qtbot.waitSignal(bar.guide_wanted):
        guide.click()


def test_more_can_stand_beside_the_line(qtbot: QtBot, language: ScreenLanguage, theme: Theme) -> None:
    bar = StatusBar(language, theme)
    qtbot.addWidget(bar)
    more = Button("backup 2 h ago")
    bar.add(more)
    bar.show()
    assert more.isVisible()
