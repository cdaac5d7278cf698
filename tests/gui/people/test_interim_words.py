"""Five words, others on request, none once they are in force."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.people.interim_words import InterimWords


def test_words_are_drawn_copied_and_settled(qtbot: QtBot) -> None:
    view = InterimWords(lambda: ("Ola Berg",))
    qtbot.addWidget(view)
    first = view.passphrase()
    assert len(first.split()) == 5
    view.another.click()
    assert view.passphrase() != first
    next(button for button in view.findChildren(Button) if "Copy" in button.text()).click()
    assert QApplication.clipboard().text() == view.passphrase()
    view.settle()
    assert view.another.isHidden()
