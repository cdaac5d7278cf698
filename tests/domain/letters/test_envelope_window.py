"""What the window of an envelope shows of the sheet in it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.envelope_window import (
    EnvelopeMeasures,
    Window,
    checked_window,
    usual_folds,
    window_over,
)
from qv_desk.domain.letters.paper import Paper, size_of
from qv_desk.errors import InputError

FINE = Window(200, 450, 850, 450, folds=(1050, 2100))


@given(
    across=st.integers(0, 300),
    down=st.integers(0, 120),
    left=st.integers(100, 400),
    bottom=st.integers(100, 300),
    width=st.integers(700, 1200),
    height=st.integers(250, 450),
    slipped_across=st.floats(0, 1),
    slipped_down=st.floats(0, 1),
)
def test_the_field_is_seen_wherever_the_sheet_has_slipped_to(
    *,
    across: int,
    down: int,
    left: int,
    bottom: int,
    width: int,
    height: int,
    slipped_across: float,
    slipped_down: float,
) -> None:
    sheet_width, _ = size_of(Paper.A4)
    envelope = EnvelopeMeasures(sheet_width + across, 1050 + down, left, bottom, width, height)
    window = window_over(envelope, Paper.A4, (1050, 2100))
    x, y = across * slipped_across, down * slipped_down
    seen_left, seen_right = left - x, left + width - x
    seen_top = envelope.height - bottom - height - y
    seen_bottom = seen_top + height
    assert seen_left <= window.left
    assert window.right <= seen_right <= window.seen_right
    assert seen_top <= window.sure_top
    assert window.bottom <= seen_bottom <= window.seen_bottom
    if y == down:
        assert window.top == pytest.approx(seen_top)


def test_a_sheet_that_does_not_go_in_is_refused() -> None:
    with pytest.raises(InputError, match="window_sheet_too_large"):
        window_over(EnvelopeMeasures(2000, 1100, 200, 150, 900, 450), Paper.A4, (1050, 2100))
    with pytest.raises(InputError, match="window_sheet_too_large"):
        window_over(EnvelopeMeasures(2200, 1000, 200, 150, 900, 450), Paper.A4, (1050, 2100))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"width": 549}, "window_too_small"),
        ({"height": 219}, "window_too_small"),
        ({"left": 49}, "window_off_sheet"),
        ({"left": 1300}, "window_off_sheet"),
        ({"top": 259}, "window_in_letterhead"),
        ({"top": 751}, "window_too_low"),
        ({"folds": (2100, 1050)}, "window_folds_wrong"),
        ({"folds": (0, 1050)}, "window_folds_wrong"),
        ({"folds": (1050, 2970)}, "window_folds_wrong"),
        ({"folds": (500, 1050, 2100)}, "window_folds_wrong"),
    ],
)
def test_a_window_in_which_no_address_can_stand_is_refused(changes: dict[str, object], code: str) -> None:
    assert checked_window(FINE, Paper.A4) == FINE
    assert checked_window(replace(FINE, folds=()), Paper.A4)
    with pytest.raises(InputError, match=code):
        checked_window(replace(FINE, **changes), Paper.A4)  # type: ignore[arg-type]


def test_the_usual_folds_are_those_of_a_long_envelope() -> None:
    assert usual_folds(Paper.A4) == (1050, 2100)
    assert usual_folds(Paper.US_LETTER) == (931, 1863)
    for paper in Paper:
        checked_window(replace(FINE, folds=usual_folds(paper)), paper)
