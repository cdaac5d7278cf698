from dataclasses import replace

import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import MailAddress
from qv_desk.intake.kinds import our_reference
from qv_desk.intake.triage import propose
from tests.intake.letters import NOW, message


@pytest.mark.parametrize(
    ("text", "found"),
    [("see qv-2026-0042.", "QV-2026-0042"), ("QV-2026-0042-X", ""), ("XQV-2026-0042", ""), ("QV-1026-0042", "")],
)
def test_our_reference_is_told_from_serial_numbers(text: str, found: str) -> None:
    assert our_reference(text) == found


def test_a_machine_that_says_so_is_believed_but_never_over_a_demand() -> None:
    words = triage_words()
    mail = replace(message("I am away until Monday."), automatic=True)
    assert propose(mail, words, now=NOW).kind == "not_privacy"
    mail = replace(message("Please delete all my data."), automatic=True)
    assert propose(mail, words, now=NOW).kind == "rights_request"


def test_an_official_sender_makes_a_demand_sure() -> None:
    text = "This office is conducting a criminal investigation. Please provide the data of your customer."
    found = propose(message(text, sender=MailAddress("Desk", "desk@police.uk")), triage_words(), now=NOW)
    assert (found.kind, found.confidence, found.rights) == ("authority_demand", "sure", ())


def test_what_nobody_understands_is_to_be_read() -> None:
    found = propose(message("Lorem ipsum dolor sit amet."), triage_words(), now=NOW)
    assert (found.kind, found.confidence) == ("inquiry", "unsure")
