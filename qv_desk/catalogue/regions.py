"""States, provinces and Länder of the countries in which a rule or an authority depends on them."""

from collections.abc import Mapping

from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.words import wordings
from qv_desk.domain.terms.residence import country_of, is_region
from qv_desk.domain.terms.wording import Wording


def region_names() -> Mapping[str, Wording]:
    """Names by ISO 3166-2 code, without the country."""
    return wordings("regions")


def regions_of(place: str) -> Mapping[str, Wording]:
    """The regions of a country, or of that in which a region lies; none where nothing depends on them."""
    begin = f"{country_of(place)}-"
    return {code: name for code, name in region_names().items() if code.startswith(begin)}


def region_kind(place: str) -> Wording | None:
    """What a region of this country is called: a Land, a state; None where nothing depends on regions."""
    return wordings("region_kinds").get(country_of(place))


def is_place(place: str) -> bool:
    """Whether a code is a country, or a region that the desk knows."""
    return place in country_names() or place in region_names()


def lacks_region(place: str) -> bool:
    """Whether a country is known, its regions matter, and the region is not known."""
    return bool(place) and not is_region(place) and bool(regions_of(place))


def nation(place: str) -> Wording | None:
    """The country of a place, as an envelope names it; None where it has no name here."""
    return country_names().get(country_of(place))


def place_name(place: str) -> Wording | None:
    """The country and, where it is known, the region: "Germany, Bavaria"; None where it has no name here."""
    country, region = nation(place), region_names().get(place)
    if country is None or region is None:
        return None if is_region(place) else country
    return Wording(f"{country.en}, {region.en}", f"{country.zh}{region.zh}")
