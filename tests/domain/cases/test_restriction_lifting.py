"""Nobody's restriction ends behind their back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.restriction_lifting import NOTICE, restriction_lifted, standing_restriction
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.restriction import Restriction
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from tests.domain.examinations import AT, RESTRICTION, decision

LATER = AT + timedelta(days=9)


def restricted(a_case: Callable[..., Case], *letters: Correspondence) -> Case:
    return a_case(
        rights=(Right.RESTRICTION,),
        facts=(RESTRICTION,),
        identity=IdentityCheck(IdentityOutcome.NOT_NEEDED),
        decisions=(decision(Right.RESTRICTION),),
        correspondence=letters,
    )


def notice(**changes: object) -> Correspondence:
    letter = Correspondence("l9", NOTICE, "en", "0" * 64, 1, (), AT + timedelta(days=5), "u1")
    return replace(letter, **({"dispatched_on": AT.date()} | changes))  # type: ignore[arg-type]


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def test_the_person_is_told_before(a_case: Callable[..., Case]) -> None:
    for letters in ((), (notice(dispatched_on=None),), (notice(issued_at=AT - timedelta(days=1)),)):
        case = restricted(a_case, *letters)
        assert code_of(lambda case=case: restriction_lifted(case, by="u2", at=LATER, because="accurate")) == (
            "restriction_not_told"
        )
    told = restricted(a_case, notice())
    assert code_of(lambda: restriction_lifted(told, by="u2", at=LATER, because=" ")) == "restriction_needs_reason"
    lifted = restriction_lifted(told, by="u2", at=LATER, because="the data are accurate")
    (fact,) = lifted.facts_of(Restriction)
    assert (fact.told_by, fact.lifted_because, fact.stands) == ("l9", "the data are accurate", False)
    assert code_of(lambda: restriction_lifted(lifted, by="u2", at=LATER, because="again")) == "no_restriction_stands"


def test_only_what_was_granted_stands(a_case: Callable[..., Case]) -> None:
    assert standing_restriction(restricted(a_case)) == RESTRICTION
    refused = decision(Right.RESTRICTION, DecisionOutcome.REFUSED, "abuse")
    for decisions in ((), (refused,), (replace(refused, outcome=DecisionOutcome.PARTLY),)):
        assert standing_restriction(replace(restricted(a_case), decisions=decisions)) is None
