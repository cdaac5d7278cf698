"""A check of a sound store says so."""

from collections.abc import Callable

from qv_desk.domain.case import Case
from qv_desk.services.check_store import check
from qv_desk.services.desk import Desk


def test_a_sound_store(opened_case: Callable[..., Case], desk: Desk) -> None:
    opened_case()
    assert check(desk).is_sound
