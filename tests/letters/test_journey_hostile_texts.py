"""Texts that are meant to do something, in every field of every letter: printed as they are, or refused by name.

The long run (``QV_DESK_TEST_FULL=1``) puts each text into each field of each kind, alone, and all of them together into
each field in every language; its figures stand in ``docs/hostile-inputs.md``.
"""

import os
import re
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.field_rows import as_row
from qv_desk.domain.letters.letter import FieldValue, Letter, LetterField, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.domain.letters.table_text import fields_shown
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.letters.clean_text import clean, lines_of
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import LONGEST_LETTER, render_pdf
from tests.letters.hostile_texts import HOSTILE, REFUSED
from tests.letters.pdf_looked_into import acts, copied
from tests.letters.sample_letters import sample_fields, sample_frame
from tests.scale import FULL, figure

pytestmark = pytest.mark.torture

BOOK: Final = letter_book()
DOCS: Final = Path(__file__).parents[2] / "docs" / "hostile-inputs.md"
HEADING: Final = "| Text in a letter | What becomes of it |"
KINDS: Final = tuple(LetterKind)
LANGUAGES: Final = tuple(BOOK.languages)
LONG: Final = frozenset(name for name, text in HOSTILE.items() if len(text) > 1_000 and name not in REFUSED)
SHORT: Final = frozenset(HOSTILE) - LONG - REFUSED.keys()
FROM_THE_RIGHT: Final = frozenset({"Arabic", "long Arabic word"})
TOGETHER: Final = "\n".join(HOSTILE[name] for name in HOSTILE if name in SHORT - FROM_THE_RIGHT)
TOO_LONG_FOR_ITS_PLACE: Final = frozenset(
    {"recipient_too_long", "reference_too_long", "letterhead_too_high", "letter_too_long"}
)
MARKS_OF_DIRECTION: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MOST_SECONDS: Final = 20
"""Of the processor, for a letter: ten times what is promised. It fails for a loop in a loop, not for a slow day."""


@dataclass(slots=True)
class Tally:
    """What became of many letters."""

    printed: int = 0
    refused: int = 0
    longest: float = 0.0

    def note(self, code: str, seconds: float) -> None:
        self.printed += not code
        self.refused += bool(code)
        self.longest = max(self.longest, seconds)

    def add(self, other: "Tally") -> None:
        self.printed += other.printed
        self.refused += other.refused
        self.longest = max(self.longest, other.longest)


TOTAL: Final = Tally()


@pytest.fixture(scope="module", autouse=True)
def _told() -> Iterator[None]:
    """Say at the end what became of all of them."""
    yield
    said = f"{TOTAL.printed} letters printed, {TOTAL.refused} refused by name, longest {TOTAL.longest:.1f} s"
    figure("–", "hostile texts in letters", said)


def _language_of(kind: LetterKind) -> str:
    """The language in which the short run tries a kind."""
    return LANGUAGES[KINDS.index(kind) % len(LANGUAGES)]


TRIED: Final = [(kind, language) for kind in KINDS for language in (LANGUAGES if FULL else (_language_of(kind),))]


def _texts_for(kind: LetterKind, language: str, field: int) -> Iterator[tuple[str, str]]:
    """The texts to put into the field of this number: all that are short at once, and in its turn each alone."""
    yield "together", TOGETHER
    turn = KINDS.index(kind) + field + LANGUAGES.index(language)
    for number, name in enumerate(HOSTILE):
        if FULL and (turn + number) % len(LANGUAGES) == 0:
            yield name, HOSTILE[name]
    if not FULL and field == 0:
        yield (long := sorted(LONG)[turn % len(LONG)]), HOSTILE[long]


@pytest.mark.parametrize(("kind", "language"), TRIED)
def test_in_every_field_of_every_letter_they_are_text_or_refused_by_name(kind: LetterKind, language: str) -> None:
    tally = Tally()
    for number, field in enumerate(BOOK.fields_of(kind)):
        for name, text in _texts_for(kind, language, number):
            code, seconds = _tried(kind, language, field, name, text)
            tally.note(code, seconds)
            assert seconds < MOST_SECONDS, (field.name, name)
    TOTAL.add(tally)


