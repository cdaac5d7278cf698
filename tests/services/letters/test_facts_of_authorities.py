"""The authority of the person's country. Law: policy §6; duty D28."""

from collections.abc import Callable

import pytest

from qv_desk.catalogue.authorities import authority_for
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.facts_of_authorities import WHERE_STORED, facts_of_authorities
from qv_desk.services.letters.letter_request import Facts
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]


def named(opened_case: CaseOpener, desk: Desk, country: str, language: str = "en") -> Facts:
    case = opened_case(data_subject=Party("Jan Sample", ("1 Street",), "", "", country))
    return facts_of_authorities(asked(desk, case, LetterKind.REFUSAL, language))


@pytest.mark.parametrize(
    "country",
    [
        "IE",
        "PL",
        "GB",
        "CH",
        "HK",
        "CN",
        "KR",
        "JP",
        "SG",
        "BR",
        "CA-QC",
        "CA-ON",
        "DE-BY",
        "DE-NW",
        "US-CA",
        "AU",
        "NZ",
    ],
)
def test_it_is_that_of_the_country_with_its_address(country: str, opened_case: CaseOpener, desk: Desk) -> None:
    authority = authority_for(country)
    assert authority is not None
    facts = named(opened_case, desk, country)
    assert authority.name.partition(" (")[0] in str(facts["authority_name"])
    assert facts["authority_address"] == authority.address
    assert "country_unknown" not in facts


def test_it_bears_the_name_on_its_own_door(opened_case: CaseOpener, desk: Desk) -> None:
    assert "(Urz" in str(named(opened_case, desk, "PL")["authority_name"])
    assert "（Urz" in str(named(opened_case, desk, "PL", "zh-Hans")["authority_name"])


@pytest.mark.parametrize(
    ("country", "shown"),
    [
        ("FR", "French Data Protection Authority (Commission nationale de l'informatique et des libertés, CNIL)"),
        ("US-CA", "California Privacy Protection Agency (CalPrivacy)"),
        ("AU", "Office of the Australian Information Commissioner"),
    ],
)
def test_no_name_and_no_short_form_stands_twice(country: str, shown: str, opened_case: CaseOpener, desk: Desk) -> None:
    assert str(named(opened_case, desk, country)["authority_name"]).startswith(shown)


def test_where_the_country_is_not_known_that_is_said_and_the_place_of_storage_named(
    opened_case: CaseOpener, desk: Desk
) -> None:
    stored_at = authority_for(WHERE_STORED)
    assert stored_at is not None
    facts = named(opened_case, desk, "")
    assert str(facts["country_unknown"]).startswith("We do not know in which country you live.")
    assert facts["authority_address"] == stored_at.address


@pytest.mark.parametrize("country", ["DE", "CA", "US"])
def test_where_the_state_decides_and_is_not_known_the_letter_says_so(
    country: str, opened_case: CaseOpener, desk: Desk
) -> None:
    nationwide = authority_for(country)
    assert nationwide is not None
    for language, begin in (("en", "Which data protection authority is yours depends on"), ("zh-Hans", "受理投诉的")):
        facts = named(opened_case, desk, country, language)
        assert str(facts["country_unknown"]).startswith(begin)
        assert facts["authority_address"] == nationwide.address


def test_no_other_authority_stands_in_for_one_that_the_list_does_not_have(opened_case: CaseOpener, desk: Desk) -> None:
    assert named(opened_case, desk, "AQ") == {}
