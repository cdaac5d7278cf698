"""Every code has its words, in both languages."""

from enum import StrEnum

import pytest

from qv_desk.catalogue.words import next_step_words, wordings
from qv_desk.domain.cases.case_summary import Waiting
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.parts.identity import EvidenceOutcome, IdentityOutcome
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Representative
from qv_desk.domain.terms.right import Right

PREFIXED = {
    "identity": IdentityOutcome,
    "evidence": EvidenceOutcome,
    "search": SearchOutcome,
    "decision": DecisionOutcome,
    "waiting": Waiting,
    "clock": ClockState,
}

UNDATED = {
    NextStep.CLOSE,
    NextStep.NOTHING,
    NextStep.FREEZE_ACCOUNT,
    NextStep.FIND_AGE,
    NextStep.DELETE_ACCOUNT,
    NextStep.LOOK_FOR_CONSENT,
    NextStep.DELETE_REST,
    NextStep.LIFT_FREEZE,
    NextStep.SETTLE_AGE,
    NextStep.KEEP_FROZEN,
}
"""What has no last day: the end of a case, and what is done about a child's account, which is due at once."""


@pytest.mark.parametrize(
    ("table", "codes"),
    [("rights", Right), ("kinds", CaseKind), ("channels", Channel), ("representatives", Representative)],
)
def test_tables_name_exactly_the_codes(table: str, codes: type[StrEnum]) -> None:
    assert set(wordings(table)) == {code.value for code in codes}


def test_outcomes_are_named_with_what_they_are_outcomes_of() -> None:
    expected = {f"{prefix}.{code.value}" for prefix, codes in PREFIXED.items() for code in codes}
    assert set(wordings("outcomes")) == expected | {"status.open", "status.closed"}


def test_every_next_step_speaks_and_a_dated_title_has_its_date() -> None:
    for step, words in next_step_words().items():
        for language in ("en", "zh_CN"):
            assert words.why.said_in(language)
            dated = "{due}" in words.title.said_in(language)
            assert dated is (step not in UNDATED)
            assert "{" not in words.title_undated.said_in(language)
    silent = {step for step, words in next_step_words().items() if words.button is None}
    assert silent == {NextStep.NOTHING, NextStep.KEEP_FROZEN}
