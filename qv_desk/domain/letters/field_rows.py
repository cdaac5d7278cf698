"""Rows as people write them: one a line, with bars between the cells.

``Account system | Your name | Until you close the account`` is a row of three cells. A bar that belongs to a cell has a
backslash before it; the bar of a Chinese keyboard divides as well.
"""

import re
from collections.abc import Sequence
from typing import Final

BAR: Final = "|"
_BARS: Final = "|｜"
_DIVIDES: Final = re.compile(rf"(?<!\\)[{_BARS}]")
_KEPT: Final = re.compile(rf"\\([{_BARS}])")
_OF_A_CELL: Final = re.compile(rf"([{_BARS}])")


def as_row(cells: Sequence[str]) -> str:
    """Cells as one row; empty ones at its end are left out."""
    written = [_OF_A_CELL.sub(r"\\\1", " ".join(cell.split())) for cell in cells]
    while written and not written[-1]:
        written.pop()
    return f" {BAR} ".join(written).strip()


def cells_of(row: str, columns: int) -> tuple[str, ...]:
    """The cells of a row, as many as there are columns: what is missing is empty, what is too much is in the last."""
    cells = [_KEPT.sub(r"\1", cell).strip() for cell in _DIVIDES.split(row, columns - 1)]
    return (*cells, *[""] * (columns - len(cells)))


def divided(line: str) -> tuple[str, str] | None:
    """A line before and behind its first bar; None for one without a bar."""
    return None if _DIVIDES.search(line) is None else (cells_of(line, 2)[0], cells_of(line, 2)[1])
