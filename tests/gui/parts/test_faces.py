from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


def test_a_size_survives_theme_and_language(qtbot: QtBot, theme: Theme, language: ScreenLanguage) -> None:
    label = Label("words")
    qtbot.addWidget(label)
    wear(label, 16.0, 600)
    label.show()

    for change in (theme.toggle, theme.toggle, lambda: language.switch(CHINESE), theme.toggle):
        change()
        qtbot.wait(1)
        assert (label.font().pointSizeF(), label.font().weight()) == (16.0, 600)