def _tried(kind: LetterKind, language: str, field: LetterField, name: str, text: str) -> tuple[str, float]:
    """The code of the refusal, or none for a letter that was printed and does nothing; and the seconds it took."""
    values = sample_fields(kind, language) | _value_of(field, text, is_long=name in LONG)
    if field.name == "addressee_address":
        values.setdefault("addressee", "A Dealer")  # without a name the address counts for nothing
    started, letter = time.process_time(), None
    try:
        letter = compose(BOOK, kind, language, values, sample_frame(language))
        gaps(letter, BOOK.contracts[kind], ContractContext(date(2026, 10, 12)))
        pdf = render_pdf(letter)
    except InputError as refusal:
        seconds, code = time.process_time() - started, refusal.code
        # A field may stand twice, as what lies in the envelope does: then half of what is too long is too long.
        is_too_long = letter is not None and sum(map(len, letter.texts())) > LONGEST_LETTER
        if code not in _codes_for(field, name) and not (code == "letter_too_long" and is_too_long):
            raise
        return code, seconds
    seconds = time.process_time() - started
    assert name not in REFUSED or name == "far too many lines", (field.name, name)  # a field of one line joins them
    assert field.value not in {FieldValue.DATE, FieldValue.MOMENT}
    assert acts(pdf) == [], (field.name, name)
    if name not in FROM_THE_RIGHT:
        assert _lost(text, letter, pdf, is_placed=_is_placed(field, kind, language)) == [], (field.name, name)
    return "", seconds


def _value_of(field: LetterField, text: str, *, is_long: bool) -> dict[str, str | tuple[str, ...]]:
    """A field that holds the text; in rows each cell does, and of a long one the last, which goes on overleaf alone."""
    if field.given_by:
        columns = BOOK.fields[field.given_by].columns
        before = [""] * next(place for place, column in enumerate(columns) if column.gives == field.name)
        return {field.given_by: tuple(as_row(["x", *before[1:], line]) for line in lines_of(text))}
    if field.columns:
        others = [
            [""] * (len(field.columns) - 2) if is_long else [line] * (len(field.columns) - 2) for line in lines_of(text)
        ]
        rows = zip(lines_of(text), others, strict=True)
        return {field.name: tuple(as_row(["x" if is_long else line, *other, line]) for line, other in rows)}
    others_empty = (
        name for name, one in BOOK.fields.items() if field.name in one.instead_of
    )  # who writes the text gets no rows
    return {**dict.fromkeys(others_empty, ""), field.name: lines_of(text) if field.value is FieldValue.LIST else text}


def _codes_for(field: LetterField, name: str) -> frozenset[str]:
    """The codes by which a text may be refused in a field."""
    if field.value in {FieldValue.DATE, FieldValue.MOMENT}:
        return frozenset({"letter_date_unreadable"})
    own = frozenset({REFUSED[name]}) if name in REFUSED else frozenset()
    return own | (TOO_LONG_FOR_ITS_PLACE if field.in_frame else frozenset())  # there, and in the salutation again


def _is_placed(field: LetterField, kind: LetterKind, language: str) -> bool:
    """Whether the letter shows the field's value, and does not only choose a text by it."""
    blocks = BOOK.template(kind, language).blocks
    return field.in_frame or any(field.name in fields_shown(block, BOOK.fields) for block in blocks)


def _lost(text: str, letter: Letter, pdf: bytes, *, is_placed: bool) -> list[str]:
    """The lines of a text that the letter does not say, or that cannot be copied out of it as they are."""
    said, read = [_bare(each) for each in letter.texts()], _read(letter, pdf)
    lines = [_bare(line) for line in lines_of(text)] if is_placed else []
    return [line[:40] for line in lines if not any(line in each for each in said) or line not in read]


def _read(letter: Letter, pdf: bytes) -> str:
    """The text as it goes on from page to page, without the running heads and the feet."""
    pages, head = copied(pdf), _bare(f"{letter.office.name}  ·  {letter.dated}")
    feet = (letter.labels.page.format(page=number, pages=len(pages)) for number in range(1, len(pages) + 1))
    texts = (
        _bare(page).removesuffix(_bare(letter.our_reference + foot)) for page, foot in zip(pages, feet, strict=True)
    )
    headings = [_bare("".join(column.heading for column in block.columns)) for block in letter.blocks if block.cells]
    return "".join(_without(text.removeprefix(head), headings) for text in texts)


def _without(text: str, headings: list[str]) -> str:
    """The text of a page without the head of a table that goes on there."""
    return next((text.removeprefix(each) for each in headings if text.startswith(each)), text)


