"""Rows said outside of a table: in a list, in a sentence, among the enclosures."""

from collections.abc import Container, Iterator, Mapping, Sequence
from string import Formatter

from qv_desk.domain.letters.field_rows import cells_of
from qv_desk.domain.letters.letter import LetterField, LetterFields
from qv_desk.domain.letters.letter_template import LetterLanguage

Cells = tuple[str, ...]


def read_rows(field: LetterField, lines: Sequence[str]) -> tuple[Cells, ...]:
    """The rows of a field from its lines, without those that are empty."""
    read = (cells_of(line, len(field.columns)) for line in lines)
    return tuple(cells for cells in read if any(cells))


def said_rows(field: LetterField, rows: Sequence[Cells], words: LetterLanguage) -> tuple[str, ...]:
    """The rows as texts: each by the field's own phrases, else its first cell with the others behind it."""
    return tuple(text for cells in rows for text in _said(field, cells, words))


def given_items(field: LetterField, rows: Sequence[Cells], words: LetterLanguage) -> dict[str, tuple[str, ...]]:
    """The list fields that columns of the rows are, by their names: each cell behind the first one of its row."""
    given: dict[str, tuple[str, ...]] = {}
    for place, column in enumerate(field.columns):
        if column.gives:
            pairs = [(cells[0], cells[place]) for cells in rows if cells[place]]
            given[column.gives] = tuple(_labelled(words, first, cell) for first, cell in pairs)
    return given


def unreplaced(proposed: LetterFields, written: Container[str], fields: Mapping[str, LetterField]) -> LetterFields:
    """What the case proposes, without the rows in whose place somebody has written a text of their own."""
    return {
        name: value
        for name, value in proposed.items()
        if name not in fields or not any(text in written for text in fields[name].instead_of)
    }


def _said(field: LetterField, cells: Cells, words: LetterLanguage) -> Iterator[str]:
    filled = {column.name: cell for column, cell in zip(field.columns, cells, strict=True) if cell}
    sayable = [code for code in field.said if _places(words.phrases[code]) <= filled.keys()]
    if sayable:
        yield from (words.phrase(code, **filled) for code in sayable)
    else:
        first, *others = filled.values()
        yield _labelled(words, first, words.in_sentence(others)) if others else first


def _labelled(words: LetterLanguage, label: str, text: str) -> str:
    return words.labels.labelled.format(label=label, text=text) if label else text


def _places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}
