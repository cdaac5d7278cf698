from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.parts.icon_mark import IconMark


def test_an_icon_takes_the_tint_of_the_theme_that_is_shown(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(ThemeChoice.LIGHT)
    mark = IconMark("check", "accent")
    qtbot.addWidget(mark)
    mark.show()
    before = mark.pixmap().toImage()
    theme.choose(ThemeChoice.DARK)
    assert mark.pixmap().toImage() != before


def test_without_a_name_the_room_stays_free(qtbot: QtBot) -> None:
    mark = IconMark("", "accent")
    qtbot.addWidget(mark)
    assert mark.pixmap().isNull()
    assert mark.width() == 16
