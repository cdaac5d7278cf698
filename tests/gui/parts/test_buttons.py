"""A button that is off says why beside itself."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button, ReasonedButton

pytestmark = pytest.mark.usefixtures("theme")


def test_the_reason_stands_beside_and_is_spoken(qtbot: QtBot) -> None:
    pair = ReasonedButton("Issue", "filled")
    qtbot.addWidget(pair)
    pair.show()
    pair.refuse("off: backups missing")
    assert not pair.button.isEnabled()
    assert pair.reason() == "off: backups missing"
    assert pair.button.accessibleDescription() == "off: backups missing"
    pair.allow()
    assert pair.button.isEnabled()
    assert pair.reason() == ""
    with qtbot.waitSignal(pair.clicked):
        pair.button.click()


def test_a_button_without_a_reason_is_no_wider_than_its_words(qtbot: QtBot) -> None:
    pair = ReasonedButton("Issue")
    qtbot.addWidget(pair)
    pair.resize(600, 40)
    pair.show()
    assert pair.button.width() < 200


def test_an_icon_leaves_room_before_the_word(qtbot: QtBot) -> None:
    button = Button("Lock", icon="lock")
    qtbot.addWidget(button)
    assert not button.icon().isNull()
    assert button.text() == " Lock"
    button.set_kind("filled")
    assert button.property("kind") == "filled"


def test_a_word_that_was_there_first_moves_aside_for_an_icon(qtbot: QtBot) -> None:
    button = Button("Back to the list")  # as a form makes it
    qtbot.addWidget(button)
    button.set_icon("back")
    assert button.text() == " Back to the list"
    button.set_icon("more")
    assert button.text() == " Back to the list"
    button.set_icon("")
    assert button.text() == "Back to the list"
