import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.letters.clean_text import clean, lines_of


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("  Martha\tQuinn ", "Martha Quinn"),
        ("a\x00b\x07c\x1b[31m", "abc[31m"),
        ("one\r\ntwo\u2028three\u2029four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("\u202eabc\u202c\u2066d\u2069\ufeff\u200b", "abcd"),
        ("soft\u00adhyphen", "softhyphen"),
        ("Zoe\u0308", "Zoë"),
        ("葛\U000e0100", "葛"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("क्\u200dष", "क्\u200dष"),
    ],
)
def test_what_nobody_can_see_goes_and_the_rest_stays(given_text: str, kept: str) -> None:
    assert clean(given_text) == kept


@pytest.mark.parametrize("name", ["\ufa19", "\ufa1b", "\U0002f800", "e\u0301\ufa19"])
def test_compatibility_ideographs_of_names_are_not_replaced_by_others(name: str) -> None:
    assert name[-1] in clean(name)
    assert unicodedata.normalize("NFC", name)[-1] not in clean(name)


@pytest.mark.parametrize("character", ["\ue000", "\ufffe", "😀", "\ud800"])
def test_characters_that_cannot_be_printed_stay_so_that_they_can_be_refused_by_name(character: str) -> None:
    assert clean(f"a{character}b") == f"a{character}b"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_blank_lines_are_no_lines() -> None:
    assert lines_of("one\n \n\u200b\n two \n") == ("one", "two")
