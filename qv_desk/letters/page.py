"""The sheet: A4 with a letterhead, the address where a window envelope shows it, the reference block, the foot.

Measures follow DIN 5008 form B, whose address field also lies in the window of the common C5/6 and DL envelopes:
the recipient from 62.7 mm below the upper edge, folding marks at 105 and 210 mm.
"""

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
from qv_desk.letters.tagged_canvas import About, TaggedCanvas
from qv_desk.letters.text_block import FURNITURE, HEADING, TITLE, TextBlock, TextStyle

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT: Final = 25 * mm
RIGHT: Final = 20 * mm
TEXT_WIDTH: Final = PAGE_WIDTH - LEFT - RIGHT
FOOT: Final = 21 * mm
FIRST_TEXT_TOP: Final = 97 * mm
LATER_TEXT_TOP: Final = 32 * mm

INK: Final = HexColor("#1A1E26")
SOFT: Final = HexColor("#4B5362")
HAIRLINE: Final = HexColor("#B9BFCA")
ACCENT: Final = HexColor("#234E9C")
AMBER: Final = HexColor("#85560A")
AMBER_GROUND: Final = HexColor("#FAF1E1")

_HEAD_TOP: Final = 15 * mm
_RULE_BELOW: Final = 2.2 * mm
_SENDER_RULE_ABOVE: Final = 1.2 * mm
_OFFICE: Final = Wording("the letterhead of the office", "信头")
_NAME: Final = Wording("the person’s name", "当事人姓名")
_ADDRESS: Final = Wording("the address", "通信地址")
_THEIRS: Final = Wording("their reference", "来函编号")
_ADDRESS_BOTTOM: Final = 90 * mm
_ADDRESS_TOP: Final = 62.7 * mm
_ADDRESS_HIGHEST: Final = 50 * mm
_ADDRESS_WIDTH: Final = 80 * mm
_REFERENCES_LEFT: Final = 116 * mm
_REFERENCES_TOP: Final = 50.8 * mm
_LABEL_WIDTH: Final = 23 * mm
_FOLDING_MARKS: Final = (105 * mm, 210 * mm)
_PUNCHING_MARK: Final = 148.5 * mm


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
    strip: TextStyle

    @classmethod
    @cache
    def of(cls, script: Script) -> "TypeSheet":
        """The styles of the letters written in a script."""
        regular, bold = base_font(script), base_font(script, BOLD)
        size, leading = (10.5, 16.6) if script.is_dense else (10.0, 14.2)

        def plain(colour: Color = INK, **more: Any) -> TextStyle:  # noqa: ANN401 — the keywords of TextStyle
            return TextStyle(**{"font": regular, "size": size, "leading": leading, "colour": colour, **more})

        return cls(
            head=plain(font=bold, size=13, leading=17),
            small=plain(SOFT, size=8, leading=11.5),
            tiny=plain(SOFT, size=6.5, leading=8.5),
            address=plain(leading=13.2),
            reference=plain(size=9, leading=12),
            title=plain(font=bold, size=14, leading=20, space_after=9, keep_with_next=True, role=TITLE),
            heading=plain(font=bold, space_before=8, space_after=1.5, keep_with_next=True, role=HEADING),
            body=plain(space_after=5),
            introduction=plain(space_after=3, keep_with_next=True),
            item=plain(space_after=1.5, indent=11),
            last_item=plain(space_after=6, indent=11),
            strip=plain(AMBER),
        )


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
        small = TypeSheet.of(self._letter.script).small
        for number, page in enumerate(self._finished, start=1):
            self.__dict__.update(page)
            label = self._letter.labels.page.format(page=number, pages=len(self._finished))
            with self.furniture():
                self.setFont(small.font, small.size)
                self.setFillColor(SOFT)
                self.drawString(LEFT, 12 * mm, self._letter.our_reference)
                self.drawRightString(PAGE_WIDTH - RIGHT, 12 * mm, label)
            super().showPage()
        super().save()


@dataclass(frozen=True, slots=True)
class _Stack:
    """Texts one under the other in a column; lengths in points, ``top`` from the upper edge of the sheet."""

    blocks: tuple[TextBlock, ...]
    left: float
    top: float
    width: float

    @property
    def bottom(self) -> float:
        return self.top + sum(block.wrap(self.width, PAGE_HEIGHT)[1] for block in self.blocks)

    def draw(self, canvas: Canvas) -> None:
        top = self.top
        for block in self.blocks:
            top += block.wrap(self.width, PAGE_HEIGHT)[1]
            block.drawOn(canvas, self.left, PAGE_HEIGHT - top)


