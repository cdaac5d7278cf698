"""Fonts leave the family open, so that every label follows the language."""

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

from qv_desk.gui import typeface
from qv_desk.gui.language import CHINESE, ScreenLanguage


def test_chinese_puts_a_chinese_family_first(language: ScreenLanguage) -> None:
    english = QGuiApplication.font().families()
    language.switch(CHINESE)
    chinese = QGuiApplication.font().families()
    assert typeface.speaks_chinese()
    assert sorted(english) == sorted(chinese)
    if len(chinese) > 1:
        assert english[0] != chinese[0]


def test_a_latin_face_stays_latin(language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    latin, other = typeface.face(latin=True), typeface.face()
    assert QFontInfo(latin).family() != QFontInfo(other).family() or len(QGuiApplication.font().families()) == 1
    assert other.weight() == QFont.Weight.Normal
