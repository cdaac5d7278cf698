"""The measures of the sheets."""

from reportlab.lib.units import mm

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.envelope_window import Window, checked_window
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.letters.sheet import ADDRESS_WIDTH, LEFT, RIGHT, sheet_of


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


def test_nothing_but_the_address_stands_where_a_number_10_envelope_shows_anything() -> None:
    window = envelopes()["us_10"].window
    sheet = sheet_of(Layout(Paper.US_LETTER, window=window))
    unit = mm / 10
    assert sheet.address_left >= window.left * unit
    assert sheet.address_left + sheet.address_width <= window.right * unit
    assert sheet.address_top == window.sure_top * unit
    assert sheet.address_bottom <= window.bottom * unit
    assert sheet.references_left > window.seen_right * unit
    assert sheet.references_left + sheet.references_width <= sheet.right + 0.001
    assert sheet.text_top > window.seen_bottom * unit
    assert sheet.head_bottom < window.top * unit
    assert sheet.folding_marks == (931 * unit, 1863 * unit)
    assert sheet.punching_mark is None


def test_a_window_at_the_right_has_the_references_at_its_left() -> None:
    sheet = sheet_of(Layout(window=checked_window(Window(1150, 450, 850, 450), Paper.A4)))
    assert sheet.references_left == LEFT
    assert sheet.references_left + sheet.references_width < sheet.address_left
    assert sheet.folding_marks == ()
    assert sheet.punching_mark is not None


def test_the_references_go_below_a_window_that_leaves_no_room_beside_it() -> None:
    window = checked_window(Window(400, 450, 1000, 450), Paper.A4)
    sheet = sheet_of(Layout(window=window))
    assert sheet.references_top > window.bottom * mm / 10
    assert sheet.references_bottom > sheet.references_top
    assert sheet.text_top > sheet.references_top
    assert sheet.references_left + sheet.references_width == sheet.width - RIGHT
