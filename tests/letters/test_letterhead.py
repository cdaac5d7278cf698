"""The letterhead keeps above the window, with and without a logo, in every size of type."""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pikepdf.pdfa
import pytest
from reportlab.lib.units import mm

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.domain.terms.logo import Logo, LogoSide
from qv_desk.errors import InputError
from qv_desk.letters.letterhead import LEAST_LOGO, Letterhead
from qv_desk.letters.page import FirstPage, type_of
from qv_desk.letters.pdf import render_pdf
from qv_desk.letters.sheet import HEAD_HIGHEST, HEAD_TOP, sheet_of
from tests.letters.logo_samples import sample_logo

WriteLetter = Callable[..., Letter]

LAYOUTS = [
    Layout(paper, positions, is_large, window=window)
    for is_large in (False, True)
    for paper, positions, window in (
        (Paper.A4, Positions.WINDOW, None),
        (Paper.A4, Positions.PLAIN, None),
        (Paper.US_LETTER, Positions.PLAIN, None),
        (Paper.US_LETTER, Positions.WINDOW, envelopes()["us_10"].window),
    )
]
FORM_A = Layout(window=envelopes()["din_a"].window)


def letter_with(write_letter: WriteLetter, logo: Logo | None, layout: Layout, language: str = "en") -> Letter:
    letter = write_letter(LetterKind.REPLY, language)
    return replace(letter, office=replace(letter.office, logo=logo), layout=layout)


def placed(letter: Letter) -> tuple[float, float, float, float]:
    """Left, upper, right and lower edge of the logo in points from the upper left corner, as the file has them."""
    sheet = sheet_of(letter.layout)
    with pikepdf.open(io.BytesIO(render_pdf(letter))) as pdf:
        steps = [(str(step.operator), step.operands) for step in pikepdf.parse_content_stream(pdf.pages[0])]
    end = next(place for place, (operator, _) in enumerate(steps) if operator == "Do")
    width, _, _, height, x, y = (float(number) for number in steps[end - 1][1])
    return x, sheet.height - y - height, x + width, sheet.height - y


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("side", LogoSide)
@pytest.mark.parametrize("size", [(480, 160), (200, 200), (1000, 80), (90, 300)])
def test_the_logo_stands_in_the_letterhead_and_never_in_the_window(
    layout: Layout, side: LogoSide, size: tuple[int, int], write_letter: WriteLetter
) -> None:
    letter = letter_with(write_letter, sample_logo(*size, side), layout)
    sheet = sheet_of(layout)
    left, top, right, bottom = placed(letter)
    assert top >= HEAD_HIGHEST - 0.01
    assert bottom < sheet.head_bottom
    assert left >= 0
    assert right <= sheet.right + 0.01
    assert bottom - top >= LEAST_LOGO - 0.01 or size == (1000, 80)
    assert (right - left) / (bottom - top) == pytest.approx(size[0] / size[1], rel=0.01)
    if side is LogoSide.CENTRE:
        assert (left + right) / 2 == pytest.approx((25 * mm + sheet.right) / 2, abs=0.1)


def test_a_letterhead_without_a_logo_begins_where_it_always_did(write_letter: WriteLetter) -> None:
    letter = letter_with(write_letter, None, Layout())
    styles = type_of(letter)
    head = Letterhead(letter.office, [(styles.head, styles.small)], sheet_of(Layout()), 40 * mm)
    assert head.rule < 30 * mm
    assert head.rule > HEAD_TOP


def test_it_moves_up_where_the_window_lies_high(write_letter: WriteLetter) -> None:
    FirstPage(letter_with(write_letter, None, FORM_A), is_draft=False)
    FirstPage(letter_with(write_letter, None, replace(FORM_A, is_large=True)), is_draft=False)
    beside = letter_with(write_letter, sample_logo(side=LogoSide.RIGHT), FORM_A)
    assert placed(beside)[3] < 27 * mm
    with pytest.raises(InputError, match="logo_no_room"):
        FirstPage(letter_with(write_letter, sample_logo(), FORM_A), is_draft=False)


def test_an_address_of_many_lines_is_refused_rather_than_printed_into_the_window(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)
    office = replace(letter.office, postal_address=("A very long line of a postal address " * 12,))
    with pytest.raises(InputError, match="letterhead_too_high"):
        FirstPage(replace(letter, office=office), is_draft=False)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_letter_with_a_logo_is_pdf_a_tagged_and_the_same_each_time(
    language: str, write_letter: WriteLetter, tool: Callable[..., str]
) -> None:
    letter = letter_with(write_letter, sample_logo(side=LogoSide.CENTRE), Layout(), language)
    content = render_pdf(letter)
    assert content == render_pdf(letter)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pikepdf.pdfa.save(pdf, io.BytesIO(), "2b")
        assert len(pdf.pages[0].get_images()) == 1
        page = pdf.pages[0].Contents.read_bytes()
    before = page[: page.index(b" Do")]
    assert before.rindex(b"/Artifact BMC") > before.rfind(b"EMC")
    told = tool("pdfinfo", content, "-struct-text")
    assert told.index(letter.office.name) < told.index(letter.recipient.name)
    assert "Figure" not in told
