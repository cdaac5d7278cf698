"""A decision is replaced by another one, never edited; each outcome says what it needs."""

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from qv_desk.domain.decisions.decision import FORMAL_GROUNDS, SELF_SERVICE_RIGHTS, Decision, DecisionOutcome
from qv_desk.domain.terms.right import Right

AT = datetime(2026, 9, 24, tzinfo=UTC)


def test_a_decision_cannot_be_edited() -> None:
    noun = Decision(Right.ACCESS, DecisionOutcome.GRANTED, "", "", "u1", AT)
    with pytest.raises(FrozenInstanceError):
        noun.ground = "legal_duty"  # type: ignore[misc]


def test_what_takes_away_waits_for_a_second_person() -> None:
    waiting = {
        outcome
        for outcome in DecisionOutcome
        if Decision(Right.ACCESS, outcome, "legal_duty", "invoices", "u1", AT).waits_for_approval
    }
    assert waiting == {DecisionOutcome.PARTLY, DecisionOutcome.REFUSED}
    assert not Decision(Right.ACCESS, DecisionOutcome.PARTLY, "legal_duty", "x", "u1", AT, "u2", AT).waits_for_approval


def test_what_an_outcome_tells_and_needs() -> None:
    silent = {outcome for outcome in DecisionOutcome if not outcome.tells_of_the_person}
    assert silent == {DecisionOutcome.REFUSED, DecisionOutcome.NOT_OURS, DecisionOutcome.SELF_SERVICE}
    wordless = {outcome for outcome in DecisionOutcome if not outcome.needs_facts}
    assert wordless == {DecisionOutcome.GRANTED, DecisionOutcome.NOT_HELD}
    assert {outcome for outcome in DecisionOutcome if outcome.gives} == {
        DecisionOutcome.GRANTED,
        DecisionOutcome.PARTLY,
    }
    assert {Right.ACCESS, Right.CORRECTION} == SELF_SERVICE_RIGHTS
    assert "legal_duty" not in FORMAL_GROUNDS
