"""Both languages come out of one switch, while the window is open."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.assets import resource
from qv_desk.gui.look import typeface
from qv_desk.gui.memory import Memory
from qv_desk.gui.parts.due_mark import DueState, word_of
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.words import dates
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage

COMPILED = resource("translations", "zh_CN.qm")


def test_an_unknown_language_is_english(language: ScreenLanguage) -> None:
    language.switch("xx")
    assert language.code == ENGLISH


def test_the_choice_is_remembered(memory: Memory, language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    again = ScreenLanguage(memory)
    again.begin()
    assert again.code == CHINESE


def test_dates_follow_the_language(language: ScreenLanguage) -> None:
    day = date(2026, 10, 21)
    assert dates.long_day(day) == "Wednesday 21 October"
    assert dates.short_day(day, year=True) == "Wed 21 Oct 2026"
    assert dates.joined("a", "", "b") == "a  ·  b"
    language.switch(CHINESE)
    assert dates.long_day(day) == "10 月 21 日（星期三）"
    assert dates.short_day(day) == "10 月 21 日（周三）"
    assert dates.weekday_names() == ("一", "二", "三", "四", "五", "六", "日")
    assert dates.joined("a", "b") == "a·b"


@pytest.mark.skipif(not COMPILED.is_file(), reason="the translation is not compiled: ./dev translations")
def test_words_follow_the_language(language: ScreenLanguage) -> None:
    assert word_of(DueState.OVERDUE) == "overdue"
    language.switch(CHINESE)
    assert word_of(DueState.OVERDUE) == "已逾期"
    language.switch(ENGLISH)
    assert word_of(DueState.OVERDUE) == "overdue"


def test_small_chinese_is_never_bold(language: ScreenLanguage, qtbot: QtBot) -> None:
    label = Label("x", size=typeface.SMALL, weight=typeface.SEMIBOLD)
    qtbot.addWidget(label)
    assert label.font().weight() == typeface.SEMIBOLD
    language.switch(CHINESE)
    QApplication.processEvents()
    assert label.font().weight() == typeface.MEDIUM
