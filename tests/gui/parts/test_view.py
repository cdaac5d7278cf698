"""A view sets its words anew when the language changes."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.view import View
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


class Counting(View):
    def __init__(self) -> None:
        super().__init__(ground="tint")
        self.worded = 0

    def retranslate(self) -> None:
        self.worded += 1


def test_the_words_follow_the_language(qtbot: QtBot, language: ScreenLanguage) -> None:
    view = Counting()
    qtbot.addWidget(view)
    assert view.property("ground") == "tint"
    assert view.first_focus() is None
    before = view.worded
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: view.worded > before)
