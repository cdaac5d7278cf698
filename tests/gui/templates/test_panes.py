"""Side by side where there is room, else under tabs."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.templates.panes import LEAST, Panes


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    made = Panes(QLabel("left"), (QLabel("one"), QLabel("two")))
    made.word("Words", ("One", "Two"))
    qtbot.addWidget(made)
    return made


def texts(panes: Panes) -> set[str]:
    return {label.text() for label in panes.findChildren(QLabel) if label.isVisible()}


def test_with_room_both_are_seen(panes: Panes) -> None:
    panes.resize(LEAST, 600)
    panes.show()
    assert panes.is_wide
    assert texts(panes) == {"left", "one"}
    panes.turn_to(1)
    assert texts(panes) == {"left", "two"}


def test_without_room_one_is_seen(panes: Panes) -> None:
    panes.resize(LEAST - 1, 600)
    panes.show()
    assert texts(panes) == {"left"}
    panes.turn_to(1)
    assert texts(panes) == {"two"}
    panes.show_left()
    assert texts(panes) == {"left"}


def test_another_width_keeps_what_was_in_front(panes: Panes) -> None:
    panes.resize(LEAST, 600)
    panes.show()
    panes.turn_to(1)
    panes.resize(LEAST - 200, 600)
    assert texts(panes) == {"two"}
    panes.resize(LEAST + 200, 600)
    assert texts(panes) == {"left", "two"}


def test_turning_is_told(qtbot: QtBot, panes: Panes) -> None:
    with qtbot.waitSignal(panes.turned):
        panes.turn_to(1)
