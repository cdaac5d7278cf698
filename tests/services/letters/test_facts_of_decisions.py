"""Grounds and facts of what is refused, and the words of what was decided otherwise."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, examine
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.facts_of_decisions import facts_of_decisions
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]


@pytest.mark.parametrize(
    ("outcome", "kind", "field"),
    [
        (DecisionOutcome.NOT_OURS, LetterKind.NOT_OURS, "whose_it_is"),
        (DecisionOutcome.SELF_SERVICE, LetterKind.SELF_SERVICE, "account_page"),
    ],
)
def test_the_words_of_the_decision_stand_where_the_letter_has_them(
    outcome: DecisionOutcome, kind: LetterKind, field: str, opened_case: CaseOpener, desk: Desk
) -> None:
    case = opened_case()
    decide.decide(desk, case.case_id, Right.ACCESS, outcome=outcome, facts="As it is.")
    assert facts_of_decisions(asked(desk, case, kind))[field] == "As it is."
    assert field not in facts_of_decisions(asked(desk, case, LetterKind.REPLY))


def test_a_refusal_gives_its_ground_and_its_facts_in_the_letters_language(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    refused = DecisionOutcome.REFUSED
    decide.decide(desk, case.case_id, Right.ACCESS, outcome=refused, ground="already_given", facts="Sent in May.")
    english = facts_of_decisions(asked(desk, case, LetterKind.REFUSAL))
    chinese = facts_of_decisions(asked(desk, case, LetterKind.REFUSAL, "zh-Hans"))
    assert english["refusal_ground"] == "You have already received what you ask for."
    assert chinese["refusal_ground"] == "您所请求的内容此前已经提供。"
    assert english["refusal_facts"] == chinese["refusal_facts"] == "Sent in May."


def test_a_refusal_of_unreasonable_repeats_gives_every_limb(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D27."""
    case = opened_case()
    limbs = {
        "repeated": "The same request came nine times this year.",
        "technical_means": "It needs tapes to be restored.",
        "risk_to_others": "The tapes hold other customers' data in clear.",
    }
    examine.examine(desk, case.case_id, "unreasonable_repeats", limbs, right=Right.ACCESS)
    decide.decide(
        desk,
        case.case_id,
        Right.ACCESS,
        outcome=DecisionOutcome.REFUSED,
        ground="unreasonable_repeats",
        facts="We do not do it a tenth time.",
    )
    facts = str(facts_of_decisions(asked(desk, case, LetterKind.REFUSAL))["refusal_facts"])
    assert all(limb in facts for limb in limbs.values())


def test_a_refused_portability_names_the_test_that_failed(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D22."""
    case = opened_case(rights=(Right.PORTABILITY,))
    answers: dict[str, examine.Answer] = {"target": "person"}
    for code in ("verified", "own_basis", "feasible", "harmless"):
        answers |= {code: code != "own_basis", f"{code}_why": f"Because of {code}."}
    examine.examine(desk, case.case_id, "portability_tests", answers)
    decide.decide(
        desk,
        case.case_id,
        Right.PORTABILITY,
        outcome=DecisionOutcome.REFUSED,
        ground="portability_not_met",
        facts="Paper files only.",
    )
    facts = str(facts_of_decisions(asked(desk, case, LetterKind.REFUSAL))["refusal_facts"])
    assert "Because of own_basis." in facts
    assert "Because of feasible." not in facts
