"""No decision without what it rests on, and none against it."""

from dataclasses import replace

import pytest

from qv_desk.domain.decisions.decision import FORMAL_GROUNDS, DecisionOutcome
from qv_desk.domain.decisions.decision_basis import EXAMINATIONS, examination_of, in_its_way, kind_for, needed_for
from qv_desk.domain.decisions.erasure_preview import ErasurePreview
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.right import Right
from tests.domain.examinations import BALANCING, CORRECTION, PREVIEW, REPEATS, WITHDRAWAL, decision

FOUND = {"newsletter": 3, "orders": 4}
PARTLY, REFUSED = DecisionOutcome.PARTLY, DecisionOutcome.REFUSED


def code(right: Right, outcome: DecisionOutcome, ground: str = "", *facts: CaseFact) -> str:
    said = in_its_way(decision(right, outcome, ground), facts, FOUND)
    return "" if said is None else said.code


@pytest.mark.parametrize("right", [right for right in Right if kind_for(right)])
def test_what_is_given_rests_on_its_examination(right: Right) -> None:
    expected = "" if right is Right.MARKETING_OBJECTION else "examination_missing"
    assert code(right, DecisionOutcome.GRANTED) == expected
    assert code(right, DecisionOutcome.NOT_OURS) == ""


@pytest.mark.parametrize("right", list(Right))
def test_nothing_held_is_no_answer_where_the_search_found_something(right: Right) -> None:
    asks_for_all = right in {Right.ACCESS, Right.ERASURE, Right.ACCOUNT_CANCELLATION}
    assert code(right, DecisionOutcome.NOT_HELD) == ("records_were_found" if asks_for_all else "")
    assert in_its_way(decision(right, DecisionOutcome.NOT_HELD), (), {}) is None


def test_a_refusal_in_substance_rests_on_it_too_and_a_formal_one_does_not() -> None:
    for right in (Right.OBJECTION, Right.CORRECTION, Right.PORTABILITY):
        assert code(right, REFUSED, "serious_harm") == "examination_missing"
        for ground in FORMAL_GROUNDS - {"unreasonable_repeats"}:
            assert code(right, REFUSED, ground) == ""
    assert code(Right.OBJECTION, REFUSED, "serious_harm", BALANCING) == "balancing_says_otherwise"


def test_unreasonable_repeats_need_their_three_limbs_for_every_right() -> None:
    for right in set(Right) - {Right.MARKETING_OBJECTION}:
        assert code(right, REFUSED, "unreasonable_repeats") == "examination_missing"
    assert code(Right.ACCESS, REFUSED, "unreasonable_repeats", REPEATS) == ""
    assert needed_for(decision(Right.ACCESS, PARTLY, "serious_harm")) is None


def test_marketing_is_stopped_without_balancing_and_never_refused() -> None:
    for outcome in (PARTLY, REFUSED):
        assert code(Right.MARKETING_OBJECTION, outcome, "abuse") == "marketing_stop_is_absolute"


def test_the_accounts_page_answers_access_and_correction_alone() -> None:
    answered = {right for right in Right if code(right, DecisionOutcome.SELF_SERVICE) == ""}
    assert answered == {Right.ACCESS, Right.CORRECTION}
    assert code(Right.ERASURE, DecisionOutcome.SELF_SERVICE) == "self_service_does_not_answer"


def test_a_preview_speaks_of_what_is_found_now() -> None:
    assert code(Right.ERASURE, PARTLY, "legal_duty", PREVIEW) == ""
    assert code(Right.ERASURE, DecisionOutcome.GRANTED, "", PREVIEW) == "preview_keeps_part"
    assert code(Right.ERASURE, REFUSED, "legal_duty", PREVIEW) == "preview_erases_part"
    assert code(Right.ERASURE, REFUSED, "legal_duty") == ""
    earlier = replace(PREVIEW, items=PREVIEW.items[:1])
    assert code(Right.ERASURE, PARTLY, "legal_duty", earlier) == "preview_out_of_date"


def test_an_examination_is_found_by_kind_and_right() -> None:
    assert set(EXAMINATIONS) == {kind.fact_name for kind in EXAMINATIONS.values()}
    assert examination_of(ErasurePreview, Right.ERASURE, (CORRECTION, PREVIEW)) == PREVIEW
    assert examination_of(ErasurePreview, Right.ACCOUNT_CANCELLATION, (PREVIEW, WITHDRAWAL)) is None
