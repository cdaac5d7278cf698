"""Described, checked, assessed, agreed to by another person, given: in this order and no other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandCheck,
    DemandLawfulness,
    DisclosureState,
    demand_of,
)
from qv_desk.domain.kinds.demand_steps import (
    demand_assessed,
    demand_described,
    demand_disclosure_approved,
    demand_disclosure_proposed,
    demand_disclosure_taken_back,
    demand_given,
    demand_verified,
)
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import DeskError
from tests.domain.demands import AT, GENUINE, LAWFUL, PROPOSED, WORDS

OFFICE = ZoneInfo("Asia/Shanghai")
NOW = AT.astimezone(OFFICE)


@pytest.fixture
def demand(a_case: Callable[..., Case]) -> Case:
    return a_case(kind=CaseKind.AUTHORITY_DEMAND, rights=(), search=(), facts=(AuthorityDemand(),))


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def assessed(case: Case) -> Case:
    return demand_assessed(demand_verified(demand_described(case, WORDS, AT), GENUINE), LAWFUL)


def allowed(case: Case) -> Case:
    return demand_disclosure_approved(demand_disclosure_proposed(assessed(case), PROPOSED), by="u2", at=AT)


def test_the_whole_way(demand: Case) -> None:
    given = demand_given(allowed(demand), on=NOW.date(), how="Handed over at the station", by="u1", at=NOW)

    fact = demand_of(given)
    assert fact.disclosure_state is DisclosureState.DONE
    assert fact.disclosures[0].approved_by == "u2"
    assert code_of(lambda: demand_described(given, WORDS, AT)) == "demand_given_already"
    again = demand_disclosure_proposed(given, PROPOSED)
    assert demand_of(again).disclosure_state is DisclosureState.WAITS
    assert demand_of(again).disclosures[0].given_on == NOW.date()


def test_no_step_is_left_out(demand: Case) -> None:
    described = demand_described(demand, WORDS, AT)
    checked = demand_verified(described, GENUINE)
    assert code_of(lambda: demand_verified(demand, GENUINE)) == "demand_not_described"
    assert code_of(lambda: demand_assessed(described, LAWFUL)) == "demand_not_verified"
    assert code_of(lambda: demand_disclosure_proposed(described, PROPOSED)) == "demand_not_verified"
    assert code_of(lambda: demand_disclosure_proposed(checked, PROPOSED)) == "demand_not_assessed"
    assert code_of(lambda: demand_disclosure_approved(assessed(demand), by="u2", at=AT)) == (
        "demand_disclosure_not_proposed"
    )
    proposed = demand_disclosure_proposed(assessed(demand), PROPOSED)
    assert code_of(lambda: demand_given(proposed, on=NOW.date(), how="post", by="u1", at=NOW)) == (
        "demand_disclosure_not_approved"
    )


def test_words_are_needed(demand: Case) -> None:
    described = demand_described(demand, WORDS, AT)
    lacking = (replace(WORDS, authority=" "), replace(WORDS, legal_basis=" "), replace(WORDS, demanded=" "))
    for missing in lacking:
        assert code_of(partial(demand_described, demand, missing, AT)) == "demand_incomplete"
    assert code_of(lambda: demand_verified(described, replace(GENUINE, words=""))) == "demand_check_needs_words"
    checked = demand_verified(described, GENUINE)
    assert code_of(lambda: demand_assessed(checked, replace(LAWFUL, telling_reasons=""))) == "demand_needs_reasons"
    nothing = replace(PROPOSED, why="")
    assert code_of(lambda: demand_disclosure_proposed(assessed(demand), nothing)) == "demand_disclosure_needs_words"
    ready = allowed(demand)
    assert code_of(lambda: demand_given(ready, on=NOW.date(), how=" ", by="u1", at=NOW)) == (
        "demand_disclosure_needs_words"
    )


def test_a_false_or_unlawful_demand_gets_nothing(demand: Case) -> None:
    false = demand_verified(demand_described(demand, WORDS, AT), replace(GENUINE, how=DemandCheck.NOT_GENUINE))
    assert code_of(lambda: demand_assessed(false, LAWFUL)) == "demand_not_genuine"
    assert code_of(lambda: demand_disclosure_proposed(false, PROPOSED)) == "demand_not_genuine"
    unlawful = demand_assessed(assessed(demand), replace(LAWFUL, lawfulness=DemandLawfulness.NOT_LAWFUL))
    assert code_of(lambda: demand_disclosure_proposed(unlawful, PROPOSED)) == "demand_not_lawful"
    late = demand_assessed(allowed(demand), replace(LAWFUL, lawfulness=DemandLawfulness.NOT_LAWFUL))
    assert code_of(lambda: demand_given(late, on=NOW.date(), how="post", by="u1", at=NOW)) == "demand_not_lawful"


def test_nobody_agrees_to_their_own_and_one_waits_at_a_time(demand: Case) -> None:
    proposed = demand_disclosure_proposed(assessed(demand), PROPOSED)
    assert code_of(lambda: demand_disclosure_approved(proposed, by="u1", at=AT)) == "approval_needs_another_person"
    assert code_of(lambda: demand_disclosure_proposed(proposed, PROPOSED)) == "demand_disclosure_waits_already"
    assert demand_of(demand_disclosure_taken_back(proposed, AT)).disclosures == ()


@pytest.mark.parametrize("days", [-1, 1])
def test_nothing_is_given_before_the_agreement_or_tomorrow(demand: Case, days: int) -> None:
    on = NOW.date() + timedelta(days=days)
    assert code_of(lambda: demand_given(allowed(demand), on=on, how="post", by="u1", at=NOW)) == "demand_day_impossible"


def test_what_was_agreed_to_for_one_authority_is_not_given_to_another(demand: Case) -> None:
    other = replace(WORDS, authority="Another")
    waits = demand_disclosure_proposed(assessed(demand), PROPOSED)
    assert code_of(lambda: demand_described(waits, other, AT)) == "demand_disclosure_waits_already"
    assert demand_of(demand_described(waits, replace(WORDS, their_reference="7/2026"), AT)).disclosures

    agreed = allowed(demand)
    assert demand_of(demand_described(agreed, WORDS, AT)).disclosure_state is DisclosureState.ALLOWED
    for another in (other, replace(WORDS, legal_basis="Another law"), replace(WORDS, demanded="All accounts")):
        moved = demand_assessed(demand_verified(demand_described(agreed, another, AT), GENUINE), LAWFUL)
        give = partial(demand_given, moved, on=NOW.date(), how="Handed over", by="u1", at=NOW)
        assert code_of(give) == "demand_disclosure_not_approved"


def test_another_authority_is_checked_anew_and_other_words_assessed_anew(demand: Case) -> None:
    case = assessed(demand)
    assert demand_of(demand_described(case, WORDS, AT)).assessment == LAWFUL
    more = demand_of(demand_described(case, replace(WORDS, demanded="All accounts"), AT))
    assert (more.verification, more.assessment) == (GENUINE, None)
    assert demand_of(demand_described(case, replace(WORDS, authority="Another"), AT)).verification is None
