"""D20 (policy §6): an objection to marketing is absolute: no balancing, no proof, no refusal."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide, verify
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, issued_letter, letter, opened

STOP = ("--right", "marketing_objection", "--outcome")


def test_by_command_it_is_stopped_at_once_and_never_refused(qv: Command) -> None:
    case = opened(qv, "marketing_objection")
    for outcome in ("refused", "partly"):
        refusal = ("--ground", "abuse", "--facts", "the fourth objection")
        assert error_of(qv("decide", case, *STOP, outcome, *refusal)) == "marketing_stop_is_absolute"
    assert qv("decide", case, *STOP, "granted").code == 0
    assert letter(qv, case, "marketing_stop")


def test_a_failed_proof_for_another_right_does_not_hold_it_up(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case(rights=(Right.ACCESS, Right.MARKETING_OBJECTION)).case_id
    verify.fail(desk, case_id, "Nothing came that proves who asks.")
    with pytest.raises(GateError, match="identity_not_confirmed"):
        decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
    decide.decide(desk, case_id, Right.MARKETING_OBJECTION, outcome=DecisionOutcome.GRANTED)
    assert issued_letter(desk, case_id, LetterKind.MARKETING_STOP)
