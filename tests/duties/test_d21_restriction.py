"""D21 (policy §6): processing is restricted on grounds (a) to (d), and the restriction is lifted only after notice."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.restriction import Restriction, RestrictionGround
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide, examine, restrict
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import answers, error_of, issued_letter, letter, letter_text, opened, proved
from tests.services.conftest import Clock

SHEET = {"ground": "accuracy", "scope": "The repair file is used for nothing.", "still_allowed": "storage"}
GRANT = ("--right", "restriction", "--outcome", "granted")


def test_by_command_it_is_lifted_only_after_the_notice_was_posted(qv: Command) -> None:
    case = proved(qv, opened(qv, "restriction"))
    assert error_of(qv("decide", case, *GRANT)) == "examination_missing"
    assert qv("decide", case, *GRANT, *answers(**SHEET)).code == 0
    lift = ("restriction", case, "--lift", "--reason", "the address was found to be accurate")
    assert error_of(qv(*lift)) == "restriction_not_told"
    assert letter(qv, case, "restriction")
    assert letter(qv, case, "restriction_lifting")
    assert error_of(qv(*lift)) == "restriction_not_told"
    assert qv("print-queue", "--letter", case, "--mark-printed", "--mark-posted", case).code == 0
    assert qv(*lift).record["lifted_because"] == "the address was found to be accurate"


@pytest.mark.parametrize("ground", RestrictionGround)
def test_each_ground_is_told_and_ends_after_notice(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock, ground: RestrictionGround
) -> None:
    case_id = opened_case(rights=(Right.RESTRICTION,)).case_id
    demo_work.prove(desk, case_id)
    examine.examine(desk, case_id, "restriction", SHEET | {"ground": ground.value})
    decide.decide(desk, case_id, Right.RESTRICTION, outcome=DecisionOutcome.GRANTED)
    assert "The repair file" in letter_text(desk, case_id, LetterKind.RESTRICTION)
    letter_id = issued_letter(desk, case_id, LetterKind.RESTRICTION)
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, desk.today)
    clock.at += timedelta(days=20)
    with pytest.raises(GateError, match="restriction_not_told"):
        restrict.lift_restriction(desk, case_id, "settled")
    notice = issued_letter(desk, case_id, LetterKind.RESTRICTION_LIFTING)
    print_letters.mark_printed(desk, notice)
    print_letters.mark_posted(desk, notice, desk.today)
    (made,) = restrict.lift_restriction(desk, case_id, "settled").facts_of(Restriction)
    assert (made.ground, made.told_by, made.stands) == (ground, notice, False)
