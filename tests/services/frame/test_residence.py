"""Where a person lives is a place that the desk knows, or not known."""

import pytest

from qv_desk.errors import InputError
from qv_desk.services.frame.residence import known_place, must_be_known


@pytest.mark.parametrize("place", ["", "DE", "DE-BY", "US-CA", "CA-QC", "US-TX"])
def test_a_country_a_region_and_nothing_are_taken(place: str) -> None:
    must_be_known(place)


@pytest.mark.parametrize(
    ("place", "code"),
    [("XX", "country_unknown"), ("XX-YY", "country_unknown"), ("DE-XX", "region_unknown"), ("IE-D", "region_unknown")],
)
def test_what_nobody_knows_is_refused(place: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        must_be_known(place)
    assert refused.value.code == code


def test_what_a_letter_names_and_nobody_can_choose_is_left_open() -> None:
    assert [known_place(place) for place in ("US-CA", "IE", "AC", "")] == ["US-CA", "IE", "", ""]
