"""The letterhead: the company's name, its addresses, and its logo, above whatever a window shows.

The logo has the room that the texts leave, so that it is of one size on all letters of a layout. At the left or in the
middle it stands above the name, at the right beside it.
"""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm

from qv_desk.domain.terms.logo import Logo, LogoSide
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.letters.picture import Picture
from qv_desk.letters.sheet import HEAD_HIGHEST, HEAD_TOP, LEFT, Sheet
from qv_desk.letters.stack import Stack
from qv_desk.letters.tagged_canvas import TaggedCanvas
from qv_desk.letters.text_block import TextBlock, TextStyle

RULE_BELOW: Final = 2.2 * mm
OFFICE: Final = Wording("the letterhead of the office", "信头")
LEAST_LOGO: Final = 5 * mm
"""What is lower is a smudge."""
_WIDE_ENOUGH: Final = 40 * mm
_ROUNDING: Final = 0.01
_HIGHEST_LOGO: Final = 18 * mm
_WIDEST_BESIDE: Final = 60 * mm
_LOGO_AIR: Final = 2 * mm
_BESIDE_AIR: Final = 6 * mm
_COARSEST: Final = 100 / 72
"""Pixels a point; a small picture is not blown up."""

Styles = tuple[TextStyle, TextStyle]
"""Of the name, and of the addresses."""


class Letterhead:
    """The letterhead of the first page.

    Args:
        office: whose it is.
        sizes: the styles to try, the largest first.
        sheet: the measures of the sheet.
        lowest: where it ends at the latest, from the upper edge of the sheet.

    Attributes:
        rule: where the line below it lies.

    Raises:
        InputError: ``letterhead_too_high``, ``logo_no_room``, ``glyph_missing``.
    """

    def __init__(self, office: Office, sizes: Sequence[Styles], sheet: Sheet, lowest: float) -> None:
        for head, small in sizes:
            self._stacks, self._picture = _arranged(office, head, small, sheet, lowest - RULE_BELOW)
            ends = max(self._stacks[-1].bottom, self._picture.bottom if self._picture else 0.0)
            self.rule = ends + RULE_BELOW
            if self.rule <= lowest + _ROUNDING and not self._is_smudge():
                return
        if self._picture is None:
            raise InputError("letterhead_too_high")
        raise InputError("logo_no_room")

    def _is_smudge(self) -> bool:
        """Whether the logo would be too small to be known; one that is long and low may be lower than others."""
        picture = self._picture
        return picture is not None and picture.height < LEAST_LOGO and picture.width < _WIDE_ENOUGH

    def draw(self, canvas: TaggedCanvas, sheet: Sheet) -> None:
        """Draw it; the logo is furniture of the page, since the name is read out anyway."""
        if self._picture is not None:
            with canvas.furniture():
                self._picture.draw(canvas, sheet)
        for stack in self._stacks:
            stack.draw(canvas, sheet)


def _arranged(
    office: Office, head: TextStyle, small: TextStyle, sheet: Sheet, lowest: float
) -> tuple[tuple[Stack, ...], Picture | None]:
    """The texts and the logo in one size of type."""
    logo = office.logo
    beside = _beside(logo, lowest) if logo is not None and logo.side is LogoSide.RIGHT else None
    width = sheet.text_width - (beside[0] + _BESIDE_AIR if beside else 0)
    texts = _texts(office, head, small, HEAD_TOP, width)
    height = texts[-1].bottom - HEAD_TOP
    if logo is None:
        return _moved(texts, min(HEAD_TOP, max(HEAD_HIGHEST, lowest - height))), None
    if beside is not None:
        top = min(HEAD_TOP, max(HEAD_HIGHEST, lowest - max(height, beside[1])))
        return _moved(texts, top), Picture(logo, sheet.right - beside[0], top, *beside)
    room = lowest - height - _LOGO_AIR - HEAD_HIGHEST
    wide, high = _fitting(logo, sheet.text_width, min(room, _HIGHEST_LOGO))
    top = max(HEAD_HIGHEST, min(HEAD_TOP, lowest - height - _LOGO_AIR - high))
    left = LEFT if logo.side is LogoSide.LEFT else LEFT + (sheet.text_width - wide) / 2
    return _moved(texts, top + high + _LOGO_AIR), Picture(logo, left, top, wide, high)


def _beside(logo: Logo, lowest: float) -> tuple[float, float]:
    """The size of a logo beside the name."""
    return _fitting(logo, _WIDEST_BESIDE, min(lowest - HEAD_HIGHEST, _HIGHEST_LOGO))


def _fitting(logo: Logo, width: float, height: float) -> tuple[float, float]:
    """The size of a logo in a field, in its own shape and no coarser than can be looked at."""
    scale = min(width / logo.width, height / logo.height, 1 / _COARSEST)
    return max(scale, 0) * logo.width, max(scale, 0) * logo.height


def _texts(office: Office, head: TextStyle, small: TextStyle, top: float, width: float) -> tuple[Stack, Stack]:
    contact = "  ·  ".join((*office.postal_address, office.e_mail))
    name = Stack((TextBlock(office.name, head, OFFICE),), LEFT, top, width)
    return name, Stack((TextBlock(contact, small, OFFICE),), LEFT, name.bottom + 1, width)


def _moved(stacks: tuple[Stack, ...], top: float) -> tuple[Stack, ...]:
    by = top - stacks[0].top
    return tuple(Stack(stack.blocks, stack.left, stack.top + by, stack.width) for stack in stacks)
