"""Where lines may break, in Chinese and in everything else, and how much of a text fits on each.

Chinese and Japanese break between any two characters, but no line begins with a closing mark, a small kana or a mark of
length or repetition, or ends with an opening mark, and a number stays with the counter behind it. Other scripts break
at spaces, after the hyphens between letters, and after the slashes of an address. A word longer than the line breaks
where it must.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

_CJK: Final = "\u2e80-\u2fff\u3005-\u3007\u3021-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING: Final = "‘“（《〈【〔「『［｛〖([{"
_CLOSING: Final = "，。、；：？！’”）》〉】〕」』］｝〗…—％～·,.;:?!%)\\]}"
_FOLLOWING: Final = "々〻ゝゞヽヾー・゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ"
_STAYING: Final = re.escape(_CLOSING) + _FOLLOWING
"""What stays with the character before it; Japanese rules the second part (JIS X 4051)."""
_COUNTERS: Final = "年月日天条條款项項章时時分秒号號页頁个個份次元円件名回歲歳岁"
_UNIT: Final = re.compile(
    rf"[{re.escape(_OPENING)}]*"
    rf"(?:第?[^\s{_CJK}{re.escape(_OPENING)}/-]*\d[{_COUNTERS}]"  # a number and what it counts
    rf"|[{_CJK}]"
    rf"|(?:[^\s{_CJK}{re.escape(_OPENING)}/-]|-(?![^\W\d_]))+[/-]*"  # a word, or its part before a hyphen
    r"|[/-]+)"
    rf"[{_STAYING}]*\s*"
    rf"|[{re.escape(_OPENING)}]+\s*|\s+"
)

Measure = Callable[[str], float]
"""The width of a text in points."""

_LONGEST_WORD: Final = 500
"""Characters that are still measured as one piece; what is longer is no word and is cut where the line ends."""

_SHORT_LAST_LINE: Final = 0.09
"""The part of the width below which a last line looks like a slip."""
_WORDS_TO_SPARE: Final = 5
_LONGEST_MOVED: Final = 20


def units(text: str) -> Iterator[str]:
    """The pieces between which a line may break; joined, they are the text."""
    return (found[0] for found in _UNIT.finditer(text))


def break_lines(text: str, width: float, measure: Measure) -> list[str]:
    """The lines of a text that fit a width, without the spaces at their ends.

    Args:
        text: one paragraph without line breaks.
        width: in points.
        measure: the width of a text in the font that it is set in.
    """
    if len(text) <= _LONGEST_WORD and measure(text) <= width:
        return [text.rstrip()] if text.strip() else []
    lines: list[str] = []
    line, used = "", 0.0
    for unit in units(text):
        wide = measure(unit) if len(unit) <= _LONGEST_WORD else math.inf
        if used + wide <= width or (unit[-1:].isspace() and used + measure(unit.rstrip()) <= width):
            line, used = line + unit, used + wide
            continue
        if line:
            lines.append(line)
        line, used = unit, wide
        if wide > width:
            *full, line = _forced(unit, width, measure)
            lines += full
            used = measure(line)
    if lines and used < _SHORT_LAST_LINE * width:
        lines[-1], line = _with_company(lines[-1], line)
    return [kept for kept in (line.rstrip() for line in (*lines, line)) if kept]


def _with_company(before: str, last: str) -> tuple[str, str]:
    """The last two lines, with one more word on the last if the other can spare it."""
    *others, moved = units(before)
    if len(others) < _WORDS_TO_SPARE or len(moved) > _LONGEST_MOVED:
        return before, last
    return "".join(others), moved + last


def _forced(word: str, width: float, measure: Measure) -> list[str]:
    """A word that is wider than the line, cut where the line ends; marks stay on their letters."""
    pieces: list[str] = []
    piece, used = "", 0.0
    for character in word:
        wide = measure(character)
        if piece and used + wide > width and not unicodedata.category(character).startswith("M"):
            pieces.append(piece)
            piece, used = "", 0.0
        piece += character
        used += wide
    return [*pieces, piece]
