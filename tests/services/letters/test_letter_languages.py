"""Which language a reader gets."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.letters.letter_languages import (
    is_readers_language,
    language_for,
    language_name,
    letter_languages,
)

CaseOpener = Callable[..., Case]


@pytest.mark.parametrize(
    ("language", "letter_language"),
    [
        ("en", "en"),
        ("de", "de"),
        ("de-AT", "de"),
        ("zh-Hans", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("sw", "en"),
        ("und", "en"),
    ],
)
def test_letters_are_written_in_the_nearest_language(
    opened_case: CaseOpener, language: str, letter_language: str
) -> None:
    assert language_for(opened_case(language=language)) == letter_language


def test_every_language_is_offered_and_named() -> None:
    known = letter_languages()
    assert {"en", "zh-Hans", "de"} <= {language.code for language in known}
    assert language_name("de") == Wording("German", "德文")
    assert language_name("tlh") == Wording("tlh", "tlh")


def test_a_reader_whose_language_is_not_known_is_not_said_to_read_another() -> None:
    assert is_readers_language("de-AT", "de")
    assert is_readers_language("und", "en")
    assert not is_readers_language("sw", "en")
