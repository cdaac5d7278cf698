"""Fonts leave the family open, so that every label follows the language."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QRawFont

from qv_desk.gui.look import typeface
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


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


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    "name", ["홍길동", "陳大文", "王小明", "محمد", "דוד", "สมชาย", "प्रिया", "გიორგი", "Արամ", "Ελένη"]
)
def test_every_script_of_a_name_has_its_glyphs_on_the_screen(name: str) -> None:
    typeface.supply_missing()
    typeface.dress()
    fonts = [QRawFont.fromFont(QFont(family)) for family in QGuiApplication.font().families()]
    system = [family for script in QFontDatabase.writingSystems() for family in QFontDatabase.families(script)[:1]]
    fonts += [QRawFont.fromFont(QFont(family)) for family in dict.fromkeys(system)]
    assert all(any(font.supportsCharacter(ord(character)) for font in fonts) for character in name)
