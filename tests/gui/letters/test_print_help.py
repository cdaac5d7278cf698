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
    for width, is_there in ((1055, False), (1300, True), (1000, False)):
        room.resize(width, 700)
        room.show()
        qtbot.waitUntil(lambda is_there=is_there: pane.isVisible() == is_there, timeout=5_000)


def test_it_speaks_both_languages(qtbot: QtBot, workplace: Workplace, language: ScreenLanguage) -> None:
    room = PrintRoomView(workplace)
    qtbot.addWidget(room)
    heading = child(room, Para, "jam_heading")
    assert heading.plain_text() == "If the printer jams"
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: heading.plain_text() != "If the printer jams", timeout=5_000)
