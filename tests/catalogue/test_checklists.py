"""The identity plan is the most careful that any right of the case needs, and never asks for more."""

import pytest

from qv_desk.catalogue.checklists import identity_plan, identity_plans
from qv_desk.domain.identity import IdentityLevel
from qv_desk.domain.right import Right


@pytest.mark.parametrize(
    ("rights", "code"),
    [
        ((Right.ACCESS,), "disclosing"),
        ((Right.ACCESS, Right.ERASURE), "erasing"),
        ((Right.CORRECTION, Right.MARKETING_OBJECTION), "changing"),
        ((Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL), "stopping"),
        ((), "asking"),
    ],
)
def test_the_most_careful_plan_wins(rights: tuple[Right, ...], code: str) -> None:
    assert identity_plan(rights).code == code


def test_every_right_has_a_plan_of_its_own() -> None:
    assert set().union(*(entry.rights for entry in identity_plans())) == set(Right)


def test_a_stop_of_marketing_asks_for_nothing() -> None:
    """Law: CCPA regulations 7060(b)."""
    plan = identity_plan((Right.MARKETING_OBJECTION,))
    assert plan.level is IdentityLevel.NONE
    assert (plan.points_needed, plan.methods) == (0, ())


def test_every_plan_can_be_met_and_says_what_may_not_be_asked() -> None:
    for entry in identity_plans():
        plan = entry.plan
        assert sum(method.points for method in plan.methods) >= plan.points_needed
        assert set(plan.required) <= {method.code for method in plan.methods}
        assert plan.forbidden
        assert plan.source


def test_a_correction_is_not_proved_by_what_is_disputed() -> None:
    """Law: CCPA regulations 7060(h)."""
    names = [proof.name.en for proof in identity_plan((Right.CORRECTION,)).forbidden]
    assert "The detail in dispute, old or new" in names
