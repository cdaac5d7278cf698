"""How wide the columns of a table are, from what stands in them; or that they would be too narrow to read."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_GAP: Final = 1.2
"""Sizes of the type between two columns."""
_READABLE: Final = 8.0
"""Sizes of the type that a column of running text has at least: some sixteen letters, or eight Chinese characters."""
_LONGEST_WORD: Final = 12.0
"""Sizes of the type beyond which a word without a break, an address or a serial number, is cut rather than obeyed."""


@dataclass(frozen=True, slots=True)
class ColumnWish:
    """What a column would like; points.

    Attributes:
        natural: the width of its longest text on one line.
        narrow: the width of its longest word.
        is_number: whether it takes no more room than that.
    """

    natural: float
    narrow: float
    is_number: bool = False


def gap_of(size: float) -> float:
    """The room between two columns in a type of this size, in points."""
    return _GAP * size


def column_widths(wishes: Sequence[ColumnWish], width: float, size: float) -> tuple[float, ...] | None:
    """The widths of the columns, which fill the width of the text; None where they would be too narrow to read.

    Each column has room for its longest word and for a readable line. What is left goes first to those that need little
    more for their texts to stay on one line; and if all do, in equal parts to those that are no numbers.

    Args:
        wishes: of each column.
        width: of the text, in points.
        size: of the type, in points.
    """
    room = width - gap_of(size) * (len(wishes) - 1)
    least = [_least(wish, size) for wish in wishes]
    spare = room - sum(least)
    if spare < 0:
        return None
    wanted = [max(wish.natural - low, 0.0) for wish, low in zip(wishes, least, strict=True)]
    if sum(wanted) >= spare:
        return tuple(low + more for low, more in zip(least, _shared(wanted, spare), strict=True))
    growing = [not wish.is_number for wish in wishes]
    if not any(growing):
        growing = [True] * len(wishes)
    more = (spare - sum(wanted)) / sum(growing)
    return tuple(low + wish + more * grows for low, wish, grows in zip(least, wanted, growing, strict=True))


def _shared(wanted: Sequence[float], spare: float) -> list[float]:
    """Who wants little gets it; the others share the rest, who wants four times as much twice as much."""
    given, waiting = [0.0] * len(wanted), set(range(len(wanted)))
    while small := [place for place in sorted(waiting) if wanted[place] * len(waiting) <= spare]:
        for place in small[:1]:
            given[place] = wanted[place]
            spare -= wanted[place]
            waiting.remove(place)
    roots = sum(math.sqrt(wanted[place]) for place in waiting)
    for place in waiting:
        given[place] = spare * math.sqrt(wanted[place]) / roots
    return given


def _least(wish: ColumnWish, size: float) -> float:
    word = min(wish.narrow, _LONGEST_WORD * size)
    return min(wish.natural, max(word, _READABLE * size))