class FirstPage:
    """Letterhead, address, references and folding marks.

    Raises:
        InputError: ``recipient_too_long`` if the address does not fit its window, ``reference_too_long`` if the
            references do not fit beside it, ``glyph_missing``.
    """

    def __init__(self, letter: Letter, *, is_draft: bool) -> None:
        styles = TypeSheet.of(letter.script)
        office = letter.office
        contact = "  ·  ".join((*office.postal_address, office.e_mail))
        name = _Stack((TextBlock(office.name, styles.head, _OFFICE),), LEFT, _HEAD_TOP, TEXT_WIDTH)
        lines = _Stack((TextBlock(contact, styles.small, _OFFICE),), LEFT, name.bottom + 1, TEXT_WIDTH)
        self._rule = lines.bottom + _RULE_BELOW
        self._address, sender = _address(letter, styles)
        self._stacks = (name, lines, self._address, sender, *_references(letter, styles))
        self._draft = letter.labels.draft if is_draft else ""
        self._small = styles.small

    def draw(self, canvas: TaggedCanvas, _: object) -> None:
        """Draw it all; ReportLab calls this when the page begins."""
        for stack in self._stacks:
            stack.draw(canvas)
        with canvas.furniture():
            _line(canvas, LEFT, self._rule, PAGE_WIDTH - RIGHT)
            _line(canvas, LEFT, self._address.top - _SENDER_RULE_ABOVE, LEFT + _ADDRESS_WIDTH)
            for mark in _FOLDING_MARKS:
                _line(canvas, 4 * mm, mark, 8 * mm)
            _line(canvas, 4 * mm, _PUNCHING_MARK, 10 * mm)
            if self._draft:
                canvas.setFillColor(AMBER)
                canvas.setFont(self._small.font, self._small.size)
                canvas.drawRightString(PAGE_WIDTH - RIGHT, PAGE_HEIGHT - 13 * mm, self._draft)


class LaterPage:
    """The running head of the pages that follow: whose letter it is, and of which day."""

    def __init__(self, letter: Letter) -> None:
        head = f"{letter.office.name}  ·  {letter.dated}"
        style = replace(TypeSheet.of(letter.script).small, role=FURNITURE)
        block = TextBlock(head, style, _OFFICE)
        self._stack = _Stack((block,), LEFT, _HEAD_TOP, TEXT_WIDTH)

    def draw(self, canvas: TaggedCanvas, _: object) -> None:
        """Draw it; ReportLab calls this when the page begins."""
        self._stack.draw(canvas)
        with canvas.furniture():
            _line(canvas, LEFT, self._stack.bottom + _RULE_BELOW, PAGE_WIDTH - RIGHT)


def _address(letter: Letter, styles: TypeSheet) -> tuple[_Stack, _Stack]:
    """The recipient, who stands lower the shorter the address is, and the sender in small type above."""
    recipient, office = letter.recipient, letter.office
    lines = [TextBlock(recipient.first_line, styles.address, _NAME)]
    lines += [TextBlock(line, styles.address, _ADDRESS) for line in (*recipient.lines, recipient.country) if line]
    height = _Stack(tuple(lines), LEFT, 0, _ADDRESS_WIDTH).bottom
    top = min(_ADDRESS_TOP, _ADDRESS_BOTTOM - height)
    if top < _ADDRESS_HIGHEST:
        raise InputError("recipient_too_long", lines=int((_ADDRESS_BOTTOM - _ADDRESS_HIGHEST) / styles.address.leading))
    tiny = replace(styles.tiny, role=FURNITURE)
    sender = (TextBlock(", ".join((office.name, *office.postal_address)), tiny, _OFFICE),)
    sender_height = _Stack(sender, LEFT, 0, _ADDRESS_WIDTH).bottom
    above = _Stack(sender, LEFT, top - sender_height - _SENDER_RULE_ABOVE - 0.6 * mm, _ADDRESS_WIDTH)
    return _Stack(tuple(lines), LEFT, top, _ADDRESS_WIDTH), above


def _references(letter: Letter, styles: TypeSheet) -> Iterator[_Stack]:
    labels = letter.labels
    rows = (
        (labels.our_reference, letter.our_reference),
        (labels.their_reference, letter.their_reference),
        (labels.date, letter.dated),
    )
    top = _REFERENCES_TOP
    value_left = _REFERENCES_LEFT + _LABEL_WIDTH
    for label, value in rows:
        if not value:
            continue  # a letter that answers no message has no reference of theirs
        yield _Stack((TextBlock(label, styles.small),), _REFERENCES_LEFT, top + 0.3, _LABEL_WIDTH)
        block = TextBlock(value, styles.reference, _THEIRS)
        stack = _Stack((block,), value_left, top, PAGE_WIDTH - RIGHT - value_left)
        yield stack
        top = max(stack.bottom, top + styles.reference.leading) + 1.5
        if top > _ADDRESS_BOTTOM:
            raise InputError("reference_too_long")


def _line(canvas: Canvas, left: float, top: float, right: float) -> None:
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.line(left, PAGE_HEIGHT - top, right, PAGE_HEIGHT - top)
