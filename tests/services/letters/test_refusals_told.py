"""Every refusal that a letter tells has its line in the refusal log, without a word about the person.

Law: Hong Kong PDPO s.27.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.right import Right
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.refusals_told import refusals_told

CaseOpener = Callable[..., Case]


def told(case: Case, desk: Desk, outcome: DecisionOutcome) -> tuple[Case, Correspondence]:
    made = Decision(Right.ACCESS, outcome, "serious_harm", "facts", "u1", desk.moment, "u2", desk.moment)
    letter = Correspondence("l1", "refusal", "en", "ab", 1, (Right.ACCESS,), desk.moment, "u1")
    return replace(case, decisions=(made,)), letter


@pytest.mark.parametrize("outcome", [DecisionOutcome.REFUSED, DecisionOutcome.PARTLY])
def test_a_refusal_in_whole_or_in_part_is_a_line(outcome: DecisionOutcome, opened_case: CaseOpener, desk: Desk) -> None:
    case, letter = told(opened_case(), desk, outcome)
    (entry,) = refusals_told(case, letter, desk.zone)
    assert (entry.reference, entry.right, entry.ground) == (case.reference, Right.ACCESS, "serious_harm")
    assert (entry.received_on.isoformat(), entry.refused_on.isoformat()) == ("2026-09-21", "2026-09-24")
    assert (entry.decided_by, entry.approved_by, entry.letter_id) == ("u1", "u2", "l1")
    assert entry.outlives_case
    assert not any(word in repr(entry) for word in ("Zoë", "Lindenstraße", "zoe@example.org"))


@pytest.mark.parametrize("outcome", [DecisionOutcome.GRANTED, DecisionOutcome.NOT_HELD, DecisionOutcome.NOT_OURS])
def test_what_is_no_refusal_is_no_line(outcome: DecisionOutcome, opened_case: CaseOpener, desk: Desk) -> None:
    assert refusals_told(*told(opened_case(), desk, outcome), desk.zone) == ()
