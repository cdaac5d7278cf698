from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.domain.letters.letter import Letter, LetterKind, Recipient
from qv_desk.domain.letters.script import Script
from qv_desk.errors import InputError
from qv_desk.letters.page import FirstPage, TypeSheet

WriteLetter = Callable[..., Letter]


def test_chinese_is_set_larger_than_latin_type() -> None:
    english = TypeSheet.of(Script.LATIN).body
    chinese = TypeSheet.of(Script.SIMPLIFIED_CHINESE).body
    assert chinese.size > english.size
    assert chinese.leading / chinese.size > english.leading / english.size
    assert chinese.font == "QvSC-Regular"


def test_an_address_of_eight_lines_fits_its_window(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)
    lines = tuple(f"Line {number}" for number in range(6))
    FirstPage(replace(letter, recipient=Recipient("Martha Quinn", lines, "IRELAND")), is_draft=False)


@pytest.mark.parametrize("lines", [tuple("abcdefghijkl"), ("word " * 200,)])
def test_an_address_that_does_not_fit_its_window_is_refused(lines: tuple[str, ...], write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)
    with pytest.raises(InputError) as refused:
        FirstPage(replace(letter, recipient=Recipient("Martha Quinn", lines)), is_draft=False)
    assert refused.value.code == "recipient_too_long"


def test_an_address_of_five_lines_fits_the_window_of_a_number_10_envelope(write_letter: WriteLetter) -> None:
    layout = Layout(Paper.US_LETTER, window=envelopes()["us_10"].window)
    letter = replace(write_letter(LetterKind.REPLY), layout=layout)
    lines = ("1 Elm Street", "Apartment 3", "Dayton OH 45402")
    FirstPage(replace(letter, recipient=Recipient("Mary Quinn", lines, "UNITED STATES")), is_draft=False)
    with pytest.raises(InputError, match="recipient_too_long"):
        FirstPage(replace(letter, recipient=Recipient("Mary Quinn", (*lines, "Ohio"), "UNITED STATES")), is_draft=False)


def test_a_reference_that_does_not_fit_beside_the_address_is_refused(write_letter: WriteLetter) -> None:
    letter = replace(write_letter(LetterKind.REPLY), their_reference="reference " * 100)
    with pytest.raises(InputError, match="reference_too_long"):
        FirstPage(letter, is_draft=False)


def test_large_type_is_at_least_sixteen_points_and_the_address_fits_its_window() -> None:
    for script in Script:
        usual, large = TypeSheet.of(script), TypeSheet.of(script, is_large=True)
        assert large.body.size >= 16
        assert large.address == usual.address
        assert large.small.size > usual.small.size


def test_a_long_plain_address_pushes_the_text_down(write_letter: WriteLetter) -> None:
    letter = replace(write_letter(LetterKind.REPLY), layout=Layout(positions=Positions.PLAIN))
    short = FirstPage(letter, is_draft=False).text_top
    lines = tuple(f"Line {number}" for number in range(12))
    long = FirstPage(replace(letter, recipient=Recipient("Martha", lines)), is_draft=False).text_top
    assert long > short
    with pytest.raises(InputError, match="recipient_too_long"):
        FirstPage(replace(letter, recipient=Recipient("Martha", lines * 2)), is_draft=False)
