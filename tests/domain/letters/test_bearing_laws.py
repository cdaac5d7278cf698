"""Which laws bear on a case's letters: those that bind it, and the law of the residence whatever its clocks cover."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.law_choice import law_added, law_dropped
from qv_desk.domain.letters.bearing_laws import bearing_laws, without_authority
from qv_desk.domain.letters.letter_demand import UNREAD
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role

NOW = datetime(2026, 9, 24, 6, tzinfo=UTC)
HANA = DeskUser("u-2", "Hana Sato", Role.SUPERVISOR)
RULES = load_regimes()


@pytest.fixture
def living_in(a_case: Callable[..., Case]) -> Callable[..., Case]:
    """Makes a case of somebody who lives in a country."""

    def made(country: str, right: Right = Right.ACCESS, **more: object) -> Case:
        return a_case(**({"data_subject": Party("A Person", (), "", "", country), "rights": (right,)} | more))

    return made


@pytest.mark.parametrize(
    ("country", "laws"),
    [
        ("DE", {"policy", "eu_gdpr", "hk_pdpo"}),
        ("DE-BY", {"policy", "eu_gdpr", "hk_pdpo"}),
        ("CN", {"policy", "cn_pipl", "cn_network_data", "cn_gbt_35273", "hk_pdpo"}),
        ("GB", {"policy", "uk_gdpr", "hk_pdpo"}),
        ("HK", {"policy", "hk_pdpo"}),
        ("US-CA", {"policy", "us_ca_ccpa", "hk_pdpo"}),
        ("BR", {"policy", "br_lgpd", "hk_pdpo"}),
        ("CA-QC", {"policy", "ca_pipeda", "ca_qc_law25", "hk_pdpo"}),
    ],
)
def test_the_law_of_the_residence_bears(country: str, laws: set[str], living_in: Callable[..., Case]) -> None:
    assert bearing_laws(living_in(country), RULES, {"cn_minors"}) == laws


def test_it_bears_where_none_of_its_clocks_runs_too(living_in: Callable[..., Case]) -> None:
    erasure = living_in("BR", Right.ERASURE)
    assert "br_lgpd" in bearing_laws(erasure, RULES)
    inquiry = living_in("DE", kind=CaseKind.INQUIRY, rights=())
    assert bearing_laws(inquiry, RULES) == {"policy", "eu_gdpr"}


def test_the_law_of_the_data_centre_bears_where_its_clock_runs(living_in: Callable[..., Case]) -> None:
    assert "hk_pdpo" not in bearing_laws(living_in("DE", Right.ERASURE), RULES)
    assert "hk_pdpo" in bearing_laws(living_in("HK", Right.ERASURE), RULES)


def test_a_law_for_minors_alone_bears_where_its_clock_runs(living_in: Callable[..., Case]) -> None:
    assert "cn_minors" not in bearing_laws(living_in("CN"), RULES, {"cn_minors"})
    report = living_in("CN", kind=CaseKind.MINOR_REPORT, rights=())
    assert "cn_minors" in bearing_laws(report, RULES, {"cn_minors"})


@pytest.mark.parametrize("country", ["", "AQ", "US", "US-TX"])
def test_where_nobody_can_say_which_law_the_residence_has_that_is_said(
    country: str, living_in: Callable[..., Case]
) -> None:
    assert UNREAD in bearing_laws(living_in(country), RULES)


def test_a_law_that_the_person_invokes_bears(living_in: Callable[..., Case]) -> None:
    invoking = living_in("CN", Right.ERASURE, invoked_rules=("eu_gdpr",))
    assert {"cn_pipl", "eu_gdpr"} <= bearing_laws(invoking, RULES)
    by_rule = living_in("CN", Right.ERASURE, invoked_rules=("us_ca_ccpa_opt_out",))
    assert "us_ca_ccpa" in bearing_laws(by_rule, RULES)


def test_what_an_officer_adds_bears_and_what_was_dropped_does_not(living_in: Callable[..., Case]) -> None:
    both = law_added(living_in("CN"), "eu_gdpr", RULES, by=HANA, at=NOW, reason="lived in Bonn then")
    assert {"cn_pipl", "eu_gdpr"} <= bearing_laws(both, RULES)
    one = law_dropped(both, "eu_gdpr", RULES, by=HANA, at=NOW, reason="did not")
    assert "eu_gdpr" not in bearing_laws(one, RULES)
    moved = law_dropped(living_in("DE"), "eu_gdpr", RULES, by=HANA, at=NOW, reason="only passing through")
    assert bearing_laws(moved, RULES) == {"policy", "hk_pdpo"}


def test_the_authority_of_the_country_is_none_under_a_law_that_protects_others(living_in: Callable[..., Case]) -> None:
    laws = {"eu_gdpr", "cn_pipl", "uk_gdpr"}
    assert without_authority(living_in("CN"), laws, RULES) == {"eu_gdpr", "uk_gdpr"}
    assert without_authority(living_in("FR"), {"eu_gdpr"}, RULES) == set()
    assert without_authority(living_in("FR"), (), RULES) == set()


def test_of_an_unknown_country_nothing_is_held_against_the_authority(living_in: Callable[..., Case]) -> None:
    assert without_authority(living_in(""), {"eu_gdpr"}, RULES) == set()
