"""The list is whole without a country, and short with one."""

import pytest

from qv_desk.errors import InputError
from qv_desk.services.words.authority_list import authorities


def test_without_a_country_every_authority_is_listed() -> None:
    assert len(authorities()) > 60


@pytest.mark.parametrize(
    ("country", "first", "more"), [("IE", "IE", 0), ("us", "US", 1), ("US-CA", "US-CA", 0), ("DE", "DE", 16)]
)
def test_with_a_country_its_own_comes_first_and_its_states_follow(country: str, first: str, more: int) -> None:
    found = authorities(country)

    assert found[0].country == first
    assert len(found) == 1 + more


def test_an_unknown_country_is_refused_by_name() -> None:
    with pytest.raises(InputError) as failure:
        authorities("ZZ")

    assert (failure.value.code, failure.value.fields) == ("authority_unknown", {"country": "ZZ"})
