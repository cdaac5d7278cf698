from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import ForwardedHeader, MailAddress
from qv_desk.intake.triage.first_receipt import FirstReceipt, first_receipt
from qv_desk.intake.triage.letter_parts import letter_parts
from tests.intake.letters import NOW, message

ANN = MailAddress("Ann", "ann@example.org")


SUN = MailAddress("Sun Li", "sun.li@qualvision.cn")


def receipt(*heads: ForwardedHeader, sender: MailAddress, subject: str = "Fwd: x") -> FirstReceipt:
    """Of a mail that passes on others."""
    given = replace(message("Please delete my data.", subject, sender), forwarded=heads)
    return first_receipt(given, letter_parts(given, given.forwarded, triage_words()), NOW)


def head_of(days_before: int, recipients: str = "", place: int = 0) -> ForwardedHeader:
    return ForwardedHeader(ANN, recipients, NOW - timedelta(days=days_before), "x", place, zone_assumed=False)


def test_in_a_thread_the_first_mail_of_its_writer_counts_and_is_to_be_checked() -> None:
    found = receipt(head_of(3), head_of(9, place=5), sender=SUN)
    assert (found.at, found.code) == (NOW - timedelta(days=9), "received_thread")


@pytest.mark.parametrize("recipients", ["", "Support", "support@qualvision.cn", "info@qualvision.example"])
def test_what_an_outsider_forwards_is_only_said_to_be_older(recipients: str) -> None:
    found = receipt(head_of(9, recipients), sender=ANN)
    assert (found.at, found.code) == (NOW - timedelta(days=9), "received_passed_on")


def test_what_was_sent_to_others_alone_has_only_come_now() -> None:
    found = receipt(head_of(9, "Mum <mum@example.org>"), sender=ANN)
    assert (found.at, found.code) == (NOW, "received_never_ours")
    assert receipt(head_of(9, "Mum <mum@example.org>"), sender=SUN).at == NOW - timedelta(days=9)


@pytest.mark.parametrize(("sender", "code"), [(SUN, "received_quoted_unread"), (ANN, "received_mail")])
def test_a_quotation_of_which_no_date_could_be_read_is_pointed_out(sender: MailAddress, code: str) -> None:
    text = "Please take over.\n\nOn 5 Nov, Ann Example wrote:\n> Please delete my data.\n"
    given = message(text, "Re: x", sender)
    found = first_receipt(given, letter_parts(given, (), triage_words()), NOW)
    assert (found.at, found.code) == (NOW, code)


def test_a_mail_from_the_future_is_said_to_be_one() -> None:
    given = replace(message("Please delete my data."), received_at=NOW + timedelta(days=30))
    assert first_receipt(given, letter_parts(given, (), triage_words()), NOW).code == "received_future"


@pytest.mark.parametrize(
    ("days_before", "counts"), [(3, True), (0, True), (500, False)], ids=["three days", "the same day", "too long ago"]
)
def test_a_forwarded_mail_came_when_its_writer_sent_it(days_before: int, counts: bool) -> None:
    sent = NOW - timedelta(days=days_before)
    head = ForwardedHeader(ANN, "", sent, "x", 0, zone_assumed=False)
    found = receipt(head, sender=SUN)
    assert (found.at, found.code) == ((sent, "received_forwarded") if counts else (NOW, "received_forwarded_unclear"))


def test_a_mail_of_ones_own_came_when_it_came() -> None:
    given = message("Please delete my data.")
    found = first_receipt(given, letter_parts(given, (), triage_words()), NOW)
    assert (found.at, found.code) == (NOW, "received_mail")
