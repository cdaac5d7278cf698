"""The fields that letters are made from: ``resources/letters/fields.toml``."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.letters.letter import FieldAuthor, FieldColumn, FieldValue, LetterField, LetterKind


@cache
def letter_fields() -> Mapping[str, LetterField]:
    """The fields of all letters, in the order of the letter desk.

    Raises:
        CatalogueError: the file is faulty; a field of rows has no columns or two of one name, another has some, a
            column gives a field that is no list, or what rows stand for is no field.
    """
    table = read_toml(resource("letters", "fields.toml"))
    names = table.keys()
    fields = {name: _field(name, table.table(name)) for name in names}
    for field in tuple(fields.values()):
        for name in field.instead_of:
            if name not in fields or not field.columns:
                raise table.table(field.name).fault("instead_of", f"names no text that rows can say: {name}")
        for column in field.columns:
            if not column.gives:
                continue
            given = fields.get(column.gives)
            if given is None or given.value is not FieldValue.LIST:
                raise table.table(field.name).fault("columns", f"gives no list: {column.gives}")
            fields[column.gives] = replace(given, given_by=field.name)
    return MappingProxyType(fields)


def _field(name: str, entry: TomlTable) -> LetterField:
    field = LetterField(
        name=name,
        label=entry.wording("label"),
        hint=entry.wording("hint"),
        value=entry.choice("value", FieldValue),
        author=entry.choice("author", FieldAuthor),
        needed_in=frozenset(entry.choices("needed_in", LetterKind)),
        offered_in=frozenset(entry.choices("offered_in", LetterKind)),
        lies_ahead=entry.truth("lies_ahead", default=False),
        in_frame=entry.truth("in_frame", default=False),
        encloses=entry.truth("encloses", default=False),
        columns=tuple(map(_column, entry.tables("columns"))) if entry.has("columns") else (),
        said=entry.texts("said"),
        instead_of=entry.texts("instead_of"),
    )
    entry.finish()
    if bool(field.columns) != (field.value is FieldValue.ROWS):
        raise entry.fault("columns", "belong to a field of rows, which has some")
    if len({column.name for column in field.columns}) != len(field.columns):
        raise entry.fault("columns", "are named twice")
    return field


def _column(entry: TomlTable) -> FieldColumn:
    column = FieldColumn(
        name=entry.text("name"),
        label=entry.wording("label"),
        is_number=entry.truth("is_number", default=False),
        gives=entry.text("gives", ""),
    )
    entry.finish()
    return column
