"""Months are as long as the standard library says."""

from calendar import monthrange

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.clocks.month_length import days_in_month


@given(st.integers(1, 9999), st.integers(1, 12))
def test_each_month_has_its_days(year: int, month: int) -> None:
    assert days_in_month(year, month) == monthrange(year, month)[1]


def test_februaries_of_full_centuries() -> None:
    assert [days_in_month(year, 2) for year in (1900, 2000, 2024, 2026, 2100)] == [28, 29, 29, 28, 28]
