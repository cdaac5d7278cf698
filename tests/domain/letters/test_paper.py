"""Which sheet lies in the printers of a country."""

import pytest

from qv_desk.domain.letters.paper import Paper, paper_of, size_of


@pytest.mark.parametrize(
    ("country", "paper"),
    [("US", Paper.US_LETTER), ("US-CA", Paper.US_LETTER), ("CA", Paper.US_LETTER), ("DE-BY", Paper.A4), ("", Paper.A4)],
)
def test_the_sheet_is_that_of_the_country(country: str, paper: Paper) -> None:
    assert paper_of(country) is paper


def test_the_sheets_are_measured_in_tenths_of_a_millimetre() -> None:
    assert size_of(Paper.A4) == (2100, 2970)
    assert size_of(Paper.US_LETTER) == (round(8.5 * 254), (11 * 254))
