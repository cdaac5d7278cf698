from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.errors import GateError
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


def test_a_failure_is_said_in_the_language_of_the_moment(qtbot: QtBot, language: ScreenLanguage) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    notice = Notice(page)
    notice.show_error(GateError("case_not_answered", reference="QV-2026-0001"))
    english = notice.text()

    language.switch(CHINESE)
    qtbot.wait(1)

    assert english
    assert notice.text() != english
    assert notice.code() == "case_not_answered"
    assert notice.accessibleName() == notice.text()


def test_it_is_hidden_while_there_is_nothing_to_say(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    notice = Notice(page)
    notice.show_words("Saved.", tone="tint")
    assert notice.text() == "Saved."

    notice.clear()

    assert notice.isHidden()
    assert notice.text() == notice.code() == ""
