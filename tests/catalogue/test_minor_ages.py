"""The shipped ages: those of the domain, each with its source and how sure it is."""

import pytest

from qv_desk.catalogue.minor_ages import minor_ages
from qv_desk.domain.terms.confidence import Confidence


@pytest.mark.parametrize(
    ("age", "countries"),
    [
        (13, "US BE DK EE FI LV MT PT SE GB NO IS SG"),
        (14, "CN KR AT BG CY ES IT LT CA"),
        (15, "CZ FR GR SI"),
        (16, "DE HR HU IE LI LU NL PL RO SK"),
        (18, "IN ZA"),
    ],
)
def test_each_country_has_its_age(age: int, countries: str) -> None:
    assert {minor_ages()[country].age for country in countries.split()} == {age}


def test_only_what_was_read_in_the_law_counts_as_confirmed() -> None:
    confirmed = {age.country for age in minor_ages().values() if age.confidence is Confidence.VERIFIED}
    assert confirmed == {"CN", "US", "KR"}
    assert all(age.source.en and age.source.zh for age in minor_ages().values())
