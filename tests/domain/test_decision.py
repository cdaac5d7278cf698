"""A decision is replaced by another one, never edited."""

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from qv_desk.domain.decision import Decision, DecisionOutcome
from qv_desk.domain.right import Right


def test_a_decision_cannot_be_edited() -> None:
    noun = Decision(Right.ACCESS, DecisionOutcome.GRANTED, "", "", "u1", datetime(2026, 9, 24, tzinfo=UTC))
    with pytest.raises(FrozenInstanceError):
        noun.ground = "legal_duty"  # type: ignore[misc]
