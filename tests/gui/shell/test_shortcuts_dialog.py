"""The list of keys shows every command that has one."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.shell.commands import Command
from qv_desk.gui.shell.shortcuts_dialog import ShortcutsDialog


@pytest.mark.usefixtures("theme", "language")
def test_keys_are_listed(qtbot: QtBot) -> None:
    commands = (Command(lambda: "Lock the desk", "Ctrl+L"), Command(lambda: "About", ""))
    dialog = ShortcutsDialog(commands)
    qtbot.addWidget(dialog)
    shown = [label.text() for label in dialog.findChildren(Label)]
    assert "Ctrl+L" in shown
    assert "Lock the desk" in shown
    assert "About" not in shown
