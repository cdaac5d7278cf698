"""The way of a letter from issue to post."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond, print_letters

CaseOpener = Callable[..., Case]


@pytest.fixture
def letter_id(opened_case: CaseOpener, desk: Desk) -> str:
    """An acknowledgement that was issued and waits."""
    case = opened_case(rights=(Right.MARKETING_OBJECTION,))
    words = {
        "identity_how": "For this request we need no proof of who you are.",
    }
    return correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words).letter_id


def test_an_issued_letter_waits_until_it_is_posted(desk: Desk, letter_id: str) -> None:
    (waiting,) = print_letters.waiting(desk)
    assert (waiting.letter_id, waiting.recipient, waiting.printed_at) == (letter_id, "Zoë Sample", None)
    assert waiting.country is not None
    assert waiting.country.en == "Germany"
    assert print_letters.pdf_bytes(desk, letter_id).startswith(b"%PDF-")
    print_letters.mark_printed(desk, letter_id)
    assert print_letters.waiting(desk)[0].printed_at == desk.moment
    assert print_letters.posted_today(desk) == ()
    print_letters.mark_posted(desk, letter_id, date(2026, 9, 24))
    case = desk.store.cases.get(waiting.case_id)
    assert case.correspondence[0].dispatched_on == date(2026, 9, 24)
    assert print_letters.waiting(desk) == ()
    assert [(letter.reference, letter.recipient) for letter in print_letters.posted_today(desk)] == [
        (case.reference, "Zoë Sample")
    ]
    assert [entry.action for entry in desk.store.journal.of(case.case_id)][-2:] == [
        "letter.printed",
        "letter.dispatched",
    ]


def test_a_printer_that_failed_is_written_down_and_the_letter_waits(desk: Desk, letter_id: str) -> None:
    print_letters.mark_failed(desk, letter_id)
    (waiting,) = print_letters.waiting(desk)
    assert waiting.printed_at is None
    assert desk.store.journal.of(waiting.case_id)[-1].action == "letter.print_failed"


def test_a_letter_cannot_leave_tomorrow_or_twice(desk: Desk, letter_id: str) -> None:
    with pytest.raises(InputError, match="dispatch_day_impossible"):
        print_letters.mark_posted(desk, letter_id, date(2026, 9, 25))
    print_letters.mark_posted(desk, letter_id, date(2026, 9, 24))
    with pytest.raises((InputError, GateError)):
        print_letters.mark_posted(desk, letter_id, date(2026, 9, 24))


def test_an_unknown_printer_is_said_and_the_letter_still_waits(desk: Desk, letter_id: str) -> None:
    with pytest.raises(InputError, match="printer_unknown"):
        print_letters.send_to_cups(desk, letter_id, "no such printer; rm -rf")
    assert print_letters.waiting(desk)[0].printed_at is None


def test_without_cups_there_are_no_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert print_letters.cups_printers() == ()


def test_only_a_letter_that_waits_can_be_printed(desk: Desk) -> None:
    with pytest.raises(InputError, match="letter_not_waiting"):
        print_letters.mark_printed(desk, "nothing")
