"""Decisions for a program and for people, the earlier ones beside the new."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from qv_desk.cli.cases.decision_lines import decision_facts, reopening_facts
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
