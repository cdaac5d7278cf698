"""What an office set for its letters: paper, envelopes and the size of the type; and the logos it ever had."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Final

from qv_desk.domain.letters.envelope_window import Window, WindowEnvelope, checked_window
from qv_desk.domain.letters.layout import OfficeLayout, Paper, PaperRule, Positions, SheetLayout
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import InputError

PLAIN: Final = "plain"
"""No window: the address below the letterhead."""
OWN: Final = "own"
"""A window that the office measured itself."""
DIN_B: Final = "din_b"
"""The envelope of an office that has chosen nothing; its positions are those of letters without measures."""
CURRENT: Final = "current"


@dataclass(frozen=True, slots=True)
class EnvelopeChoice:
    """The envelope of one kind of sheet.

    Attributes:
        envelope: ``plain``, ``own``, or the code of an envelope that the desk knows.
        window: the measures of the office's own window; kept when another envelope is chosen, so that it can be chosen
            again.
    """

    envelope: str
    window: Window | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSettings(RegisterEntry):
    """What an office set for its letters; there is one entry, and it is written anew.

    Attributes:
        rule: which sheet.
        a4: the envelope of A4.
        us_letter: the envelope of US Letter.
        is_large: whether letters are set in large type where nobody chooses otherwise.
    """

    register_name: ClassVar[str] = "letter_settings"

    rule: PaperRule = PaperRule.BY_COUNTRY
    a4: EnvelopeChoice = field(default_factory=lambda: EnvelopeChoice(DIN_B))
    us_letter: EnvelopeChoice = field(default_factory=lambda: EnvelopeChoice(PLAIN))
    is_large: bool = False

    def on(self, paper: Paper) -> EnvelopeChoice:
        """The envelope of a sheet."""
        return self.a4 if paper is Paper.A4 else self.us_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLogo(RegisterEntry):
    """The pixels of a logo; its identifier is their SHA-256. One that went out stays: letters may go out anew with it.

    Attributes:
        pixels: as :class:`qv_desk.domain.terms.logo.Logo` has them, in Base64.
    """

    register_name: ClassVar[str] = "logos"

    pixels: str


def layout_of(settings: LetterSettings, envelopes: Mapping[str, WindowEnvelope]) -> OfficeLayout:
    """How letters are laid out by what the office set.

    Args:
        settings: what it set.
        envelopes: those that the desk knows, by code.

    Raises:
        InputError: ``envelope_unknown``, ``envelope_other_paper``, ``window_measures_missing``, or whatever is wrong
            with the office's own window.
    """
    return OfficeLayout(
        rule=settings.rule,
        a4=_sheet(settings.a4, Paper.A4, envelopes),
        us_letter=_sheet(settings.us_letter, Paper.US_LETTER, envelopes),
        is_large=settings.is_large,
    )


def _sheet(choice: EnvelopeChoice, paper: Paper, envelopes: Mapping[str, WindowEnvelope]) -> SheetLayout:
    if choice.envelope == PLAIN:
        return SheetLayout(Positions.PLAIN)
    if choice.envelope == OWN:
        if choice.window is None:
            raise InputError("window_measures_missing")
        return SheetLayout(Positions.WINDOW, checked_window(choice.window, paper))
    known = envelopes.get(choice.envelope)
    if known is None:
        raise InputError("envelope_unknown", envelope=choice.envelope)
    if known.paper is not paper:
        raise InputError("envelope_other_paper", envelope=known.name)
    return SheetLayout(Positions.WINDOW, None if known.code == DIN_B else known.window)
