"""A letter becomes a PDF: the same letter, the same bytes, on every machine."""

import io
import re
from collections.abc import Collection, Iterator
from copy import copy
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
    HAIRLINE,
    FirstPage,
    LaterPage,
    LetterCanvas,
    TypeSheet,
    type_of,
)
from qv_desk.letters.page_breaks import keeps_with_next, last_section, slip_begins
from qv_desk.letters.reply_slip import ReplySlip
from qv_desk.letters.sheet import FOOT, LATER_TEXT_TOP, LEFT, Sheet, sheet_of
from qv_desk.letters.table import TableFrame, table_flow
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
_INTRODUCED: Final = frozenset({BlockKind.LIST, BlockKind.TABLE})
"""What the paragraph above goes with."""
_SHORT_LIST: Final = 9
"""Lines below a signature that go with it."""
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
    if gaps is None and any(block.kind is BlockKind.MISSING for block in _blocks_of_both(letter)):
        raise GateError("letter_incomplete", reference=letter.our_reference)
    _must_not_be_too_long(letter)
    with ONE_AT_A_TIME:
        return _render(letter, gaps or ())


def must_be_printable(letter: Letter) -> None:
    """Refuse a letter as :func:`render_pdf` would, without making its pages: for many that are looked through at once.

    Args:
        letter: one that lacks nothing.

    Raises:
        InputError: ``glyph_missing``, ``recipient_too_long``, ``reference_too_long`` or ``letter_too_long``.
        DeviceError: ``fonts_missing``.
    """
    _must_not_be_too_long(letter)
    with ONE_AT_A_TIME:
        font(base_font(letter.script))
        FirstPage(letter, is_draft=False)
        LaterPage(letter)
        for _ in _story(letter, ()):
            pass  # each piece refuses what it cannot print as it is made


def _must_not_be_too_long(letter: Letter) -> None:
    lines = sum(len(block.rows) + len(block.cells) for block in _blocks_of_both(letter)) + len(letter.enclosures)
    if sum(map(len, letter.texts())) > LONGEST_LETTER or lines > _MOST_LINES:
        raise InputError("letter_too_long", limit=LONGEST_LETTER)


def _blocks_of_both(letter: Letter) -> tuple[Block, ...]:
    """The blocks of the letter, and of its English half where it has one."""
    return (*letter.blocks, *(letter.english.blocks if letter.english else ()))


def page_count(pdf: bytes) -> int:
    """The number of pages of a PDF that ``render_pdf`` made."""
    found = _PAGES.search(pdf)
    if found is None:
        raise ValueError("this is no PDF of a letter")
    return int(found[1])


def set_on_pages(letter: Letter, first: FirstPage, story: list[Flowable]) -> bytes:
    """A text on the pages of a letter; whoever calls it holds ``ONE_AT_A_TIME``.

    Whatever may be refused has to be made before, the story too: see :class:`TextBlock`.

    Args:
        letter: whose sheet, language and title the file has.
        first: what stands around the text of the first page.
        story: the text.
    """
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
    later = LaterPage(letter)
    document.addPageTemplates(
        [_page("first", sheet, first.text_top, first), _page("later", sheet, LATER_TEXT_TOP, later)]
    )
    document.build(story, canvasmaker=partial(LetterCanvas, letter=letter))
    return target.getvalue()


def _render(letter: Letter, gaps: Collection[Gap]) -> bytes:
    font(base_font(letter.script))
    return set_on_pages(letter, FirstPage(letter, is_draft=bool(gaps)), list(_story(letter, gaps)))


