"""Texts one under the other in a column, at their place on the page."""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from qv_desk.letters.sheet import Sheet
from qv_desk.letters.text_block import TextBlock

_ENDLESS = 10_000.0
"""Points; a column is measured as if the page never ended."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A column of texts; lengths in points, ``top`` from the upper edge of the sheet."""

    blocks: tuple[TextBlock, ...]
    left: float
    top: float
    width: float

    @property
    def bottom(self) -> float:
        """Where the last text ends."""
        return self.top + self.height

    @property
    def height(self) -> float:
        """How high the texts are together."""
        return sum(float(block.wrap(self.width, _ENDLESS)[1]) for block in self.blocks)

    def draw(self, canvas: Canvas, sheet: Sheet) -> None:
        """Draw the texts."""
        top = self.top
        for block in self.blocks:
            top += block.wrap(self.width, sheet.height)[1]
            block.drawOn(canvas, self.left, sheet.height - top)
