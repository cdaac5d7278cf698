"""A table as a CSV file that a spreadsheet opens as text: no cell is ever taken for a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

_FORMULA: Final = re.compile(r"^[\s\0]*[=+\-@\t\r\n＝＋－＠|%]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def harmless_cell(text: str) -> str:
    """A cell that no spreadsheet computes: an apostrophe stands before what would start a formula."""
    plain = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    return f"'{plain}" if _FORMULA.match(plain) or _FORMULA.match(text) else plain


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table in UTF-8 with a mark, as Excel needs it to see the encoding."""
    out = StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow([harmless_cell(cell) for cell in head])
    for row in rows:
        writer.writerow([harmless_cell(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")
