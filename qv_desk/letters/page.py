"""The page around the text: a letterhead, the address, the reference block, the marks for folding, the foot."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from qv_desk.domain.letters.letter import Letter
from qv_desk.domain.letters.script import Script
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.letters.fonts import BOLD, base_font
from qv_desk.letters.letterhead import OFFICE, RULE_BELOW, Letterhead
from qv_desk.letters.sheet import HEAD_TOP, LABEL_WIDTH, LEFT, Sheet, sheet_of
from qv_desk.letters.stack import Stack
from qv_desk.letters.tagged_canvas import About, TaggedCanvas
from qv_desk.letters.text_block import CELL, FURNITURE, HEADING, TITLE, TextBlock, TextStyle

PAGE_WIDTH, PAGE_HEIGHT = A4

INK: Final = HexColor("#1A1E26")
SOFT: Final = HexColor("#4B5362")
HAIRLINE: Final = HexColor("#B9BFCA")
ACCENT: Final = HexColor("#234E9C")
AMBER: Final = HexColor("#85560A")
AMBER_GROUND: Final = HexColor("#FAF1E1")

_SENDER_RULE_ABOVE: Final = 1.2 * mm
_TEXT_BELOW: Final = 9 * mm
_LARGE: Final = 1.6
_LARGE_BESIDE: Final = 1.25
"""How much larger the type is for readers who see little: the text, and what stands in narrow columns beside it."""
_COMPACT: Final = 0.87
_IN_A_TABLE: Final = 0.93
"""How much smaller the type of a table is, and that of its headings once more; in large print only the headings."""
_NAME: Final = Wording("the person’s name", "当事人姓名")
_ADDRESS: Final = Wording("the address", "通信地址")
_THEIRS: Final = Wording("their reference", "来函编号")


@dataclass(frozen=True, slots=True)
class TypeSheet:
    """The styles of a letter; Chinese is set larger and with more room, its characters being denser."""

    head: TextStyle
    small: TextStyle
    tiny: TextStyle
    address: TextStyle
    reference: TextStyle
    title: TextStyle
    heading: TextStyle
    body: TextStyle
    introduction: TextStyle
    item: TextStyle
    last_item: TextStyle
    column: TextStyle
    cell: TextStyle
    strip: TextStyle

    @classmethod
    @cache
    def of(cls, script: Script, *, is_large: bool = False) -> "TypeSheet":
        """The styles of the letters written in a script; in large type, a window still takes an address of usual size.

        Source: large print from 16 points, as associations of blind and partially sighted people recommend.
        """
        regular, bold = base_font(script), base_font(script, BOLD)
        scale, beside = (_LARGE, _LARGE_BESIDE) if is_large else (1.0, 1.0)
        size, leading = (10.5, 16.6) if script.is_dense else (10.0, 14.2)

        def plain(
            points: float = size,
            line: float = leading,
            colour: Color = INK,
            *,
            by: float = scale,
            **more: Any,  # noqa: ANN401 — the keywords of TextStyle
        ) -> TextStyle:
            return TextStyle(**{"font": regular, "size": points * by, "leading": line * by, "colour": colour, **more})

        cells = scale if is_large else _IN_A_TABLE
        strong: dict[str, Any] = {"font": bold, "keep_with_next": True}
        return cls(
            head=plain(13, 17, font=bold),
            small=plain(8, 11.5, SOFT, by=beside),
            tiny=plain(6.5, 8.5, SOFT, by=1.0),
            address=plain(line=13.2, by=1.0),
            reference=plain(9, 12, by=beside),
            title=plain(14, 20, space_after=9, role=TITLE, **strong),
            heading=plain(space_before=8, space_after=1.5, role=HEADING, **strong),
            body=plain(space_after=5 * scale),
            introduction=plain(space_after=3 * scale, keep_with_next=True),
            item=plain(space_after=1.5 * scale, indent=11 * scale),
            last_item=plain(space_after=6 * scale, indent=11 * scale),
            column=plain(colour=SOFT, font=bold, role=CELL, by=cells * _IN_A_TABLE),
            cell=plain(role=CELL, by=cells),
            strip=plain(colour=AMBER),
        )


def type_of(letter: Letter) -> TypeSheet:
    """The styles of a letter."""
    return TypeSheet.of(letter.script, is_large=letter.layout.is_large)


class LetterCanvas(TaggedCanvas):
    """A canvas that knows at the end how many pages there are, and then writes the foot of each."""

    def __init__(self, *arguments: object, letter: Letter, **options: object) -> None:
        about = About(letter.title, letter.office.name, letter.language)
        super().__init__(*arguments, about=about, **options)
        self._letter = letter
        self._finished: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802 — ReportLab's name
        """Keep the page until all are there."""
        self._finished.append(dict(self.__dict__))
        self._marks = []
        self._startPage()

    def save(self) -> None:
        """Write the foot of every page, then the file."""
        small, sheet = type_of(self._letter).small, sheet_of(self._letter.layout)
        for number, page in enumerate(self._finished, start=1):
            self.__dict__.update(page)
            label = self._letter.labels.page.format(page=number, pages=len(self._finished))
            with self.furniture():
                self.setFont(small.font, small.size)
                self.setFillColor(SOFT)
                self.drawString(LEFT, 12 * mm, self._letter.our_reference)
                self.drawRightString(sheet.right, 12 * mm, label)
            super().showPage()
        super().save()


class FirstPage:
    """Letterhead, address, references and folding marks.

    Attributes:
        text_top: where the text begins, from the upper edge of the sheet.

    Raises:
        InputError: ``recipient_too_long`` if the address does not fit its window, ``reference_too_long`` if the
            references do not fit beside it, ``glyph_missing``.
    """

    def __init__(self, letter: Letter, *, is_draft: bool) -> None:
        styles, self._sheet = type_of(letter), sheet_of(letter.layout)
        self._address, sender = _address(letter, styles, self._sheet)
        references = tuple(_references(letter, styles, self._sheet))
        sizes = _head_sizes(styles, TypeSheet.of(letter.script))
        self._head = Letterhead(letter.office, sizes, self._sheet, _head_bottom(letter, styles, self._sheet))
        self._stacks = (self._address, *sender, *references)
        lowest = max(stack.bottom for stack in (self._address, *references))
        self.text_top = max(self._sheet.text_top, lowest + _TEXT_BELOW)
        self._draft = letter.labels.draft if is_draft else ""
        self._small = styles.small

    def draw(self, canvas: TaggedCanvas, _: object) -> None:
        """Draw it all; ReportLab calls this when the page begins."""
        sheet = self._sheet
        self._head.draw(canvas, sheet)
        for stack in self._stacks:
            stack.draw(canvas, sheet)
        with canvas.furniture():
            _line(canvas, sheet, LEFT, self._head.rule, sheet.right)
            if sheet.has_sender_line:
                left = sheet.address_left
                _line(canvas, sheet, left, self._address.top - _SENDER_RULE_ABOVE, left + sheet.address_width)
            for mark in sheet.folding_marks:
                _line(canvas, sheet, 4 * mm, mark, 8 * mm)
            if sheet.punching_mark is not None:
                _line(canvas, sheet, 4 * mm, sheet.punching_mark, 10 * mm)
            if self._draft:
                canvas.setFillColor(AMBER)
                canvas.setFont(self._small.font, self._small.size)
                canvas.drawRightString(sheet.right, sheet.height - 13 * mm, self._draft)


class LaterPage:
    """The running head of the pages that follow: whose letter it is, and of which day."""

    def __init__(self, letter: Letter) -> None:
        self._sheet = sheet_of(letter.layout)
        head = f"{letter.office.name}  ·  {letter.dated}"
        style = replace(type_of(letter).small, role=FURNITURE)
        self._stack = Stack((TextBlock(head, style, OFFICE),), LEFT, HEAD_TOP, self._sheet.text_width)

    def draw(self, canvas: TaggedCanvas, _: object) -> None:
        """Draw it; ReportLab calls this when the page begins."""
        self._stack.draw(canvas, self._sheet)
        with canvas.furniture():
            _line(canvas, self._sheet, LEFT, self._stack.bottom + RULE_BELOW, self._sheet.right)


def _head_sizes(styles: TypeSheet, usual: TypeSheet) -> tuple[tuple[TextStyle, TextStyle], ...]:
    """The type of the letterhead: as the letter's, else the usual one, else somewhat smaller where a window is high."""
    smaller = tuple(
        replace(style, size=style.size * _COMPACT, leading=style.leading * _COMPACT)
        for style in (usual.head, usual.small)
    )
    return (styles.head, styles.small), (usual.head, usual.small), (smaller[0], smaller[1])


