"""D24 (policy §6): where the account's own page truly answers it, the person is pointed there; and nowhere else."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, issued_letter, letter, opened

PAGE = ("--outcome", "self_service", "--facts", "your account profile page, under Details")


def test_by_command_the_page_is_named_and_the_case_can_be_closed(qv: Command) -> None:
    case = opened(qv, "correction")
    assert qv("decide", case, "--right", "correction", *PAGE).code == 0
    assert letter(qv, case, "self_service")["kind"] == "self_service"
    assert qv("print-queue", "--letter", case, "--mark-printed", "--mark-posted", case).code == 0
    assert qv("close", case).record["status"] == "closed"
    other = opened(qv, "erasure")
    assert error_of(qv("decide", other, "--right", "erasure", *PAGE)) == "self_service_does_not_answer"


@pytest.mark.parametrize("right", Right)
def test_it_answers_reviewing_and_changing_alone(desk: Desk, opened_case: Callable[..., Case], right: Right) -> None:
    case_id = opened_case(rights=(right,)).case_id

    def point() -> Case:
        return decide.decide(desk, case_id, right, outcome=DecisionOutcome.SELF_SERVICE, facts="the profile page")

    if right in {Right.ACCESS, Right.CORRECTION}:
        point()
        assert issued_letter(desk, case_id, LetterKind.SELF_SERVICE)
    else:
        with pytest.raises(InputError, match="self_service_does_not_answer"):
            point()
