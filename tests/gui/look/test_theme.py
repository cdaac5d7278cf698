"""One table of colours dresses everything, and the choice is kept."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.palette import DARK, LIGHT
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.memory import Memory
from qv_desk.gui.parts.paragraph import Label


def test_a_label_takes_the_colour_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    label = Label("x", ink="brick")
    qtbot.addWidget(label)
    label.show()
    assert label.palette().windowText().color() == LIGHT.colour("brick")
    theme.choose(ThemeChoice.DARK)
    assert label.palette().windowText().color() == DARK.colour("brick")


def test_the_choice_is_remembered(qapp: QApplication, theme: Theme, memory: Memory) -> None:
    theme.toggle()
    assert theme.is_dark
    again = Theme(qapp, memory)
    again.begin()
    assert again.choice is ThemeChoice.DARK
    again.deleteLater()


def test_a_damaged_memory_means_the_system(qapp: QApplication, theme: Theme, memory: Memory) -> None:
    memory.keep("theme", "purple")
    theme.begin()
    assert theme.choice is ThemeChoice.SYSTEM
    assert qapp.styleSheet()
