"""The English half of a letter in two languages: the reader's language first, and the same in English to compare."""

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.letters.letter import Letter, LetterFields
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE, LetterLanguage
from qv_desk.letters.compose import compose
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.letter_facts import letter_facts
from qv_desk.services.letters.letter_frame import frame_of


def english_of(desk: Desk, case: Case, clocks: tuple[Clock, ...], letter: Letter, written: LetterFields) -> Letter:
    """A letter said in English.

    What the case proposes is proposed in English, and a standard sentence becomes the English one. The officer's own
    words stay as they were written: the desk translates nothing.

    Args:
        desk: the open desk.
        case: the case that the letter belongs to.
        clocks: the clocks that run on it.
        letter: the letter in the reader's language.
        written: the officer's words by field name.
    """
    book = letter_book()
    own, english = book.language(letter.language), book.language(FALLBACK_LANGUAGE)
    known = {field.name for field in book.fields_of(letter.kind)}
    facts = letter_facts(desk, case, clocks, english, letter.kind).fields
    fields = {name: value for name, value in facts.items() if name in known}
    fields |= {name: _said_in(english, own, name, value) for name, value in written.items()}
    frame = frame_of(case, english, office=desk.office, dated_on=letter.dated_on)
    return compose(book, letter.kind, english.code, fields, frame)


def _said_in(
    english: LetterLanguage, own: LetterLanguage, field: str, value: str | tuple[str, ...]
) -> str | tuple[str, ...]:
    """The officer's words for a field, with each standard sentence in English."""
    same = dict(zip(own.standard_sentences(field), english.standard_sentences(field), strict=True))
    if isinstance(value, tuple):
        return tuple(same.get(item, item) for item in value)
    return same.get(value, value)
