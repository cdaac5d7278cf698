"""A toast comes, offers Undo where undoing is possible, and goes."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.toast import Toast

pytestmark = pytest.mark.usefixtures("theme", "language")


def test_words_and_undo(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    undone: list[str] = []
    toast.say("Marked as posted.", lambda: undone.append("x"))
    assert toast.text() == "Marked as posted."
    undo = toast.findChild(Button)
    assert undo is not None
    undo.click()
    assert undone == ["x"]
    assert toast.text() == ""
    toast.say("Saved.")
    assert undo.isHidden()
    window.resize(400, 300)
    assert toast.geometry().bottom() < 300
