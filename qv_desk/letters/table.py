"""A table on the page: a head that every page repeats, and rows that stay whole.

Each row is a text of its own for ReportLab, so that a table of a thousand rows is laid out row by row. A row that is
higher than a page is cut between two lines. Where the columns would be too narrow to read, as in large print, each row
is written as lines, each behind the heading of its column.

Source: ISO 32000-1:2008, 14.8.4.3.4 and 14.8.5.7 (tables and their attributes).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.platypus import Flowable

from qv_desk.domain.letters.letter import Block
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.page import HAIRLINE, SOFT, TypeSheet
from qv_desk.letters.table_plan import ColumnWish, column_widths, gap_of
from qv_desk.letters.tagged_canvas import Element, TaggedCanvas
from qv_desk.letters.text_block import FURNITURE, LETTER_TEXT, TextBlock

NOTHING: Final = "–"
"""Stands in a cell that is empty, so that nobody takes it for forgotten."""
_PADDING: Final = 2.6
_HIGHEST_HEAD: Final = 0.25
"""The part of a page that a head may take; headings that need more are written in lines with their cells."""
_FEW_LINES: Final = 5
"""A row of more lines need not stay on the page of its neighbour."""
_WORTH_BEGINNING: Final = 3
_HEADING: Final = 7.5
"""Sizes of the type up to which a heading is given one line: what is written without blanks, as Chinese, could else be
broken behind each character, and would stand as a tower above a column of figures."""


@dataclass(frozen=True, slots=True)
class TableFrame:
    """What a table is set in.

    Attributes:
        styles: the type of the letter.
        width: of the text.
        page: the height of the text on a later page.
        labelled: how a text is written behind its name.
        name: tells this table from the others of the file.
        section: the element that it stands in; None for the document.
    """

    styles: TypeSheet
    width: float
    page: float
    labelled: str
    name: str
    section: Element | None = None


def table_flow(block: Block, frame: TableFrame) -> Iterator[Flowable]:
    """The rows of a table, or its lines where the columns would be too narrow.

    Raises:
        InputError: ``glyph_missing``.
    """
    where = block.placed[0].label if block.placed else LETTER_TEXT
    table = Element("Table", frame.section)
    head = Element("TR", table)
    names = [f"{frame.name}-{number}" for number, _ in enumerate(block.columns, start=1)]
    titles = [
        TextBlock(column.heading, frame.styles.column, LETTER_TEXT, parent=_heading(head, name))
        for column, name in zip(block.columns, names, strict=True)
    ]
    rows = [
        [
            TextBlock(text or NOTHING, frame.styles.cell, where, parent=_cell(row, name))
            for text, name in zip(cells, names, strict=True)
        ]
        for cells in block.cells
        for row in (Element("TR", table),)
    ]
    widths = column_widths(_wishes(block, titles, rows), frame.width, frame.styles.cell.size)
    numbers = tuple(column.is_number for column in block.columns)
    grid = _Grid(widths or (), numbers, gap_of(frame.styles.cell.size))
    if widths is None or grid.height(titles) > _HIGHEST_HEAD * frame.page:
        yield from _in_lines(block, frame, where)
        return
    repeated = [
        TextBlock(column.heading, replace(frame.styles.column, role=FURNITURE), LETTER_TEXT) for column in block.columns
    ]
    last = len(rows)
    for number, row in enumerate(rows, start=1):
        begins = titles if number == 1 else None
        flowable = TableRow(row, grid, frame.page, _Heads(begins, repeated))
        flowable.spaceBefore = frame.styles.last_item.space_after / 3 if number == 1 else 0.0
        flowable.spaceAfter = frame.styles.last_item.space_after * 4 / 3 if number == last else 0.0
        # The first two rows stay on one page, and so do the last two, as in any list.
        flowable.keepWithNext = number < last and number in {1, last - 1} and grid.lines(row) <= _FEW_LINES
        yield flowable


def _in_lines(block: Block, frame: TableFrame, where: Wording) -> Iterator[Flowable]:
    """Each row as an item of a list: a line for each cell, the first one in bold."""
    styles, items = frame.styles, Element("L", frame.section)
    strong = replace(styles.item, font=styles.heading.font, indent=0, keep_with_next=True)
    for row in block.cells:
        body = Element("LBody", Element("LI", items))
        told = [(column, cell) for column, cell in zip(block.columns, row, strict=True) if cell]
        for number, (column, cell) in enumerate(told, start=1):
            style = strong if number == 1 else replace(styles.item, keep_with_next=True)
            if number == len(told):
                style = replace(style, keep_with_next=False, space_after=styles.last_item.space_after)
            text = frame.labelled.format(label=column.heading, text=cell)
            yield TextBlock(text, style, where, parent=body)


def _wishes(block: Block, titles: Sequence[TextBlock], rows: Sequence[Sequence[TextBlock]]) -> list[ColumnWish]:
    wishes = []
    for place, (column, title) in enumerate(zip(block.columns, titles, strict=True)):
        cells = [row[place] for row in rows]
        narrow = max(title.longest_word, *(cell.longest_word for cell in cells))
        heading = min(title.natural_width, _HEADING * title.style.size)
        natural = max(narrow, heading, *(cell.natural_width for cell in cells))
        wishes.append(ColumnWish(natural, narrow, is_number=column.is_number))
    return wishes


def _heading(row: Element, name: str) -> Element:
    return Element("TH", row, attributes="/O /Table /Scope /Column", name=name)


def _cell(row: Element, heading: str) -> Element:
    return Element("TD", row, attributes=f"/O /Table /Headers [({heading})]")


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the cells of each row stand."""

    widths: tuple[float, ...]
    numbers: tuple[bool, ...]
    gap: float

    def lines(self, cells: Sequence[TextBlock]) -> int:
        """How many lines the highest of the cells has."""
        return max(cell.line_count(width) for cell, width in zip(cells, self.widths, strict=True))

    def height(self, cells: Sequence[TextBlock]) -> float:
        """The height of a row with the air above and below it."""
        return self.lines(cells) * float(cells[0].style.leading) + 2 * _PADDING if self.widths else 0.0

    def draw(self, canvas: TaggedCanvas, cells: Sequence[TextBlock], top: float, *, at_foot: bool = False) -> None:
        """Draw a row below a height; numbers end at the right edge of their column, headings at the foot of theirs."""
        left, lowest = 0.0, top - self.height(cells) + _PADDING
        for cell, width, is_number in zip(cells, self.widths, self.numbers, strict=True):
            _, height = cell.wrap(width, top)
            if height:
                spare = max(width - cell.widest(width), 0.0) if is_number else 0.0
                cell.drawOn(canvas, left + spare, lowest if at_foot else top - _PADDING - height)
            left += width + self.gap


