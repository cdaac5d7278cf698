"""The print room's own papers: the cover sheet of a morning's letters, and the list of what was posted on a day.

Plain tables, set like the letters so that every name prints that a letter can carry. The same list gives the same
bytes on every machine.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from qv_desk.domain.letters.script import Script
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.clean_text import lines_of
from qv_desk.letters.fonts import base_font, font
from qv_desk.letters.page import HAIRLINE, PAGE_HEIGHT, PAGE_WIDTH, SOFT, TypeSheet
from qv_desk.letters.pdf import ONE_AT_A_TIME
from qv_desk.letters.text_block import TextBlock, TextStyle

_SIDE: Final = 15 * mm
_TOP: Final = 16 * mm
_FOOT: Final = 18 * mm
_WIDTH: Final = PAGE_WIDTH - 2 * _SIDE
_GAP: Final = 2 * mm
_ROW_AIR: Final = 1.2 * mm
_HEADING_AIR: Final = 3 * mm
_CELL: Final = Wording("a name in the list", "列表中的名称")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list.

    Attributes:
        name: its heading.
        share: how wide it is, in parts of the whole width.
    """

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class PostList:
    """What the paper says.

    Attributes:
        title: what list it is.
        lead: of which office, day and how many.
        columns: the headings.
        groups: a heading and the rows below it, each cell plain text.
        closing: what stands below the last row, one text a line.
        page: with the places ``{page}`` and ``{pages}``.
        is_chinese: whether it is set by the rules of Chinese type.
    """

    title: str
    lead: str
    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    closing: tuple[str, ...]
    page: str
    is_chinese: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """One strip across the page: its cells with their places, and how high it is; lengths in points."""

    cells: tuple[tuple[float, float, TextBlock], ...]
    height: float
    is_ruled: bool = False
    opens_group: bool = False


def render_post_list(post_list: PostList) -> bytes:
    """The list as PDF on A4.

    Raises:
        InputError: ``glyph_missing``.
        DeviceError: ``fonts_missing``.
    """
    with ONE_AT_A_TIME:
        return _rendered(post_list)


def _rendered(post_list: PostList) -> bytes:
    script = Script.SIMPLIFIED_CHINESE if post_list.is_chinese else Script.LATIN
    styles, base = TypeSheet.of(script), base_font(script)
    font(base)
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1, initialFontName=base)
    canvas.setTitle(post_list.title)
    canvas.setCreator("QV Desk")
    canvas.setProducer("QV Desk")
    pages = list(_pages(post_list, styles))
    for number, lines in enumerate(pages, start=1):
        top = _TOP
        for line in lines:
            _draw(canvas, line, top)
            top += line.height
        canvas.setFillColor(SOFT)
        canvas.setFont(styles.small.font, styles.small.size)
        canvas.drawRightString(PAGE_WIDTH - _SIDE, 10 * mm, post_list.page.format(page=number, pages=len(pages)))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _pages(post_list: PostList, styles: TypeSheet) -> Iterator[list[_Line]]:
    """The lines of each page; the headings of the columns stand on every one, and no heading alone at its foot."""
    plain = replace(styles.reference, space_after=0)
    head = _row([column.name for column in post_list.columns], post_list.columns, styles.small, is_ruled=True)
    title = _text(post_list.title, replace(styles.title, space_after=0))
    page = [title, _text(post_list.lead, styles.small, _HEADING_AIR), head]
    room = PAGE_HEIGHT - _TOP - _FOOT
    lines = [
        line
        for heading, rows in post_list.groups
        for line in (
            replace(_text(heading, replace(styles.heading, space_before=0), _HEADING_AIR), opens_group=True),
            *(_row(cells, post_list.columns, plain, is_ruled=True) for cells in rows),
        )
    ]
    lines += [_text(text, styles.small, _HEADING_AIR) for text in post_list.closing]
    for place, line in enumerate(lines):
        follower = lines[place + 1].height if line.opens_group and place + 1 < len(lines) else 0
        if sum(one.height for one in page) + line.height + follower > room:
            yield page
            page = [head]
        page.append(line)
    yield page


def _row(cells: Sequence[str], columns: Sequence[Column], style: TextStyle, *, is_ruled: bool) -> _Line:
    total = sum(column.share for column in columns)
    left, placed, height = _SIDE, [], 0.0
    for text, column in zip(cells, columns, strict=True):
        width = _WIDTH * column.share / total
        block = TextBlock(" ".join(lines_of(text)), style, _CELL)
        height = max(height, block.wrap(width - _GAP, PAGE_HEIGHT)[1])
        placed.append((left, width - _GAP, block))
        left += width
    return _Line(tuple(placed), height + 2 * _ROW_AIR, is_ruled)


def _text(text: str, style: TextStyle, air: float = 0.0) -> _Line:
    block = TextBlock(" ".join(lines_of(text)), style, _CELL)
    return _Line(((_SIDE, _WIDTH, block),), block.wrap(_WIDTH, PAGE_HEIGHT)[1] + air)


def _draw(canvas: Canvas, line: _Line, top: float) -> None:
    bottom = top + line.height - (_ROW_AIR if line.is_ruled else 0)
    ceiling = top + _ROW_AIR if line.is_ruled else None
    for left, width, block in line.cells:
        height = block.wrap(width, PAGE_HEIGHT)[1]
        base = ceiling + height if ceiling is not None else bottom
        block.drawOn(canvas, left, PAGE_HEIGHT - base)
    if line.is_ruled:
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        canvas.line(_SIDE, PAGE_HEIGHT - top - line.height, PAGE_WIDTH - _SIDE, PAGE_HEIGHT - top - line.height)
