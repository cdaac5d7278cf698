"""The dialog is off until something is written."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.work.workplace import Workplace


def test_it_says_what_was_written(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    dialog = WordsDialog("Title", "Hint", "The reason", "Keep it")
    qtbot.addWidget(dialog)
    assert dialog.act.reason()
    assert dialog.first_focus() is dialog.words
    assert dialog.words.accessibleName() == "The reason"
    dialog.words.setText(" because ")
    with qtbot.waitSignal(dialog.said) as said:
        dialog.act.button.click()
    assert said.args == ["because"]
