"""Which sheet a letter is set on, and where its address stands."""

import pytest

from qv_desk.domain.letters.layout import Layout, LayoutWish, Paper, Positions, layout_for, paper_of


@pytest.mark.parametrize(
    ("country", "paper"),
    [("US", Paper.US_LETTER), ("US-CA", Paper.US_LETTER), ("CA", Paper.US_LETTER), ("DE-BY", Paper.A4), ("", Paper.A4)],
)
def test_the_sheet_is_that_of_the_country(country: str, paper: Paper) -> None:
    assert paper_of(country) is paper


def test_a_wish_goes_before_the_country() -> None:
    assert layout_for(LayoutWish(paper=Paper.A4), "US") == Layout(Paper.A4, Positions.WINDOW)
    assert layout_for(LayoutWish(positions=Positions.PLAIN, is_large=True), "DE") == Layout(
        Paper.A4, Positions.PLAIN, is_large=True
    )
    assert layout_for(LayoutWish(is_bilingual=True), "CN").is_bilingual


def test_positions_of_a_window_are_known_for_a4_alone() -> None:
    assert layout_for(LayoutWish(positions=Positions.WINDOW), "US").positions is Positions.PLAIN
