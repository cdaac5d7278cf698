"""A hold keeps data and file from being erased while it stands, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.examined import examined
from qv_desk.domain.cases.hold import Hold, HoldGround, held, hold_lifted
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasurePreview
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT

AT = RECEIVED_AT + timedelta(days=1)
HOLD = Hold(hold_id="h1", ground=HoldGround.DISPUTE, reason="a claim", placed_by="u1", placed_at=AT)
GRANT = Decision(Right.ERASURE, DecisionOutcome.GRANTED, "", "all of it", "u1", AT)
PREVIEW = ErasurePreview(right=Right.ERASURE, by="u1", at=AT, ground=ErasureGround.NO_GOOD_REASON, items=())


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def an_erasure(a_case: Callable[..., Case]) -> Case:
    return examined(
        a_case(rights=(Right.ERASURE,), search=(), identity=IdentityCheck(IdentityOutcome.NOT_NEEDED)), PREVIEW
    )


def test_nothing_is_erased_under_a_hold(a_case: Callable[..., Case]) -> None:
    case = held(an_erasure(a_case), HOLD)

    assert code_of(lambda: case.decided(GRANT)) == "hold_stands"
    refusal = replace(GRANT, outcome=DecisionOutcome.REFUSED, ground="legal_duty")
    assert case.decided(refusal).decision_on(Right.ERASURE) == refusal
    lifted = hold_lifted(case, "h1", by="u2", at=AT, because="settled")
    assert lifted.decided(GRANT).decision_on(Right.ERASURE) == GRANT


def test_a_hold_is_in_the_way_of_erasing_and_disposing_alone() -> None:
    assert {act for act in CaseAct if HOLD.in_the_way_of(act)} == {CaseAct.ERASE, CaseAct.DISPOSE}


def test_it_is_laid_and_lifted_with_reasons_once_and_on_a_closed_file_too(a_case: Callable[..., Case]) -> None:
    case = a_case(status=CaseStatus.CLOSED)

    assert code_of(lambda: held(case, replace(HOLD, reason=" "))) == "hold_needs_reason"
    under = held(case, HOLD)
    assert code_of(lambda: hold_lifted(under, "h2", by="u1", at=AT, because="x")) == "hold_unknown"
    assert code_of(lambda: hold_lifted(under, "h1", by="u1", at=AT, because="")) == "hold_needs_reason"
    lifted = hold_lifted(under, "h1", by="u1", at=AT, because="settled")
    assert not lifted.facts_of(Hold)[0].stands
    assert code_of(lambda: hold_lifted(lifted, "h1", by="u1", at=AT, because="x")) == "hold_lifted_already"
    assert lifted.version == case.version + 2
