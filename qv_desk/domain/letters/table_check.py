"""What is wrong with the wording of a table: no rows, unknown columns, a column without heading, values left out."""

from collections.abc import Iterator, Mapping

from qv_desk.domain.letters.letter import LetterField, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.table_text import TableText, table_text
from qv_desk.domain.letters.template_finding import Finding, finding
from qv_desk.domain.letters.template_places import nearest, places_of, shortened
from qv_desk.domain.terms.wording import Wording


def table_findings(
    number: int, block: TemplateBlock, kind: LetterKind, fields: Mapping[str, LetterField]
) -> Iterator[Finding]:
    """Everything that is wrong with a table's text, apart from what is wrong with any text."""
    worded = table_text(block.text)
    if not worded.rows:
        yield finding("table_without_rows", number, known=_with_rows(kind, fields))
        return
    field = fields.get(worded.rows)
    if field is None:
        return  # an unknown field has its own finding
    if not field.columns:
        yield finding("table_field_has_no_rows", number, field=field.label, known=_with_rows(kind, fields))
        return
    if len(worded.sentences) > 1:
        yield finding("table_two_sentences", number, text=shortened(worded.sentences[1]))
    yield from _columns(number, worded, field)


def _columns(number: int, worded: TableText, field: LetterField) -> Iterator[Finding]:
    known = {column.name: column for column in field.columns}
    for column in worded.columns:
        if not column.heading or places_of(column.heading):
            yield finding("column_without_heading", number, text=shortened(column.text))
        if not column.places:
            yield finding("column_without_place", number, text=shortened(column.heading))
    for name in dict.fromkeys(worded.places):
        if name not in known:
            meant = _meant(nearest(name, tuple(known)), known)
            yield finding("column_unknown", number, name=shortened(name), field=field.label, meant=meant)
    placed = [name for column in worded.columns for name in column.places]
    for name, one in known.items():
        if name not in placed:
            yield finding("column_left_out", number, column=one.label, name=name)
        elif placed.count(name) > 1:
            yield finding("column_twice", number, column=one.label, name=name)


def _meant(name: str, known: Mapping[str, object]) -> Wording:
    """A sentence with the column that was perhaps meant, else with all that there are."""
    if name:
        return Wording(f" Perhaps you mean {{{{ {name} }}}}.", f"您是否指 {{{{ {name} }}}}？")
    places = [f"{{{{ {one} }}}}" for one in known]
    return Wording(f" Its columns are {', '.join(places)}.", f"可用的列：{'、'.join(places)}。")


def _with_rows(kind: LetterKind, fields: Mapping[str, LetterField]) -> Wording:
    """The fields of rows that letters of the kind have; that there are none, where there are none."""
    names = [name for name, one in fields.items() if one.columns and one.belongs_to(kind)]
    if not names:
        return Wording(" Letters of this kind have none.", "此类函件没有可作表格的栏目。")
    return Wording(
        f" There is {', '.join(f'{{{{ {name} }}}} ({fields[name].label.en})' for name in names)}.",
        f"可选：{'、'.join(f'{{{{ {name} }}}}（{fields[name].label.zh}）' for name in names)}。",
    )
