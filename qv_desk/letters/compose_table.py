"""Rows and a table's wording become the table of a letter, or what stands in its place where it says too little."""

from collections.abc import Mapping, Sequence

from qv_desk.domain.letters.letter import Block, BlockColumn, BlockKind, LetterField, Placed
from qv_desk.domain.letters.letter_template import TemplateBlock, fill_places
from qv_desk.domain.letters.said_rows import Cells
from qv_desk.domain.letters.table_text import TableColumn, TableText, table_text
from qv_desk.domain.letters.template_places import places_of


def composed_table(
    block: TemplateBlock, fields: Mapping[str, LetterField], rows: Mapping[str, Sequence[Cells]]
) -> Block:
    """The table of a letter.

    Without rows it is a missing block. A column that is empty in every row is left out. What is left of one column is a
    list, and a single row is a sentence where the wording has one that says every cell of it.

    Args:
        block: of a wording that was checked.
        fields: the fields of all letters.
        rows: what the fields of rows hold, by name.
    """
    worded = table_text(block.text)
    field = fields.get(worded.rows)
    if field is None or not field.columns or not worded.columns:
        return Block(BlockKind.PARAGRAPH, block.part)  # an unsound wording in a preview
    read = [
        dict(zip((column.name for column in field.columns), cells, strict=True)) for cells in rows.get(field.name, ())
    ]
    if not read:
        columns = tuple(_column(column, field) for column in worded.columns)
        return Block(BlockKind.MISSING, block.part, placed=(Placed(field.name, "", field.label),), columns=columns)
    placed = tuple(_placed(field, fields, read))
    if len(read) == 1 and set(places_of(worded.sentence)) == {name for name, text in read[0].items() if text}:
        parts = tuple(_column(column, field) for column in worded.columns)
        return Block(BlockKind.LIST, block.part, (fill_places(worded.sentence, read[0]),), placed, parts)
    shown = _shown(worded, read)
    columns = tuple(_column(column, field) for column in shown)
    if len(shown) == 1:
        only = tuple(text for one in read if (text := _cell(shown[0], one)))
        return Block(BlockKind.LIST, block.part, only, placed, columns)
    cells = tuple(tuple(_cell(column, one) for column in shown) for one in read)
    return Block(BlockKind.TABLE, block.part, placed=placed, columns=columns, cells=cells)


def _shown(worded: TableText, read: Sequence[Mapping[str, str]]) -> tuple[TableColumn, ...]:
    """The columns that say something in one row at least; the first one where nothing does."""
    shown = tuple(column for column in worded.columns if any(_cell(column, one) for one in read))
    return shown or worded.columns[:1]


def _cell(column: TableColumn, row: Mapping[str, str]) -> str:
    """The text of a cell; nothing where none of its places is filled, whatever stands around them."""
    return fill_places(column.text, row) if any(row.get(name) for name in column.places) else ""


def _column(column: TableColumn, field: LetterField) -> BlockColumn:
    placed = [one for one in field.columns if one.name in column.places]
    part = next((one.gives for one in placed if one.gives), "")
    return BlockColumn(column.heading, part, is_number=bool(placed) and all(one.is_number for one in placed))


def _placed(
    field: LetterField, fields: Mapping[str, LetterField], read: Sequence[Mapping[str, str]]
) -> Sequence[Placed]:
    """Every value of the rows, under the name of their field and of every other that it is as well."""
    placed = {}
    for row in read:
        for column in field.columns:
            text = row[column.name]
            for name in (field.name, column.gives, *field.instead_of) if text else ():
                if name:
                    placed[name, text] = Placed(name, text, fields[name].label)
    return tuple(placed.values())
