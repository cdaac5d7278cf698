"""The way of a letter from issue to post."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_posting import carrier_number_of
from qv_desk.domain.letters.letter_way import LetterWay
from qv_desk.domain.letters.print_job import EnvelopeFormat
from qv_desk.domain.minors.minor_register import MinorOpening
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.cases import approve, minors
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from qv_desk.services.letters import correspond
from qv_desk.services.post import mail_letter, print_letters
from tests.services.conftest import Clock, StaffedDesk

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
    assert print_letters.posted_on(desk, desk.today) == ()
    assert print_letters.how_many_wait(desk) == 1
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, date(2026, 9, 24))
    case = desk.store.cases.get(waiting.case_id)
    assert case.correspondence[0].dispatched_on == date(2026, 9, 24)
    assert print_letters.waiting(desk) == ()
    assert print_letters.how_many_wait(desk) == 0
    assert [(letter.reference, letter.recipient) for letter in print_letters.posted_on(desk, desk.today)] == [
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
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, date(2026, 9, 24))
    with pytest.raises((InputError, GateError)):
        print_letters.mark_posted(desk, letter_id, date(2026, 9, 24))


def test_only_a_letter_that_waits_can_be_printed(desk: Desk) -> None:
    with pytest.raises(InputError, match="letter_not_waiting"):
        print_letters.mark_printed(desk, "nothing")


def test_a_carriers_number_stands_with_the_letter(desk: Desk, letter_id: str) -> None:
    (waiting,) = print_letters.waiting(desk)
    with pytest.raises(InputError, match="carrier_number_unusable"):
        print_letters.mark_posted(desk, letter_id, desk.today, "no ; number")
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, desk.today, " RR 123 456 785  CN ")
    (posted,) = print_letters.posted_on(desk, desk.today)
    assert posted.carrier_number == "RR 123 456 785 CN"
    assert carrier_number_of(desk.store.cases.get(waiting.case_id), letter_id) == "RR 123 456 785 CN"
    assert "RR 123 456 785 CN" in (desk.store.journal.of(waiting.case_id)[-1].detail or "")


def test_letters_wait_in_the_order_of_packing(desk: Desk, opened_case: CaseOpener) -> None:
    """By envelope, then by country; whose country nobody knows comes last."""
    words = {"identity_how": "For this request we need no proof of who you are."}
    for name, country in (("A", "PL"), ("B", ""), ("C", "AT"), ("D", "PL")):
        person = Party(f"{name} Sample", ("1 Street",), "", "", country)
        case = opened_case(rights=(Right.MARKETING_OBJECTION,), data_subject=person)
        correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    assert [one.recipient[0] for one in print_letters.waiting(desk)] in (list("CADB"), list("CDAB"))
    assert {one.envelope for one in print_letters.waiting(desk)} == {EnvelopeFormat.C5_WINDOW}


def test_a_childs_waiting_letter_is_read_by_whoever_opened_the_file(staffed: StaffedDesk, clock: Clock) -> None:
    """Law: Regulations on the Protection of Minors in Cyberspace 36: access is approved, and recorded."""
    lin, hana, ola = (staffed.at(name) for name in ("Lin Wei", "Hana Sato", "Ola Berg"))
    report = minor_reports.NewReport(
        reporter=Reporter.PARENT,
        account="account-1",
        correspondent=Party("Kim Sample", ("1 Street",), "kim@example.org", "", "DE"),
        channel=Channel.E_MAIL,
        language="en",
        discovered_at=clock() - timedelta(hours=2),
        stated_age=9,
        said="nine",
    )
    case_id = minor_reports.take_in(lin, report).case_id
    asked = minors.ask_to_open(lin, case_id, reason="to answer", hours=5)
    approve.grant(hana, asked.approval_id)
    words = {"identity_how": "For this request we need no proof of who you are."}
    letter = correspond.issue(lin, case_id, LetterKind.ACKNOWLEDGEMENT, "en", words).letter_id

    assert print_letters.pdf_bytes(lin, letter).startswith(b"%PDF-")
    for shut in (ola, hana):
        with pytest.raises(AccessError, match="minor_file_needs_approval"):
            print_letters.pdf_bytes(shut, letter)
        with pytest.raises(AccessError, match="minor_file_needs_approval"):
            print_letters.save_copy(shut, letter, staffed.folder / "copy.pdf")
    opened = {one.opened_by for one in lin.store.registers.of_case(MinorOpening, case_id)}
    assert opened == {lin.user.user_id}
    print_letters.mark_printed(ola, letter)
    print_letters.mark_posted(ola, letter, ola.today)  # the day of posting shows nothing of the file


def test_what_no_postman_can_deliver_is_no_work_of_the_print_room(desk: Desk, opened_case: CaseOpener) -> None:
    """Whatever channel the case names: the printed address says whether there is an envelope."""
    words = {"identity_how": "For this request we need no proof of who you are."}
    posted = opened_case(rights=(Right.MARKETING_OBJECTION,))
    mailed = opened_case(
        rights=(Right.MARKETING_OBJECTION,),
        data_subject=Party("Rosa Sample", (), "rosa@example.org", "", "IE"),
        channel=Channel.POST,
    )
    for case in (mailed, posted):
        correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    first, last = print_letters.waiting(desk)
    assert (first.case_id, first.envelope, first.is_to_print) == (posted.case_id, EnvelopeFormat.C5_WINDOW, True)
    assert (last.case_id, last.envelope, last.is_to_print) == (mailed.case_id, None, False)
    assert print_letters.how_many_wait(desk) == 1
    print_letters.mark_posted(desk, last.letter_id, desk.today)  # no paper, so nobody had to print it
    assert desk.store.cases.get(mailed.case_id).correspondence[0].dispatched_on == desk.today
    assert [letter.envelope for letter in print_letters.posted_on(desk, desk.today)] == [None]


def test_paper_is_printed_before_it_is_posted(desk: Desk, letter_id: str) -> None:
    with pytest.raises(GateError, match="letter_not_printed"):
        print_letters.mark_posted(desk, letter_id, desk.today)
    assert print_letters.how_many_wait(desk) == 1


def test_a_letter_saved_as_a_mail_needs_no_printer(desk: Desk, letter_id: str, tmp_path: Path) -> None:
    (waiting,) = print_letters.waiting(desk)
    mail_letter.save_draft(desk, waiting.case_id, letter_id, tmp_path / "letter.eml", is_locked=False)
    print_letters.mark_posted(desk, letter_id, desk.today)
    assert print_letters.waiting(desk) == ()
    (gone,) = print_letters.posted_on(desk, desk.today)
    assert (gone.way, gone.envelope) == (LetterWay.E_MAIL, None), "the counter of the post never sees it"
