"""A proposal is shown with its reasons, and nothing in the message steers the terminal."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

from qv_desk.cli.incoming.proposal_words import _FIELDS
from qv_desk.domain.incoming.proposal import ProposalField
from tests.cli.terminal import Command


def test_reasons_and_their_words_are_shown(told: Command, mail: Callable[..., Path]) -> None:
    shown = told("intake", "--propose", mail()).out
    assert "Mary Sample <mary@example.org>" in shown
    assert "right Access:" in shown
    assert "language English:" in shown
    assert "“" in shown  # the words of the message that speak for it
    assert "Mon 5 Jan 2026, 17:00" in shown  # the office is in Shanghai
    assert "received Mon 5 Jan 2026, 17:00:" in shown


def test_a_reminder_is_shown_the_way_to_its_case(told: Command, qv: Command, mail: Callable[..., Path]) -> None:
    opened = qv("intake", "--yes", mail()).record["reference"]
    text = "On 5 January I sent you a request. I have not received an answer. Please answer at once.\n\nMary Sample\n"
    reminder = mail(text, name="reminder.eml", subject="Re: Request for access to personal data")
    shown = told("intake", "--propose", reminder).out
    assert f"qv-desk add-mail {reminder} --to {opened}" in shown


def test_a_mail_from_the_future_counts_from_now(told: Command, mail: Callable[..., Path]) -> None:
    letter = mail()
    letter.write_bytes(letter.read_bytes().replace(b"05 Jan 2026", b"05 Jan 2099"))
    shown = told("intake", "--propose", letter).out
    assert "dated in the future" in shown
    assert "dated in the future" not in told("intake", "--propose", mail()).out


def test_a_message_cannot_paint_the_terminal(told: Command, mail: Callable[..., Path]) -> None:
    text = "Under Article 15 GDPR I request \x1b[2J access to my data \x1b]0;gotcha\x07 now.\n\nMary \u202eSample\n"
    shown = told("intake", "--propose", mail(text, subject="access")).out
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown


def test_every_field_of_a_proposal_has_its_words() -> None:
    assert set(_FIELDS) == set(get_args(ProposalField))