def _head_bottom(letter: Letter, styles: TypeSheet, sheet: Sheet) -> float:
    """Where the letterhead ends at the latest: above the sender's line of the longest address."""
    if not sheet.has_sender_line:
        return sheet.head_bottom
    highest_sender: float = _sender(letter, styles, sheet, sheet.address_highest).top
    return min(sheet.head_bottom, highest_sender - float(mm))


def _address(letter: Letter, styles: TypeSheet, sheet: Sheet) -> tuple[Stack, tuple[Stack, ...]]:
    """The recipient, who stands lower in a window the shorter the address is, and the sender in small type above."""
    recipient, left, width = letter.recipient, sheet.address_left, sheet.address_width
    lines = [TextBlock(recipient.first_line, styles.address, _NAME)]
    lines += [TextBlock(line, styles.address, _ADDRESS) for line in (*recipient.lines, recipient.country) if line]
    height = Stack(tuple(lines), left, 0, width).bottom
    top = min(sheet.address_top, sheet.address_bottom - height)
    if top < sheet.address_highest:
        room = sheet.address_bottom - sheet.address_highest
        raise InputError("recipient_too_long", lines=int(room / styles.address.leading))
    address = Stack(tuple(lines), left, top, width)
    return address, (_sender(letter, styles, sheet, top),) if sheet.has_sender_line else ()


