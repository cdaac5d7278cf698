"""The measures of the sheets."""

from reportlab.lib.units import mm

from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.letters.sheet import ADDRESS_WIDTH, LEFT, sheet_of


def test_the_window_shows_the_address_of_din_5008_form_b() -> None:
    sheet = sheet_of(Layout())
    assert (round(sheet.width / mm), round(sheet.height / mm)) == (210, 297)
    assert sheet.address_top == 62.7 * mm
    assert sheet.folding_marks == (105 * mm, 210 * mm)
    assert sheet.has_sender_line


def test_a_plain_letter_has_no_marks_for_folding() -> None:
    sheet = sheet_of(Layout(positions=Positions.PLAIN))
    assert sheet.folding_marks == ()
    assert sheet.punching_mark is None
    assert not sheet.has_sender_line


def test_the_address_and_the_references_stand_beside_each_other_on_every_sheet() -> None:
    for paper in Paper:
        sheet = sheet_of(Layout(paper, Positions.PLAIN))
        assert LEFT + ADDRESS_WIDTH < sheet.references_left < sheet.right < sheet.width
    letter = sheet_of(Layout(Paper.US_LETTER, Positions.PLAIN))
    assert (letter.width, letter.height) == (612, 792)
