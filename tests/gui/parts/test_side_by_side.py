from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.side_by_side import SideBySide
from tests.gui.case_work import show_in_window


def test_columns_stack_where_there_is_no_room(qtbot: QtBot) -> None:
    left, right = QLabel("left"), QLabel("right")
    both = SideBySide(left, right, least=600)
    window = show_in_window(qtbot, both, 800, 200)
    assert left.y() == right.y()
    assert right.x() > left.x()

    both.resize(400, 200)
    qtbot.wait(1)

    assert window.isVisible()
    assert left.x() == right.x()
    assert right.y() > left.y()
