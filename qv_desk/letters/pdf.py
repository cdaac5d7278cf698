"""A letter becomes a PDF: the same letter, the same bytes, on every machine."""

import io
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)

from qv_desk.domain.letters.letter import Block, BlockKind, Gap, Letter
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.letters.fonts import base_font, font
from qv_desk.letters.page import (
    AMBER,
    AMBER_GROUND,
    FirstPage,
    LaterPage,
    LetterCanvas,
    TypeSheet,
    type_of,
)
from qv_desk.letters.sheet import FOOT, LATER_TEXT_TOP, LEFT, Sheet, sheet_of
from qv_desk.letters.tagged_canvas import Element
from qv_desk.letters.text_block import LETTER_TEXT, TextBlock, TextStyle

LONGEST_LETTER: Final = 60_000
"""Characters; some twenty-five pages. What is longer goes into an enclosure."""
_MOST_LINES: Final = 2_000
"""Lines begun by hand; fifty thousand of them would make a thousand pages, and hold the desk for long."""

ONE_AT_A_TIME: Final = Lock()
"""ReportLab's fonts keep the characters of the document that is being written."""

_ENCLOSURES: Final = Wording("the list of enclosures", "附件清单")
_SIGNING_ROOM: Final = 11 * mm
_PAGES: Final = re.compile(rb"/Count (\d+) /Kids")


def render_pdf(letter: Letter, gaps: Collection[Gap] | None = None) -> bytes:
    """The letter as PDF.

    Args:
        letter: what to print.
        gaps: None for the letter that goes out. For a preview, what it still lacks: each gap shows as a strip where
            its text will stand, and the sheet says that it is a draft while there are any.

    Raises:
        GateError: ``letter_incomplete`` if a text is missing and this is no preview.
        InputError: ``glyph_missing``, ``recipient_too_long``, ``reference_too_long`` or ``letter_too_long``.
        DeviceError: ``fonts_missing``.
    """
    if gaps is None and any(block.kind is BlockKind.MISSING for block in letter.blocks):
        raise GateError("letter_incomplete", reference=letter.our_reference)
    lengths = [len(text) for text in letter.texts()]
    if sum(lengths) > LONGEST_LETTER or len(lengths) > _MOST_LINES:
        raise InputError("letter_too_long", limit=LONGEST_LETTER)
    with ONE_AT_A_TIME:
        return _render(letter, gaps or ())


def page_count(pdf: bytes) -> int:
    """The number of pages of a PDF that ``render_pdf`` made."""
    found = _PAGES.search(pdf)
    if found is None:
        raise ValueError("this is no PDF of a letter")
    return int(found[1])


def _render(letter: Letter, gaps: Collection[Gap]) -> bytes:
    base, sheet = base_font(letter.script), sheet_of(letter.layout)
    font(base)
    target = io.BytesIO()
    document = BaseDocTemplate(
        target,
        pagesize=(sheet.width, sheet.height),
        title=letter.title,
        author=letter.office.name,
        subject="",
        creator="QV Desk",
        producer="QV Desk",
        lang=letter.language,
        initialFontName=base,
        invariant=1,
        pageCompression=1,
    )
    # Whatever may be refused is made before the document is built: see TextBlock.
    first, later = FirstPage(letter, is_draft=bool(gaps)), LaterPage(letter)
    document.addPageTemplates(
        [_page("first", sheet, first.text_top, first), _page("later", sheet, LATER_TEXT_TOP, later)]
    )
    document.build(list(_story(letter, gaps)), canvasmaker=partial(LetterCanvas, letter=letter))
    return target.getvalue()


