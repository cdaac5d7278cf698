"""The first start: every page asks for what it needs, the code is asked back, and the desk opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.start.first_run_window import FirstRunWindow
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry.desk_folder import office_exists
from qv_desk.services.frame.desk import Desk

PASSPHRASE = "four quiet herons on the pier"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, jobs: Jobs, language: ScreenLanguage, theme: Theme) -> FirstRunWindow:
    made = FirstRunWindow(tmp_path / "desk", jobs, language, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def said(window: FirstRunWindow) -> str:
    return " ".join(para.plain_text() for para in window.findChildren(Para) if para.isVisible())


def test_the_whole_way_to_an_open_desk(qtbot: QtBot, window: FirstRunWindow, jobs: Jobs, tmp_path: Path) -> None:
    assert window.office_mail.text() == "privacy@qualvision.cn"
    window.go_on()
    window.user_name.setText("Lin Wei")
    window.passphrase.first.setText(PASSPHRASE)
    window.passphrase.again.setText(PASSPHRASE)
    window.go_on()
    qtbot.waitUntil(lambda: "Looking for" not in said(window), timeout=10_000)
    window.device_secret.setChecked(False)
    window.go_on()
    qtbot.waitUntil(lambda: bool(window.code_label.text()), timeout=30_000)
    assert office_exists(tmp_path / "desk")
    assert not window.back_button.isVisible()
    window.copy_button.click()
    assert QGuiApplication.clipboard().text() == window.code_label.text()
    QGuiApplication.clipboard().clear()
    window.code_again.setText("something else")
    window.go_on()
    assert "not the code shown" in said(window)
    window.code_again.setText(window.code_label.text().lower().replace("-", " "))
    with qtbot.waitSignal(window.opened, timeout=30_000) as opened:
        window.go_on()
    assert opened.args is not None
    desk = opened.args[0]
    assert isinstance(desk, Desk)
    assert desk.user.display_name == "Lin Wei"
    assert window.code_label.text() == ""
    jobs.close(desk.close)


def test_an_incomplete_office_is_refused_in_place(window: FirstRunWindow) -> None:
    window.office_mail.clear()
    window.go_on()
    assert window.pages.currentIndex() == 0
    assert window._problem.isVisible()
    window.office_mail.setText("privacy@example.org")
    window.go_on()
    assert window.pages.currentIndex() == 1
    window.go_on()
    assert window.pages.currentIndex() == 1
    window.go_back()
    assert window.pages.currentIndex() == 0


def test_the_pages_follow_the_language(qtbot: QtBot, window: FirstRunWindow, language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: "您的办公室" in said(window))
    language.switch("en")
    qtbot.waitUntil(lambda: "Your office" in said(window))


def fill_person(qtbot: QtBot, window: FirstRunWindow, again: str = PASSPHRASE) -> None:
    qtbot.keyClicks(window.user_name, "Lin Wei")
    qtbot.keyClicks(window.passphrase.first, PASSPHRASE)
    qtbot.keyClicks(window.passphrase.again, again)


def test_return_in_a_field_says_what_is_wrong_and_typing_takes_it_back(qtbot: QtBot, window: FirstRunWindow) -> None:
    qtbot.keyClick(window.office_name, Qt.Key.Key_Return)
    fill_person(qtbot, window, "four quiet herons on the peer")
    qtbot.keyClick(window.passphrase.again, Qt.Key.Key_Return)
    assert window.pages.currentIndex() == 1
    assert "not the same" in said(window)
    qtbot.waitUntil(lambda: window.focusWidget() is window.passphrase.again)
    window.passphrase.again.clear()
    qtbot.keyClicks(window.passphrase.again, PASSPHRASE)
    assert "not the same" not in said(window)
    qtbot.keyClick(window.passphrase.again, Qt.Key.Key_Return)
    assert window.pages.currentIndex() == 2


def test_a_short_passphrase_is_said_and_its_field_waits(qtbot: QtBot, window: FirstRunWindow) -> None:
    window.go_on()
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert "type your name" in said(window)
    qtbot.keyClicks(window.user_name, "Lin Wei")
    assert "type your name" not in said(window)
    qtbot.keyClicks(window.passphrase.first, "short")
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert "does not keep every rule" in said(window)
    qtbot.waitUntil(lambda: window.focusWidget() is window.passphrase.first)


def test_the_code_waits_to_be_typed_and_says_so(qtbot: QtBot, window: FirstRunWindow) -> None:
    window.go_on()
    fill_person(qtbot, window)
    qtbot.keyClick(window.passphrase.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Looking for" not in said(window), timeout=10_000)
    qtbot.waitUntil(lambda: window.focusWidget() is window.next_button or window.device_secret.isEnabled())
    window.device_secret.setChecked(False)
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.code_label.text()), timeout=30_000)
    qtbot.waitUntil(lambda: window.focusWidget() is window.code_again)
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert "write the code on paper" in said(window)
    qtbot.waitUntil(lambda: window.focusWidget() is window.code_again)
