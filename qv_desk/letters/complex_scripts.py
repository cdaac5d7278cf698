"""Scripts whose letters join, stack or run from right to left.

Arabic and Hebrew are put into the order seen, line by line, after the lines were broken; Arabic letters get the forms
that they have in a word. The scripts of India, Thai, and marks that no ready-made letter carries are shaped by
HarfBuzz. Shaped glyphs stand for no single character, so each such stretch carries its text beside it (ActualText).
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from arabic_reshaper import ArabicReshaper
from bidi import get_display
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import ShapedStr, shapeStr

from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.fonts import Run, runs

_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A stretch that runs from right to left begins and ends with such a letter: the blanks and marks around it belong to
# the text beside it, or a reader that turns the stretch round would carry them to its other end.
_STRETCH: Final = re.compile(
    "([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^A-Za-z0-9]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)"
)
_SHAPED: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0900-\u0dff\u0e00-\u0e7f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
)
# Readers that turn a stretch round take the marks behind it along, unless something says that they run the other way.
_LEFT_TO_RIGHT_MARK: Final = "\u200e"
_RIGHT_TO_LEFT_MARK: Final = "\u200f"
_BRACKETS: Final = MappingProxyType({"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "«": "»", "»": "«"})
_CLOSING: Final = frozenset(")]}»")
_JOINERS: Final = re.compile("[\u200c\u200d]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line, ready to be drawn.

    Attributes:
        font: name of its font.
        drawn: what ReportLab draws, in the order seen.
        width: in points.
        text: what a reader gets by copying, where the glyphs alone do not say it; else empty.
    """

    font: str
    drawn: str | ShapedStr
    width: float
    text: str


def is_complex(text: str) -> bool:
    """Whether a text has letters that simple setting would put wrong."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text) or _SHAPED.search(text))


def must_be_printable(text: str, base: str, where: Wording) -> None:
    """Refuse a text with a character that no font has.

    Raises:
        InputError: ``glyph_missing``.
    """
    runs("".join(dict.fromkeys(text)), base, where)
    if _RIGHT_TO_LEFT.search(text):
        for word in set(text.split()):
            runs(_drawn_forms(word), base, where)


def segments(line: str, base: str, size: float, where: Wording) -> tuple[Segment, ...]:
    """One line of a text as stretches from left to right.

    Args:
        line: in the order in which it is read; it is not broken any more.
        base: name of the preferred font.
        size: in points.
        where: what the text is, in words for the refusal of a character.

    Raises:
        InputError: ``glyph_missing``.
    """
    if not _RIGHT_TO_LEFT.search(line):
        return tuple(_segment(run, size) for run in runs(line, base, where))
    seen = get_display(_drawn_forms(line), base_dir="L")
    mirrored = _mirrored_brackets(seen)
    stretches = [found.span() for found in _STRETCH.finditer(seen)]
    ends = {end for _, end in stretches}
    cuts = sorted(
        {0, len(seen), *(place for span in stretches for place in span)} | mirrored | {i + 1 for i in mirrored}
    )
    drawn: list[Segment] = []
    for start, end in pairwise(cuts):
        piece = seen[start:end]
        if start in mirrored:
            (run,) = runs(_BRACKETS[piece], base, where)
            drawn.append(replace(_segment(run, size), text=_RIGHT_TO_LEFT_MARK * _begins(seen, start) + piece))
            continue
        first, *others = (_segment(run, size) for run in runs(piece, base, where))
        if start in ends:
            first = replace(first, text=_LEFT_TO_RIGHT_MARK + (first.text or str(first.drawn)))
        drawn += (first, *others)
    return tuple(drawn)


def _begins(seen: str, place: int) -> bool:
    """Whether a mirrored bracket is the leftmost of its stretch, where readers do not take it for a part of it."""
    before = seen[:place].rstrip()[-1:]
    return not before or not (_RIGHT_TO_LEFT.search(before) or before in _BRACKETS)


def _mirrored_brackets(seen: str) -> set[int]:
    """Where brackets have to be drawn the other way round: pairs that close before they open, read from the left.

    Reordering a line leaves its brackets as they are written; inside text that runs from right to left they then face
    outwards.
    """
    mirrored: set[int] = set()
    closed: list[int] = []
    opened = 0
    for place, character in enumerate(seen):
        if character in _CLOSING:
            if opened:
                opened -= 1
            else:
                closed.append(place)
        elif character in _BRACKETS:
            if closed:
                mirrored |= {closed.pop(), place}
            else:
                opened += 1
    return mirrored


def _segment(run: Run, size: float) -> Segment:
    if not _SHAPED.search(run.text):
        return Segment(run.font, run.text, stringWidth(run.text, run.font, size), "")
    shaped = shapeStr(run.text, run.font, size, force=True)
    width = sum(glyph.x_advance for glyph in shaped.__shapeData__) * size / 1000
    return Segment(run.font, shaped, width, run.text)


def copied_whole(line: str, drawn: tuple[Segment, ...]) -> str:
    """What a reader gets by copying a whole line, where some of its glyphs do not say it; else empty.

    Said glyph by glyph it would not do: a mark is set back and takes no room, and a reader that finds one at the end of
    a stretch sees a gap behind it, and copies a blank that nobody wrote. A line that has text from right to left in it
    is said stretch by stretch, because readers turn those round.
    """
    is_shaped = any(isinstance(segment.drawn, ShapedStr) for segment in drawn)
    return line if is_shaped and not _RIGHT_TO_LEFT.search(line) else ""


def measured(text: str, base: str, size: float, where: Wording) -> float:
    """The width of a text in points, shaped as it will be drawn."""
    return sum(segment.width for segment in segments(text, base, size, where))


def _drawn_forms(text: str) -> str:
    """Letters in the forms that they have in their words, still in the order in which they are read.

    A joiner has done its work once the forms are chosen; drawn, it would break the word for those who copy it.
    """
    return _JOINERS.sub("", _reshaper().reshape(text))


@cache
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False})
