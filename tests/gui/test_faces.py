from pytestqt.qtbot import QtBot

from qv_desk.gui.faces import wear
from qv_desk.gui.language import CHINESE, ScreenLanguage
from qv_desk.gui.paragraph import Label
from qv_desk.gui.theme import Theme


def test_a_size_survives_theme_and_language(qtbot: QtBot, theme: Theme, language: ScreenLanguage) -> None:
    label = Label("words")
    qtbot.addWidget(label)
    wear(label, 16.0, 600)
    label.show()

    for change in (theme.toggle, theme.toggle, lambda: language.switch(CHINESE), theme.toggle):
        change()
        qtbot.wait(1)
        assert (label.font().pointSizeF(), label.font().weight()) == (16.0, 600)
