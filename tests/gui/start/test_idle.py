"""The desk notices when nobody uses it: by the steady clock, by the wall clock, in any window."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from qv_desk.gui.start.idle import IdleWatch


@dataclass
class Clocks:
    """The only double: time that passes when it is told to."""

    wall: float = 1_800_000_000.0
    steady: float = 5_000.0

    def forward(self, seconds: float) -> None:
        self.wall += seconds
        self.steady += seconds


@dataclass
class Watched:
    watch: IdleWatch
    clocks: Clocks
    heard: list[str]
    owner: QObject


@pytest.fixture
def watched(qapp: QApplication) -> Watched:
    clocks, owner, heard = Clocks(), QObject(), []
    watch = IdleWatch(qapp, owner, 5, wall=lambda: clocks.wall, steady=lambda: clocks.steady)
    watch.idle.connect(lambda: heard.append("idle"))
    return Watched(watch, clocks, heard, owner)


@pytest.fixture
def field(qtbot: QtBot, watched: Watched) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is made.windowHandle())
    assert not watched.heard
    return made


def test_within_a_second_of_the_limit_and_not_before(qtbot: QtBot, watched: Watched) -> None:
    watched.clocks.forward(299.9)
    qtbot.wait(1_000)
    assert not watched.heard
    watched.clocks.forward(0.1)
    qtbot.waitUntil(lambda: watched.heard == ["idle"], timeout=1_000)
    qtbot.wait(900)
    assert watched.heard == ["idle"]


def test_it_waits_from_the_last_use(watched: Watched, field: QLineEdit) -> None:
    watched.clocks.forward(299)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    watched.clocks.forward(299)
    watched.watch.look()
    assert field.text() == "a"
    assert not watched.heard
    watched.clocks.forward(1)
    watched.watch.look()
    assert watched.heard == ["idle"]


def test_a_message_box_over_the_window_is_watched_too(qtbot: QtBot, watched: Watched, field: QLineEdit) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "A question", "Close the case?", parent=field)
    box.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is box.windowHandle())
    watched.clocks.forward(299)
    QTest.keyClick(box.windowHandle(), Qt.Key.Key_Tab)
    watched.clocks.forward(299)
    watched.watch.look()
    assert not watched.heard
    watched.clocks.forward(1)
    watched.watch.look()
    assert watched.heard == ["idle"]
    box.close()


def test_a_sleep_that_nobody_told_of_locks_before_the_waking_key_is_let_through(
    watched: Watched, field: QLineEdit
) -> None:
    watched.clocks.wall += 3_600  # the steady clock stood still
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert watched.heard == ["idle"]
    assert field.text() == ""


def test_a_wall_clock_set_back_does_not_keep_the_desk_open(watched: Watched) -> None:
    watched.clocks.wall -= 86_400
    watched.clocks.steady += 300
    watched.watch.look()
    assert watched.heard == ["idle"]


@pytest.mark.parametrize("minutes", [1, 15])
def test_the_person_says_how_long(watched: Watched, minutes: int) -> None:
    watched.watch.set_minutes(minutes)
    watched.clocks.forward(minutes * 60 - 1)
    watched.watch.look()
    assert not watched.heard
    watched.clocks.forward(1)
    watched.watch.look()
    assert watched.heard == ["idle"]
