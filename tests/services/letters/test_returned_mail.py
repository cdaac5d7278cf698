"""Returned mail comes back to the officer; the same words can go out anew to another address."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import LetterReturned, ReturnReason
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_content import LetterContent
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import close_case
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond, returned_mail
from qv_desk.services.letters.returned_mail import NewAddress
from qv_desk.services.post import print_letters
from tests.services.conftest import Clock

CaseOpener = Callable[..., Case]
ELSEWHERE = NewAddress(("12 Quay Street", "", " Galway "), "IE")


@pytest.fixture
def letter(opened_case: CaseOpener, desk: Desk) -> tuple[Case, Correspondence]:
    """An answer that was posted."""
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), subject="A question")
    made = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Here is the answer."})
    print_letters.mark_printed(desk, made.letter_id)
    print_letters.mark_posted(desk, made.letter_id, desk.today)
    return case, made


def came_back(desk: Desk, case_id: str, letter_id: str) -> Case:
    returned_mail.note_return(
        desk, case_id, letter_id, on=desk.today, reason=ReturnReason.MOVED, note="sticker of the post"
    )
    return desk.store.cases.get(case_id)


def test_it_goes_out_anew_with_the_same_words(desk: Desk, clock: Clock, letter: tuple[Case, Correspondence]) -> None:
    case, first = letter
    clock.forward(days=9)
    noted = came_back(desk, case.case_id, first.letter_id)
    assert desk.store.journal.of(case.case_id)[-1].action == "letter.came_back"
    line = desk.store.summaries.one(case.case_id)
    assert line is not None
    assert line.next_step == NextStep.SEND_ANEW
    with pytest.raises(GateError, match="letter_came_back"):
        close_case.close(desk, case.case_id)
    before = clocks_of(noted, zone=desk.zone, now=desk.moment)

    anew = returned_mail.send_anew(desk, case.case_id, first.letter_id, ELSEWHERE)

    after = desk.store.cases.get(case.case_id)
    assert clocks_of(after, zone=desk.zone, now=desk.moment) == before
    (waiting,) = print_letters.waiting(desk)
    assert (waiting.letter_id, waiting.recipient) == (anew.letter_id, "Zoë Sample")
    assert waiting.country is not None
    assert waiting.country.en == "Ireland"
    first_words, second_words = after.facts_of(LetterContent)
    assert first_words.letter.blocks == second_words.letter.blocks
    assert (first_words.letter.dated_on, second_words.letter.dated_on) == (date(2026, 9, 24), date(2026, 10, 3))
    (back,) = after.facts_of(LetterReturned)
    assert (back.sent_anew_as, back.is_settled) == (anew.letter_id, True)
    assert anew.sha256 != first.sha256
    names = [paper.name for paper in after.documents]
    assert len(set(names)) == len(names)

    print_letters.mark_printed(desk, anew.letter_id)
    print_letters.mark_posted(desk, anew.letter_id, desk.today)
    close_case.close(desk, case.case_id)


def test_the_page_shows_the_new_address_and_the_old_answer(desk: Desk, letter: tuple[Case, Correspondence]) -> None:
    case, first = letter
    came_back(desk, case.case_id, first.letter_id)
    anew = returned_mail.send_anew(desk, case.case_id, first.letter_id, ELSEWHERE)
    words = text_of(correspond.pdf_of(desk, case.case_id, anew.letter_id))
    for said in ("Zoë Sample", "12 Quay Street", "Galway", "IRELAND", "Here is the answer."):
        assert said in words
    assert "Lindenstraße" not in words


def test_or_it_is_left_with_a_reason(desk: Desk, letter: tuple[Case, Correspondence]) -> None:
    case, first = letter
    came_back(desk, case.case_id, first.letter_id)
    returned_mail.leave(desk, case.case_id, first.letter_id, "The answer went by e-mail as well.")
    close_case.close(desk, case.case_id)
    with pytest.raises(GateError, match="letter_not_returned"):
        returned_mail.send_anew(desk, case.case_id, first.letter_id, ELSEWHERE)


def test_it_can_come_back_after_the_case_was_closed(
    desk: Desk, clock: Clock, letter: tuple[Case, Correspondence]
) -> None:
    case, first = letter
    close_case.close(desk, case.case_id)
    clock.forward(days=20)
    came_back(desk, case.case_id, first.letter_id)
    anew = returned_mail.send_anew(desk, case.case_id, first.letter_id, ELSEWHERE)
    print_letters.mark_printed(desk, anew.letter_id)
    print_letters.mark_posted(desk, anew.letter_id, desk.today)
    assert desk.store.cases.get(case.case_id).status == "closed"


def test_what_cannot_be_is_refused(desk: Desk, letter: tuple[Case, Correspondence]) -> None:
    case, first = letter
    with pytest.raises(GateError, match="letter_not_returned"):
        returned_mail.send_anew(desk, case.case_id, first.letter_id, ELSEWHERE)
    with pytest.raises(InputError, match="return_day_impossible"):
        returned_mail.note_return(
            desk, case.case_id, first.letter_id, on=desk.today + timedelta(days=1), reason=ReturnReason.OTHER
        )
    came_back(desk, case.case_id, first.letter_id)
    with pytest.raises(InputError, match="address_needed"):
        returned_mail.send_anew(desk, case.case_id, first.letter_id, NewAddress(("", "  ")))


@pytest.mark.parametrize("reason", ReturnReason)
def test_each_reason_has_its_words(reason: ReturnReason) -> None:
    assert returned_mail.reason_name(reason).zh


def text_of(content: bytes) -> str:
    """What a reader sees, by a program that is not ours."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    read = subprocess.run([tool, "-layout", "-", "-"], input=content, capture_output=True, check=True)
    return read.stdout.decode()
