"""The test sheet: one page as letters are laid out, with the window drawn, to hold against an envelope."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, NextPageTemplate

from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.letter import Letter
from qv_desk.letters.fonts import base_font, font
from qv_desk.letters.page import ACCENT, SOFT, FirstPage, type_of
from qv_desk.letters.pdf import ONE_AT_A_TIME, set_on_pages
from qv_desk.letters.sheet import sheet_of
from qv_desk.letters.tagged_canvas import TaggedCanvas
from qv_desk.letters.text_block import TextBlock, TextStyle

_RULER: Final = 100 * mm
_TICK: Final = 4 * mm
_STEP: Final = 10 * mm


@dataclass(frozen=True, slots=True)
class TrialSheet:
    """What the sheet says.

    Attributes:
        letter: its letterhead, its addressee, its layout and its title; its blocks are not looked at.
        window: the field that is drawn; None for a plain letter.
        before: paragraphs above the ruler.
        ruler: what stands at the ruler.
        after: paragraphs below it.
    """

    letter: Letter
    window: Window | None
    before: Sequence[str]
    ruler: str
    after: Sequence[str]


def render_trial_sheet(trial: TrialSheet) -> bytes:
    """The sheet as PDF.

    Raises:
        InputError: ``letterhead_too_high``, ``logo_no_room``, ``recipient_too_long``, ``glyph_missing``.
        DeviceError: ``fonts_missing``.
    """
    styles = type_of(trial.letter)
    with ONE_AT_A_TIME:
        font(base_font(trial.letter.script))
        story: list[Flowable] = [
            NextPageTemplate("later"),
            TextBlock(trial.letter.title, styles.title),
            *(TextBlock(text, styles.body) for text in trial.before),
            _Ruler(trial.ruler, styles.small),
            *(TextBlock(text, styles.body) for text in trial.after),
        ]
        return set_on_pages(trial.letter, _TrialPage(trial.letter, trial.window), story)


class _TrialPage(FirstPage):
    """The first page of a letter with the window over it."""

    def __init__(self, letter: Letter, window: Window | None) -> None:
        super().__init__(letter, is_draft=False)
        self._height = sheet_of(letter.layout).height
        self._window = window

    def draw(self, canvas: TaggedCanvas, document: object) -> None:
        """Draw the page, then the frame of the window."""
        super().draw(canvas, document)
        window, unit = self._window, mm / 10
        if window is None:
            return
        with canvas.furniture():
            canvas.saveState()
            canvas.setStrokeColor(ACCENT)
            canvas.setLineWidth(0.8)
            canvas.setDash(4, 2.5)
            bottom = self._height - window.bottom * unit
            canvas.rect(window.left * unit, bottom, window.width * unit, window.height * unit, stroke=1, fill=0)
            canvas.restoreState()


class _Ruler(Flowable):  # type: ignore[misc]  # ReportLab ships no types
    """A line of 100 mm with a mark at each centimetre, by which a scaled page gives itself away."""

    def __init__(self, text: str, style: TextStyle) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = 4, 10
        self._text = TextBlock(text, style)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The ruler with its text below it."""
        _, text_height = self._text.wrap(width, height)
        self.width, self.height = width, _TICK + 2 + text_height
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line, its marks and its text."""
        canvas = self.canv
        with canvas.furniture():
            canvas.setStrokeColor(SOFT)
            canvas.setLineWidth(0.6)
            canvas.line(0, self.height - _TICK, _RULER, self.height - _TICK)
            for step in range(11):
                length = _TICK if step in {0, 10} else _TICK / 2
                canvas.line(step * _STEP, self.height - _TICK, step * _STEP, self.height - _TICK + length)
        self._text.drawOn(canvas, 0, 0)
