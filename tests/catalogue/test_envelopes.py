"""The window envelopes as shipped: each with its source, and none taken for confirmed that was read at second hand."""

import pytest

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.domain.letters.office_letters import DIN_B
from qv_desk.letters.sheet import sheet_of


def test_every_envelope_says_where_its_measures_were_read() -> None:
    known = envelopes()
    assert list(known) == ["din_b", "din_a", "us_10"]
    assert all(one.source.en and one.source.zh and one.name.zh and one.checked_on for one in known.values())
    assert not any(one.confidence.is_confirmed for one in known.values())


def test_the_window_of_a_number_10_envelope_is_worked_out_from_its_makers_measures() -> None:
    envelope = envelopes()["us_10"]
    window = envelope.window
    assert envelope.paper is Paper.US_LETTER
    # 4 1/8 in. less the first third of 11 in. is what the sheet can slip: 11.7 mm down, 25.4 mm across.
    assert (window.top, window.bottom, window.sure_top, window.seen_bottom) == (518, 804, 635, 921)
    assert (window.left, window.right, window.seen_right) == (222, 1111, 1365)


def test_form_b_stands_where_letters_without_measures_have_their_window() -> None:
    window = envelopes()[DIN_B].window
    measured = sheet_of(Layout(window=window))
    built_in = sheet_of(Layout())
    assert measured.address_top == pytest.approx(built_in.address_top)
    assert measured.address_highest == pytest.approx(built_in.address_highest)
    assert measured.folding_marks == pytest.approx(built_in.folding_marks)
    assert measured.head_bottom == pytest.approx(built_in.head_bottom)
    assert sheet_of(Layout(positions=Positions.PLAIN, window=window)).folding_marks == ()
