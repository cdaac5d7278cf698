"""A dialog that does one thing is as tall as its content, begins with its input, and says a refusal in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.errors import GateError
from qv_desk.gui.parts.act_dialog import ActDialog, small


class Naming(ActDialog):
    """Asks for a name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.word("A name", "Any will do.", "Take it")
        self.add(small("Name", self.name), self.name, 8)
        self.act.clicked.connect(self.accept)

    def first_focus(self) -> QWidget:
        return self.name


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(window: QWidget) -> Naming:
    dialog = Naming(window)
    dialog.open()
    return dialog


def test_return_takes_it_and_escape_leaves_it(qtbot: QtBot, window: QWidget) -> None:
    dialog = opened(window)
    assert dialog.windowTitle() == dialog.title.plain_text() == "A name"
    assert dialog.name.accessibleName() == "Name"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    other = opened(window)
    with qtbot.waitSignal(other.rejected):
        qtbot.keyClick(other.name, Qt.Key.Key_Escape)


def test_a_refusal_is_said_in_place_and_makes_room(window: QWidget) -> None:
    dialog = opened(window)
    before = dialog.height()
    dialog.refuse(GateError("needs_second_supervisor"))
    assert dialog.notice.code() == "needs_second_supervisor"
    assert dialog.height() > before
    dialog.set_busy(busy=True)
    assert not dialog.name.isEnabled()
    assert not dialog.leave.isEnabled()
    dialog.set_busy(busy=False)
    assert dialog.act.button.isEnabled()


def test_after_the_work_the_keyboard_is_where_it_was(qtbot: QtBot, window: QWidget) -> None:
    dialog = opened(window)
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.name)
    qtbot.keyClicks(dialog.name, "Ann")
    dialog.set_busy(busy=True)
    dialog.refuse(GateError("needs_second_supervisor"))
    dialog.set_busy(busy=False)
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.name)


def test_a_reason_of_two_lines_takes_no_room_from_the_content(qtbot: QtBot, window: QWidget) -> None:
    dialog = Naming(window)
    dialog.act.refuse("Off until everything that has to be said is said, and that is more than one line can hold here.")
    dialog.open()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.viewport().height() > 0)
    assert area.verticalScrollBar().maximum() == 0
