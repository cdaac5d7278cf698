"""The age that counts is the higher of fourteen and the country's own."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.minors.age_threshold import POLICY_AGE, CountryAge, threshold_in
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

LAW = Wording("a law", "一部法律")


def aged(age: int, confidence: Confidence = Confidence.VERIFIED) -> dict[str, CountryAge]:
    return {"XX": CountryAge("XX", age, LAW, confidence, date(2026, 11, 22))}


@given(st.integers(min_value=1, max_value=21))
def test_it_is_never_below_fourteen_nor_below_the_countrys(age: int) -> None:
    found = threshold_in("XX", aged(age))
    assert found.age == max(POLICY_AGE, age)
    assert not found.is_assumed


def test_an_unknown_country_counts_with_fourteen_and_is_flagged() -> None:
    for country in ("", "YY"):
        found = threshold_in(country, aged(16))
        assert (found.age, found.is_assumed, found.is_confirmed) == (14, True, False)


def test_what_was_not_read_in_the_law_is_not_confirmed() -> None:
    assert threshold_in("XX", aged(16)).is_confirmed
    assert not threshold_in("XX", aged(16, Confidence.SECONDARY)).is_confirmed


def test_a_state_has_the_age_of_its_country_unless_its_law_has_one() -> None:
    assert threshold_in("XX-AA", aged(16)).age == 16
    own = aged(16) | {"XX-AA": CountryAge("XX-AA", 18, LAW, Confidence.VERIFIED, date(2026, 11, 22))}
    assert threshold_in("XX-AA", own).age == 18
