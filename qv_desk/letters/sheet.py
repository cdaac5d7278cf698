"""The measures of a sheet: its edges, where the address and the references stand, where the text begins.

Those of the window follow DIN 5008 form B, whose address field also lies in the window of the common C5/6 and DL
envelopes: the recipient from 62.7 mm below the upper edge, folding marks at 105 and 210 mm.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm

from qv_desk.domain.letters.layout import Layout, Paper, Positions

LEFT: Final[float] = 25 * mm
RIGHT: Final[float] = 20 * mm
FOOT: Final = 21 * mm
HEAD_TOP: Final = 15 * mm
LATER_TEXT_TOP: Final = 32 * mm
ADDRESS_WIDTH: Final = 80 * mm
LABEL_WIDTH: Final = 23 * mm
_REFERENCES_WIDTH: Final[float] = 74 * mm
_SIZES: Final = {Paper.A4: A4, Paper.US_LETTER: LETTER}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one layout in points, from the upper left corner.

    Attributes:
        width: of the sheet.
        height: of the sheet.
        address_top: where a short address begins; a longer one moves up in its window.
        address_highest: above which no address may begin.
        address_bottom: where the field of the address ends.
        references_top: where the references begin.
        text_top: where the text of the first page begins at the earliest.
        folding_marks: where the sheet is folded; empty for none.
        punching_mark: where it is punched; None for none.
        has_sender_line: whether the sender stands above the address, for the window.
    """

    width: float
    height: float
    address_top: float
    address_highest: float
    address_bottom: float
    references_top: float
    text_top: float
    folding_marks: tuple[float, ...]
    punching_mark: float | None
    has_sender_line: bool

    @property
    def text_width(self) -> float:
        """The width of the column of text."""
        return self.width - LEFT - RIGHT

    @property
    def right(self) -> float:
        """The right edge of the column of text."""
        return self.width - RIGHT

    @property
    def references_left(self) -> float:
        """Where the column of the references begins."""
        return self.right - _REFERENCES_WIDTH


@cache
def sheet_of(layout: Layout) -> Sheet:
    """The measures of a layout."""
    width, height = _SIZES[layout.paper]
    if layout.positions is Positions.WINDOW:
        return Sheet(
            width=width,
            height=height,
            address_top=62.7 * mm,
            address_highest=50 * mm,
            address_bottom=90 * mm,
            references_top=50.8 * mm,
            text_top=97 * mm,
            folding_marks=(105 * mm, 210 * mm),
            punching_mark=148.5 * mm,
            has_sender_line=True,
        )
    return Sheet(
        width=width,
        height=height,
        address_top=45 * mm,
        address_highest=45 * mm,
        address_bottom=120 * mm,
        references_top=45 * mm,
        text_top=80 * mm,
        folding_marks=(),
        punching_mark=None,
        has_sender_line=False,
    )
