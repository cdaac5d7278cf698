from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import ForwardedHeader, MailAddress
from qv_desk.intake.triage.first_receipt import first_receipt
from qv_desk.intake.triage.letter_parts import letter_parts
from tests.intake.letters import NOW, message

ANN = MailAddress("Ann", "ann@example.org")


@pytest.mark.parametrize(
    ("days_before", "counts"), [(3, True), (0, True), (500, False)], ids=["three days", "the same day", "too long ago"]
)
def test_a_forwarded_mail_came_when_its_writer_sent_it(days_before: int, counts: bool) -> None:
    sent = NOW - timedelta(days=days_before)
    head = ForwardedHeader(ANN, "", sent, "x", 0, zone_assumed=False)
    given = replace(message("Please delete my data.", "Fwd: x"), forwarded=(head,))
    found = first_receipt(given, letter_parts(given, given.forwarded, triage_words()), NOW)
    assert (found.at, found.code) == ((sent, "received_forwarded") if counts else (NOW, "received_forwarded_unclear"))


def test_a_mail_of_ones_own_came_when_it_came() -> None:
    given = message("Please delete my data.")
    found = first_receipt(given, letter_parts(given, (), triage_words()), NOW)
    assert (found.at, found.code) == (NOW, "received_mail")
