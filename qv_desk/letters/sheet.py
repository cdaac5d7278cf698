"""The measures of a sheet: its edges, where the address and the references stand, where the text begins.

Those of the window follow DIN 5008 form B, whose address field also lies in the window of the common C5/6 and DL
envelopes: the recipient from 62.7 mm below the upper edge, folding marks at 105 and 210 mm. A layout that has the
measures of another window is set by these.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm

from qv_desk.domain.letters.envelope_window import SENDER_ROOM, Window
from qv_desk.domain.letters.layout import Layout, Paper, Positions

LEFT: Final[float] = 25 * mm
RIGHT: Final[float] = 20 * mm
FOOT: Final = 21 * mm
HEAD_TOP: Final = 15 * mm
HEAD_HIGHEST: Final = 8 * mm
"""Above it nothing stands: printers do not reach nearer to the edge for sure."""
LATER_TEXT_TOP: Final = 32 * mm
ADDRESS_WIDTH: Final = 80 * mm
LABEL_WIDTH: Final = 23 * mm
_REFERENCES_WIDTH: Final[float] = 74 * mm
_REFERENCES_NARROWEST: Final[float] = 55 * mm
_BESIDE: Final[float] = 3 * mm
_INSET: Final[float] = 2.5 * mm
_SIZES: Final = {Paper.A4: A4, Paper.US_LETTER: LETTER}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one layout in points, from the upper left corner.

    Attributes:
        width: of the sheet.
        height: of the sheet.
        head_bottom: where the letterhead ends at the latest.
        address_left: where the lines of the address begin.
        address_width: how long they may be.
        address_top: where a short address begins; a longer one moves up in its window.
        address_highest: above which no address may begin.
        address_bottom: where the field of the address ends.
        references_left: where the column of the references begins.
        references_width: how wide it is.
        references_top: where the references begin.
        references_bottom: where they end at the latest.
        text_top: where the text of the first page begins at the earliest.
        folding_marks: where the sheet is folded; empty for none.
        punching_mark: where it is punched; None for none.
        has_sender_line: whether the sender stands above the address, for the window.
    """

    width: float
    height: float
    head_bottom: float
    address_left: float
    address_width: float
    address_top: float
    address_highest: float
    address_bottom: float
    references_left: float
    references_width: float
    references_top: float
    references_bottom: float
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


@cache
def sheet_of(layout: Layout) -> Sheet:
    """The measures of a layout."""
    width, height = _SIZES[layout.paper]
    if layout.positions is Positions.WINDOW and layout.window is not None:
        return _windowed(layout.paper, layout.window)
    if layout.positions is Positions.WINDOW:
        return Sheet(
            width=width,
            height=height,
            head_bottom=44 * mm,
            address_left=LEFT,
            address_width=ADDRESS_WIDTH,
            address_top=62.7 * mm,
            address_highest=50 * mm,
            address_bottom=90 * mm,
            references_left=width - RIGHT - _REFERENCES_WIDTH,
            references_width=_REFERENCES_WIDTH,
            references_top=50.8 * mm,
            references_bottom=90 * mm,
            text_top=97 * mm,
            folding_marks=(105 * mm, 210 * mm),
            punching_mark=148.5 * mm,
            has_sender_line=True,
        )
    return Sheet(
        width=width,
        height=height,
        head_bottom=43 * mm,
        address_left=LEFT,
        address_width=ADDRESS_WIDTH,
        address_top=45 * mm,
        address_highest=45 * mm,
        address_bottom=120 * mm,
        references_left=width - RIGHT - _REFERENCES_WIDTH,
        references_width=_REFERENCES_WIDTH,
        references_top=45 * mm,
        references_bottom=120 * mm,
        text_top=80 * mm,
        folding_marks=(),
        punching_mark=None,
        has_sender_line=False,
    )


def _windowed(paper: Paper, window: Window) -> Sheet:
    """The sheet behind a window: the address in its field, and nothing else where the window shows anything."""
    width, height = _SIZES[paper]
    right, unit = width - RIGHT, mm / 10
    address_left = max(LEFT, window.left * unit + _INSET)
    seen_right = (window.seen_right or window.right) * unit + _BESIDE
    seen_bottom = max(window.seen_bottom, window.bottom) * unit
    highest = (window.top + SENDER_ROOM) * unit
    left, wide, top = _references(address_left, seen_right, right, window.top * unit, seen_bottom)
    is_below = top > seen_bottom
    return Sheet(
        width=width,
        height=height,
        head_bottom=window.top * unit - mm,
        address_left=address_left,
        address_width=min(ADDRESS_WIDTH, window.right * unit - _INSET - address_left),
        address_top=max(highest, window.sure_top * unit),
        address_highest=highest,
        address_bottom=window.bottom * unit,
        references_left=left,
        references_width=wide,
        references_top=top,
        references_bottom=top + 40 * mm if is_below else max(seen_bottom, top + 50 * mm),
        text_top=max(seen_bottom + 5 * mm, top + 18 * mm),
        folding_marks=tuple(fold * unit for fold in window.folds),
        punching_mark=height / 2 if paper is Paper.A4 else None,
        has_sender_line=True,
    )


def _references(
    address_left: float, seen_right: float, right: float, window_top: float, seen_bottom: float
) -> tuple[float, float, float]:
    """Left edge, width and top of the references: beside the window on the side that is free, or else below it."""
    beside = window_top + 5.8 * mm
    usual = right - _REFERENCES_WIDTH
    if address_left >= LEFT + _REFERENCES_WIDTH + _BESIDE:
        return LEFT, _REFERENCES_WIDTH, beside
    if right - max(seen_right, usual) >= _REFERENCES_NARROWEST:
        left = max(seen_right, usual)
        return left, right - left, beside
    return usual, _REFERENCES_WIDTH, seen_bottom + 4 * mm
