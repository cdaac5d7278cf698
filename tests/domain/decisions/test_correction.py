"""A new value is checked, and never by itself."""

from dataclasses import replace

import pytest

from qv_desk.domain.decisions.correction import CorrectionResult
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from tests.domain.examinations import CORRECTION, decision


@pytest.mark.parametrize("check", ["9 Mill Lane", "9 MILL LANE.", "4 mill lane"])
def test_no_value_is_checked_by_itself(check: str) -> None:
    with pytest.raises(InputError, match="correction_checked_by_itself"):
        replace(CORRECTION, check=check).must_be_whole()


def test_a_correction_changes_something() -> None:
    with pytest.raises(InputError, match="correction_changes_nothing"):
        replace(CORRECTION, new_value="4 Mill Lane").must_be_whole()


def test_an_opinion_has_its_note() -> None:
    opinion = replace(CORRECTION, result=CorrectionResult.OPINION)
    with pytest.raises(InputError, match="examination_incomplete"):
        opinion.must_be_whole()
    replace(opinion, note="the person sees it otherwise").must_be_whole()


@pytest.mark.parametrize("result", CorrectionResult)
def test_the_decision_follows_the_check(result: CorrectionResult) -> None:
    made, done = replace(CORRECTION, result=result), result is CorrectionResult.CORRECTED
    assert (made.against(decision(Right.CORRECTION)) is None) is done
    assert (made.against(decision(Right.CORRECTION, DecisionOutcome.REFUSED)) is None) is not done
