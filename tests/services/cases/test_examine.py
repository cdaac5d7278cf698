"""Answers are read as their questions want them, and kept whole."""

from collections.abc import Callable
from datetime import date

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.balancing import Balancing, BalancingResult
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.marketing_channels import MarketingChannel, MarketingStop
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError, GateError, InputError
from qv_desk.services.cases import decide, examine
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work

WEIGHED: examine.Answers = {
    "situation": "a public figure under threat",
    "interest": "trade contacts",
    "weighing": "safety weighs more",
    "result": "theirs",
}


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def test_an_objection_is_decided_on_its_balancing(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case(rights=(Right.OBJECTION,)).case_id
    demo_work.prove(desk, case_id)
    with pytest.raises(GateError, match="examination_missing"):
        decide.decide(desk, case_id, Right.OBJECTION, outcome=DecisionOutcome.GRANTED)
    case = examine.examine(desk, case_id, "balancing", WEIGHED)
    (kept,) = case.facts_of(Balancing)
    assert (kept.result, kept.by) == (BalancingResult.THEIRS, desk.user.user_id)
    assert examine.answers_in(kept) == WEIGHED
    assert desk.store.cases.get(case_id).facts_of(Balancing) == (kept,)
    assert desk.store.journal.of(case_id)[-1].action == "decision.examined"
    assert not decide.decide(desk, case_id, Right.OBJECTION, outcome=DecisionOutcome.GRANTED).open_rights


def test_answers_are_read_or_said_to_be_unreadable() -> None:
    read = examine.read_answers("marketing_stop", {"channels": "e_mail, app app", "stopped_from": "2026-09-24"})
    assert read == {"channels": (MarketingChannel.E_MAIL, MarketingChannel.APP), "stopped_from": date(2026, 9, 24)}
    assert code_of(lambda: examine.read_answers("marketing_stop", {"channels": "fax", "stopped_from": "x"})) == (
        "answer_unreadable"
    )
    assert code_of(lambda: examine.read_answers("balancing", {**WEIGHED, "mood": "x"})) == "answer_unknown"
    assert code_of(lambda: examine.read_answers("balancing", {})) == "examination_incomplete"
    assert code_of(lambda: examine.read_answers("horoscope", {})) == "examination_unknown"


@pytest.mark.parametrize(("word", "truth"), [("yes", True), ("否", False), (True, True)])
def test_yes_and_no_are_said_in_both_languages(word: str | bool, *, truth: bool) -> None:
    tests = ("verified", "own_basis", "feasible", "harmless")
    answers: dict[str, examine.Answer] = dict.fromkeys(tests, word)
    answers |= {f"{test}_why": "seen" for test in tests}
    assert examine.read_answers("portability_tests", answers | {"target": "person"})["feasible"] is truth
    assert code_of(lambda: examine.read_answers("portability_tests", answers | {"verified": "perhaps"})) == (
        "answer_unreadable"
    )


def test_a_sheet_finds_its_right(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case(rights=(Right.ACCESS, Right.RESTRICTION))
    assert examine.right_for(case, "restriction") is Right.RESTRICTION
    with pytest.raises(InputError, match="examination_not_for_right"):
        examine.examine(desk, case.case_id, "balancing", WEIGHED)
    assert examine.made(case, "restriction", Right.RESTRICTION) is None


def test_marketing_stops_everywhere_unless_channels_are_named(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case(rights=(Right.MARKETING_OBJECTION,)).case_id
    case = decide.decide(desk, case_id, Right.MARKETING_OBJECTION, outcome=DecisionOutcome.GRANTED)
    assert case.facts_of(MarketingStop)[0].channels == tuple(MarketingChannel)
    named = opened_case(rights=(Right.MARKETING_OBJECTION,), subject="another").case_id
    examine.examine(desk, named, "marketing_stop", {"channels": ("app",), "stopped_from": desk.today})
    case = decide.decide(desk, named, Right.MARKETING_OBJECTION, outcome=DecisionOutcome.GRANTED)
    assert case.facts_of(MarketingStop)[0].channels == (MarketingChannel.APP,)
