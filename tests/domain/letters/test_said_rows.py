"""Rows said outside of a table: by the phrases of their field, or one cell behind another."""

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.said_rows import given_items, read_rows, said_rows, unreplaced

BOOK = letter_book()
ENGLISH = BOOK.language("en")


@pytest.mark.parametrize(
    ("field", "row", "said"),
    [
        ("erased_items", "Orders | 2 | 1", ("Orders: 2 erased", "Orders: 1 made anonymous for good")),
        ("erased_items", "Orders | | 1", ("Orders: 1 made anonymous for good",)),
        ("erased_items", "Your account", ("Your account",)),
        ("corrected_items", "12 | 14", ("From “12” to “14”",)),
        ("file_list", "a.json | your account", ("a.json: your account",)),
        ("holdings", "Orders | Name | | Ten years", ("Orders: Name; Ten years",)),
        ("withheld_items", "| 3", ("3",)),
    ],
)
def test_a_row_is_said_by_its_phrases_or_in_the_order_of_its_cells(field: str, row: str, said: tuple[str, ...]) -> None:
    one = BOOK.fields[field]
    assert said_rows(one, read_rows(one, [row]), ENGLISH) == said


def test_rows_without_a_word_are_none() -> None:
    assert read_rows(BOOK.fields["holdings"], ["| | |", "Orders"]) == (("Orders", "", "", ""),)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Orders: Name"), ("ja", "Orders：Name"), ("fr", "Orders\u00a0: Name")]
)
def test_columns_that_are_lists_as_well_give_their_items(language: str, said: str) -> None:
    holdings = BOOK.fields["holdings"]
    rows = read_rows(holdings, ["Orders | Name | To deliver", "Account | | To run it"])
    given = given_items(holdings, rows, BOOK.language(language))
    assert given["categories"] == (said,)
    assert len(given["purposes"]) == len(rows)
    assert given["retention"] == ()


@pytest.mark.parametrize("language", BOOK.languages)
def test_every_phrase_that_says_a_row_has_columns_for_places(language: str) -> None:
    words = BOOK.language(language)
    for field in BOOK.fields.values():
        filled = {column.name: "x" for column in field.columns}
        for code in field.said:
            assert words.phrase(code, **filled)


def test_who_writes_the_sentence_gets_no_table() -> None:
    proposed = {"told_recipients": ("Dealer | today",), "recipients_told": "We told Dealer.", "backups": "Yes."}
    assert unreplaced(proposed, {"backups"}, BOOK.fields) == proposed
    assert "told_recipients" not in unreplaced(proposed, {"recipients_told"}, BOOK.fields)