def _page(name: str, sheet: Sheet, top: float, furniture: FirstPage | LaterPage) -> PageTemplate:
    height = sheet.height - top - FOOT
    column = _Column(LEFT, FOOT, sheet.text_width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    return PageTemplate(id=name, frames=[column], onPage=furniture.draw)


class _Column(Frame):  # type: ignore[misc]  # ReportLab ships no types
    """The column of the text. ReportLab copies it whenever it measures texts that stay together; all in it is flat."""

    def __deepcopy__(self, _: object) -> "_Column":
        return copy(self)


def _story(letter: Letter, gaps: Collection[Gap]) -> Iterator[Flowable]:
    yield NextPageTemplate("later")
    styles, below = type_of(letter), list[Flowable]()
    if letter.enclosures:
        items, together = Element("L"), replace(styles.small, keep_with_next=True)
        below.append(TextBlock(letter.labels.enclosures, replace(together, space_before=12)))
        ends = {1, len(letter.enclosures) - 1}  # as in any list, the first two stay together, and the last two
        below += (
            TextBlock(item, together if number in ends else styles.small, _ENCLOSURES, parent=items)
            for number, item in enumerate(letter.enclosures, start=1)
        )
    if letter.english is None:
        yield from _said(letter, gaps, None, below)
        return
    below.append(TextBlock(letter.labels.bilingual, replace(styles.small, space_before=12)))
    yield from _said(letter, gaps, None, below)
    yield PageBreak()
    yield from _said(letter.english, gaps, Element("Sect", language=letter.english.language), [])


def _said(letter: Letter, gaps: Collection[Gap], section: Element | None, below: list[Flowable]) -> Iterator[Flowable]:
    """The title and the text of a letter, as a section of its own where it is the second one of the file.

    Args:
        letter: what is said.
        gaps: what a preview still lacks.
        section: the element that it stands in; None for the document.
        below: what stands below the signature.
    """
    styles, slip = type_of(letter), slip_begins(letter)
    yield TextBlock(letter.title, styles.title, parent=section)
    end = last_section(letter, slip)
    yield from _blocks(letter, range(end), styles, gaps, section)
    closing = list(_blocks(letter, range(end, slip), styles, gaps, section))
    # A signature never stands alone on a page: the last section goes with it, and so does a short list below it.
    if len(below) <= _SHORT_LIST:
        yield KeepTogether([*closing, *below])
    else:
        yield KeepTogether(closing)
        yield from below
    if slip < len(letter.blocks):
        yield from _slip(letter, list(_blocks(letter, range(slip, len(letter.blocks)), styles, gaps, section)))


def _slip(letter: Letter, parts: list[Flowable]) -> Iterator[Flowable]:
    """The reply slip; one that is higher than a page flows like any text."""
    sheet = sheet_of(letter.layout)
    panel = sheet.height - sheet.folding_marks[-1] - FOOT if sheet.folding_marks else 0.0
    slip = ReplySlip(parts, panel, HAIRLINE)
    if slip.least_height(sheet.text_width) <= sheet.height - LATER_TEXT_TOP - FOOT:
        yield slip
    else:
        yield from parts


def _blocks(
    letter: Letter, places: range, styles: TypeSheet, gaps: Collection[Gap], section: Element | None
) -> Iterator[Flowable]:
    for place in places:
        introduces = place + 1 < len(letter.blocks) and letter.blocks[place + 1].kind in _INTRODUCED
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
                keep = keeps_with_next(letter, block, number)
                yield TextBlock(row, replace(style, keep_with_next=keep), where, bullet="•", parent=items)
        case BlockKind.TABLE:
            yield from table_flow(block, _table_frame(letter, place, styles, section))
        case BlockKind.SIGNATURE:
            yield from _signature(block, styles, where, section)
        case BlockKind.MISSING:
            yield _strip(block, styles, letter, gaps)


def _table_frame(letter: Letter, place: int, styles: TypeSheet, section: Element | None) -> TableFrame:
    sheet = sheet_of(letter.layout)
    page = sheet.height - LATER_TEXT_TOP - FOOT
    name = f"table{place}{letter.language if section else ''}"  # the second half of a file has tables of its own
    return TableFrame(styles, sheet.text_width, page, letter.labels.labelled, name, section)


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
