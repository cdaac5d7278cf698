"""Blocks of a letter, tables among them: their texts, their lines, and what of them serves a part of the contract."""

from qv_desk.domain.letters.letter_block import Block, BlockColumn, BlockKind, Placed
from qv_desk.domain.terms.wording import Wording

WORD = Wording("What we hold", "持有的信息")
TABLE = Block(
    BlockKind.TABLE,
    "holdings",
    placed=(Placed("categories", "Name", WORD), Placed("holdings", "Name", WORD)),
    columns=(BlockColumn("Where"), BlockColumn("Data", "categories"), BlockColumn("How long", "retention")),
    cells=(("Account", "Name", ""), ("Orders", "", "Ten years")),
)


def test_a_table_says_its_headings_and_every_cell_that_says_something() -> None:
    assert list(TABLE.texts()) == ["Where", "Data", "How long", "Account", "Name", "Orders", "Ten years"]
    assert list(Block(BlockKind.LIST, "", rows=("one", "two")).texts()) == ["one", "two"]


def test_as_plain_text_each_cell_stands_behind_its_heading_and_a_blank_line_divides_the_rows() -> None:
    lines = list(TABLE.lines("{label}: {text}"))
    assert lines == ["Where: Account", "Data: Name", "", "Where: Orders", "How long: Ten years"]


def test_a_column_serves_a_part_with_its_own_cells_and_values() -> None:
    column = TABLE.of_part("categories")
    assert column is not None
    assert (column.kind, column.rows) == (BlockKind.LIST, ("Name",))
    assert [placed.field for placed in column.placed] == ["categories"]
    assert TABLE.of_part("holdings") is TABLE
    assert TABLE.of_part("purposes") is None


def test_what_stands_in_the_place_of_a_table_serves_the_parts_of_its_columns() -> None:
    waiting = Placed("holdings", "", WORD)
    missing = Block(BlockKind.MISSING, "", placed=(waiting,), columns=TABLE.columns)
    part = missing.of_part("retention")
    assert part is not None
    assert (part.kind, part.placed) == (BlockKind.MISSING, (waiting,))
    sentence = Block(BlockKind.LIST, "", ("Account: Name",), TABLE.placed, TABLE.columns)
    said = sentence.of_part("categories")
    assert said is not None
    assert said.rows == sentence.rows
