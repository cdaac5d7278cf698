"""A passphrase is typed hidden, shown on request, and Caps Lock is noticed by what the keys give."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.start.passphrase_field import PassphraseField


def test_caps_lock_is_told_by_the_keys_and_the_eye_shows_the_words(qtbot: QtBot, theme: Theme) -> None:
    assert not theme.is_dark
    field = PassphraseField()
    qtbot.addWidget(field)
    field.tint()
    field.word("Show it")
    told: list[bool] = []
    field.caps_told.connect(told.append)
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_1)  # no letter: nothing is known
    qtbot.keyClick(field, "B")
    qtbot.keyClick(field, "C", Qt.KeyboardModifier.ShiftModifier)
    assert told[0] is False
    assert len(told) == 3
    assert field.echoMode() == QLineEdit.EchoMode.Password
    field.eye.trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    field.eye.trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert field.eye.toolTip() == "Show it"
