"""D12 (policy §4): a deletion or cancellation runs 48 hours from receipt, and its clash with identity is resolved."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from qv_desk.services.cases import approve, decide, review
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.services.conftest import Clock

RIGHTS = [Right.ERASURE, Right.ACCOUNT_CANCELLATION]
QUESTION = "The 48 hours end before the proof can be here."
ANSWER = "Freeze the account now; delete within a day of the proof."


@pytest.mark.parametrize("right", RIGHTS)
def test_the_48_hours_run_from_receipt_over_a_weekend(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock, right: Right
) -> None:
    case = opened_case(rights=(right,), received_at=clock() - timedelta(hours=1))
    (promised,) = [one for one in review.look(desk, case.case_id).clocks if one.rule.code == "policy_deletion"]

    assert promised.due_at == case.received_at + timedelta(hours=48)


def test_both_clocks_are_shown_and_a_supervisor_resolves_the_clash_in_writing(
    desk: Desk, second: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    case = opened_case(rights=(Right.ERASURE,), received_at=clock() - timedelta(hours=1))
    file = review.look(desk, case.case_id)
    assert file.clashing == ("policy_deletion",)
    assert {"policy_deletion", "policy_inquiry"} <= {one.rule.code for one in file.clocks}
    with pytest.raises(DeskError) as refused:
        decide.decide(desk, case.case_id, Right.ERASURE, outcome=DecisionOutcome.GRANTED, facts="all of it")
    assert refused.value.code == "identity_not_confirmed"

    asked = approve.ask(desk, ApprovalKind.CLOCK_CLASH, case.case_id, reason=QUESTION)
    with pytest.raises(DeskError) as wordless:
        approve.grant(second, asked.approval_id)
    assert wordless.value.code == "approval_needs_words"
    approve.grant(second, asked.approval_id, ANSWER)
    (resolved,) = review.look(desk, case.case_id).approvals
    assert (resolved.state, resolved.note) == (ApprovalState.GRANTED, ANSWER)


def test_the_command_line_says_both_and_lays_it_before_a_supervisor(qv: Command, told: Command) -> None:
    opened = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "erasure", "--country", "IE"),
        *("--address", "1 Sample Street"),
    )
    reference = opened.record["reference"]

    clocks = {one["rule"]: one for one in qv("clocks", reference).records}
    assert clocks["policy_deletion"]["state"] == "running"
    assert qv("show", reference).record["clashing"] == ["policy_deletion"]
    assert "Two duties pull apart" in told("show", reference).out
    assert qv("approvals", "ask", "clash", reference, "--reason", QUESTION).code == 0
    assert [one["kind"] for one in qv("show", reference).record["approvals"]] == ["clock_clash"]
    asked = told("show", reference).out
    assert "It waits for a supervisor" in asked
    assert "Lay it before a supervisor" not in asked
