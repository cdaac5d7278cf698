"""The English half of a letter in two languages: the reader's language first, and the same in English to compare."""

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Letter, LetterFields
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE, LetterLanguage, LetterWording
from qv_desk.domain.letters.said_rows import unreplaced
from qv_desk.letters.compose import LetterFrame, compose


def english_of(
    letter: Letter,
    written: LetterFields,
    proposed: LetterFields,
    frame: LetterFrame,
    wording: LetterWording | None = None,
) -> Letter:
    """A letter said in English.

    What the case proposes is proposed in English, and a standard sentence becomes the English one. The officer's own
    words stay as they were written: the desk translates nothing.

    Args:
        letter: the letter in the reader's language.
        written: the officer's words by field name.
        proposed: what the case proposes in English, by field name.
        frame: what stands around the text, in English.
        wording: the office's own English one; None for the shipped one.
    """
    book = letter_book()
    own, english = book.language(letter.language), book.language(FALLBACK_LANGUAGE)
    known = {field.name for field in book.fields_of(letter.kind)}
    still = unreplaced(proposed, written, book.fields)
    fields = {name: value for name, value in still.items() if name in known}
    fields |= {name: _said_in(english, own, name, value) for name, value in written.items()}
    return compose(book, letter.kind, english.code, fields, frame, wording)


def _said_in(
    english: LetterLanguage, own: LetterLanguage, field: str, value: str | tuple[str, ...]
) -> str | tuple[str, ...]:
    """The officer's words for a field, with each standard sentence in English."""
    same = dict(zip(own.standard_sentences(field), english.standard_sentences(field), strict=True))
    if isinstance(value, tuple):
        return tuple(same.get(item, item) for item in value)
    return same.get(value, value)
