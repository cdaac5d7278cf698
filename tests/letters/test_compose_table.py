"""Rows become a table; one row a sentence, one column a list, no rows a gap that is named."""

from collections.abc import Callable

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Block, BlockKind, Letter, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.letters.compose_table import composed_table
from qv_desk.letters.contract import gaps

WriteLetter = Callable[..., Letter]
BOOK = letter_book()


def table_of(letter: Letter, part: str) -> Block:
    return next(block for block in letter.blocks if block.part == part or any(c.part == part for c in block.columns))


def test_rows_stand_in_their_columns_with_the_headings_of_the_wording(write_letter: WriteLetter) -> None:
    table = table_of(write_letter(LetterKind.ACCESS_GRANT), "categories")
    assert (table.kind, [column.heading for column in table.columns]) == (
        BlockKind.TABLE,
        ["Where", "Data", "Why", "How long"],
    )
    assert [row[0] for row in table.cells] == ["Account system", "Orders and invoices"]


def test_one_row_is_a_sentence_if_that_says_every_cell_of_it(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.CORRECTION_DONE, corrected_items=("12 Harbour Street | 14 Harbour Street",))
    said = table_of(letter, "corrected_items")
    assert (said.kind, said.rows) == (BlockKind.LIST, ("From “12 Harbour Street” to “14 Harbour Street”",))
    counted = table_of(
        write_letter(LetterKind.PARTIAL_GRANT, withheld_items=("Notes | 3 | a reason",)), "withheld_items"
    )
    assert counted.kind is BlockKind.TABLE


def test_a_column_that_is_empty_everywhere_is_left_out_and_one_column_is_a_list(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.ERASURE_DONE, erased_items=("Account | 1", "Newsletter | 2"))
    assert [column.heading for column in table_of(letter, "erased_items").columns] == ["Data", "Erased"]
    plain = table_of(write_letter(LetterKind.ERASURE_DONE, erased_items=("Account", "Newsletter")), "erased_items")
    assert (plain.kind, plain.rows) == (BlockKind.LIST, ("Account", "Newsletter"))


@pytest.mark.parametrize("rows", ["", " \n ", ("| |",)])
def test_without_rows_the_letter_lacks_what_its_columns_prove(
    rows: str | tuple[str, ...], write_letter: WriteLetter, in_time: ContractContext
) -> None:
    letter = write_letter(LetterKind.ACCESS_GRANT, holdings=rows)
    assert table_of(letter, "categories").kind is BlockKind.MISSING
    codes = [gap.code for gap in gaps(letter, BOOK.contracts[LetterKind.ACCESS_GRANT], in_time)]
    assert codes == ["categories", "purposes", "retention"]


def test_a_column_without_a_word_lacks_what_it_proves(write_letter: WriteLetter, in_time: ContractContext) -> None:
    letter = write_letter(
        LetterKind.ACCESS_GRANT, holdings=("Orders | Name | To deliver", "Account | Name | To run it")
    )
    assert [gap.code for gap in gaps(letter, BOOK.contracts[LetterKind.ACCESS_GRANT], in_time)] == ["retention"]


def test_a_column_that_says_nothing_of_one_row_does_not_prove_it(
    write_letter: WriteLetter, in_time: ContractContext
) -> None:
    rows = ("Orders | Name | To deliver | Ten years", "Account | Name | To run it")
    letter = write_letter(LetterKind.ACCESS_GRANT, holdings=rows)
    assert [gap.code for gap in gaps(letter, BOOK.contracts[LetterKind.ACCESS_GRANT], in_time)] == ["retention"]


def test_a_table_without_rows_that_no_contract_asks_for_is_not_there(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.ERASURE_DONE, kept_counts="")
    assert not [block for block in letter.blocks if block.kind is BlockKind.MISSING]
    assert len(letter.part("kept_items")) == 1


def test_an_office_that_places_the_lists_of_the_columns_still_gets_them(write_letter: WriteLetter) -> None:
    holdings = "Orders | Name | To deliver | Ten years"
    values = write_letter(LetterKind.ACCESS_GRANT, holdings=(holdings,))
    assert values.part("retention")[0].rows == ("Ten years",)
    with_brackets = TemplateBlock(
        BlockKind.TABLE, "", "{{ holdings }}\nWhere | in {{ source }}\nData | {{ categories }}"
    )
    block = composed_table(with_brackets, BOOK.fields, {"holdings": (("Orders", "", "", ""), ("", "Name", "", ""))})
    assert block.cells == (("in Orders", ""), ("", "Name"))


@pytest.mark.parametrize("text", ["", "Where | {{ source }}", "{{ asked }}\nWhere | {{ source }}", "{{ holdings }}"])
def test_an_unsound_table_is_nothing(text: str) -> None:
    block = composed_table(TemplateBlock(BlockKind.TABLE, "", text), BOOK.fields, {"holdings": (("a", "", "", ""),)})
    assert (block.kind, block.rows) == (BlockKind.PARAGRAPH, ())


def test_braces_in_a_cell_are_text_like_any_other(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.CORRECTION_DONE, corrected_items=("{{ new }} | {{ old }}", "a | b"))
    assert table_of(letter, "corrected_items").cells[0] == ("{{ new }}", "{{ old }}")


def test_who_was_told_stands_in_rows_or_in_a_sentence_and_never_in_both(write_letter: WriteLetter) -> None:
    rows = write_letter(LetterKind.CORRECTION_DONE)
    assert [block.kind for block in rows.part("correction_told")] == [BlockKind.TABLE]
    sentence = write_letter(LetterKind.CORRECTION_DONE, told_recipients="")
    (paragraph,) = sentence.part("correction_told")
    assert paragraph.kind is BlockKind.PARAGRAPH


def test_an_empty_cell_is_named_by_its_row_and_column(write_letter: WriteLetter, in_time: ContractContext) -> None:
    """The row by its number: what stands in it is somebody's data."""
    rows = ("Orders | Name | To deliver | 4 years", "Account | Name | | 4 years", "Repairs | Name | | 4 years")
    letter = write_letter(LetterKind.ACCESS_GRANT, holdings=rows)
    (gap,) = gaps(letter, BOOK.contracts[LetterKind.ACCESS_GRANT].under({"eu_gdpr"}), in_time)
    assert gap.code == "purposes"
    assert gap.by_law.en.startswith("GDPR Art. 15(1)(a)")
    assert gap.by_law.en.endswith(" Empty: column “Why”, row 2, 3.")
    assert gap.by_law.zh.endswith("“Why”一栏第 2, 3 行为空。")
