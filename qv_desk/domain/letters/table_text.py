"""How a table is worded: its rows in the first line, then a line for each column.

    {{ holdings }}
    Where | {{ source }}
    What we hold | {{ categories }}

In the lines below the first, the places are columns of the rows. A line without a bar is what the letter says instead
where there is only one row: ``From “{{ old }}” to “{{ new }}”``. A table has one such line at most.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qv_desk.domain.letters.field_rows import divided
from qv_desk.domain.letters.letter import BlockKind, FieldColumn, LetterField
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.template_places import PLACE, places_of


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column as it is worded.

    Attributes:
        heading: stands above it.
        text: of each cell, with places for columns of the rows.
    """

    heading: str
    text: str

    @property
    def places(self) -> tuple[str, ...]:
        """The columns of the rows that it places."""
        return places_of(self.text)


@dataclass(frozen=True, slots=True)
class TableText:
    """A table as it is worded.

    Attributes:
        rows: the name of the field of its rows; empty where the first line names none.
        columns: from left to right.
        sentences: what is said where there is only one row; a sound table has one at most.
    """

    rows: str
    columns: tuple[TableColumn, ...]
    sentences: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What is said where there is only one row; empty for a table of one row."""
        return next(iter(self.sentences), "")

    @property
    def places(self) -> tuple[str, ...]:
        """The columns of the rows that stand anywhere in it, in order."""
        texts = (*(column.text for column in self.columns), *self.sentences)
        return tuple(name for text in texts for name in places_of(text))


def table_text(text: str) -> TableText:
    """What the text of a table's block says, sound or not."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first = PLACE.fullmatch(lines[0]) if lines else None
    columns, sentences = [], []
    for line in lines[1:] if first else lines:
        parts = divided(line)
        if parts is None:
            sentences.append(line)
        else:
            columns.append(TableColumn(*parts))
    return TableText(first[1] if first else "", tuple(columns), tuple(sentences))


def rows_field(block: TemplateBlock, fields: Mapping[str, LetterField]) -> LetterField | None:
    """The field whose rows a table shows; None for another block, and for a table that names no such field."""
    if block.kind is not BlockKind.TABLE:
        return None
    found = fields.get(table_text(block.text).rows)
    return found if found is not None and found.columns else None


def shown_columns(block: TemplateBlock, fields: Mapping[str, LetterField]) -> Iterator[FieldColumn]:
    """The columns of its rows that a table shows; nothing for another block."""
    rows = rows_field(block, fields)
    if rows is not None:
        placed = {name for column in table_text(block.text).columns for name in column.places}
        yield from (column for column in rows.columns if column.name in placed)


def fields_named(block: TemplateBlock) -> tuple[str, ...]:
    """The fields that a block names in its text; in a table only the one of its rows."""
    if block.kind is not BlockKind.TABLE:
        return places_of(block.text)
    rows = table_text(block.text).rows
    return (rows,) if rows else ()


def fields_shown(block: TemplateBlock, fields: Mapping[str, LetterField]) -> tuple[str, ...]:
    """The fields whose values can be read in a block: those that it names, and those that its table says as well."""
    rows = rows_field(block, fields)
    said = rows.instead_of if rows is not None else ()
    return (*fields_named(block), *(column.gives for column in shown_columns(block, fields) if column.gives), *said)


def serves(block: TemplateBlock, part: str, fields: Mapping[str, LetterField]) -> bool:
    """Whether a block serves a part of the contract, or a column of its table does."""
    return block.part == part or any(column.gives == part for column in shown_columns(block, fields))
