"""Sample letters of every kind and language, complete, and their print, made once a process for all who look at it.

Every person, number and address in them is made up. The pictures in the docs are drawn from the same letters.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Final, TypeAlias

from qv_desk.assets import resource
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.layout import Layout
from qv_desk.domain.letters.letter import FieldValue, Letter, LetterKind, Recipient
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.pdf import render_pdf

Fields: TypeAlias = dict[str, str | tuple[str, ...]]
SAMPLES: Final = resource("letters")
_IN_A_CHILDS_WORDS: Final = ("minor_finding", "minor_stopped", "minor_consent")


@dataclass(frozen=True, slots=True)
class Sample:
    """Which sample letter.

    Attributes:
        kind: what it is for.
        language: BCP 47 tag of a letter language.
        to_child: whether it speaks in a child's words.
    """

    kind: LetterKind
    language: str
    to_child: bool = False

    def __str__(self) -> str:
        return f"{self.kind}{'.child' * self.to_child}.{self.language}"


def every_sample() -> tuple[Sample, ...]:
    """Every kind in every language, and the letter to a child."""
    languages = letter_book().languages
    return tuple(
        sample
        for language in languages
        for kind in LetterKind
        for sample in (
            Sample(kind, language),
            *([Sample(kind, language, to_child=True)] if kind is LetterKind.MINOR_OUTCOME else ()),
        )
    )


@cache
def samples(language: str) -> Mapping[str, dict[str, Any]]:
    """The sample values of a language; a language without a file of its own takes the English ones."""
    own = SAMPLES / language / "sample.toml"
    file = own if own.is_file() else SAMPLES / "en" / "sample.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _dates() -> dict[str, str]:
    return tomllib.loads((SAMPLES / "sample_dates.toml").read_text(encoding="utf-8"))


def sample_fields(kind: LetterKind, language: str) -> Fields:
    """All fields of a kind, filled."""
    book = letter_book()
    given = _dates() | samples(language)["fields"] | samples(language).get(kind, {})
    fields: Fields = {}
    for field in book.fields_of(kind):
        standards = book.language(language).standard_sentences(field.name)
        if field.in_frame and kind in field.offered_in:
            continue  # the letter goes to the person of the case
        if field.name in given:
            value = given[field.name]
            fields[field.name] = tuple(value) if isinstance(value, list) else value
        else:
            fields[field.name] = standards if field.value is FieldValue.LIST else standards[0]
    return fields


def child_fields(language: str) -> Fields:
    """What the letter to a child says otherwise than the one to a grown-up."""
    words = letter_book().language(language).standards
    own: Fields = {name: words[name][-1] for name in _IN_A_CHILDS_WORDS}
    return own | {"child_name": samples(language)["frame"]["child"]} | samples(language).get("child", {})


def sample_frame(language: str, name: str = "") -> LetterFrame:
    """Letterhead and recipient; the second argument is another name."""
    sample = samples(language)["frame"]
    return LetterFrame(
        office=Office(
            name="Qualvision Technology Co. Ltd.",
            postal_address=("2F, Bldg T14-2, No. 251 Jinyu Road", "Pudong, Shanghai 201206", "P.R. China"),
            e_mail="privacy@qualvision.cn",
            signatory_role=Wording("Privacy Office", "个人信息保护办公室"),
        ),
        recipient=Recipient(name or sample["name"], tuple(sample["lines"]), sample.get("country", "")),
        our_reference="QV-2026-0149",
        dated_on=date(2026, 10, 12),
    )


def write_letter(kind: LetterKind, language: str = "en", *, name: str = "", **changes: str | tuple[str, ...]) -> Letter:
    """A complete letter of a kind; keywords replace single fields, ``name`` the recipient's name."""
    fields = sample_fields(kind, language) | changes
    return compose(letter_book(), kind, language, fields, sample_frame(language, name))


@cache
def written(sample: Sample) -> Letter:
    """The letter of a sample."""
    fields = sample_fields(sample.kind, sample.language) | (child_fields(sample.language) if sample.to_child else {})
    return compose(letter_book(), sample.kind, sample.language, fields, sample_frame(sample.language))


def laid_out(sample: Sample, layout: Layout) -> Letter:
    """The letter of a sample on another sheet, in another size, with the English behind it."""
    letter = replace(written(sample), layout=layout)
    if not layout.is_bilingual:
        return letter
    return replace(letter, english=written(replace(sample, language="en")))


@cache
def printed(sample: Sample) -> bytes:
    """The print of a sample, in the usual layout."""
    return render_pdf(written(sample))
