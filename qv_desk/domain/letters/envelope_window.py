"""The window of an envelope, and what it shows of the sheet that lies folded behind it.

All lengths are whole tenths of a millimetre, so that the same measures make the same letter on every machine.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from qv_desk.domain.letters.paper import Paper, size_of
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

SENDER_ROOM: Final = 50
"""For the sender's line in small type above the address."""
LEAST_WIDTH: Final = 550
LEAST_HEIGHT: Final = 220
"""The sender's line and four lines of an address."""
EDGE: Final = 50
"""No printer reaches nearer to the edge of the sheet for sure."""
HIGHEST: Final = 260
"""Above it there is no room for the letterhead."""
LOWEST: Final = 1_200
"""Below it a first page has no room for its text."""
_MOST_FOLDS: Final = 2


@dataclass(frozen=True, slots=True)
class Window:
    """Where a window lies over the folded sheet, from the sheet's upper left corner.

    Attributes:
        left: the left edge of the field that the address may use.
        top: its upper edge.
        width: of the field.
        height: of the field.
        sure_top: from where down a short address is seen however the sheet lies in the envelope; 0 where the field's
            upper edge, with room for the sender's line, says so.
        seen_right: as far to the right as the window can show anything; 0 for the field's own edge.
        seen_bottom: as far down; 0 for the field's own edge.
        folds: where the sheet is folded, from above; empty for a sheet that is not.
    """

    left: int
    top: int
    width: int
    height: int
    sure_top: int = 0
    seen_right: int = 0
    seen_bottom: int = 0
    folds: tuple[int, ...] = ()

    @property
    def right(self) -> int:
        """The right edge of the field."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The lower edge of the field."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class EnvelopeMeasures:
    """A window envelope as its maker describes it, flap on top.

    Attributes:
        width: of the envelope.
        height: of the envelope.
        left: of the window, from the envelope's left edge.
        bottom: of the window, from the envelope's lower edge.
        window_width: how wide the window is.
        window_height: how high it is.
    """

    width: int
    height: int
    left: int
    bottom: int
    window_width: int
    window_height: int


@dataclass(frozen=True, slots=True)
class WindowEnvelope:
    """A kind of envelope that the desk knows.

    Attributes:
        code: its stable name.
        paper: the sheet that goes into it.
        name: as people call it.
        window: what it shows of the sheet.
        source: where its measures were read.
        checked_on: the day, as ISO 8601 writes it.
        confidence: how sure they are.
    """

    code: str
    paper: Paper
    name: Wording
    window: Window
    source: Wording
    checked_on: str
    confidence: Confidence


def window_over(envelope: EnvelopeMeasures, paper: Paper, folds: tuple[int, ...]) -> Window:
    """What an envelope's window shows of a folded sheet, which can slip in it as far as there is room.

    The sheet lies on the lower edge, as it does when the envelope is tapped on the table; the address keeps to what is
    seen then. A short address keeps to what is seen even where the sheet has slipped up, and nothing else stands where
    the window could ever show it.

    Args:
        envelope: as its maker describes it.
        paper: the sheet.
        folds: where it is folded, from above; the first one is the height of the panel behind the window.

    Raises:
        InputError: ``window_sheet_too_large`` if the folded sheet does not go into the envelope.
    """
    width, _ = size_of(paper)
    play_across, play_down = envelope.width - width, envelope.height - folds[0]
    if play_across < 0 or play_down < 0:
        raise InputError("window_sheet_too_large")
    top = envelope.height - envelope.bottom - envelope.window_height
    bottom, right = top + envelope.window_height, envelope.left + envelope.window_width
    return Window(
        left=envelope.left,
        top=top - play_down,
        width=right - play_across - envelope.left,
        height=envelope.window_height,
        sure_top=top,
        seen_right=right,
        seen_bottom=bottom,
        folds=folds,
    )


def checked_window(window: Window, paper: Paper) -> Window:
    """A window that an address can stand in.

    Raises:
        InputError: ``window_too_small``, ``window_off_sheet``, ``window_in_letterhead``, ``window_too_low``,
            ``window_folds_wrong``.
    """
    width, height = size_of(paper)
    if window.width < LEAST_WIDTH or window.height < LEAST_HEIGHT:
        raise InputError("window_too_small", width=LEAST_WIDTH // 10, height=LEAST_HEIGHT // 10)
    if window.left < EDGE or window.right > width - EDGE:
        raise InputError("window_off_sheet", width=width // 10)
    if window.top < HIGHEST:
        raise InputError("window_in_letterhead", top=HIGHEST // 10)
    if window.bottom > LOWEST:
        raise InputError("window_too_low", bottom=LOWEST // 10)
    marks = (0, *window.folds, height)
    if len(window.folds) > _MOST_FOLDS or any(above >= below for above, below in pairwise(marks)):
        raise InputError("window_folds_wrong")
    return window


def usual_folds(paper: Paper) -> tuple[int, ...]:
    """Where a sheet is folded for a long envelope: DIN 5008, form B, for A4; into thirds for US Letter."""
    _, height = size_of(paper)
    return (1050, 2100) if paper is Paper.A4 else (round(height / 3), round(height * 2 / 3))
