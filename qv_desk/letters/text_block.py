"""One paragraph, list item or heading on the page.

ReportLab's own paragraph reads its text as markup, so that a name could load a file or make a link. This flowable knows
no markup at all: it draws characters. It breaks lines by :mod:`qv_desk.letters.line_breaking` and never leaves a
single line of a paragraph alone on a page.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.complex_scripts import Segment, copied_whole, is_complex, measured, must_be_printable, segments
from qv_desk.letters.fonts import font, has
from qv_desk.letters.line_breaking import break_lines, units
from qv_desk.letters.tagged_canvas import Element, TaggedCanvas

LETTER_TEXT: Final = Wording("the text of the letter", "函件正文")
PARAGRAPH: Final = "P"
TITLE: Final = "H1"
HEADING: Final = "H2"
CELL: Final = "Cell"
FURNITURE: Final = "Artifact"
"""What a text is: the first three are elements of the document, a cell is the element that it is given, and the last
belongs to the page alone."""
_LINES_TOGETHER: Final = 2
_BASELINE: Final = 0.36
"""How far below the middle of a line its baseline lies, in parts of the font size."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set, and what it is in the structure of the document; lengths in points."""

    font: str
    size: float
    leading: float
    colour: Color
    space_before: float = 0
    space_after: float = 0
    indent: float = 0
    keep_with_next: bool = False
    role: str = PARAGRAPH


