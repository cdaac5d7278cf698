"""D5 (policy §2): marketing is stopped at any time, channel by channel or on all, and nobody is sent elsewhere."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.marketing_channels import MarketingStop
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, examine
from qv_desk.services.cases.decide import DecisionOutcome
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.duties.decision_steps import answers, letter, letter_text, opened

STOP = ("--right", "marketing_objection", "--outcome", "granted")


def test_by_command_single_channels_or_all_of_them(qv: Command) -> None:
    named = opened(qv, "marketing_objection")
    assert qv("decide", named, *STOP, *answers(channels="e_mail app", stopped_from="2026-11-22")).code == 0
    shown = {one["name"]: one["answer"] for one in qv("examine", named).record["questions"]}
    assert shown["channels"] == "e_mail, app"
    every = opened(qv, "marketing_objection", "--asked", "stop all of it")
    assert qv("decide", every, *STOP).code == 0
    shown = {one["name"]: one["answer"] for one in qv("examine", every).record["questions"]}
    assert shown["channels"] == "e_mail, app, social, account"
    assert letter(qv, every, "marketing_stop")


def test_the_letter_names_the_channels_and_sends_nobody_elsewhere(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case(rights=(Right.MARKETING_OBJECTION,)).case_id
    examine.examine(desk, case_id, "marketing_stop", {"channels": ("social",), "stopped_from": desk.today})
    case = decide.decide(desk, case_id, Right.MARKETING_OBJECTION, outcome=DecisionOutcome.GRANTED)
    assert len(case.facts_of(MarketingStop)) == 1
    words = letter_text(desk, case_id, LetterKind.MARKETING_STOP)
    assert "social" in words.casefold()
    assert "unsubscribe" not in words.casefold()
