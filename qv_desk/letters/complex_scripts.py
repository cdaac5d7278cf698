"""Scripts whose letters join, stack or run from right to left.

Arabic and Hebrew are put into the order seen, line by line, after the lines were broken; Arabic letters get the forms
that they have in a word. The scripts of India, Thai, and marks that no ready-made letter carries are shaped by
HarfBuzz. Shaped glyphs stand for no single character, so each such stretch carries its text beside it (ActualText).
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from arabic_reshaper import ArabicReshaper
from bidi import get_display
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import ShapedStr, shapeStr

from qv_desk.letters.fonts import font, runs

_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SHAPED: Final = re.compile("[\u0300-\u036f\u0483-\u0489\u0900-\u0dff\u0e00-\u0e7f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]")
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


def segments(line: str, base: str, size: float, where: str) -> tuple[Segment, ...]:
    """One line of a text as stretches from left to right.

    Args:
        line: in the order in which it is read; it is not broken any more.
        base: name of the preferred font.
        size: in points.
        where: what the text is, for the refusal of a character.

    Raises:
        InputError: ``glyph_missing``.
    """
    seen = line
    if _RIGHT_TO_LEFT.search(line):
        # A joiner has done its work once the forms are chosen; drawn, it would break the word for those who copy it.
        seen = get_display(_JOINERS.sub("", _reshaper().reshape(line)), base_dir="L")
    return tuple(_segment(run.font, run.text, size) for run in runs(seen, base, where))


def _segment(name: str, text: str, size: float) -> Segment:
    if not _SHAPED.search(text):
        return Segment(name, text, stringWidth(text, name, size), "")
    font(name)
    shaped = shapeStr(text, name, size, force=True)
    width = sum(glyph.x_advance for glyph in shaped.__shapeData__) * size / 1000
    return Segment(name, shaped, width, text)


def measured(text: str, base: str, size: float, where: str) -> float:
    """The width of a text in points, shaped as it will be drawn."""
    return sum(segment.width for segment in segments(text, base, size, where))


@cache
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False})
