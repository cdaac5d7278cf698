"""What letters are made from: templates, the languages they are written in, and what each kind must carry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from qv_desk.domain.letters.letter import BlockKind, LetterField, LetterKind, LetterLabels
from qv_desk.domain.letters.letter_contract import LetterContract
from qv_desk.domain.letters.script import Script
from qv_desk.domain.letters.template_places import PLACE
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

FRAME_FIELDS = frozenset({"our_reference", "office_name", "office_e_mail", "recipient_name", "signatory_role"})
"""Places that every template may use and that come from the letter's frame, not from the case."""

DESK_LANGUAGES: Final = frozenset({"en", "zh-Hans"})
"""The languages of the desk's own words; every other letter language has a glossary of them."""

FALLBACK_LANGUAGE: Final = "en"
"""What a letter is written in whose kind its language does not have."""


def places_in(text: str) -> tuple[str, ...]:
    """The names of the fields that a text of a template places, in order, each as often as it stands there.

    Raises:
        InputError: ``letter_template_broken`` if braces stand in the text that are no place: templates know
            places and nothing else, no calls, no arithmetic, no loops.
    """
    rest = PLACE.sub("", text)
    if any(brace in rest for brace in ("{{", "}}", "{%", "%}")):
        raise InputError("letter_template_broken")
    return tuple(PLACE.findall(text))


def fill_places(text: str, values: Mapping[str, str]) -> str:
    """The text with each place replaced, once: braces inside a value are text like any other."""
    return PLACE.sub(lambda place: values[place[1]], text)


@dataclass(frozen=True, slots=True)
class EMailWords:
    """The message that brings a letter by e-mail.

    Attributes:
        attached: says that the letter is attached, with the place ``{reference}``.
        locked: says that it opens with a passphrase told another way.
    """

    attached: str
    locked: str


