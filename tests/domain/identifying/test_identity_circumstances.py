"""How much proof is asked for can change; nobody comes past a check by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.catalogue.checklists import plan_of_case
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.identifying.identity_circumstances import (
    CategoriesToWeigh,
    IdentityCircumstances,
    Sensitivity,
    check_again,
    circumstances_said,
    failed_with_a_way_on,
    weighed_as_categories,
)
from qv_desk.domain.parts.identity import EvidenceOutcome, IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from tests.domain.parts.test_identity import seen

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
CALIFORNIAN = Party("Ana Sample", ("1 Sample Street", "Fresno"), "ana@example.org", "", "US-CA")


def said(sensitivity: Sensitivity, reason: str = "because") -> IdentityCircumstances:
    return IdentityCircumstances(sensitivity=sensitivity, reason=reason, said_by="u1", said_at=NOW)


def with_points(case: Case, *methods: str) -> Case:
    for method in methods:
        case = case.with_evidence(replace(seen(method, EvidenceOutcome.MATCHED), seen_at=NOW))
    return case


def test_a_check_passed_for_categories_is_open_again_for_the_data(a_case: Callable[..., Case]) -> None:
    case = circumstances_said(a_case(data_subject=CALIFORNIAN), said(Sensitivity.CATEGORIES))
    case = with_points(case, "fact_serial_number", "fact_event")
    case = case.identity_confirmed(plan_of_case(case), by="u1", at=NOW)
    again = circumstances_said(case, said(Sensitivity.COPY))
    again = check_again(again, plan_of_case(again))
    assert again.identity.outcome is IdentityOutcome.OPEN
    assert len(again.identity.evidence) == 2


def test_a_check_that_meets_the_new_plan_too_stands(a_case: Callable[..., Case]) -> None:
    case = with_points(a_case(), "account_login")
    case = case.identity_confirmed(plan_of_case(case), by="u1", at=NOW)
    again = circumstances_said(case, said(Sensitivity.SPECIAL))
    assert check_again(again, plan_of_case(again)) == again


def test_no_check_needed_falls_when_one_is(a_case: Callable[..., Case]) -> None:
    case = a_case(identity=IdentityCheck(IdentityOutcome.NOT_NEEDED))
    assert check_again(case, plan_of_case(case)).identity.outcome is IdentityOutcome.OPEN


def test_a_californian_whose_check_fails_is_weighed_for_categories_first(a_case: Callable[..., Case]) -> None:
    """Law: CCPA regulations 7024."""
    case = with_points(a_case(data_subject=CALIFORNIAN), "fact_serial_number", "fact_event")
    failed = case.identity_failed(by="u1", at=NOW, note="no third fact")
    failed = failed_with_a_way_on(failed, plan_of_case(failed), NOW)
    assert next_step(failed) is NextStep.WEIGH_CATEGORIES
    weighed = weighed_as_categories(failed, plan_of_case(failed), by="u1", at=NOW, reason="categories only")
    assert weighed.identity.outcome is IdentityOutcome.OPEN
    assert not weighed.facts_of(CategoriesToWeigh)
    assert weighed.facts_of(IdentityCircumstances)[0].weighed
    confirmed = weighed.identity_confirmed(plan_of_case(weighed), by="u1", at=NOW)
    assert confirmed.identity.stands
    twice = weighed.identity_failed(by="u1", at=NOW, note="nothing matches")
    assert next_step(failed_with_a_way_on(twice, plan_of_case(twice), NOW)) is NextStep.REFUSE_UNPROVED


def test_elsewhere_a_failed_check_leads_to_a_refusal(a_case: Callable[..., Case]) -> None:
    failed = a_case().identity_failed(by="u1", at=NOW, note="nothing matches")
    assert next_step(failed_with_a_way_on(failed, plan_of_case(failed), NOW)) is NextStep.REFUSE_UNPROVED
    with pytest.raises(GateError, match="categories_not_weighed_here"):
        weighed_as_categories(failed, plan_of_case(failed), by="u1", at=NOW, reason="because")


def test_what_is_refused(a_case: Callable[..., Case]) -> None:
    with pytest.raises(InputError, match="circumstances_need_reason"):
        circumstances_said(a_case(), said(Sensitivity.SPECIAL, " "))
    with pytest.raises(InputError, match="categories_are_no_copy"):
        circumstances_said(a_case(rights=(Right.ACCESS, Right.PORTABILITY)), said(Sensitivity.CATEGORIES))
    decided = a_case().decided(
        Decision(Right.ACCESS, DecisionOutcome.REFUSED, "identity_not_confirmed", "no proof", "u1", NOW)
    )
    with pytest.raises(GateError, match="circumstances_too_late"):
        circumstances_said(decided, said(Sensitivity.SPECIAL))
