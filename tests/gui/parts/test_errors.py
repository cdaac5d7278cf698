"""A failure is shown in one of two ways, and a fault tells no personal data."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.errors import AccessError
from qv_desk.gui.parts.errors import BugNotice, ErrorNotice, Trouble, diagnostics
from qv_desk.gui.parts.paragraph import Para

pytestmark = pytest.mark.usefixtures("theme", "language")


def fault() -> BaseException:
    name = "Martha Quinn"
    try:
        {}[name]
    except KeyError as error:
        return error
    raise AssertionError


def test_a_fault_is_told_without_message_or_values() -> None:
    told = diagnostics(fault())
    assert "KeyError" in told
    assert "test_errors.py" in told
    assert "Martha" not in told


def test_the_details_can_be_copied(qtbot: QtBot) -> None:
    notice = BugNotice("the details")
    qtbot.addWidget(notice)
    notice.copy_diagnostics()
    assert QGuiApplication.clipboard().text() == "the details"


def test_a_failure_shows_sentence_and_advice() -> None:
    ended: list[str] = []
    trouble = Trouble(lambda: "en", lambda: ended.append("end"))
    words = trouble.words(AccessError("unlock_wait", seconds=4))
    assert words.sentence
    assert words.advice
    seen: list[str] = []

    def look() -> None:
        notice = QApplication.activeModalWidget()
        assert isinstance(notice, ErrorNotice)
        trouble.show(AccessError("unlock_wait", seconds=3))
        assert QApplication.activeModalWidget() is notice
        seen.extend(para.plain_text() for para in notice.findChildren(Para))
        notice.accept()

    QTimer.singleShot(50, look)
    trouble.show(AccessError("unlock_wait", seconds=4))
    assert seen == [words.sentence, words.advice]
    assert not ended


def test_a_fault_ends_the_desk_once() -> None:
    ended: list[str] = []
    trouble = Trouble(lambda: "en", lambda: ended.append("end"))

    def close() -> None:
        notice = QApplication.activeModalWidget()
        assert isinstance(notice, BugNotice)
        trouble.show(fault())
        notice.accept()

    QTimer.singleShot(50, close)
    trouble.show(fault())
    assert ended == ["end"]