class TextBlock(Flowable):  # type: ignore[misc]  # ReportLab ships no types
    """A text that flows over lines and pages.

    Args:
        text: cleaned text without line breaks.
        style: how it is set.
        where: what the text is, in words for the refusal of a character.
        bullet: stands in the indent before the first line.
        parent: the element that the text stands in: a list, or a section; None for the document. Of a cell the cell.
        rest_of: given where this is a piece of a text that was broken into lines before.

    Raises:
        InputError: ``glyph_missing``. It has to come from here: once the document is being built, ReportLab puts its
            own words in place of an error's code.
    """

    def __init__(
        self,
        text: str,
        style: TextStyle,
        where: Wording = LETTER_TEXT,
        bullet: str = "",
        parent: Element | None = None,
        rest_of: "_Rest | None" = None,
    ) -> None:
        super().__init__()
        self.style = style
        self.keepWithNext = style.keep_with_next
        self.spaceBefore = style.space_before
        self.spaceAfter = style.space_after
        self._text = text
        self._where = where
        self._bullet = bullet
        self._widths: dict[str, float] = {}
        self._element = rest_of.element if rest_of else _element(style, parent)
        self._lines = rest_of.lines if rest_of else None
        self._is_simple = rest_of.is_simple if rest_of else _is_simple(text, style.font)
        if not self._is_simple and not rest_of:
            must_be_printable(text, style.font, where)

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """The size that the text takes in a column of this width."""
        lines = self._broken(width)
        self.width, self.height = width, len(lines) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> "list[TextBlock]":
        """The text in two pieces of at least two lines each; empty if that cannot be."""
        lines = self._broken(width)
        fit = min(int(height / self.style.leading), len(lines) - _LINES_TOGETHER)
        if fit < _LINES_TOGETHER:
            return []
        return [self._piece(lines[:fit], self._bullet), self._piece(lines[fit:], "")]

    @property
    def natural_width(self) -> float:
        """The width of the text on one line."""
        return self._measure(self._text)

    @property
    def longest_word(self) -> float:
        """The width of the longest piece that no line breaks of itself."""
        return max((self._measure(unit.rstrip()) for unit in units(self._text)), default=0.0)

    def line_count(self, width: float) -> int:
        """How many lines the text has in a column of this width."""
        return len(self._broken(width))

    def widest(self, width: float) -> float:
        """The width of its longest line in a column of this width."""
        return max((self._measure(line) for line in self._broken(width)), default=0.0)

    def cut(self, width: float, lines: int) -> "tuple[TextBlock, TextBlock]":
        """The first lines and the others; either may be empty."""
        broken = self._broken(width)
        return self._piece(broken[:lines], self._bullet), self._piece(broken[lines:], "")

    def draw(self) -> None:
        """Write the lines on ReportLab's canvas, from the top left corner of the block."""
        style, canvas = self.style, self.canv
        baseline = self.height - style.leading / 2 - style.size * _BASELINE
        canvas.setFillColor(style.colour)
        if self._bullet:
            with self._marked(self._label):
                canvas.setFont(style.font, style.size)
                canvas.drawString(0, baseline, self._bullet)
        with self._marked(self._element):
            self._draw_lines(baseline)

    @property
    def _label(self) -> Element | None:
        return Element("Lbl", self._element.parent) if self._element is not None else None

    def _marked(self, element: Element | None) -> AbstractContextManager[None]:
        """What is drawn meanwhile is known as this element, on a canvas that keeps such things."""
        if not isinstance(self.canv, TaggedCanvas):
            return nullcontext()
        return self.canv.furniture() if element is None else self.canv.element(element)

    def _draw_lines(self, baseline: float) -> None:
        style, canvas = self.style, self.canv
        if self._is_simple:
            writing = canvas.beginText(style.indent, baseline)
            writing.setFont(style.font, style.size, style.leading)
            for line in self._lines or ():
                writing.textLine(line)
            canvas.drawText(writing)
            return
        for line in self._lines or ():
            x = style.indent
            drawn = segments(line, style.font, style.size, self._where)
            whole = copied_whole(line, drawn)
            with self._copied_as(whole):
                for segment in drawn:
                    with self._copied_as("" if whole else segment.text):
                        self._draw_segment(segment, x, baseline)
                    x += segment.width
            baseline -= style.leading

    def _draw_segment(self, segment: Segment, x: float, y: float) -> None:
        writing = self.canv.beginText(x, y)
        writing.setFont(segment.font, self.style.size, self.style.leading)
        writing.textOut(segment.drawn)
        self.canv.drawText(writing)

    @contextmanager
    def _copied_as(self, text: str) -> Iterator[None]:
        """What is drawn meanwhile is this text for whoever copies it; for an empty text, what its glyphs say."""
        if text:
            self.canv.addLiteral(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")
        yield
        if text:
            self.canv.addLiteral("EMC")

    def _broken(self, width: float) -> list[str]:
        if self._lines is None:
            lines = break_lines(self._text, width - self.style.indent, self._measure)
            self._lines = _with_blanks(self._text, lines) if self._is_simple else lines
        return self._lines

    def _measure(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            name, size = self.style.font, self.style.size
            width = _plain_width(text, name, size) if self._is_simple else measured(text, name, size, self._where)
            self._widths[text] = width
        return width

    def _piece(self, lines: list[str], bullet: str) -> "TextBlock":
        rest = _Rest(lines, self._is_simple, self._element)
        return TextBlock(self._text, self.style, self._where, bullet, rest_of=rest)


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is known of the part of a text that goes on another page, so that nothing is measured twice."""

    lines: list[str]
    is_simple: bool
    element: Element | None


def _element(style: TextStyle, parent: Element | None) -> Element | None:
    """The element that a text is; None for what belongs to the page."""
    if style.role == FURNITURE:
        return None
    if style.role == CELL:
        return parent
    if parent is not None and parent.role == "L":
        return Element("LBody", Element("LI", parent))
    return Element(style.role, parent)


def _with_blanks(text: str, lines: list[str]) -> list[str]:
    """The lines with the blank that each broke at: whoever has the text read out hears two words, not one."""
    kept, place = [], 0
    for line in lines:
        place = text.index(line, place) + len(line)
        kept.append(line + " " if text[place : place + 1].isspace() else line)
    return kept


def _plain_width(text: str, name: str, size: float) -> float:
    """What ReportLab measures for a text whose characters the font is known to have, in a third of its time."""
    return float(0.001 * size * sum(map(font(name).face.charWidths.__getitem__, map(ord, text))))


def _is_simple(text: str, name: str) -> bool:
    font(name)  # bullets and what stands around a text are set in it, even where the text itself is not
    return has(name, text) and not is_complex(text)
