"""How wide columns are: they fill the text, short ones keep their line, and too narrow ones are no table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.letters.table_plan import ColumnWish, column_widths, gap_of

WIDTH, SIZE = 467.0, 9.3
WISHES = st.lists(
    st.builds(
        lambda natural, part, number: ColumnWish(natural, natural * part, number),
        st.floats(1, 5_000),
        st.floats(0.01, 1),
        st.booleans(),
    ),
    min_size=2,
    max_size=8,
)


@given(WISHES)
def test_columns_fill_the_width_and_leave_room_to_read(wishes: list[ColumnWish]) -> None:
    widths = column_widths(wishes, WIDTH, SIZE)
    if widths is None:
        return
    assert sum(widths) + gap_of(SIZE) * (len(widths) - 1) == pytest.approx(WIDTH)
    for wish, width in zip(wishes, widths, strict=True):
        assert width >= min(wish.natural, 8 * SIZE) - 0.001


def test_texts_that_fit_stay_on_one_line_and_numbers_stay_narrow() -> None:
    widths = column_widths([ColumnWish(80, 40), ColumnWish(30, 30, is_number=True)], WIDTH, SIZE)
    assert widths is not None
    assert widths[1] == pytest.approx(30)


def test_who_needs_little_gets_it_before_who_needs_much() -> None:
    widths = column_widths([ColumnWish(100, 40), ColumnWish(2_000, 40), ColumnWish(90, 40)], WIDTH, SIZE)
    assert widths is not None
    assert widths[0] == pytest.approx(100)
    assert widths[2] == pytest.approx(90)


def test_too_many_columns_are_no_table() -> None:
    assert column_widths([ColumnWish(300, 60)] * 7, WIDTH, SIZE) is None
    assert column_widths([ColumnWish(300, 60)] * 4, WIDTH, 16) is None
    assert column_widths([ColumnWish(300, 60)] * 3, WIDTH, 16) is not None


def test_one_endless_word_does_not_take_the_table_away() -> None:
    assert column_widths([ColumnWish(9_000, 9_000), *[ColumnWish(100, 40)] * 3], WIDTH, SIZE) is not None


def test_numbers_alone_share_what_is_left() -> None:
    assert column_widths([ColumnWish(20, 20, is_number=True)] * 2, 100 + gap_of(SIZE), SIZE) == (50, 50)
