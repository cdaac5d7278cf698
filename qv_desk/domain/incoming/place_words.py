"""How countries and regions show in a letter: their names, towns, postal codes, and what exists there alone."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountryWords:
    """How one country shows in an address."""

    code: str
    names: tuple[str, ...]
    cities: tuple[str, ...]
    calling_code: str
    top_level_domains: tuple[str, ...]
    mail_domains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegionWords:
    """How states, provinces and Länder show in an address.

    Attributes:
        codes: ISO 3166-2 codes that can be proposed.
        names: code to its names, and those of towns there.
        postal_codes: country to the form of its postal code, before which the letters of the region stand.
    """

    codes: frozenset[str]
    names: Mapping[str, tuple[str, ...]]
    postal_codes: Mapping[str, str]

    def of(self, country: str) -> tuple[str, ...]:
        """The names of all regions of a country, and of towns there."""
        return tuple(name for code, names in self.names.items() if code.startswith(f"{country}-") for name in names)


@dataclass(frozen=True, slots=True)
class PostcodeForm:
    """The shape of a postal code: a regular expression, in which languages it is decisive, for which country.

    Attributes:
        country: ISO 3166 code.
        form: the regular expression.
        languages: of letters in which it counts; empty for all.
        needs_town: it counts only beside a town of the country; four digits alone may be a year.
    """

    country: str
    form: str
    languages: tuple[str, ...]
    needs_town: bool = False


@dataclass(frozen=True, slots=True)
class LocalNames:
    """Names of what exists in one country alone, or words as they are used there.

    Attributes:
        country: ISO 3166 code.
        names: patterns.
        languages: of letters in which they count; empty for all.
        forms: regular expressions, for folded text, of numbers that are written so there alone.
        is_usage: only a way of speaking, which others may have too.
    """

    country: str
    names: tuple[str, ...]
    languages: tuple[str, ...]
    forms: tuple[str, ...]
    is_usage: bool


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Everything by which a country or region is known.

    Attributes:
        town_labels: what stands before a town in a form: "City:".
    """

    countries: tuple[CountryWords, ...]
    regions: RegionWords
    postcodes: tuple[PostcodeForm, ...]
    local: tuple[LocalNames, ...]
    town_labels: tuple[str, ...]
