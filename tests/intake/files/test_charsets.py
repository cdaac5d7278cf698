import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.intake.files.charsets import decoded, header_text, meant_codec, on_one_line, without_controls


@pytest.mark.parametrize(
    ("text", "label", "really"),
    [
        ("陈喆与朱镕基", "gb2312", "gb18030"),
        ("똠방각하", "euc-kr", "cp949"),
        ("“quoted” – €", "iso-8859-1", "cp1252"),
        ("髙橋①", "shift_jis", "cp932"),
        ("香港喺度", "big5", "big5hkscs"),
    ],
)
def test_a_label_of_the_smaller_set_is_read_as_the_larger(text: str, label: str, really: str) -> None:
    assert decoded(text.encode(really), label)[0] == text


def test_utf8_under_an_eight_bit_label_is_utf8_and_said() -> None:
    assert decoded("Größer".encode(), "iso-8859-1") == ("Größer", "charset_guessed")


def test_an_unknown_charset_is_guessed_and_said() -> None:
    assert decoded("Größer".encode(), "x-nobody-knows") == ("Größer", "charset_guessed")
    assert decoded(b"plain", "x-nobody-knows") == ("plain", "charset_unknown")


@pytest.mark.parametrize("label", ["zlib", "hex", "rot13", "unicode_escape", "idna", "x\x00y", ""])
def test_codecs_that_are_no_charset_are_refused(label: str) -> None:
    assert meant_codec(label) is None


def test_headers_with_encoded_words_and_raw_bytes_are_read() -> None:
    assert header_text("=?gb2312?b?s8KGtA==?=") == "陈喆"
    assert header_text("Größer".encode().decode("ascii", "surrogateescape")) == "Größer"


def test_a_character_cut_between_two_encoded_words_is_whole_again() -> None:
    assert header_text("=?utf-8?b?5L0=?= =?utf-8?b?oA==?=") == "你"


def test_marks_that_turn_or_hide_text_go() -> None:
    assert on_one_line("a\u202eb\u200bc\r\nBcc: x") == "abc Bcc: x"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = without_controls(text)
    assert without_controls(once) == once


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_under_any_label_give_text(raw: bytes, label: str) -> None:
    text, warning = decoded(raw, label)
    assert isinstance(text, str)
    assert warning in {None, "charset_guessed", "charset_unknown"}
