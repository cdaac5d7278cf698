"""How a table is worded, and which fields and parts its text names."""

from qv_desk.catalogue.letter_fields import letter_fields
from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.table_text import (
    TableColumn,
    fields_named,
    fields_shown,
    rows_field,
    serves,
    shown_columns,
    table_text,
)

FIELDS = letter_fields()
TEXT = """
{{ holdings }}
Where | {{ source }}
Data | {{ categories }}
Why | because: {{ purposes }}
{{ source }} holds {{ categories }}"""
TABLE = TemplateBlock(BlockKind.TABLE, "hold", TEXT.strip())
PARAGRAPH = TemplateBlock(BlockKind.PARAGRAPH, "hold", "{{ holdings }} {{ categories }}")


def test_the_first_line_names_the_rows_and_each_other_line_is_a_column() -> None:
    read = table_text(TEXT)
    assert read.rows == "holdings"
    assert read.columns[1] == TableColumn("Data", "{{ categories }}")
    assert read.columns[2].places == ("purposes",)
    assert read.sentence == "{{ source }} holds {{ categories }}"
    assert read.places == ("source", "categories", "purposes", "source", "categories")


def test_what_names_no_rows_is_read_as_far_as_it_goes() -> None:
    assert table_text("").rows == table_text("Where | {{ source }}").rows == table_text("a {{ holdings }}").rows == ""
    assert table_text("Where | {{ source }}").columns == (TableColumn("Where", "{{ source }}"),)
    assert table_text("{{ holdings }}\none\ntwo").sentences == ("one", "two")
    assert table_text("{{ holdings }}").sentence == ""


def test_a_table_names_its_rows_and_shows_the_lists_that_its_columns_are() -> None:
    assert fields_named(TABLE) == ("holdings",)
    assert fields_shown(TABLE, FIELDS) == ("holdings", "categories", "purposes")
    assert fields_named(PARAGRAPH) == fields_shown(PARAGRAPH, FIELDS) == ("holdings", "categories")
    assert fields_named(TemplateBlock(BlockKind.TABLE, "", "Where | {{ source }}")) == ()


def test_a_column_serves_the_part_that_it_is() -> None:
    assert [serves(TABLE, part, FIELDS) for part in ("hold", "categories", "retention")] == [True, True, False]
    assert not serves(PARAGRAPH, "categories", FIELDS)
    assert [column.name for column in shown_columns(TABLE, FIELDS)] == ["source", "categories", "purposes"]
    assert rows_field(TABLE, FIELDS) is FIELDS["holdings"]
    assert rows_field(TemplateBlock(BlockKind.TABLE, "", "{{ asked }}\na | {{ b }}"), FIELDS) is None
