from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.look import palette
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell.care_link import CareLink
from tests.gui.case_work import show_in_window


def colours(link: CareLink) -> set[str]:
    image = link.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_it_shows_its_words_whole_and_warns_by_shape_and_colour(qtbot: QtBot, theme: Theme) -> None:
    assert not theme.is_dark
    link = CareLink()
    window = show_in_window(qtbot, link)
    link.say("backup 2 h ago", is_worrying=False)
    link.resize(link.sizeHint())
    calm, narrow = colours(link), link.sizeHint().width()

    link.say("backup 2 h ago", is_worrying=True)
    link.resize(link.sizeHint())

    assert link.sizeHint().width() > narrow  # the mark
    assert palette.colour("amber").name() in colours(link) - calm
    assert link.accessibleName() == "backup 2 h ago"
    with qtbot.waitSignal(link.clicked):
        link.setFocus()
        qtbot.keyClick(link, Qt.Key.Key_Space)
    link.say("", is_worrying=False)
    assert link.isHidden()
    window.close()
