"""The idle time is the person's own, between one minute and fifteen."""

import pytest

from qv_desk.services.entry import idle_time
from qv_desk.services.frame import preferences
from qv_desk.services.frame.desk import Desk


def test_five_minutes_until_the_person_says_otherwise(desk: Desk) -> None:
    assert idle_time.minutes(desk) == 5
    assert idle_time.choose(desk, 12) == 12
    assert idle_time.minutes(desk) == 12


@pytest.mark.parametrize(("wanted", "kept"), [(0, 1), (1, 1), (15, 15), (16, 15), (-3, 1)])
def test_it_stays_within_its_bounds(desk: Desk, wanted: int, kept: int) -> None:
    assert idle_time.choose(desk, wanted) == kept


def test_what_is_no_number_counts_as_nothing(desk: Desk) -> None:
    preferences.put(desk, "leaving", {"idle_minutes": "never"})
    assert idle_time.minutes(desk) == 5
    preferences.put(desk, "leaving", {"idle_minutes": 100_000})
    assert idle_time.minutes(desk) == 15
