"""Made-up values for every field of every letter, to look at a wording before any case uses it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from qv_desk.assets import resource
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.letters.letter import FieldValue, LetterKind
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE
from qv_desk.domain.letters.said_rows import given_items, read_rows

SAMPLE_REFERENCE: Final = "QV-2026-0000"
"""The reference of no case: the first one of a year has the number 1."""

SAMPLE_DAY: Final = date(2026, 10, 12)
"""The day on which the sample values are true: none of their dates is over yet."""

SampleValues = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """To whom a sample letter goes; nobody of that name is known to anybody.

    Attributes:
        name: as the person writes it.
        lines: the address.
        country: its last line; empty for none.
        child: a child's first name.
    """

    name: str
    lines: tuple[str, ...]
    country: str
    child: str


@cache
def sample_person(language: str) -> SamplePerson:
    """The reader of the sample letters of a language."""
    frame = _book(language).table("frame")
    return SamplePerson(
        name=frame.text("name"),
        lines=frame.texts("lines"),
        country=frame.text("country", ""),
        child=frame.text("child"),
    )


@cache
def sample_values(kind: LetterKind, language: str, *, to_child: bool = False) -> SampleValues:
    """All fields that letters of a kind can have, filled: own samples first, then standard sentences.

    Args:
        kind: which letter.
        language: BCP 47 tag of a letter language.
        to_child: in a child's words, where the kind has any.
    """
    book = letter_book()
    given = _dates() | _table(_book(language), "fields") | _table(_book(language), kind)
    if to_child:
        given |= {"child_name": sample_person(language).child} | _table(_book(language), "child")
    values: dict[str, str | tuple[str, ...]] = {}
    for field in book.fields_of(kind):
        standards = book.language(language).standard_sentences(field.name)
        if field.in_frame and kind in field.offered_in:
            continue  # the letter goes to the person of the case
        if field.name in given:
            values[field.name] = given[field.name]
        elif standards:
            values[field.name] = standards if field.value is FieldValue.LIST else standards[0]
        if field.columns and field.name in values:
            values |= given_items(field, read_rows(field, values[field.name]), book.language(language))
    return MappingProxyType(values)


@cache
def _book(language: str) -> TomlTable:
    own = resource("letters", language, "sample.toml")
    return read_toml(own if own.is_file() else resource("letters", FALLBACK_LANGUAGE, "sample.toml"))


@cache
def _dates() -> dict[str, str | tuple[str, ...]]:
    return _values(read_toml(resource("letters", "sample_dates.toml")))


def _table(book: TomlTable, name: str) -> dict[str, str | tuple[str, ...]]:
    return _values(book.table(name)) if book.has(name) else {}


def _values(table: TomlTable) -> dict[str, str | tuple[str, ...]]:
    return {name: table.line_or_lines(name) for name in table.keys()}  # noqa: SIM118 - no Mapping
