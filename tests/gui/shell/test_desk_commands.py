"""Every key of the shell is there once, with words."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell import desk_commands
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.workplace import Workplace


def test_every_key_is_there_once(qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme) -> None:
    window = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    qtbot.addWidget(window)
    keys = [command.keys for command in window.commands if command.keys]
    assert len(set(keys)) == len(keys)
    assert {"Ctrl+K", "Ctrl+F", "Ctrl+N", "Ctrl+O", "Ctrl+P", "Ctrl+L", "F1", "Ctrl+/"} <= set(keys)
    bound = [command.keys for command in window.commands if command.run and command.is_bound and command.keys]
    assert all(not QKeySequence(key).isEmpty() for key in bound)
    assert all(command.word() for command in window.commands)
    desk_commands.show_guide(window, window)
    for word in ("All keys", "About QV Desk, licences"):
        run = next(command.run for command in window.commands if command.word() == word)
        assert run is not None
        run()
    opened = window.findChildren(QDialog)
    assert len(opened) == 3
    for dialog in opened:
        dialog.close()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
