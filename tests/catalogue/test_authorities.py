"""The list of authorities covers the countries of the rules, and says how sure each entry is."""

from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue.authorities import authority_for, load_authorities
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.terms.authority import Authority
from qv_desk.domain.terms.confidence import Confidence

MORE = [
    "CH",
    "HK",
    "CN",
    "KR",
    "JP",
    "SG",
    "BR",
    "US",
    "US-CA",
    "CA",
    "AU",
    "NZ",
    "MO",
    "TW",
    "TR",
    "IL",
    "VN",
    "TH",
    "IN",
    "ZA",
]


EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split()  # noqa: SIM905 - codes
EEA_AND_NEIGHBOURS = ["IS", "LI", "NO", "GB", "CH"]
LAENDER = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()  # noqa: SIM905 - codes


@pytest.mark.parametrize("country", [*EU, *EEA_AND_NEIGHBOURS, *(f"DE-{land}" for land in LAENDER)])
def test_every_member_and_every_land_has_an_authority_of_its_own(country: str) -> None:
    found = authority_for(country)
    assert found is not None
    assert found.country == country
    assert found.for_companies
    assert found.local_name


@pytest.mark.parametrize("region", ["ES-CT", "ES-PV", "ES-AN"])
def test_a_region_that_watches_public_bodies_alone_is_listed_and_never_named_to_a_customer(region: str) -> None:
    (listed,) = [authority for authority in load_authorities() if authority.country == region]
    assert not listed.for_companies
    found = authority_for(region)
    assert found is not None
    assert found.country == "ES"


def test_every_country_with_a_rule_has_its_authority() -> None:
    countries = {country for rule in load_regimes() for country in rule.countries}

    assert [country for country in sorted(countries | set(MORE)) if authority_for(country) is None] == []


@pytest.mark.parametrize(
    ("country", "authority"),
    [("IE", "IE"), ("ie ", "IE"), ("US-CA", "US-CA"), ("US-NY", "US"), ("DE-BY", "DE-BY"), ("RE", "FR"), ("AX", "FI")],
)
def test_a_place_has_the_authority_nearest_to_it(country: str, authority: str) -> None:
    found = authority_for(country)

    assert found is not None
    assert found.country == authority


@pytest.mark.parametrize("country", [None, "", "ZZ", "-"])
def test_an_unknown_place_has_none(country: str | None) -> None:
    assert authority_for(country) is None


@pytest.mark.parametrize("authority", load_authorities(), ids=lambda authority: authority.country)
def test_every_entry_is_whole(authority: Authority) -> None:
    assert authority.name
    assert authority.name_zh
    assert authority.address
    assert "@" in authority.email or not authority.email
    assert authority.languages
    assert authority.source.en
    assert authority.source.zh != authority.source.en
    assert (authority.confidence is Confidence.MEMORY) == authority.source.en.startswith("from memory")


def test_the_list_is_in_order_and_names_no_country_twice() -> None:
    countries = [authority.country for authority in load_authorities()]

    assert countries == sorted(set(countries))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('also_for = ["PR"', 'also_for = ["CA", "PR"', "already has an authority"),
        ("https://www.priv.gc.ca", "http://www.priv.gc.ca", "https"),
        ('languages = ["en", "fr"]', "languages = []", "at least one"),
        ('name_zh = "加拿大隐私专员办公室"', 'name_ch = "加拿大隐私专员办公室"', "name_zh is missing"),
    ],
)
def test_a_mistake_in_a_file_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    text = resource("authorities", "americas.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "americas.toml").write_text(text.replace(old, new), encoding="utf-8")

    with pytest.raises(CatalogueError, match=complaint):
        load_authorities(tmp_path)
