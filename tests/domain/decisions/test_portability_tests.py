"""All four tests, or the failed one is named."""

from dataclasses import replace

import pytest

from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.portability_tests import NOT_MET, TEST_NAMES, PortabilityTarget
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from tests.domain.examinations import PORTABILITY, decision


@pytest.mark.parametrize("test", TEST_NAMES)
def test_each_failed_test_forbids_a_grant_and_carries_a_refusal(test: str) -> None:
    failed = replace(PORTABILITY, **{test: False})
    said = failed.against(decision(Right.PORTABILITY))
    assert said is not None
    assert (said.code, said.fields["test"]) == ("portability_test_failed", TEST_NAMES[test])
    assert failed.against(decision(Right.PORTABILITY, DecisionOutcome.REFUSED, NOT_MET)) is None
    assert failed.against(decision(Right.PORTABILITY, DecisionOutcome.PARTLY, "serious_harm")) is None


def test_nothing_failed_nothing_refused_on_that_ground() -> None:
    said = PORTABILITY.against(decision(Right.PORTABILITY, DecisionOutcome.REFUSED, NOT_MET))
    assert said is not None
    assert said.code == "portability_no_test_failed"
    assert PORTABILITY.against(decision(Right.PORTABILITY)) is None


def test_a_third_party_is_named() -> None:
    with pytest.raises(InputError, match="examination_incomplete"):
        replace(PORTABILITY, target=PortabilityTarget.THIRD_PARTY).must_be_whole()
    replace(PORTABILITY, target=PortabilityTarget.THIRD_PARTY, third_party="Other Ltd, by upload").must_be_whole()
