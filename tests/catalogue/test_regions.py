"""The regions that can be chosen are those on which a rule or an authority depends."""

from typing import Final

import pytest

from qv_desk.catalogue.authorities import authority_for, load_authorities
from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.catalogue.regions import is_place, lacks_region, nation, place_name, region_kind, region_names, regions_of
from qv_desk.catalogue.words import wordings
from qv_desk.domain.terms.residence import country_of, is_region

KNOWN_TO_RULES: Final = {place for rule in load_regimes() for place in rule.countries if is_region(place)}
KNOWN_TO_AUTHORITIES: Final = {
    place
    for authority in load_authorities()
    if authority.for_companies
    for place in (authority.country, *authority.also_for)
    if is_region(place)
}


def test_whatever_a_rule_or_an_authority_knows_can_be_chosen() -> None:
    assert {"US-CA", "CA-QC"} <= KNOWN_TO_RULES
    assert set(region_names()) >= KNOWN_TO_RULES | KNOWN_TO_AUTHORITIES


def test_no_country_has_regions_on_which_nothing_depends() -> None:
    asked = {country_of(place) for place in region_names()}
    assert asked == {country_of(place) for place in KNOWN_TO_RULES | KNOWN_TO_AUTHORITIES} == {"CA", "DE", "US"}
    assert asked <= set(country_names())


@pytest.mark.parametrize(("country", "count"), [("DE", 16), ("CA", 13), ("US", 51), ("ES", 0), ("", 0)])
def test_a_country_has_all_its_regions_or_none(country: str, count: int) -> None:
    assert len(regions_of(country)) == count


def test_each_german_land_has_its_own_authority() -> None:
    for land in regions_of("DE"):
        authority = authority_for(land)
        assert authority is not None
        assert authority.country == land


def test_no_two_regions_of_a_country_share_a_name() -> None:
    for country in ("CA", "DE", "US"):
        names = regions_of(country).values()
        assert len({name.en for name in names}) == len({name.zh for name in names}) == len(names)


def test_a_place_is_named_with_its_country() -> None:
    bavaria, germany = place_name("DE-BY"), nation("DE-BY")
    assert bavaria is not None
    assert germany is not None
    assert (bavaria.en, bavaria.zh, germany.en) == ("Germany, Bavaria", "德国巴伐利亚州", "Germany")
    assert place_name("DE") == germany
    assert place_name("DE-XX") is None
    assert place_name("XX") is None


def test_a_region_is_called_what_it_is() -> None:
    assert {place: region_kind(place) is not None for place in ("DE-BY", "US", "CA-QC", "IE", "")} == {
        "DE-BY": True, "US": True, "CA-QC": True, "IE": False, "": False,
    }  # fmt: skip
    assert set(wordings("region_kinds")) == {country_of(place) for place in region_names()}


def test_it_is_known_where_a_region_is_missing() -> None:
    assert [place for place in ("DE", "DE-BY", "IE", "US", "") if lacks_region(place)] == ["DE", "US"]


@pytest.mark.parametrize(
    ("place", "known"), [("DE", True), ("US-CA", True), ("US-XX", False), ("XX", False), ("us-ca", False), ("", False)]
)
def test_only_what_has_a_name_is_a_place(place: str, known: bool) -> None:
    assert is_place(place) is known
