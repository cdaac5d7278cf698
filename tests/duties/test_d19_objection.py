"""D19 (policy §6): an objection on a particular situation is weighed in writing, and the result is told."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, examine
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import answers, error_of, letter, letter_text, opened, proved

WEIGHED = {
    "situation": "threatened by somebody who found them on our list",
    "interest": "staying in touch with the trade",
    "weighing": "a name on a list weighs less than safety",
    "result": "theirs",
}
OBJECTION = ("--right", "objection", "--outcome")
REFUSED = ("refused", "--ground", "overriding_interest", "--facts", "the list of recalled devices")


@pytest.mark.parametrize("part", WEIGHED)
def test_by_command_every_part_is_required(qv: Command, part: str) -> None:
    case = proved(qv, opened(qv, "objection"))
    assert error_of(qv("decide", case, *OBJECTION, "granted")) == "examination_missing"
    assert error_of(qv("decide", case, *OBJECTION, *REFUSED)) == "examination_missing"
    assert error_of(qv("examine", case, *answers(**(WEIGHED | {part: ""})))) == "examination_incomplete"
    assert qv("examine", case, *answers(**WEIGHED)).code == 0
    assert error_of(qv("decide", case, *OBJECTION, *REFUSED)) == "balancing_says_otherwise"
    assert qv("decide", case, *OBJECTION, "granted").code == 0
    assert letter(qv, case, "objection_outcome")


def test_the_letter_tells_the_balancing_and_its_result(
    desk: Desk, opened_case: Callable[..., Case], agreed: Callable[[Case], None]
) -> None:
    case_id = opened_case(rights=(Right.OBJECTION,)).case_id
    demo_work.prove(desk, case_id)
    examine.examine(desk, case_id, "balancing", WEIGHED | {"result": "ours"})
    case = decide.decide(
        desk,
        case_id,
        Right.OBJECTION,
        outcome=DecisionOutcome.REFUSED,
        ground="overriding_interest",
        facts="The device was recalled, and its owners are warned.",
    )
    agreed(case)
    words = letter_text(desk, case_id, LetterKind.OBJECTION_OUTCOME)
    for part in ("situation", "interest", "weighing"):
        assert WEIGHED[part] in words
