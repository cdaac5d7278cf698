"""The ages below which a country's law protects a child's data, as they are shipped."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.minors.age_threshold import CountryAge
from qv_desk.domain.terms.confidence import Confidence

_GROWN_UP = 21
"""No country asks a guardian to consent beyond it; a larger number in the file is a slip."""


@cache
def minor_ages() -> Mapping[str, CountryAge]:
    """The age of each country in ``resources/minors/ages.toml``, by its code."""
    book = read_toml(resource("minors", "ages.toml"))
    ages = {}
    for country in book.keys():  # noqa: SIM118 - no Mapping
        entry = book.table(country)
        age = CountryAge(
            country=country,
            age=entry.whole("age"),
            source=entry.wording("source"),
            confidence=entry.choice("confidence", Confidence),
            checked_on=entry.day("checked_on"),
        )
        if not 0 < age.age <= _GROWN_UP:
            raise entry.fault("age", "is no age of a child")
        entry.finish()
        ages[country] = age
    book.finish()
    return MappingProxyType(ages)
