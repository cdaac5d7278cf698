"""How a letter is laid out on paper: the sheet, where the address stands, the size of the type, one language or two."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.paper import Paper, paper_of

__all__ = ["AS_USUAL", "SHIPPED", "Layout", "LayoutWish", "OfficeLayout", "Paper", "PaperRule", "Positions", "paper_of"]


class Positions(StrEnum):
    """Where the address stands."""

    WINDOW = "window"
    """Where the window of an envelope shows it: DIN 5008, form B, unless the layout has measures of another window."""
    PLAIN = "plain"
    """Below the letterhead, without marks for folding: for envelopes that are written on, and for e-mail."""


class PaperRule(StrEnum):
    """Which sheet an office takes."""

    BY_COUNTRY = "by_country"
    A4 = "a4"
    US_LETTER = "us_letter"


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of one letter.

    Attributes:
        paper: the sheet.
        positions: where the address stands.
        is_large: whether it is set in large type, for readers who see little.
        is_bilingual: whether the same letter in English follows.
        window: the measures of the envelope's window; None for DIN 5008, form B, and for a plain letter.
    """

    paper: Paper = Paper.A4
    positions: Positions = Positions.WINDOW
    is_large: bool = False
    is_bilingual: bool = False
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where an office has the address stand on one kind of sheet.

    Attributes:
        positions: in a window, or plain.
        window: its measures; None for DIN 5008, form B.
    """

    positions: Positions
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class OfficeLayout:
    """How an office lays its letters out where nobody chooses otherwise.

    Attributes:
        rule: which sheet.
        a4: where the address stands on A4.
        us_letter: where it stands on US Letter.
        is_large: whether letters are set in large type.
    """

    rule: PaperRule = PaperRule.BY_COUNTRY
    a4: SheetLayout = SheetLayout(Positions.WINDOW)
    us_letter: SheetLayout = SheetLayout(Positions.PLAIN)
    is_large: bool = False

    def on(self, paper: Paper) -> SheetLayout:
        """Where the address stands on a sheet."""
        return self.a4 if paper is Paper.A4 else self.us_letter

    def paper_for(self, country: str) -> Paper:
        """The sheet of a letter to a country."""
        return paper_of(country) if self.rule is PaperRule.BY_COUNTRY else Paper(self.rule.value)

    def layout_on(self, paper: Paper, *, is_large: bool | None = None) -> Layout:
        """A letter on a sheet, as the office has it.

        Args:
            paper: the sheet.
            is_large: the size of the type where it differs from the office's own.
        """
        sheet = self.on(paper)
        return Layout(paper, sheet.positions, self.is_large if is_large is None else is_large, window=sheet.window)


SHIPPED: Final = OfficeLayout()
"""The layout of an office that has chosen nothing."""


@dataclass(frozen=True, slots=True)
class LayoutWish:
    """What somebody chose of a layout; None leaves it to the office, and through it to the country.

    Attributes:
        paper: the sheet.
        positions: where the address stands; a window where none is known for the sheet makes a plain letter.
        is_large: the size of the type.
        is_bilingual: English behind it.
    """

    paper: Paper | None = None
    positions: Positions | None = None
    is_large: bool | None = None
    is_bilingual: bool = False


AS_USUAL: Final = LayoutWish()
"""Nothing was chosen: the office decides."""


def layout_for(wish: LayoutWish, country: str, office: OfficeLayout = SHIPPED) -> Layout:
    """The layout that follows from a wish, from what the office set and from where the letter goes.

    Args:
        wish: what was chosen for this letter.
        country: ISO 3166 code; empty where it is not known.
        office: how the office lays letters out.
    """
    paper = wish.paper or office.paper_for(country)
    sheet = office.on(paper)
    positions = wish.positions or sheet.positions
    if positions is Positions.WINDOW and sheet.positions is Positions.PLAIN and paper is not Paper.A4:
        positions = Positions.PLAIN  # of this sheet no window is known
    window = sheet.window if positions is Positions.WINDOW else None
    is_large = office.is_large if wish.is_large is None else wish.is_large
    return Layout(paper, positions, is_large, wish.is_bilingual, window)
