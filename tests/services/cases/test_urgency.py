"""A date is pressing by its last day at the office, and by nothing else."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.services.cases.urgency import SOON, Urgency, by_distance, undated, urgency

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 9, 24, 6, tzinfo=UTC)


def ends(day: date) -> datetime:
    """The end of a day in Shanghai, which is a moment of the next."""
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=SHANGHAI).astimezone(UTC)


def pressing(due_at: datetime | None, *, is_provisional: bool = False) -> Urgency:
    return urgency(due_at, now=NOW, zone=SHANGHAI, is_provisional=is_provisional, otherwise=Urgency.NONE)


@pytest.mark.parametrize(
    ("days", "wanted"),
    [(-1, Urgency.OVERDUE), (0, Urgency.TODAY), (1, Urgency.SOON), (7, Urgency.SOON), (8, Urgency.FINE)],
)
def test_the_last_day_counts_whole(days: int, wanted: Urgency) -> None:
    assert pressing(ends(date(2026, 9, 24) + timedelta(days=days))) is wanted


def test_only_a_far_date_is_called_provisional() -> None:
    assert pressing(ends(date(2027, 3, 1)), is_provisional=True) is Urgency.PROVISIONAL
    assert pressing(ends(date(2026, 9, 25)), is_provisional=True) is Urgency.SOON


def test_without_a_date_the_case_says_how_pressing_it_is() -> None:
    assert pressing(None) is Urgency.NONE
    assert undated(is_paused=True, is_at_once=True) is Urgency.TODAY
    assert undated(is_paused=True, is_at_once=False) is Urgency.PAUSED
    assert undated(is_paused=False, is_at_once=False) is Urgency.NONE


@given(st.integers(-400, 400), st.integers(-400, 400))
def test_what_lies_nearer_is_never_less_pressing(one: int, other: int) -> None:
    order = [Urgency.TODAY, Urgency.SOON, Urgency.FINE]
    near, far = sorted((one, other))
    assert order.index(by_distance(timedelta(days=near))) <= order.index(by_distance(timedelta(days=far)))
    assert timedelta(days=7) == SOON
