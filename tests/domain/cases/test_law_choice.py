"""Laws are added and dropped with a reason; the policy never goes, and only a supervisor drops a residence law."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.law_choice import (
    LawChoice,
    LawWay,
    addable_laws,
    binding_rules,
    law_added,
    law_dropped,
    needs_supervisor,
    standings,
)
from qv_desk.domain.clocks.regime import Binding
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, GateError, InputError

NOW = datetime(2026, 9, 24, 6, tzinfo=UTC)
OLA = DeskUser("u-1", "Ola Berg", Role.OFFICER)
HANA = DeskUser("u-2", "Hana Sato", Role.SUPERVISOR)
RULES = load_regimes()


def codes(case: Case) -> set[str]:
    return {rule.code for rule in binding_rules(case, RULES)}


@pytest.fixture
def living_in(a_case: Callable[..., Case]) -> Callable[..., Case]:
    """Makes a request of somebody who lives in a country."""

    def made(country: str, *rights: Right) -> Case:
        return a_case(data_subject=Party("A Person", (), "", "", country), rights=rights or (Right.ACCESS,))

    return made


def dropped(case: Case, law: str, by: DeskUser = HANA, reason: str = "lives elsewhere") -> Case:
    return law_dropped(case, law, RULES, by=by, at=NOW, reason=reason)


def added(case: Case, law: str, reason: str = "asked under it") -> Case:
    return law_added(case, law, RULES, by=OLA, at=NOW, reason=reason)


def test_an_added_law_binds_with_all_of_its_rules_that_cover_the_case(living_in: Callable[..., Case]) -> None:
    case = added(living_in("DE", Right.ACCESS, Right.MARKETING_OBJECTION), "us_ca_ccpa")

    assert {"us_ca_ccpa", "us_ca_ccpa_opt_out", "eu_gdpr"} <= codes(case)
    (standing,) = [one for one in standings(case, RULES) if one.rule.code == "us_ca_ccpa"]
    assert (standing.binding, standing.choice.reason if standing.choice else "") == (Binding.ADDED, "asked under it")


def test_a_dropped_law_binds_no_longer_and_is_still_shown_with_its_reason(living_in: Callable[..., Case]) -> None:
    case = dropped(living_in("DE"), "eu_gdpr")

    assert "eu_gdpr" not in codes(case)
    (standing,) = [one for one in standings(case, RULES) if one.rule.code == "eu_gdpr"]
    assert (standing.binds, standing.binding) == (False, Binding.RESIDENCE)
    assert "eu_gdpr" in addable_laws(case, RULES)


def test_what_was_dropped_can_come_back_and_every_choice_is_kept(living_in: Callable[..., Case]) -> None:
    case = added(dropped(living_in("DE"), "eu_gdpr"), "eu_gdpr")

    assert "eu_gdpr" in codes(case)
    assert [choice.way for choice in case.facts_of(LawChoice)] == [LawWay.DROPPED, LawWay.ADDED]


def test_the_policy_cannot_be_dropped_by_anybody(living_in: Callable[..., Case]) -> None:
    with pytest.raises(GateError) as refused:
        dropped(living_in("DE"), "policy")
    assert refused.value.code == "law_policy_stays"


@pytest.mark.parametrize("law", ["eu_gdpr", "hk_pdpo"])
def test_an_officer_cannot_take_away_the_law_of_the_residence_or_of_the_data_centre(
    law: str, living_in: Callable[..., Case]
) -> None:
    case = living_in("DE")
    with pytest.raises(AccessError) as refused:
        dropped(case, law, OLA)
    assert refused.value.code == "law_needs_supervisor"
    assert law not in codes(dropped(case, law))
    (standing,) = [one for one in standings(case, RULES) if one.rule.law == law]
    assert needs_supervisor(standing)


def test_an_officer_drops_what_may_bind_because_the_state_is_not_known(living_in: Callable[..., Case]) -> None:
    assert "us_ca_ccpa" not in codes(dropped(living_in("US"), "us_ca_ccpa", OLA, "lives in Texas"))


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda case: dropped(case, "eu_gdpr", reason="  "), "law_needs_reason"),
        (lambda case: added(case, "kr_pipa", " "), "law_needs_reason"),
        (lambda case: added(case, "xx_law"), "law_unknown"),
        (lambda case: dropped(case, "xx_law"), "law_unknown"),
        (lambda case: added(case, "eu_gdpr"), "law_binds_already"),
        (lambda case: added(case, "cn_minors"), "law_does_not_cover"),
        (lambda case: dropped(case, "kr_pipa"), "law_does_not_bind"),
    ],
)
def test_slips_are_refused_by_name(act: Callable[[Case], Case], code: str, living_in: Callable[..., Case]) -> None:
    with pytest.raises((InputError, GateError)) as refused:
        act(living_in("DE"))
    assert refused.value.code == code
