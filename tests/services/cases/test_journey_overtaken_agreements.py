"""An agreement holds for the case as it was looked at, and nobody waits for a word on a case that is gone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import approve, matters
from qv_desk.services.cases.amend import amend
from qv_desk.services.cases.decide import decide
from qv_desk.services.disposal import dispose
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock

Opener = Callable[..., Case]


def disposal(desk: Desk, second: Desk, case: Case) -> str:
    """A disposal to which a second person has agreed."""
    asked = dispose.ask(desk, case.case_id, "opened twice", although="the other one goes on")
    return approve.grant(second, asked.approval_id).approval_id


def test_a_refusal_that_waits_goes_with_its_case_and_the_others_go_on_waiting(
    desk: Desk, second: Desk, opened_case: Opener
) -> None:
    for case in (gone := opened_case(), stays := opened_case()):
        refused = DecisionOutcome.REFUSED
        decide(desk, case.case_id, Right.ACCESS, outcome=refused, ground="not_our_data", facts="another company's")
    dispose.carry_out(second, disposal(desk, second, gone))

    assert [matter.reference for matter in matters.waiting(desk)] == [stays.reference]
    assert ApprovalState.WAITING not in {one.state for one in matters.of(desk, gone.case_id)}


def test_what_an_older_version_left_waiting_for_a_case_that_is_gone_is_not_shown(
    desk: Desk, second: Desk, opened_case: Opener
) -> None:
    case = opened_case()
    decide(
        desk,
        case.case_id,
        Right.ACCESS,
        outcome=DecisionOutcome.REFUSED,
        ground="not_our_data",
        facts="another company's",
    )
    (waiting,) = (matter.approval for matter in matters.waiting(desk))
    dispose.carry_out(second, disposal(desk, second, case))
    with desk.changing() as changes:
        changes.save_approval(waiting)
        changes.journal("approval.asked", case.case_id)

    assert matters.waiting(desk) == ()


def test_a_case_that_changed_after_the_agreement_is_not_disposed_of(
    desk: Desk, second: Desk, opened_case: Opener, clock: Clock
) -> None:
    case = opened_case()
    agreed = disposal(desk, second, case)
    clock.forward(minutes=1)
    amend(desk, case.case_id, replace(case.data_subject, name="Somebody Else"), "en")

    with pytest.raises(GateError, match="approval_outdated"):
        dispose.carry_out(second, agreed)
    assert desk.store.cases.get(case.case_id).data_subject.name == "Somebody Else"
    dispose.carry_out(second, disposal(desk, second, case))
