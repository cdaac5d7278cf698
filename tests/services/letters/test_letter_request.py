"""What every provider is given writes dates and sentences as the letter's language does."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.letter_request import lines
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]


def test_days_and_moments_are_those_of_the_office(opened_case: CaseOpener, desk: Desk) -> None:
    english = asked(desk, opened_case(), LetterKind.REPLY)
    chinese = asked(desk, opened_case(), LetterKind.REPLY, "zh-Hans")
    assert english.day(desk.today) == "24 September 2026"
    assert english.moment(desk.moment) == "24 September 2026 at 14:00"
    assert english.day_of(desk.moment) == "2026-09-24"
    assert chinese.moment(desk.moment) == "2026年9月24日14:00"


def test_sentences_follow_each_other_as_the_language_wants_it(opened_case: CaseOpener, desk: Desk) -> None:
    assert asked(desk, opened_case(), LetterKind.REPLY).joined(["One.", "Two."]) == "One. Two."
    assert asked(desk, opened_case(), LetterKind.REPLY, "zh-Hans").joined(["一。", "二。"]) == "一。二。"


def test_a_letter_tells_the_decisions_of_its_kind_alone(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.ACCESS, Right.TRANSFER_INFORMATION))
    decide.decide(desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.NOT_OURS, facts="A forum.")
    assert [made.right for made in asked(desk, case, LetterKind.NOT_OURS).told] == [Right.ACCESS]
    assert asked(desk, case, LetterKind.REFUSAL).told == ()


def test_lines_that_say_nothing_are_no_items() -> None:
    assert lines(" one \n\n  \ntwo") == ("one", "two")
