"""The desk notices when nobody uses it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qv_desk.gui.start.idle import IdleWatch


def test_it_waits_from_the_last_use(qtbot: QtBot, qapp: QApplication) -> None:
    owner, field = QObject(), QLineEdit()
    qtbot.addWidget(field)
    field.show()
    watch = IdleWatch(qapp, owner, minutes=0.005)
    heard: list[str] = []
    watch.idle.connect(lambda: heard.append("idle"))
    for _ in range(6):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
        qtbot.wait(60)
    assert not heard
    qtbot.waitUntil(lambda: heard == ["idle"])


def test_a_window_that_opens_later_is_watched_too(qtbot: QtBot, qapp: QApplication) -> None:
    owner, field = QObject(), QLineEdit()
    watch = IdleWatch(qapp, owner, minutes=0.005)
    heard: list[str] = []
    watch.idle.connect(lambda: heard.append("idle"))
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is not None)
    for _ in range(6):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
        qtbot.wait(60)
    assert field.text() == "a" * 6
    assert not heard
