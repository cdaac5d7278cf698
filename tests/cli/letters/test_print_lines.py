"""The lines of the print room name a letter by what its reader may know, and say where somebody has to look."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.cli.frame.output import CHINESE, ENGLISH, Output
from qv_desk.cli.letters.print_lines import facts_of, letter_name
from qv_desk.services.post.on_its_way import WaitingLetter

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
LETTER = WaitingLetter("l1", "c1", "QV-2026-0001", "refusal", "en", "Zoë Sample", None, 2, AT, None, None)


@pytest.mark.parametrize(
    ("language", "letter", "name"),
    [
        (ENGLISH, LETTER, "QV-2026-0001: Refusal"),
        (ENGLISH, replace(LETTER, reference="", kind=""), "Letter l1"),
        (CHINESE, replace(LETTER, reference="", kind=""), "信函 l1"),
    ],
)
def test_printing_staff_know_a_letter_by_its_number_alone(language: str, letter: WaitingLetter, name: str) -> None:
    assert letter_name(letter, Output(language=language)) == name


def test_what_a_program_reads_says_which_printer_to_look_at() -> None:
    output = Output(json=True)
    assert facts_of(LETTER, output)["may_be_in"] is None
    assert facts_of(replace(LETTER, may_be_in="Office"), output)["may_be_in"] == "Office"
    lost = facts_of(replace(LETTER, may_be_in="printer", is_lost_sight_of=True), output)
    assert (lost["may_be_in"], lost["lost_sight_of"]) == (None, True)
