from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.alarm_bar import AlarmBar
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.backups.anchor import AnchorState, AnchorVerdict
from qv_desk.services.care.journal_book import JournalHead
from tests.gui.case_work import show_in_window


def test_it_says_what_was_found_and_leads_to_the_journal(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    bar = AlarmBar(leads_to_journal=True)
    window = show_in_window(qtbot, bar, height=200)
    bar.hide()
    assert bar.text() == ""

    bar.raise_alarm(AnchorVerdict(AnchorState.DIFFERS, None, JournalHead(3, "0" * 64)))

    assert bar.text().startswith("The journal is another one")
    buttons = {button.text(): button for button in bar.findChildren(Button)}
    with qtbot.waitSignal(bar.journal_wanted):
        qtbot.mouseClick(buttons["Open the journal"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons["I have read this"], Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    window.close()


def test_who_has_no_journal_is_not_led_there(qtbot: QtBot) -> None:
    bar = AlarmBar()
    window = show_in_window(qtbot, bar, height=200)
    assert not next(one for one in bar.findChildren(Button) if one.text() == "Open the journal").isVisible()
    window.close()
