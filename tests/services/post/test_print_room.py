"""Printing staff see names on envelopes and letters, and sign what they did; the same calls serve officers."""

from datetime import date
from pathlib import Path

import pytest

from qv_desk.domain.terms.party import Party
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.cases import documents, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.post import outbox, print_letters
from tests.services.print_office import PrintOffice, a_request, issued


def test_they_see_the_envelope_and_nothing_of_the_case(printer: Desk, letter_id: str) -> None:
    (letter,) = print_letters.waiting(printer)
    assert (letter.letter_id, letter.recipient, letter.pages, letter.printed_at) == (letter_id, "Zoë Sample", 1, None)
    assert letter.country is not None
    assert letter.country.en == "Germany"
    assert (letter.case_id, letter.reference, letter.kind) == ("", "", "")
    assert print_letters.pdf_bytes(printer, letter_id).startswith(b"%PDF-")


def test_they_print_and_post_by_the_same_calls(printer: Desk, letter_id: str) -> None:
    print_letters.mark_printed(printer, letter_id)
    assert print_letters.waiting(printer)[0].printed_at == printer.moment
    assert print_letters.how_many_wait(printer) == 1
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    assert print_letters.waiting(printer) == ()
    assert print_letters.how_many_wait(printer) == 0
    assert [letter.recipient for letter in print_letters.posted_on(printer, printer.today)] == ["Zoë Sample"]


def test_it_works_while_no_officer_is_there(office: PrintOffice, printer: Desk, letter_id: str) -> None:
    (office.folder / "cases.db").rename(office.folder.parent / "elsewhere.db")
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    assert print_letters.waiting(printer) == ()


def test_what_cannot_have_been_is_refused_at_once(printer: Desk, letter_id: str) -> None:
    for day in (date(2026, 9, 25), date(2026, 9, 23)):
        with pytest.raises(InputError, match="dispatch_day_impossible"):
            print_letters.mark_posted(printer, letter_id, day)
    for call in (print_letters.mark_printed, print_letters.pdf_bytes):
        with pytest.raises(InputError, match="letter_not_waiting"):
            call(printer, "another")
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    for call in (print_letters.mark_printed, print_letters.pdf_bytes):
        with pytest.raises(InputError, match="letter_not_waiting"):
            call(printer, letter_id)


def test_nothing_leads_from_there_to_a_case(printer: Desk, letter_id: str, tmp_path: Path) -> None:
    for call in (
        lambda: review.look(printer, ""),
        lambda: correspond.pdf_of(printer, "", letter_id),
        lambda: documents.bytes_of(printer, "", ""),
        lambda: print_letters.save_copy(printer, letter_id, tmp_path / "copy.pdf"),
    ):
        with pytest.raises(AccessError, match="not_permitted"):
            call()
    assert not (tmp_path / "copy.pdf").exists()


def test_a_carriers_number_is_signed_and_reaches_the_case(office: PrintOffice, printer: Desk, letter_id: str) -> None:
    with pytest.raises(InputError, match="carrier_number_unusable"):
        print_letters.mark_posted(printer, letter_id, printer.today, "挂号")
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today, "RR 123 456 785 CN")
    assert [one.carrier_number for one in print_letters.posted_on(printer, printer.today)] == ["RR 123 456 785 CN"]

    officer = office.officers_desk()
    outbox.sync(officer)
    (posted,) = print_letters.posted_on(officer, officer.today)
    entry = officer.store.journal.latest(1)[0]
    officer.close()
    assert (posted.letter_id, posted.carrier_number) == (letter_id, "RR 123 456 785 CN")
    assert "RR 123 456 785 CN" in (entry.detail or "")
    assert [one.carrier_number for one in print_letters.posted_on(printer, printer.today)] == ["RR 123 456 785 CN"]


def test_what_was_not_printed_is_not_signed_as_posted(printer: Desk, letter_id: str) -> None:
    with pytest.raises(GateError, match="letter_not_printed"):
        print_letters.mark_posted(printer, letter_id, printer.today)
    assert print_letters.how_many_wait(printer) == 1


def test_a_letter_for_no_postman_does_not_lie_in_the_outbox(officer: Desk, printer: Desk, letter_id: str) -> None:
    person = Party("Rosa Sample", (), "rosa@example.org", "", "IE")
    mailed = issued(officer, a_request(officer, data_subject=person))
    outbox.sync(officer)
    assert {letter.letter_id for letter in print_letters.waiting(officer)} == {letter_id, mailed}
    assert [letter.letter_id for letter in print_letters.waiting(printer)] == [letter_id]
