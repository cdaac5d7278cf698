"""Places and tables as a wording writes them, and what can be placed in a block: in a table columns of its rows."""

from typing import Final

from qv_desk.domain.letters.field_rows import BAR
from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.table_text import table_text
from qv_desk.services.templates.templates import FieldChoice, TemplateView

_CHINESE: Final = "zh"


def place_of(name: str) -> str:
    """A field as a wording places it."""
    return f"{{{{ {name} }}}}"


def columns_of(block: TemplateBlock, view: TemplateView) -> tuple[FieldChoice, ...]:
    """The columns of the rows that a table shows; nothing for another block, and for a table that names no rows."""
    if block.kind is not BlockKind.TABLE:
        return ()
    rows = table_text(block.text).rows
    return next((one.columns for one in view.fields if one.name == rows), ())


def choices_for(block: TemplateBlock, view: TemplateView) -> tuple[FieldChoice, ...]:
    """What can be placed in a block: in a table its columns and the fields of rows, elsewhere every field."""
    if block.kind is not BlockKind.TABLE:
        return view.fields
    return (*columns_of(block, view), *(one for one in view.fields if one.columns))


def table_of(rows: FieldChoice, view: TemplateView) -> str:
    """The text of a table: as the shipped wording has it, else with what people call the columns for headings."""
    for block in view.shipped.blocks:
        if block.kind is BlockKind.TABLE and table_text(block.text).rows == rows.name:
            return block.text
    return "\n".join([place_of(rows.name), *(column_line(column, view) for column in rows.columns)])


def column_line(column: FieldChoice, view: TemplateView) -> str:
    """The line of a column."""
    label = column.label.zh if view.language.startswith(_CHINESE) else column.label.en
    return f"{label} {BAR} {place_of(column.name)}"
