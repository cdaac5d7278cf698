"""D23 (policy §6): consent is withdrawn for the future, and the services that are lost are told at the time."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, examine
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import answers, error_of, letter, letter_text, opened, proved

SHEET = {
    "stopped_from": "2026-09-23",
    "purposes": "invitations to training",
    "lost_services": "We can no longer remind you of courses.",
    "told": "by telephone on the day of the withdrawal",
}
GRANT = ("--right", "consent_withdrawal", "--outcome", "granted")


def test_by_command_what_is_lost_and_how_it_was_told_are_required(qv: Command) -> None:
    case = opened(qv, "consent_withdrawal")
    if qv("show", case).record["identity"] != "not_needed":
        proved(qv, case)
    assert error_of(qv("decide", case, *GRANT)) == "examination_missing"
    for part in SHEET:
        assert error_of(qv("examine", case, *answers(**(SHEET | {part: ""})))) == "examination_incomplete"
    assert qv("decide", case, *GRANT, *answers(**SHEET)).code == 0
    assert letter(qv, case, "consent_withdrawal")


def test_the_letter_says_from_when_that_the_past_stays_lawful_and_what_is_lost(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    case_id = opened_case(rights=(Right.CONSENT_WITHDRAWAL,)).case_id
    demo_work.prove(desk, case_id)
    examine.examine(desk, case_id, "consent_withdrawal", SHEET)
    decide.decide(desk, case_id, Right.CONSENT_WITHDRAWAL, outcome=DecisionOutcome.GRANTED)
    words = letter_text(desk, case_id, LetterKind.CONSENT_WITHDRAWAL)
    assert "23 September 2026" in words
    assert "lawful" in words
    assert SHEET["lost_services"].rstrip(".") in words