def _sender(letter: Letter, styles: TypeSheet, sheet: Sheet, address_top: float) -> Stack:
    """The sender's line above an address that begins there."""
    office, tiny = letter.office, replace(styles.tiny, role=FURNITURE)
    lines = (TextBlock(", ".join((office.name, *office.postal_address)), tiny, OFFICE),)
    height = Stack(lines, sheet.address_left, 0, sheet.address_width).bottom
    above = address_top - height - _SENDER_RULE_ABOVE - 0.6 * mm
    return Stack(lines, sheet.address_left, above, sheet.address_width)


def _references(letter: Letter, styles: TypeSheet, sheet: Sheet) -> Iterator[Stack]:
    labels = letter.labels
    rows = (
        (labels.our_reference, letter.our_reference),
        (labels.their_reference, letter.their_reference),
        (labels.date, letter.dated),
    )
    top, left = sheet.references_top, sheet.references_left
    label_width = LABEL_WIDTH * (_LARGE_BESIDE if letter.layout.is_large else 1)
    for label, value in rows:
        if not value:
            continue  # a letter that answers no message has no reference of theirs
        beside = Stack((TextBlock(label, styles.small),), left, top + 0.3, label_width)
        yield beside
        block = TextBlock(value, styles.reference, _THEIRS)
        stack = Stack((block,), left + label_width, top, sheet.references_width - label_width)
        yield stack
        top = max(stack.bottom, beside.bottom, top + styles.reference.leading) + 1.5
        if top > sheet.references_bottom:
            raise InputError("reference_too_long")


def _line(canvas: Canvas, sheet: Sheet, left: float, top: float, right: float) -> None:
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.line(left, sheet.height - top, right, sheet.height - top)
