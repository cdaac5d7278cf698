"""What a letter says: golden text for every kind and language, and what becomes of a field's value."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import BlockKind, Letter, LetterKind
from qv_desk.errors import InputError
from qv_desk.letters.compose import LetterFrame, compose
from tests.letters.sample_letters import Sample, written

BOOK = letter_book()
GOLDEN = Path(__file__).with_name("golden")
WriteLetter = Callable[..., Letter]
SampleWords = Callable[[str], Mapping[str, dict[str, Any]]]
SampleFields = Callable[[LetterKind, str], dict[str, str | tuple[str, ...]]]


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("kind", LetterKind)
def test_each_letter_says_what_was_approved(kind: LetterKind, language: str, write_letter: WriteLetter) -> None:
    """Set ACCEPT_LETTERS=1 to write the texts anew after a change of wording; read them before committing."""
    golden = GOLDEN / f"{kind}.{language}.txt"
    text = write_letter(kind, language).plain_text() + "\n"
    if os.environ.get("ACCEPT_LETTERS"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("kind", LetterKind)
def test_no_letter_guesses_a_sex_or_leaves_a_place_open(
    kind: LetterKind, language: str, write_letter: WriteLetter, sample_words: SampleWords
) -> None:
    text = write_letter(kind, language).plain_text()
    assert [guess for guess in sample_words(language)["frame"]["guesses"] if guess in text] == []
    assert "{" not in text


def test_a_block_whose_field_is_empty_keeps_its_place(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.ERASURE_DONE, backups="")
    (missing,) = letter.part("backups")
    assert missing.kind is BlockKind.MISSING
    assert [placed.field for placed in missing.placed] == ["backups"]
    assert letter.blocks.index(missing) == letter.blocks.index(letter.part("record")[0]) - 2


def test_a_block_with_a_condition_comes_and_goes_with_its_field(write_letter: WriteLetter) -> None:
    dated = write_letter(LetterKind.ACKNOWLEDGEMENT).part("answer_when")
    undated = write_letter(LetterKind.ACKNOWLEDGEMENT, due_on="").part("answer_when")
    assert ["10 November 2026" in block.rows[0] for block in (*dated, *undated)] == [True, False]
    assert "fifteen working days" in undated[0].rows[0]


def test_dates_are_written_as_the_language_writes_them(write_letter: WriteLetter) -> None:
    assert write_letter(LetterKind.REFUSAL).dated == "12 October 2026"
    assert write_letter(LetterKind.REFUSAL, "zh-Hans").dated == "2026年10月12日"
    erased = write_letter(LetterKind.ERASURE_DONE).part("erased")[0].rows[0]
    assert "12 October 2026 at 09:40" in erased


def test_no_letter_promises_or_asks_anything_for_a_day_that_is_over(write_letter: WriteLetter) -> None:
    late = write_letter(LetterKind.ACKNOWLEDGEMENT, due_on="2026-10-11").part("answer_when")
    today = write_letter(LetterKind.ACKNOWLEDGEMENT, due_on="2026-10-12").part("answer_when")
    assert "fifteen working days" in late[0].rows[0]
    assert "12 October 2026" in today[0].rows[0]
    (missing,) = write_letter(LetterKind.IDENTITY_REQUEST, reply_by="2026-10-11").part("reply_by")
    assert missing.kind is BlockKind.MISSING


def test_each_line_of_a_list_becomes_an_item_and_each_line_of_a_text_a_paragraph(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REFUSAL, asked="one\ntwo", refusal_facts="First.\n\nSecond.")
    assert letter.part("asked")[0].rows == ("one", "two")
    assert letter.part("refusal_facts")[0].rows == ("First.", "Second.")


def test_braces_in_a_value_are_text(write_letter: WriteLetter) -> None:
    facts = "{{ our_reference }} {% if x %} %(x)s {0.__class__} {page}"
    assert write_letter(LetterKind.REFUSAL, refusal_facts=facts).part("refusal_facts")[0].rows == (facts,)


def test_their_message_is_named_where_they_gave_no_reference(
    write_letter: WriteLetter, sample_fields: SampleFields, sample_frame: Callable[..., LetterFrame]
) -> None:
    assert write_letter(LetterKind.REPLY).their_reference == "Message of 10 October 2026"
    frame = replace(sample_frame("en"), their_reference="ab/12")
    letter = compose(BOOK, LetterKind.REPLY, "en", sample_fields(LetterKind.REPLY, "en"), frame)
    assert letter.their_reference == "ab/12"


def test_the_copy_of_the_data_is_the_enclosure(write_letter: WriteLetter) -> None:
    assert write_letter(LetterKind.ACCESS_GRANT).enclosures[0] == "Account data (2 pages)"
    assert write_letter(LetterKind.REFUSAL).enclosures == ()


def test_whatever_lies_in_the_envelope_is_an_enclosure(write_letter: WriteLetter) -> None:
    assert write_letter(LetterKind.PORTABILITY).enclosures[0].startswith("account.json")
    assert len(write_letter(LetterKind.PARTIAL_GRANT).enclosures) == 2
    assert write_letter(LetterKind.AUTHORITY_REPLY, disclosed_items=()).enclosures == ()


@pytest.mark.parametrize("language", BOOK.languages)
def test_a_letter_to_a_child_speaks_in_a_childs_words(language: str, sample_words: SampleWords) -> None:
    sample = Sample(LetterKind.MINOR_OUTCOME, language, to_child=True)
    golden, letter = GOLDEN / f"{sample}.txt", written(sample)
    if os.environ.get("ACCEPT_LETTERS"):
        golden.write_text(letter.plain_text() + "\n", encoding="utf-8")
    assert letter.plain_text() + "\n" == golden.read_text(encoding="utf-8")
    assert sample_words(language)["frame"]["child"] in letter.blocks[0].rows[0]


def test_a_letter_to_somebody_else_never_falls_back_to_the_person(write_letter: WriteLetter) -> None:
    named = write_letter(LetterKind.RECIPIENT_NOTICE, addressee="A Dealer", addressee_address="1 Road\nIRELAND")
    assert (named.recipient.name, named.recipient.lines) == ("A Dealer", ("1 Road", "IRELAND"))
    empty = write_letter(LetterKind.RECIPIENT_NOTICE, addressee="", addressee_address="")
    assert (empty.recipient.name, empty.recipient.lines) == ("", ())


def test_a_letter_that_may_go_to_somebody_else_goes_to_the_person_otherwise(write_letter: WriteLetter) -> None:
    assert write_letter(LetterKind.MINOR_OUTCOME).recipient.name == "Martha Quinn"
    guardian = write_letter(LetterKind.MINOR_OUTCOME, addressee="Pat Quinn", addressee_address="14 Harbour Street")
    assert guardian.blocks[0].rows == ("Dear Pat Quinn,",)


@pytest.mark.parametrize("language", BOOK.languages)
def test_a_notice_to_a_recipient_tells_no_more_than_finds_the_record(
    language: str, sample_fields: SampleFields, sample_frame: Callable[..., LetterFrame]
) -> None:
    """Duty D9; GDPR 5(1)(c): no reason, no words of the person, no reference of theirs."""
    kind = LetterKind.RECIPIENT_NOTICE
    fields = {**sample_fields(kind, language), "asked": "THEIR WORDS", "received_on": "2026-10-10"}
    frame = replace(sample_frame(language), their_reference="THEIR REFERENCE")
    letter = compose(BOOK, kind, language, fields, frame)
    assert "THEIR" not in letter.plain_text()
    assert frame.recipient.lines[0] not in letter.plain_text()


@pytest.mark.parametrize("language", BOOK.languages)
def test_where_the_country_is_not_known_the_letter_says_so(language: str, write_letter: WriteLetter) -> None:
    """Duty D28."""
    said = "We do not know in which country you live." if language == "en" else "我们尚不清楚您居住在哪里。"
    known, unknown = (write_letter(LetterKind.REFUSAL, language, country_unknown=words) for words in ("", said))
    assert said not in known.plain_text()
    (block,) = unknown.part("authority")
    assert block.rows[0].startswith(said)


def test_an_unknown_field_is_named_at_once(write_letter: WriteLetter) -> None:
    with pytest.raises(InputError) as refused:
        write_letter(LetterKind.REFUSAL, refusal_fact="x")
    assert (refused.value.code, refused.value.fields) == ("letter_field_unknown", {"field": "refusal_fact"})


@pytest.mark.parametrize("value", ["12.10.2026", "2026-02-30", "tomorrow", "2026-10-12T25:00"])
def test_a_date_that_cannot_be_read_is_named_by_its_field(value: str, write_letter: WriteLetter) -> None:
    with pytest.raises(InputError) as refused:
        write_letter(LetterKind.ERASURE_DONE, erased_at=value)
    assert refused.value.code == "letter_date_unreadable"
    assert refused.value.fields == {"field": BOOK.fields["erased_at"].label}


def test_the_wording_says_that_nobody_qualified_has_read_it_yet(write_letter: WriteLetter) -> None:
    assert [write_letter(LetterKind.REPLY, language).reviewed for language in BOOK.languages] == [
        bool(language.reviewed_by) for language in BOOK.languages.values()
    ]


def test_the_same_fields_give_the_same_letter(write_letter: WriteLetter) -> None:
    assert write_letter(LetterKind.REFUSAL) == write_letter(LetterKind.REFUSAL)
    assert write_letter(LetterKind.REFUSAL).dated_on == date(2026, 10, 12)
