from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.wide_link import WideLink

LONG = "The letter asks for this, or declares it: “I hereby withdraw any consent that I may have given you”"


def test_it_grows_in_height_where_it_is_narrow(qtbot: QtBot) -> None:
    link = WideLink(LONG)
    qtbot.addWidget(link)

    assert link.heightForWidth(200) > link.heightForWidth(900)
    assert link.minimumSizeHint().width() < 100


def test_keys_press_it_and_it_paints(qtbot: QtBot) -> None:
    link = WideLink(LONG)
    qtbot.addWidget(link)
    link.resize(300, link.heightForWidth(300))
    link.show()
    link.setFocus()

    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)

    assert not link.grab().isNull()
    assert link.accessibleName() == LONG
