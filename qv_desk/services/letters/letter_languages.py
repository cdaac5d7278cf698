"""The languages of letters, and which of them a reader gets."""

from typing import Final

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE, LetterLanguage
from qv_desk.domain.terms.wording import Wording

_NOT_KNOWN: Final = frozenset({"", "und"})


def letter_languages() -> tuple[LetterLanguage, ...]:
    """The languages that letters are written in, by their tags."""
    return tuple(letter_book().languages.values())


def language_name(code: str) -> Wording:
    """What a letter language is called; its tag where the program does not have it any more."""
    known = letter_book().languages
    return known[code].name if code in known else Wording(code, code)


def language_for(case: Case) -> str:
    """The letter language nearest to the reader's: the same, one made for it, one of its family, else English."""
    known = letter_languages()
    for language in known:
        if case.language == language.code or case.language in language.also_for:
            return language.code
    family = _family(case.language)
    return next((language.code for language in known if _family(language.code) == family), FALLBACK_LANGUAGE)


def is_readers_language(reader: str, written: str) -> bool:
    """Whether somebody who writes in one language reads the other as their own; assumed where theirs is not known."""
    return reader in _NOT_KNOWN or _family(reader) == _family(written)


def _family(tag: str) -> str:
    return tag.partition("-")[0].casefold()
