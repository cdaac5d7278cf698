import pytest

from qv_desk.domain.terms.residence import country_of, is_region


@pytest.mark.parametrize(("place", "country", "region"), [("US-CA", "US", True), ("DE", "DE", False), ("", "", False)])
def test_a_place_is_a_country_or_a_region_of_one(place: str, country: str, region: bool) -> None:
    assert (country_of(place), is_region(place)) == (country, region)
