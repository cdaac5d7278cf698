"""Made-up values for every field of every letter, in every language."""

import pytest

from qv_desk.catalogue.letter_samples import sample_person, sample_values
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import FieldValue, LetterKind
from qv_desk.domain.terms.right import Right

BOOK = letter_book()


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("kind", LetterKind)
def test_every_field_that_a_letter_needs_has_a_value_of_its_form(kind: LetterKind, language: str) -> None:
    values = sample_values(kind, language)
    for field in BOOK.fields_of(kind):
        if kind in field.needed_in:
            assert values[field.name], field.name
            assert isinstance(values[field.name], tuple) == (field.value in {FieldValue.LIST, FieldValue.ROWS})


@pytest.mark.parametrize("language", BOOK.languages)
def test_a_child_is_named_only_where_the_letter_is_written_to_one(language: str) -> None:
    kind = LetterKind.MINOR_OUTCOME
    assert not sample_values(kind, language)["child_name"]
    assert sample_values(kind, language, to_child=True)["child_name"] == sample_person(language).child
    assert "child_name" not in sample_values(LetterKind.REPLY, language, to_child=True)


@pytest.mark.parametrize("language", BOOK.languages)
def test_a_person_has_a_name_and_an_address(language: str) -> None:
    person = sample_person(language)
    assert person.name
    assert len(person.lines) >= 1


@pytest.mark.parametrize("language", BOOK.languages)
def test_what_was_asked_is_what_the_letter_answers(language: str) -> None:
    of_access = sample_values(LetterKind.ACCESS_GRANT, language)["asked"]
    answered = {
        LetterKind.ERASURE_DONE: Right.ERASURE,
        LetterKind.MARKETING_STOP: Right.MARKETING_OBJECTION,
        LetterKind.CORRECTION_DONE: Right.CORRECTION,
    }
    for kind, right in answered.items():
        assert sample_values(kind, language)["asked"] == BOOK.language(language).asked_for([right]), kind
    assert sample_values(LetterKind.REPLY, language)["asked"] != of_access


@pytest.mark.parametrize("language", BOOK.languages)
def test_enclosures_are_those_of_the_kind_and_no_letter_without_any_names_one(language: str) -> None:
    enclosing = {LetterKind.ACCESS_GRANT, LetterKind.PARTIAL_GRANT, LetterKind.PORTABILITY, LetterKind.AUTHORITY_REPLY}
    listed = {}
    for kind in LetterKind:
        values = sample_values(kind, language)
        listed[kind] = [values[field.name] for field in BOOK.fields_of(kind) if field.encloses]
    assert {kind for kind, enclosures in listed.items() if enclosures} == enclosing
    different = {tuple(enclosures) for enclosures in (listed[kind][0] for kind in enclosing)}
    assert len(different) == len(enclosing), "each kind encloses what it hands over"
