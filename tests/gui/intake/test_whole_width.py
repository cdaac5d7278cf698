"""An area that scrolls downwards only is as wide as its content needs, also when that grows."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.intake.whole_width import WholeWidth
from qv_desk.gui.parts.layouts import column, pane, scrolled
from tests.gui.case_work import show_in_window


def test_the_area_follows_its_content(qtbot: QtBot) -> None:
    label = QLabel("short")
    content = pane("page", column(label))
    area = scrolled(content)
    WholeWidth(area, content, 120)
    assert area.minimumWidth() == 120
    window = show_in_window(qtbot, area, 600, 200)
    label.setText("a name that is so long that it needs more than that " * 2)
    qtbot.waitUntil(lambda: area.minimumWidth() > label.sizeHint().width(), timeout=2_000)
    window.close()
