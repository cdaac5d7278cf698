"""Made-up values for every field of every letter, in every language."""

import pytest

from qv_desk.catalogue.letter_samples import sample_person, sample_values
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import FieldValue, LetterKind

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