def _bare(text: str) -> str:
    return "".join(MARKS_OF_DIRECTION.sub("", text).split())


def _frames(language: str, text: str) -> dict[str, LetterFrame]:
    """The sample frame with a text in each of its places in turn."""
    frame = sample_frame(language)
    recipient, office = frame.recipient, frame.office
    return {
        "name": replace(frame, recipient=replace(recipient, name=text)),
        "line of the address": replace(frame, recipient=replace(recipient, lines=(text, "Sample Town"))),
        "country": replace(frame, recipient=replace(recipient, country=text)),
        "our reference": replace(frame, our_reference=text),
        "their reference": replace(frame, their_reference=text),
        "enclosure": replace(frame, enclosures=(text,)),
        "name of the office": replace(frame, office=replace(office, name=text)),
        "address of the office": replace(frame, office=replace(office, postal_address=(text,))),
        "e-mail of the office": replace(frame, office=replace(office, e_mail=text)),
        "signatory": replace(frame, office=replace(office, signatory_role=Wording(text, text))),
    }


def _in_frames(names: Sequence[str], language: str) -> Tally:
    tally = Tally()
    fields = sample_fields(LetterKind.REFUSAL, language)
    for name in names:
        for place, frame in _frames(language, f"x{HOSTILE[name]}").items():
            started, code = time.process_time(), ""
            try:
                assert acts(render_pdf(compose(BOOK, LetterKind.REFUSAL, language, fields, frame))) == [], (place, name)
                assert name not in REFUSED, (place, name)
            except InputError as refusal:
                code = refusal.code
                # What the office says of itself is looked at where it is entered; should a letter meet it, it says so.
                own = {REFUSED.get(name), "glyph_missing" if "office" in place or place == "signatory" else ""}
                if code not in TOO_LONG_FOR_ITS_PLACE | own:
                    raise
            tally.note(code, time.process_time() - started)
    return tally


@pytest.mark.parametrize("language", LANGUAGES if FULL else LANGUAGES[::5])
def test_around_the_text_they_are_text_or_refused_by_name(language: str) -> None:
    names = sorted(HOSTILE) if FULL else sorted(SHORT | REFUSED.keys())
    tally = _in_frames(names, language)
    assert tally.printed
    assert tally.longest < MOST_SECONDS
    TOTAL.add(tally)


def test_the_docs_say_what_becomes_of_each() -> None:
    """Set ACCEPT_HOSTILE_INPUTS=1 to write the table anew after a change."""
    text = DOCS.read_text(encoding="utf-8")
    start = text.index(HEADING)
    end = start + len(text[start:].split("\n\n")[0].rstrip("\n"))
    rows = (f"| {name}: `{_shown(HOSTILE[name])}` | {_outcome(name)} |" for name in HOSTILE)
    written = "\n".join((HEADING, "|---|---|", *rows))
    if os.environ.get("ACCEPT_HOSTILE_INPUTS"):
        DOCS.write_text(text[:start] + written + text[end:], encoding="utf-8")
        text = DOCS.read_text(encoding="utf-8")
    assert written in text


def _shown(text: str) -> str:
    """The beginning of a text in ASCII, fit for a table."""
    return ascii(text[:24]).replace("|", "\\|").replace("`", "'")


def _outcome(name: str) -> str:
    kind, language = LetterKind.REFUSAL, "en"
    fields = sample_fields(kind, language) | {"refusal_facts": HOSTILE[name]}
    try:
        render_pdf(compose(BOOK, kind, language, fields, sample_frame(language)))
    except InputError as refusal:
        return f"refused: {refusal.code}"
    is_whole = clean(HOSTILE[name]) == unicodedata.normalize("NFC", HOSTILE[name]).strip()
    return "printed as it is" if is_whole else "printed without what cannot be seen"


def test_the_check_can_fail() -> None:
    """A letter that loses a line, or a character of it, is found out."""
    kind, language = LetterKind.REPLY, "en"
    letter = compose(BOOK, kind, language, sample_fields(kind, language), sample_frame(language))
    pdf = render_pdf(letter)
    assert _lost("Recordings of our training", letter, pdf, is_placed=True) == []
    assert _lost("Recordings of 0ur training", letter, pdf, is_placed=True) == ["Recordingsof0urtraining"]
