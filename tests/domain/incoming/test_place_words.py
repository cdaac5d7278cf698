from types import MappingProxyType

from qv_desk.domain.incoming.place_words import RegionWords


def test_the_names_of_a_country_are_those_of_all_its_regions() -> None:
    names = MappingProxyType({"DE-BE": ("Berlin",), "DE-BY": ("Bayern", "München"), "US-CA": ("California",)})
    regions = RegionWords(codes=frozenset(names), names=names, postal_codes=MappingProxyType({}))
    assert regions.of("DE") == ("Berlin", "Bayern", "München")
    assert regions.of("FR") == ()
