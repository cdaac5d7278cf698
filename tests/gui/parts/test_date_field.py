"""A date in a field cannot be misread."""

from datetime import date

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


def test_the_month_stands_in_words(qtbot: QtBot, language: ScreenLanguage) -> None:
    field = DateField(date(2026, 3, 4))
    qtbot.addWidget(field)
    assert field.text() == "4 March 2026"
    field.set_day(date(2026, 10, 21))
    assert field.day() == date(2026, 10, 21)
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: field.text() == "2026 年 10 月 21 日")