@dataclass(frozen=True, slots=True)
class _Heads:
    """The headings of the columns.

    Attributes:
        first: those that are part of the text; None but for the first row.
        repeated: those that a later page repeats and that belong to the page.
    """

    first: Sequence[TextBlock] | None
    repeated: Sequence[TextBlock]


class TableRow(Flowable):  # type: ignore[misc]  # ReportLab ships no types
    """One row, below the head of the table where it is the first one or begins a page.

    Args:
        cells: one a column.
        grid: where they stand.
        page: the height of the text on a later page.
        heads: the headings.
        ends: whether the rule below the row is drawn: not below a part of a row that goes on overleaf.
    """

    def __init__(
        self, cells: Sequence[TextBlock], grid: _Grid, page: float, heads: _Heads, *, ends: bool = True
    ) -> None:
        super().__init__()
        self._cells, self._grid, self._page, self._heads, self._ends = cells, grid, page, heads, ends
        self._above: Sequence[TextBlock] = ()
        self.spaceBefore = self.spaceAfter = 0.0
        self.keepWithNext = False

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        """The height of the row, with the head where it has one."""
        self._above = self._heads.first or (self._heads.repeated if self._begins_a_page() else ())
        self.width, self.height = width, self._head_height() + self._grid.height(self._cells)
        return self.width, self.height

    def split(self, width: float, height: float) -> "list[TableRow]":
        """A row that no page has room for, in two pieces; empty for every other, which goes to the next page whole."""
        _, wanted = self.wrap(width, height)
        leading = self._cells[0].style.leading
        lines = int((height - self._head_height() - 2 * _PADDING) / leading)
        if wanted <= self._page or lines < _WORTH_BEGINNING:
            return []
        pairs = [cell.cut(column, lines) for cell, column in zip(self._cells, self._grid.widths, strict=True)]
        begun = TableRow([first for first, _ in pairs], self._grid, self._page, self._heads, ends=False)
        rest = TableRow([last for _, last in pairs], self._grid, self._page, _Heads(None, self._heads.repeated))
        begun.spaceBefore, rest.spaceAfter, rest.keepWithNext = self.spaceBefore, self.spaceAfter, self.keepWithNext
        return [begun, rest]

    def draw(self) -> None:
        """Draw the head, the cells and the rules below them."""
        top = self.height
        if self._above:
            self._grid.draw(self.canv, self._above, top, at_foot=True)
            top -= self._head_height()
            self._rule(top, 0.7, SOFT)
        self._grid.draw(self.canv, self._cells, top)
        if self._ends:
            self._rule(0, 0.4, HAIRLINE)

    def _rule(self, height: float, thickness: float, colour: object) -> None:
        canvas = self.canv
        with canvas.furniture():
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(thickness)
            canvas.line(0, height, self.width, height)

    def _head_height(self) -> float:
        return self._grid.height(self._above) if self._above else 0.0

    def _begins_a_page(self) -> bool:
        """Whether nothing stands above it in the column; ReportLab tells the frame before it asks for the height."""
        return bool(getattr(getattr(self, "_frame", None), "_atTop", False))
