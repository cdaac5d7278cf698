"""The help stands beside the letters only where nothing in their rows is cut for it."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.letters.print_room_view import PrintRoomView
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace


def test_it_goes_where_the_room_is_narrow(qtbot: QtBot, workplace: Workplace) -> None:
    room = PrintRoomView(workplace)
    qtbot.addWidget(room)
    pane = child(room, QWidget, "help_pane")
    room.show()
    shown = []
    for width in (1055, 1300, 1000):
        room.resize(width, 700)
        qtbot.wait(1)
        shown.append(pane.isVisible())
    assert shown == [False, True, False]


def test_it_speaks_both_languages(qtbot: QtBot, workplace: Workplace, language: ScreenLanguage) -> None:
    room = PrintRoomView(workplace)
    qtbot.addWidget(room)
    heading = child(room, Para, "jam_heading")
    assert heading.plain_text() == "If the printer jams"
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: heading.plain_text() != "If the printer jams", timeout=5_000)
