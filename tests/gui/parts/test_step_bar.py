"""Each step is a button that says where it stands."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.step_bar import StepBar, StepButton, StepShown

pytestmark = pytest.mark.usefixtures("theme", "language")
STEPS = (
    StepShown("received", "Received", "22 Sep", 1.0, is_current=False),
    StepShown("search", "Search", "5 of 7", 5 / 7, is_current=True),
    StepShown("close", "Close", "", 0.0, is_current=False),
)


def test_a_step_is_pressed_by_mouse_and_key(qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.show_steps(STEPS)
    bar.resize(700, 56)
    bar.show()
    buttons = bar.findChildren(StepButton)
    assert [button.accessibleName() for button in buttons] == ["Received", "Search", "Close"]
    assert [button.accessibleDescription() for button in buttons] == ["done. 22 Sep", "now. 5 of 7", "not yet."]
    with qtbot.waitSignal(bar.chosen) as pressed:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert pressed.args == ["search"]
    with qtbot.waitSignal(bar.chosen) as pressed:
        buttons[2].setFocus()
        qtbot.keyClick(buttons[2], Qt.Key.Key_Space)
    assert pressed.args == ["close"]
    assert not bar.grab().isNull()


def test_fewer_steps_leave_no_button_behind(qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.show_steps(STEPS)
    bar.show_steps(STEPS[:2])
    qtbot.waitUntil(lambda: len(bar.findChildren(StepButton)) == 2)