def _page(name: str, sheet: Sheet, top: float, furniture: FirstPage | LaterPage) -> PageTemplate:
    height = sheet.height - top - FOOT
    frame = Frame(LEFT, FOOT, sheet.text_width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    return PageTemplate(id=name, frames=[frame], onPage=furniture.draw)


def _story(letter: Letter, gaps: Collection[Gap]) -> Iterator[Flowable]:
    yield NextPageTemplate("later")
    yield from _said(letter, gaps, None)
    if letter.enclosures:
        styles, items = type_of(letter), Element("L")
        yield TextBlock(letter.labels.enclosures, replace(styles.small, space_before=12, keep_with_next=True))
        yield from (TextBlock(item, styles.small, _ENCLOSURES, parent=items) for item in letter.enclosures)
    if letter.english is not None:
        yield TextBlock(letter.labels.bilingual, replace(type_of(letter).small, space_before=12))
        yield PageBreak()
        yield from _said(letter.english, gaps, Element("Sect", language=letter.english.language))


def _said(letter: Letter, gaps: Collection[Gap], section: Element | None) -> Iterator[Flowable]:
    """The title and the text of a letter, as a section of its own where it is the second one of the file."""
    styles = type_of(letter)
    yield TextBlock(letter.title, styles.title, parent=section)
    end = _last_section(letter)
    yield from _blocks(letter, range(end), styles, gaps, section)
    # A signature never stands alone on a page: the last section goes with it.
    yield KeepTogether(list(_blocks(letter, range(end, len(letter.blocks)), styles, gaps, section)))


def _last_section(letter: Letter) -> int:
    """Where the last section begins: at the last heading, or at the last two blocks where there is none near."""
    last = max(len(letter.blocks) - 2, 0)
    headings = [place for place, block in enumerate(letter.blocks) if block.kind is BlockKind.HEADING]
    return min(last, headings[-1]) if headings else last


def _blocks(
    letter: Letter, places: range, styles: TypeSheet, gaps: Collection[Gap], section: Element | None
) -> Iterator[Flowable]:
    for place in places:
        introduces = place + 1 < len(letter.blocks) and letter.blocks[place + 1].kind is BlockKind.LIST
        yield from _flowables(letter, place, styles, gaps, section, introduces=introduces)


def _flowables(
    letter: Letter,
    place: int,
    styles: TypeSheet,
    gaps: Collection[Gap],
    section: Element | None,
    *,
    introduces: bool,
) -> Iterator[Flowable]:
    block = letter.blocks[place]
    where = block.placed[0].label if block.placed else LETTER_TEXT
    match block.kind:
        case BlockKind.HEADING:
            yield from (TextBlock(row, styles.heading, where, parent=section) for row in block.rows)
        case BlockKind.SALUTATION | BlockKind.PARAGRAPH:
            style = styles.introduction if introduces else styles.body
            yield from (TextBlock(row, style, where, parent=section) for row in block.rows)
        case BlockKind.LIST:
            items = Element("L", section)
            for number, row in enumerate(block.rows, start=1):
                style = styles.last_item if number == len(block.rows) else styles.item
                yield TextBlock(row, style, where, bullet="•", parent=items)
        case BlockKind.SIGNATURE:
            yield from _signature(block, styles, where, section)
        case BlockKind.MISSING:
            yield _strip(block, styles, letter, gaps)


def _signature(block: Block, styles: TypeSheet, where: Wording, section: Element | None) -> Iterator[Flowable]:
    yield Spacer(1, styles.body.leading / 2)
    close = replace(styles.body, space_after=0)
    for row in block.rows:
        yield TextBlock(row, close, where, parent=section) if row else Spacer(1, _SIGNING_ROOM)


def _strip(block: Block, styles: TypeSheet, letter: Letter, gaps: Collection[Gap]) -> Flowable:
    waiting = {placed.field for placed in block.placed}
    gap = next((gap for gap in gaps if gap.part == block.part or gap.field in waiting), None)
    name = (gap.name if gap else block.placed[0].label).said_in(letter.language)
    return MissingStrip(letter.labels.missing.format(name=name), styles.strip)


class MissingStrip(Flowable):  # type: ignore[misc]  # ReportLab ships no types
    """A dashed strip where a text will stand."""

    _PADDING: Final = 7

    def __init__(self, text: str, style: TextStyle) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = 3, 6
        self._text = TextBlock(text, style)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of the text with room around it."""
        _, text_height = self._text.wrap(width - 2 * self._PADDING, height)
        self.width, self.height = width, text_height + 2 * self._PADDING
        return self.width, self.height

    def draw(self) -> None:
        """Draw the strip and its text."""
        canvas = self.canv
        with canvas.furniture():
            canvas.saveState()
            canvas.setFillColor(AMBER_GROUND)
            canvas.setStrokeColor(AMBER)
            canvas.setLineWidth(0.8)
            canvas.setDash(4, 2.5)
            canvas.roundRect(0, 0, self.width, self.height, 3, stroke=1, fill=1)
            canvas.restoreState()
        self._text.drawOn(canvas, self._PADDING, self._PADDING)