@dataclass(frozen=True, slots=True)
class TemplateBlock:
    """A stretch of a template.

    Attributes:
        kind: how the text is set.
        part: which part of the contract the text serves; empty for courtesy and connecting text.
        text: with places such as ``{{ received_on }}``; each line becomes a row, and in a list a line that is nothing
            but a place becomes one row for each of its items.
        when: the block is left out unless this field is filled; empty for always.
        unless: the block is left out if this field is filled; empty for never.
    """

    kind: BlockKind
    part: str
    text: str
    when: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The wording of one kind of letter in one language."""

    kind: LetterKind
    language: str
    title: str
    blocks: tuple[TemplateBlock, ...]


@dataclass(frozen=True, slots=True)
class LetterWording:
    """A template with the number under which the office knows it; 0 for the shipped one."""

    template: LetterTemplate
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLanguage:
    """A language that letters are written in.

    Attributes:
        code: BCP 47 tag.
        name: as the window calls it.
        reviewed_by: the role of the qualified reader who approved the wording; empty while nobody has, which the
            letter desk tells the officer.
        also_for: tags of readers who get this language although theirs begins otherwise or has several.
        also_called: what people call it in lists of theirs, besides ``name`` and ``code``.
        script: in which it is written; the fonts and the size of the type follow.
        labels: the words of the frame.
        e_mail: the words of the message that brings the letter by e-mail.
        months: January to December as a date writes them.
        date_pattern: with the places ``{day}``, ``{month}`` (the name), ``{month_number}`` and ``{year}``.
        first_day: what ``{day}`` is on the first of a month.
        moment_pattern: with ``{date}`` and ``{time}``.
        time_pattern: with ``{hour}`` and ``{minute}``, two digits each.
        thousands: between groups of three digits.
        grouped_from: the number of digits from which a number is grouped.
        their_message: stands as their reference where they gave none, with the place ``{date}``.
        list_separator: between the items of a list that is placed inside a sentence.
        sentence_separator: between two sentences.
        in_brackets: a name with another name of the same beside it; places ``{name}`` and ``{other}``.
        person_line: how an address names a person; place ``{name}``.
        body_line: how an address names a company or an authority; place ``{name}``.
        asked: what is asked for by each right, as words for the field ``asked``; key: the right's code.
        standards: the standard sentences of each field, the usual one first; key: the field's name.
        phrases: sentences that the desk proposes out of the case, with their places; key: their code.
        glossary: the desk's own words, by their English text; empty for the desk's own languages.
    """

    code: str
    name: Wording
    reviewed_by: str
    also_for: tuple[str, ...]
    script: Script
    labels: LetterLabels
    e_mail: EMailWords
    months: tuple[str, ...]
    date_pattern: str
    first_day: str
    moment_pattern: str
    time_pattern: str
    thousands: str
    grouped_from: int
    their_message: str
    list_separator: str
    sentence_separator: str
    in_brackets: str
    person_line: str
    body_line: str
    asked: Mapping[str, str]
    standards: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, str]
    glossary: Mapping[str, str]
    also_called: tuple[str, ...] = ()

    def standard_sentences(self, field: str) -> tuple[str, ...]:
        """The sentences offered for a field, the usual one first; empty where the officer must write."""
        return self.standards.get(field, ())

    def asked_for(self, rights: Sequence[str]) -> str:
        """What was asked, one right a line, from the codes of the rights; empty for none."""
        return "\n".join(self.asked[right] for right in rights if right in self.asked)

    def phrase(self, code: str, **places: str) -> str:
        """A sentence of ``phrases`` with its places filled."""
        return self.phrases[code].format_map(places)

    def has_words_for(self, wording: Wording) -> bool:
        """Whether the language has its own words for a wording of the desk."""
        return self.code in DESK_LANGUAGES or wording.en in self.glossary

    def say(self, wording: Wording) -> str:
        """A wording of the desk in this language; in Chinese or else in English where the language has no words for it.

        An office may have written wordings of its own, which no glossary can have.
        """
        return self.glossary.get(wording.en) or wording.said_in(self.code)

    def in_sentence(self, names: Sequence[str]) -> str:
        """Names in a row inside a sentence."""
        return self.list_separator.join(names)

    def written_date(self, day: date) -> str:
        """A date as the language writes it."""
        return self.date_pattern.format(
            day=self.first_day if day.day == 1 else day.day,
            month=self.months[day.month - 1],
            month_number=day.month,
            year=day.year,
        )

    def written_moment(self, moment: datetime) -> str:
        """A day and a time of day as the language writes them; the moment is local to the office."""
        time = self.time_pattern.format(hour=f"{moment:%H}", minute=f"{moment:%M}")
        return self.moment_pattern.format(date=self.written_date(moment.date()), time=time)

    def written_number(self, number: int) -> str:
        """A whole number as the language groups its digits."""
        digits = str(abs(number))
        if len(digits) < self.grouped_from:
            return str(number)
        return f"{number:,}".replace(",", self.thousands)


@dataclass(frozen=True, slots=True)
class LetterBook:
    """Everything that letters are made from, as shipped."""

    fields: Mapping[str, LetterField]
    languages: Mapping[str, LetterLanguage]
    templates: Mapping[tuple[LetterKind, str], LetterTemplate]
    contracts: Mapping[LetterKind, LetterContract]
    kinds: Mapping[LetterKind, Wording]

    def has(self, kind: LetterKind, language: str) -> bool:
        """Whether a kind of letter can be written in a language."""
        return (kind, language) in self.templates

    def template(self, kind: LetterKind, language: str) -> LetterTemplate:
        """The template of a kind in a language.

        Raises:
            InputError: ``letter_language_unknown`` if there is none.
        """
        template = self.templates.get((kind, language))
        if template is None:
            raise InputError("letter_language_unknown", kind=self.kinds[kind], language=language)
        return template

    def language(self, code: str) -> LetterLanguage:
        """The letter language with this tag.

        Raises:
            InputError: ``letter_language_unknown`` if there is none.
        """
        language = self.languages.get(code)
        if language is None:
            raise InputError("letter_language_unknown", kind=Wording("any letter", "任何"), language=code)
        return language

    def fields_of(self, kind: LetterKind) -> tuple[LetterField, ...]:
        """The fields that letters of a kind have a place for, in the order in which the desk shows them."""
        return tuple(field for field in self.fields.values() if field.belongs_to(kind))
