"""A letter that is only looked at is refused for the same reason as one that is printed, and no other is."""

from collections.abc import Callable

import pytest

from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.errors import InputError
from qv_desk.letters.pdf import LONGEST_LETTER, must_be_printable, render_pdf
from tests.letters.hostile_texts import HOSTILE
from tests.letters.test_pdf import HARD_NAMES


def refusal(act: Callable[[Letter], object], letter: Letter) -> str:
    try:
        act(letter)
    except InputError as refused:
        return refused.code
    return ""


@pytest.mark.parametrize("name", [*HARD_NAMES, *HOSTILE.values(), "x" * (LONGEST_LETTER + 1)])
def test_looking_at_a_letter_refuses_what_printing_refuses(name: str, write_letter: Callable[..., Letter]) -> None:
    letter = write_letter(LetterKind.INCIDENT_NOTICE, name=f"x{name}")

    assert refusal(must_be_printable, letter) == refusal(render_pdf, letter)


def test_what_is_refused_does_not_depend_on_the_letter_before(write_letter: Callable[..., Letter]) -> None:
    plain = write_letter(LetterKind.INCIDENT_NOTICE)
    bad = write_letter(LetterKind.INCIDENT_NOTICE, name="Ann \N{OK HAND SIGN}")

    assert [refusal(must_be_printable, one) for one in (plain, bad, plain)] == ["", "glyph_missing", ""]
