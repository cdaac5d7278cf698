"""The sheet: A4 with a letterhead, the address where a window envelope shows it, the reference block, the foot.

Measures follow DIN 5008 form B, whose address field also lies in the window of the common C5/6 and DL envelopes:
the recipient from 62.7 mm below the upper edge, folding marks at 105 and 210 mm.
"""

from dataclasses import dataclass
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from qv_desk.domain.letter import Letter
from qv_desk.domain.wording import Wording
from qv_desk.errors import InputError
from qv_desk.letters.fonts import BOLD, base_font
from qv_desk.letters.text_block import TextBlock, TextStyle

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
    def for_letter(cls, letter: Letter) -> "TypeSheet":
        """The styles for the letter's language."""
        chinese = letter.is_chinese
        regular, bold = base_font(chinese=chinese), base_font(chinese=chinese, weight=BOLD)
        size, leading = (10.5, 16.6) if chinese else (10.0, 14.2)

        def plain(colour: Color = INK, **more: Any) -> TextStyle:  # noqa: ANN401 — the keywords of TextStyle
            return TextStyle(**{"font": regular, "size": size, "leading": leading, "colour": colour, **more})

        return cls(
            head=plain(font=bold, size=13, leading=17),
            small=plain(SOFT, size=8, leading=11.5),
            tiny=plain(SOFT, size=6.5, leading=8.5),
            address=plain(leading=13.2),
            reference=plain(size=9, leading=12),
            title=plain(font=bold, size=14, leading=20, space_after=9, keep_with_next=True),
            heading=plain(font=bold, space_before=8, space_after=1.5, keep_with_next=True),
            body=plain(space_after=5),
            introduction=plain(space_after=3, keep_with_next=True),
            item=plain(space_after=1.5, indent=11),
            last_item=plain(space_after=6, indent=11),
            strip=plain(AMBER),
        )


class LetterCanvas(Canvas):  # type: ignore[misc]  # ReportLab ships no types
    """A canvas that knows at the end how many pages there are, and then writes the foot of each."""

    def __init__(self, *arguments: object, letter: Letter, **options: object) -> None:
        super().__init__(*arguments, **options)
        self._letter = letter
        self._finished: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802 — ReportLab's name
        """Keep the page until all are there."""
        self._finished.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write the foot of every page, then the file."""
        small = TypeSheet.for_letter(self._letter).small
        for number, page in enumerate(self._finished, start=1):
            self.__dict__.update(page)
            label = self._letter.labels.page.format(page=number, pages=len(self._finished))
            self.setFont(small.font, small.size)
            self.setFillColor(SOFT)
            self.drawString(LEFT, 12 * mm, self._letter.our_reference)
            self.drawRightString(PAGE_WIDTH - RIGHT, 12 * mm, label)
            super().showPage()
        super().save()


def draw_first_page(canvas: Canvas, letter: Letter, *, is_draft: bool) -> None:
    """Letterhead, address, references and folding marks.

    Raises:
        InputError: ``recipient_too_long`` if the address does not fit its window.
    """
    styles = TypeSheet.for_letter(letter)
    office = letter.office
    contact = "  ·  ".join((*office.postal_address, office.e_mail))
    y = _stack(canvas, [TextBlock(office.name, styles.head, _OFFICE)], LEFT, 15 * mm, TEXT_WIDTH)
    y = _stack(canvas, [TextBlock(contact, styles.small, _OFFICE)], LEFT, y + 1, TEXT_WIDTH)
    _line(canvas, LEFT, y + 2.2 * mm, PAGE_WIDTH - RIGHT, HAIRLINE)
    if is_draft:
        canvas.setFillColor(AMBER)
        canvas.setFont(styles.small.font, styles.small.size)
        canvas.drawRightString(PAGE_WIDTH - RIGHT, PAGE_HEIGHT - 13 * mm, letter.labels.draft)
    _draw_address(canvas, letter, styles)
    _draw_references(canvas, letter, styles)
    for mark in _FOLDING_MARKS:
        _line(canvas, 4 * mm, mark, 8 * mm, HAIRLINE)
    _line(canvas, 4 * mm, _PUNCHING_MARK, 10 * mm, HAIRLINE)


def draw_later_page(canvas: Canvas, letter: Letter) -> None:
    """The running head: whose letter it is, and of which day."""
    small = TypeSheet.for_letter(letter).small
    head = f"{letter.office.name}  ·  {letter.dated}"
    y = _stack(canvas, [TextBlock(head, small, _OFFICE)], LEFT, 15 * mm, TEXT_WIDTH)
    _line(canvas, LEFT, y + 2.2 * mm, PAGE_WIDTH - RIGHT, HAIRLINE)


def _draw_address(canvas: Canvas, letter: Letter, styles: TypeSheet) -> None:
    recipient = letter.recipient
    lines = [TextBlock(recipient.name, styles.address, _NAME)]
    lines += [TextBlock(line, styles.address, _ADDRESS) for line in recipient.lines]
    if recipient.country:
        lines.append(TextBlock(recipient.country, styles.address, _ADDRESS))
    height = sum(line.wrap(_ADDRESS_WIDTH, PAGE_HEIGHT)[1] for line in lines)
    top = min(_ADDRESS_TOP, _ADDRESS_BOTTOM - height)
    if top < _ADDRESS_HIGHEST:
        raise InputError("recipient_too_long", lines=int((_ADDRESS_BOTTOM - _ADDRESS_HIGHEST) / styles.address.leading))
    office = letter.office
    sender = TextBlock(", ".join((office.name, *office.postal_address)), styles.tiny, _OFFICE)
    _, sender_height = sender.wrap(_ADDRESS_WIDTH, PAGE_HEIGHT)
    _stack(canvas, [sender], LEFT, top - sender_height - 1.8 * mm, _ADDRESS_WIDTH)
    _line(canvas, LEFT, top - 1.2 * mm, LEFT + _ADDRESS_WIDTH, HAIRLINE)
    _stack(canvas, lines, LEFT, top, _ADDRESS_WIDTH)


def _draw_references(canvas: Canvas, letter: Letter, styles: TypeSheet) -> None:
    labels = letter.labels
    rows = (
        (labels.our_reference, letter.our_reference),
        (labels.their_reference, letter.their_reference),
        (labels.date, letter.dated),
    )
    y = _REFERENCES_TOP
    value_left = _REFERENCES_LEFT + _LABEL_WIDTH
    for label, value in rows:
        _stack(canvas, [TextBlock(label, styles.small)], _REFERENCES_LEFT, y + 0.3, _LABEL_WIDTH)
        block = TextBlock(value, styles.reference, _THEIRS)
        y = _stack(canvas, [block], value_left, y, PAGE_WIDTH - RIGHT - value_left) + 1.5
        if y > _ADDRESS_BOTTOM:
            raise InputError("reference_too_long")


def _stack(canvas: Canvas, blocks: list[TextBlock], x: float, top: float, width: float) -> float:
    """Draw blocks one under the other; distances from the upper edge, and the next free one comes back."""
    for block in blocks:
        _, height = block.wrap(width, PAGE_HEIGHT)
        block.drawOn(canvas, x, PAGE_HEIGHT - top - height)
        top += height
    return top


def _line(canvas: Canvas, left: float, top: float, right: float, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.5)
    canvas.line(left, PAGE_HEIGHT - top, right, PAGE_HEIGHT - top)
