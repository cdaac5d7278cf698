"""The decision on an objection follows the balancing."""

from dataclasses import replace

import pytest

from qv_desk.domain.decisions.balancing import BalancingResult
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from tests.domain.examinations import BALANCING, decision


@pytest.mark.parametrize(
    ("result", "outcome", "stands"),
    [
        (BalancingResult.THEIRS, DecisionOutcome.GRANTED, True),
        (BalancingResult.OURS, DecisionOutcome.GRANTED, False),
        (BalancingResult.THEIRS, DecisionOutcome.REFUSED, False),
        (BalancingResult.OURS, DecisionOutcome.REFUSED, True),
        (BalancingResult.OURS, DecisionOutcome.PARTLY, True),
    ],
)
def test_the_result_decides(result: BalancingResult, outcome: DecisionOutcome, *, stands: bool) -> None:
    said = replace(BALANCING, result=result).against(decision(Right.OBJECTION, outcome))
    assert (said is None) is stands
