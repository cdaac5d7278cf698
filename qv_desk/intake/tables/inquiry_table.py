"""A CSV file to its cells, with limits. This runs in the limited child process alone."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Final

from qv_desk.errors import InputError
from qv_desk.intake.files.charsets import decoded, without_controls

if TYPE_CHECKING:
    import _csv

MOST_ROWS: Final = 10_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 100_000
_SEPARATORS: Final = ",;\t"
_MOST_LINES: Final = 200_000
_COMMON_ENOUGH: Final = 0.9


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row.

    Attributes:
        line: the line of the file on which it begins, from 1.
        cells: as many as were written; none if ``fault`` says why.
        fault: the code of what is wrong with it; empty if nothing is.
    """

    line: int
    cells: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class InquiryTable:
    """The headings and the rows of a file."""

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]


def inquiry_table(raw: bytes) -> InquiryTable:
    """The cells of a CSV file in whatever charset and with whatever separator it was written.

    Raises:
        InputError: it is empty, no table, or larger than any export of a form.
    """
    text = _text(raw)
    if not text.strip():
        raise InputError("mail_empty")
    separator, start = _separator(text)
    # The file is at most 25 MB; a cell that swallows the rest of it is told by its length below.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # a setting of the whole process: never lowered
    reader = csv.reader(StringIO(text[start:], newline=""), delimiter=separator)
    skipped = text[:start].count("\n")
    try:
        lines = _lines(reader, skipped)
        headings = next((row.cells for row in lines if any(row.cells)), ())
        if len(headings) > MOST_COLUMNS:
            raise InputError("inquiry_too_many_columns")
        rows: list[TableRow] = []
        for row in lines:
            if not any(row.cells):
                continue
            if len(rows) == MOST_ROWS:
                raise InputError("inquiry_too_many_rows")
            rows.append(_checked(row, len(headings)))
    except csv.Error:
        raise InputError("inquiry_not_a_table") from None
    if len(headings) < 2:  # noqa: PLR2004 - one column is a list, not a form
        raise InputError("inquiry_not_a_table")
    return InquiryTable(tuple(heading[:LONGEST_CELL] for heading in headings), tuple(rows))


def _lines(reader: "_csv.Reader", skipped: int) -> Iterator[TableRow]:
    before = 0
    for cells in reader:
        if before > _MOST_LINES:
            raise InputError("inquiry_too_many_rows")
        yield TableRow(before + skipped + 1, tuple(without_controls(cell).strip() for cell in cells))
        before = reader.line_num


def _checked(row: TableRow, width: int) -> TableRow:
    if any(len(cell) > LONGEST_CELL for cell in row.cells):
        return TableRow(row.line, (), "inquiry_cell_too_long")
    if len(row.cells) > width and any(row.cells[width:]):
        return TableRow(row.line, (), "inquiry_row_too_wide")
    return TableRow(row.line, row.cells[:width])


def _separator(text: str) -> tuple[str, int]:
    """The separator, and where the table starts: Excel may name the separator on a line before it."""
    named = re.match(r"\ufeff?sep=([,;\t])\r?\n", text)
    if named:
        return named[1], named.end()
    start = 1 if text.startswith("\ufeff") else 0
    first = re.sub(r'"[^"]{0,1000}"', "", text[start : start + 20_000].lstrip().partition("\n")[0])
    return max(_SEPARATORS, key=first.count), start


def _text(raw: bytes) -> str:
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace").replace("\0", "")
    head = raw[:400]
    for place, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(head) > 8 and head[place::2].count(0) * 2 > len(head[place::2]):  # noqa: PLR2004 - too short to tell
            return raw.decode(codec, "replace").replace("\0", "")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _chinese(raw) or decoded(raw, "")[0]
    return text.replace("\0", "")


def _chinese(raw: bytes) -> str:
    """The text in GB18030, if nearly all of its characters are everyday Chinese: other charsets give rare ones."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    foreign = [char for char in text[:20_000] if not char.isascii()]
    common = sum(1 for char in foreign if char.encode("gb2312", "ignore"))
    return text if common >= _COMMON_ENOUGH * len(foreign) else ""
