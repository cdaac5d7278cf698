"""A line of a list is settled with words, and with a day only where somebody was told."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.incidents.settle_dialog import SettleDialog
from qv_desk.gui.work.workplace import Workplace


class Settled(SettleDialog):
    """Remembers what it was told."""

    def __init__(self, work: Workplace, *, told: bool, parent: QWidget | None = None) -> None:
        self.kept: list[object] = []
        super().__init__(work, told=told, label="How", parent=parent)
        self.word("Ann was told", "", "They were told")

    def were_told(self, on: date, words: str) -> object:
        self.kept += [on, words]
        return None

    def were_not(self, words: str) -> object:
        self.kept += [words]
        return None


@pytest.mark.parametrize("told", [True, False])
def test_words_are_asked_for_and_a_day_where_it_matters(qtbot: QtBot, workplace: Workplace, *, told: bool) -> None:
    dialog = Settled(workplace, told=told)
    dialog.open()
    assert dialog.act.reason() == "Off until something is written."
    assert dialog.day.isVisible() == told

    dialog.how.setText(" by telephone ")
    with qtbot.waitSignal(dialog.accepted, timeout=5_000):
        dialog.act.button.click()

    assert dialog.kept == ([workplace.today, "by telephone"] if told else ["by telephone"])
