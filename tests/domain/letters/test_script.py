"""What a script says of the type."""

from qv_desk.domain.letters.script import Script


def test_chinese_is_written_in_two_scripts() -> None:
    assert [script for script in Script if script.is_chinese] == [
        Script.SIMPLIFIED_CHINESE,
        Script.TRADITIONAL_CHINESE,
    ]


def test_all_but_latin_letters_fill_a_square() -> None:
    assert [script for script in Script if not script.is_dense] == [Script.LATIN]
