"""The reply slip: whole, at the foot of its page below a line to cut along, on a panel of its own if it fits."""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from qv_desk.letters.tagged_canvas import TaggedCanvas

_AIR: Final = 14
"""Points between the line and the words below it."""
_ENDLESS: Final = 10_000.0


class ReplySlip(Flowable):  # type: ignore[misc]  # ReportLab ships no types
    """Texts that lie together at the foot of a page.

    Args:
        parts: the texts, each a flowable that can be wrapped and drawn.
        panel: how high the lowest panel of the folded sheet is, above its margin; zero for a sheet that is not folded.
            The line lies along that fold, or just above the texts where the page has less room left.
        ink: of the line to cut along.
    """

    def __init__(self, parts: Sequence[Flowable], panel: float, ink: Color) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._panel = panel
        self._ink = ink

    def least_height(self, width: float) -> float:
        """The height that it needs in a column of this width."""
        return _AIR + sum(air + height for _, air, height in self._placed(width))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The rest of the page, where it has room for the slip; else what the slip needs, so that a page is turned."""
        least = self.least_height(width)
        self._cut = self._panel if least < self._panel <= height else least
        self.width, self.height = width, max(least, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:  # noqa: ARG002 - as ReportLab calls it
        """It is never cut in two by us."""
        return []

    def draw(self) -> None:
        """The line, and the texts below it; what is above stays free."""
        canvas = self.canv
        if isinstance(canvas, TaggedCanvas):
            with canvas.furniture():
                self._draw_line()
        else:
            self._draw_line()
        top = self._cut - _AIR
        for part, air, height in self._placed(self.width):
            top -= air + height
            part.drawOn(canvas, 0, top)

    def _draw_line(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(self._ink)
        canvas.setLineWidth(0.6)
        canvas.setDash(3, 3)
        canvas.line(0, self._cut, self.width, self._cut)
        canvas.restoreState()

    def _placed(self, width: float) -> list[tuple[Flowable, float, float]]:
        """Each part with the room above it and its height."""
        placed, before = [], 0.0
        for number, part in enumerate(self._parts):
            height = float(part.wrap(width, _ENDLESS)[1])
            air = max(before, float(part.getSpaceBefore())) if number else 0.0
            placed.append((part, air, height))
            before = float(part.getSpaceAfter())
        return placed
