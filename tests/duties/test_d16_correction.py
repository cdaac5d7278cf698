"""D16 (policy §6): a correction is made after the new value was checked, and whoever got the old one is told."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from qv_desk.services.cases import decide, examine
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import answers, error_of, letter, letter_text, opened, proved

CHECKED = {
    "old_value": "4 Mill Lane",
    "new_value": "9 Mill Lane",
    "checked_by": "document",
    "check": "the address line of a bill, seen at the counter",
    "result": "corrected",
    "given_to": "the repair workshop",
}
GRANT = ("--right", "correction", "--outcome", "granted")


def test_by_command_a_value_is_not_checked_by_itself(qv: Command) -> None:
    case = proved(qv, opened(qv, "correction"))
    assert error_of(qv("decide", case, *GRANT)) == "examination_missing"
    by_itself = answers(**(CHECKED | {"check": "9 Mill Lane"}))
    assert error_of(qv("examine", case, *by_itself)) == "correction_checked_by_itself"
    assert error_of(qv("examine", case, *answers(**(CHECKED | {"given_to": ""})))) == "examination_incomplete"
    assert qv("decide", case, *GRANT, *answers(**CHECKED)).code == 0
    assert letter(qv, case, "correction_done")


def test_the_letter_describes_the_old_and_the_new_value(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case(rights=(Right.CORRECTION,)).case_id
    demo_work.prove(desk, case_id)
    examine.examine(desk, case_id, "correction", CHECKED)
    decide.decide(desk, case_id, Right.CORRECTION, outcome=DecisionOutcome.GRANTED)
    words = letter_text(desk, case_id, LetterKind.CORRECTION_DONE)
    assert "4 Mill Lane" in words
    assert "9 Mill Lane" in words


def test_an_opinion_stays_with_a_note(desk: Desk, opened_case: Callable[..., Case], second: Desk) -> None:
    case_id = opened_case(rights=(Right.CORRECTION,)).case_id
    demo_work.prove(desk, case_id)
    opinion = CHECKED | {"result": "opinion"}
    with pytest.raises(InputError, match="examination_incomplete"):
        examine.examine(desk, case_id, "correction", opinion)
    examine.examine(desk, case_id, "correction", opinion | {"note": "The person found the visit helpful."})
    refused = {"outcome": DecisionOutcome.REFUSED, "ground": "opinion", "facts": "The trainer's remark is an opinion."}
    decide.decide(desk, case_id, Right.CORRECTION, **refused)
    demo_work.agree(second, case_id)
    assert "The person found the visit helpful" in letter_text(desk, case_id, LetterKind.CORRECTION_REFUSED)
