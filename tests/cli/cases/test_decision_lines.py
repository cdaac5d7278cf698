"""Decisions for a program and for people, the earlier ones beside the new."""

import io
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from qv_desk.cli.cases.decision_lines import decision_facts, reopening_facts, say_second_person
from qv_desk.cli.frame.output import Output
from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.reopening import ReopenedFor, Reopening
from qv_desk.domain.terms.right import Right

AT = datetime(2026, 9, 22, tzinfo=UTC)


def test_a_decision_names_who_agreed() -> None:
    made = Decision(Right.ACCESS, DecisionOutcome.REFUSED, "trade_secrets", "x", "u1", AT, "u2", AT)
    file: Any = SimpleNamespace(user_names={"u2": "Hana Sato"})
    assert decision_facts(made, file)["approved_by"] == "Hana Sato"


def test_a_reopening_has_its_reason_and_its_day() -> None:
    again = Reopening(
        why=ReopenedFor.ASKED_ANEW, reason="r", rights=(Right.ACCESS,), decisions=(), letters=(), at=AT,
        taken_up_by="u1", taken_up_at=AT,
    )  # fmt: skip
    assert reopening_facts(again) == {
        "why": "asked-anew", "reason": "r", "rights": ["access"], "at": AT.isoformat(), "until": None,
        "failed_check": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("state", "next_words"),
    [
        (None, "Lay it before a supervisor: qv-desk approvals ask clash QV-2026-0001"),
        (ApprovalState.WAITING, "It waits for a supervisor"),
        (ApprovalState.GRANTED, "A supervisor has resolved it"),
        (ApprovalState.REFUSED, "Lay it before a supervisor"),
    ],
)
def test_a_clash_is_laid_before_a_supervisor_once(state: ApprovalState | None, next_words: str) -> None:
    asked = [] if state is None else [
        SimpleNamespace(kind=ApprovalKind.CLOCK_CLASH, state=state, decided_by="", note="", reason="48 hours"),
    ]  # fmt: skip
    case = SimpleNamespace(reference="QV-2026-0001")
    file: Any = SimpleNamespace(approvals=asked, clashing=("policy_deletion",), user_names={}, case=case)
    stream = io.StringIO()
    say_second_person(file, Output(stream=stream))
    assert next_words in stream.getvalue()
