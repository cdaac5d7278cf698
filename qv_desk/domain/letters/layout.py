"""How a letter is laid out on paper: the sheet, where the address stands, the size of the type, one language or two."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Paper(StrEnum):
    """The size of the sheet."""

    A4 = "a4"
    US_LETTER = "us_letter"


class Positions(StrEnum):
    """Where the address stands."""

    WINDOW = "window"
    """Where the window of an envelope shows it: DIN 5008, form B."""
    PLAIN = "plain"
    """Below the letterhead, without marks for folding: for envelopes that are written on, and for e-mail."""


_US_LETTER: Final = frozenset({"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""Where printers hold sheets of 8.5 by 11 inches. Source: Unicode CLDR, measurementData, paperSize."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of one letter.

    Attributes:
        paper: the sheet.
        positions: where the address stands.
        is_large: whether it is set in large type, for readers who see little.
        is_bilingual: whether the same letter in English follows.
    """

    paper: Paper = Paper.A4
    positions: Positions = Positions.WINDOW
    is_large: bool = False
    is_bilingual: bool = False


@dataclass(frozen=True, slots=True)
class LayoutWish:
    """What somebody chose of a layout; None leaves it to the country.

    Attributes:
        paper: the sheet; None for that of the addressee's country.
        positions: None for the window of an A4 letter, and plain on any other sheet.
        is_large: large type.
        is_bilingual: English behind it.
    """

    paper: Paper | None = None
    positions: Positions | None = None
    is_large: bool = False
    is_bilingual: bool = False


AS_USUAL: Final = LayoutWish()
"""Nothing was chosen: the country decides."""


def paper_of(country: str) -> Paper:
    """The sheet of a country by its ISO 3166 code; A4 where the country is not known, as the office's own is."""
    return Paper.US_LETTER if country.partition("-")[0] in _US_LETTER else Paper.A4


def layout_for(wish: LayoutWish, country: str) -> Layout:
    """The layout that follows from a wish and from where the letter goes.

    The window's positions are known for A4 alone: a letter on another sheet is always plain.
    """
    paper = wish.paper or paper_of(country)
    positions = wish.positions or Positions.WINDOW
    return Layout(paper, positions if paper is Paper.A4 else Positions.PLAIN, wish.is_large, wish.is_bilingual)
