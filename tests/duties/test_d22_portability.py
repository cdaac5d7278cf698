"""D22 (policy §6): data go to the person or a third party when four tests are met; a refusal names the failed one."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.portability_tests import TEST_NAMES
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide, examine
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import answers, error_of, letter, letter_text, opened, proved, searched

TESTS = dict.fromkeys(TEST_NAMES, "yes") | {f"{test}_why": "seen" for test in TEST_NAMES} | {"target": "person"}
DECIDE = ("--right", "portability", "--outcome")


def test_by_command_all_four_tests_are_answered(qv: Command) -> None:
    case = searched(qv, proved(qv, opened(qv, "portability")))
    assert error_of(qv("decide", case, *DECIDE, "granted")) == "examination_missing"
    for test in TEST_NAMES:
        missing = {name: value for name, value in TESTS.items() if name != f"{test}_why"}
        assert error_of(qv("examine", case, *answers(**missing))) == "examination_incomplete"
    third = TESTS | {"target": "third_party"}
    assert error_of(qv("examine", case, *answers(**third))) == "examination_incomplete"
    third["third_party"] = "Other Ltd, by their upload page"
    assert qv("decide", case, *DECIDE, "granted", *answers(**third)).code == 0
    assert letter(qv, case, "portability")


@pytest.mark.parametrize("failed", TEST_NAMES)
def test_each_failed_test_forbids_the_grant_and_stands_in_the_refusal(
    desk: Desk, opened_case: Callable[..., Case], agreed: Callable[[Case], None], failed: str
) -> None:
    case_id = opened_case(rights=(Right.PORTABILITY,)).case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    examine.examine(desk, case_id, "portability_tests", TESTS | {failed: "no"})
    with pytest.raises(GateError, match="portability_test_failed"):
        decide.decide(desk, case_id, Right.PORTABILITY, outcome=DecisionOutcome.GRANTED)
    case = decide.decide(
        desk,
        case_id,
        Right.PORTABILITY,
        outcome=DecisionOutcome.REFUSED,
        ground="portability_not_met",
        facts=f"Not met: {TEST_NAMES[failed].en}.",
    )
    agreed(case)
    assert TEST_NAMES[failed].en in letter_text(desk, case_id, LetterKind.REFUSAL)
