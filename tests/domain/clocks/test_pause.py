"""Pauses are merged, and each day stands still once."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.clocks.pause import Pause, merged_pauses, standing_days, standing_time

START = datetime(2026, 1, 1, tzinfo=UTC)


def at(day: int, hour: int = 12) -> datetime:
    return START + timedelta(days=day - 1, hours=hour)


PAUSES = st.lists(
    st.tuples(st.integers(1, 60), st.integers(0, 30), st.booleans()).map(
        lambda each: Pause(at(each[0]), at(each[0] + each[1]), each[2])
    ),
    max_size=6,
).map(tuple)


def test_a_reply_before_its_question_is_refused() -> None:
    with pytest.raises(ValueError, match="before it began"):
        Pause(at(2), at(1))


@given(PAUSES)
def test_merged_pauses_lie_apart_and_cover_the_same_time(pauses: tuple[Pause, ...]) -> None:
    merged = merged_pauses(pauses)

    assert all(one.until < other.since for one, other in pairwise(merged))
    for hour in range(0, 24 * 95, 11):
        moment = START + timedelta(hours=hour)
        assert any(one.since <= moment < one.until for one in pauses) == any(
            one.since <= moment < one.until for one in merged
        )


@given(PAUSES)
def test_a_day_stands_still_once(pauses: tuple[Pause, ...]) -> None:
    days = standing_days(pauses, UTC, date(2026, 1, 1), date(2026, 4, 30))

    assert list(days) == sorted(set(days))
    assert date(2026, 1, 1) not in days


def test_the_day_of_the_reply_counts_unless_the_law_says_otherwise() -> None:
    first, last = date(2026, 1, 1), date(2026, 2, 1)
    days = [date(2026, 1, day) for day in range(4, 7)]

    assert list(standing_days((Pause(at(4), at(7)),), UTC, first, last)) == days
    assert list(standing_days((Pause(at(4), at(7), reply_day_stands=True),), UTC, first, last)) == [
        *days,
        date(2026, 1, 7),
    ]


def test_standing_time_counts_a_pause_that_begins_in_time_to_its_end() -> None:
    pauses = (Pause(at(1), at(2)), Pause(at(5), at(9)), Pause(at(20), at(21)))

    assert standing_time(pauses, at(1, 18), at(6)) == timedelta(hours=18) + timedelta(days=4)
