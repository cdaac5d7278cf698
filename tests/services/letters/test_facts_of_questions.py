"""What a question does to the clocks, and what was asked for in vain."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.facts_of_questions import facts_of_questions
from qv_desk.services.letters.usual_words import usual_words
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]


def in_country(opened_case: CaseOpener, country: str) -> Case:
    return opened_case(data_subject=Party("Owen Sample", ("1 Road",), "", "", country))


@pytest.mark.parametrize("kind", [LetterKind.IDENTITY_REQUEST, LetterKind.CLARIFICATION])
def test_a_question_stops_the_clock_where_the_law_has_it_and_nowhere_else(
    kind: LetterKind, opened_case: CaseOpener, desk: Desk
) -> None:
    british = str(facts_of_questions(asked(desk, in_country(opened_case, "GB"), kind))["clock_effect"])
    irish = str(facts_of_questions(asked(desk, in_country(opened_case, "IE"), kind))["clock_effect"])
    assert "stands still" in british
    assert "goes on while we wait" in irish
    assert "stands still" not in irish or kind is LetterKind.IDENTITY_REQUEST


def test_only_the_question_of_identity_starts_the_policys_days(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    proof = str(facts_of_questions(asked(desk, case, LetterKind.IDENTITY_REQUEST))["clock_effect"])
    question = str(facts_of_questions(asked(desk, case, LetterKind.CLARIFICATION))["clock_effect"])
    assert "15 working days" in proof
    assert "15 working days" not in question


def test_the_closing_letter_names_what_was_asked_for_and_when(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    assert "asked_on" not in facts_of_questions(asked(desk, case, LetterKind.CLOSING_NO_REPLY))
    kind = LetterKind.IDENTITY_REQUEST
    words = usual_words(correspond.draft(desk, case.case_id, kind, "en", {}))
    correspond.issue(desk, case.case_id, kind, "en", words)
    facts = facts_of_questions(asked(desk, case, LetterKind.CLOSING_NO_REPLY))
    assert facts["asked_on"] == "2026-09-24"
    assert facts["question_asked"] == "proof that the request comes from you."
