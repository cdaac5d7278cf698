"""Which wording letters are made from: the office's own where one is approved and sound, else the shipped one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import DESK_LANGUAGES, LetterWording
from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState, digest_of, in_force, key_of
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters.letter_languages import language_name
from qv_desk.services.letters.template_faults import check_template


@dataclass(frozen=True, slots=True)
class WordingInForce:
    """What letters of a kind in a language are made from now.

    Attributes:
        own: the office's wording as it is used; None where the shipped one is.
        cautions: what the officer should know of it.
    """

    own: LetterWording | None
    cautions: tuple[Wording, ...]


@guarded
def wording_in_force(desk: Desk, kind: LetterKind, language: str) -> WordingInForce:
    """The office's approved wording, if it is still sound; a later release may ask for more than it carries."""
    entry = in_force(desk.store.registers.by_key(OfficeTemplate, key_of(kind, language)))
    if entry is None:
        return WordingInForce(None, ())
    cautions = tuple(cautions_on(desk, entry))
    return WordingInForce(LetterWording(entry.template, entry.number) if is_sound(entry) else None, cautions)


def is_sound(entry: OfficeTemplate) -> bool:
    """Whether a wording passes the check of this version of the program."""
    known = letter_book().has(entry.kind, entry.language)
    return known and not check_template(entry.kind, entry.language, entry.title, entry.blocks)


def shipped_has_changed(entry: OfficeTemplate) -> bool:
    """Whether the program's own wording is another one than when the office began to write its own."""
    book = letter_book()
    known = book.has(entry.kind, entry.language)
    return known and digest_of(book.template(entry.kind, entry.language)) != entry.based_on


@guarded
def cautions_on(desk: Desk, entry: OfficeTemplate) -> Iterator[Wording]:
    """What the officer should know of an approved wording."""
    said = wordings("template_cautions")
    language, number = language_name(entry.language), entry.number
    if not is_sound(entry):
        yield said["not_used"].filled(language=language, number=number)
        return
    if entry.approved_at is not None:
        day = _written(entry.approved_at.astimezone(desk.zone).date())
        yield said["worded_here"].filled(language=language, number=number, day=day)
    if shipped_has_changed(entry):
        yield said["shipped_has_changed"].filled(language=language)


def state_name(state: TemplateState) -> Wording:
    """How far a wording is."""
    return wordings("template_cautions")[f"state.{state}"]


def _written(day: date) -> Wording:
    """A day as letters write it in the languages of the screen."""
    english, chinese = map(letter_book().language, sorted(DESK_LANGUAGES))
    return Wording(english.written_date(day), chinese.written_date(day))
