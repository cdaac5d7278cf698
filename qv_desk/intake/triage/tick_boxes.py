"""Forms with boxes to tick: what is not ticked is not asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

TICK: Final = "☑"
"""What every ticked box is in the text that is read."""
_BOX: Final = re.compile(
    r"(?P<ticked>[☒☑✓✔✅⊠❎🗹🗷]|\[\s?[xX×✓✔]\s?\]|(?<!\w)\([xX×✓✔]\))"
    r"|(?P<empty>[☐□▢❏❑⬜◻]|\[[ _]{0,3}\]|(?<!\w)\([ _]{1,3}\))"
    r"|(?P<black>[■▣⬛])"
)
_GOES_ON: Final = re.compile(r"\n[^\S\n]{0,20}[a-zß-öø-ÿāăąćčďđēęěğīıłńňōőœřśşšťūůűźżžα-ωа-яё]")
"""A line that begins with a small letter."""
_MOST: Final = 500
"""Boxes that are looked at; a form has fewer."""


@dataclass(frozen=True, slots=True)
class _Box:
    start: int
    end: int
    is_ticked: bool
    is_black: bool


def ticked(text: str, start: int, end: int) -> str:
    """A text of the same length, without the options of a form that nobody ticked.

    Unless some boxes between the two places are ticked and others are not, the text is as it was: an empty form asks
    for nothing in particular, and a row of ticks is a list.
    """
    boxes = list(_boxes(text, start, end))
    if len({box.is_ticked for box in boxes}) == 1 or not boxes:
        return text
    letters = list(text)
    for box, after in zip(boxes, [*boxes[1:], None], strict=True):
        if not box.is_ticked:
            first, last = _option(text, box, after.start if after else end, start)
            letters[first:last] = [" " if letter != "\n" else letter for letter in letters[first:last]]
            continue
        letters[box.start : box.end] = [TICK, *[" "] * (box.end - box.start - 1)]
    return "".join(letters)


def _boxes(text: str, start: int, end: int) -> Iterator[_Box]:
    found = [
        _Box(box.start(), box.end(), box["empty"] is None, box["black"] is not None)
        for _, box in zip(range(_MOST), _BOX.finditer(text, start, end), strict=False)
    ]
    lines = {text.rfind("\n", 0, box.start) for box in found if not box.is_ticked}
    for box in found:
        # A black square is a bullet, and a tick only beside an empty one: "■開示 □訂正".
        if not box.is_black or text.rfind("\n", 0, box.start) in lines:
            yield box


def _option(text: str, box: _Box, following: int, start: int) -> tuple[int, int]:
    """From where to where the words of a box stand: behind it, up to the next or the end of its sentence.

    Where a line begins with words and ends with its box, they stand before it.
    """
    line_start = max(text.rfind("\n", 0, box.start) + 1, start)
    line_end = text.find("\n", box.end)
    line_end = following if line_end < 0 else min(line_end, following)
    before = text[line_start : box.start]
    alone = _BOX.search(before) is None and before.strip() and not text[box.end : line_end].strip()
    if alone:
        return line_start, box.end
    # A long option is broken: its next line begins with a small letter.
    while line_end < following and _GOES_ON.match(text, line_end):
        next_end = text.find("\n", line_end + 1)
        line_end = following if next_end < 0 else min(next_end, following)
    return box.start, line_end
