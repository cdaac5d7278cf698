"""A case is told in the words of the window and in plain values."""

import io
from enum import StrEnum

import pytest

from qv_desk.cli.cases.case_words import MARKS, about, command_for, listed
from qv_desk.cli.frame.output import CHINESE, ENGLISH, Output
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.kinds.authority_demand import DemandCheck, DemandLawfulness, TellingThePerson
from qv_desk.domain.kinds.complaint import ComplaintResult
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases.review import Urgency
from tests.cli.terminal import Command


def test_every_urgency_has_a_shape_of_its_own() -> None:
    assert set(MARKS) == set(Urgency)
    assert len(set(MARKS.values())) == len(Urgency)


def test_every_step_but_the_last_has_its_command() -> None:
    without = {step for step in NextStep if not command_for(step, "QV-2026-0001")}
    assert without == {NextStep.NOTHING}
    assert command_for(NextStep.CLOSE, "QV-2026-0001") == "qv-desk close QV-2026-0001"


def test_a_command_names_the_right_that_is_still_open() -> None:
    decide = command_for(NextStep.DECIDE, "QV-2026-0001", (Right.ERASURE, Right.ACCESS))
    assert decide == "qv-desk decide QV-2026-0001 --right erasure --outcome OUTCOME"
    assert "--right RIGHT" in command_for(NextStep.DECIDE, "QV-2026-0001")


@pytest.mark.parametrize(
    ("step", "option", "choices"),
    [
        (NextStep.LOOK_INTO, "--result", ComplaintResult),
        (NextStep.CHECK_DEMAND, "--verified", DemandCheck),
        (NextStep.ASSESS_DEMAND, "--lawful", DemandLawfulness),
        (NextStep.ASSESS_DEMAND, "--telling", TellingThePerson),
    ],
)
def test_a_command_says_what_there_is_to_choose(step: NextStep, option: str, choices: type[StrEnum]) -> None:
    assert f"{option} {'|'.join(choices)}" in command_for(step, "QV-2026-0001")


@pytest.mark.parametrize(("language", "row"), [(ENGLISH, "a, b"), (CHINESE, "a、b")])
def test_lists_are_written_as_the_language_writes_them(language: str, row: str) -> None:
    assert listed(("a", "b"), Output(language=language, stream=io.StringIO())) == row


def test_a_case_is_about_its_rights_or_else_its_kind() -> None:
    output = Output(stream=io.StringIO())
    assert about("rights_request", ["access", "erasure"], output) == "Access, Erasure"
    assert about("inquiry", [], output) == "Inquiry"


def test_a_receipt_that_has_to_be_confirmed_is_said_before_the_next_step(qv: Command, told: Command, case: str) -> None:
    said = told("laws", case, "--add", "us_ca_ccpa", "--reason", "lives in Fresno").out
    assert "First: confirm by" in said
    assert f"letter {case} --kind acknowledgement" in said
    assert "Next: Check who is asking" in said
    (line,) = qv("cases").records
    assert (line["next_step"], line["rule"]) == ("confirm_receipt", "us_ca_ccpa")
