"""What was handed to a printer stays in doubt until somebody knows how it ended."""

from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.errors import GateError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_letters, to_printer
from qv_desk.services.post.handing import Handed, HandedLetters
from tests.services.print_office import PrintOffice

AT = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def test_a_print_seen_since_then_leaves_no_doubt() -> None:
    handed = Handed("Office", AT)
    assert handed.leaves_a_doubt(None)
    assert handed.leaves_a_doubt(AT - timedelta(hours=1))
    assert not handed.leaves_a_doubt(AT)


def test_an_earlier_print_settles_nothing_though_the_clock_was_set_back() -> None:
    handed = Handed("Office", AT - timedelta(hours=1), printed_before=AT)
    assert handed.leaves_a_doubt(AT)
    assert not handed.leaves_a_doubt(AT - timedelta(minutes=59))


@pytest.mark.parametrize("side", ["printing", "officer"])
def test_a_reprint_that_nobody_saw_end_is_in_doubt_though_the_clock_was_set_back(
    side: str, office: PrintOffice, letter_id: str
) -> None:
    open_at = office.print_desk if side == "printing" else office.officers_desk
    desk = open_at()
    to_printer.hand_over(desk, letter_id, "Office")
    print_letters.mark_printed(desk, letter_id)
    desk.close()
    desk = open_at(lambda: AT - timedelta(hours=1))
    to_printer.hand_over(desk, letter_id, "Office")
    assert print_letters.waiting(desk)[0].may_be_in == "Office"
    with pytest.raises(GateError, match="letter_may_be_out"):
        to_printer.hand_over(desk, letter_id, "Office")
    to_printer.hand_over(desk, letter_id, "Office", again=True)
    print_letters.mark_printed(desk, letter_id)
    assert print_letters.waiting(desk)[0].may_be_in == ""
    desk.close()


@pytest.mark.parametrize("first", ["printing", "officer"])
def test_what_one_side_of_the_house_sent_to_a_printer_is_in_doubt_for_the_other(
    first: str, office: PrintOffice, letter_id: str
) -> None:
    """Neither prints what may lie in the printer already; once it is noted as printed, both know."""
    sides = (office.print_desk, office.officers_desk)
    begins, follows = sides if first == "printing" else sides[::-1]
    desk = begins()
    to_printer.hand_over(desk, letter_id, "Office")
    desk.close()
    desk = follows()
    assert print_letters.waiting(desk)[0].may_be_in == "Office"
    with pytest.raises(GateError, match="letter_may_be_out"):
        to_printer.hand_over(desk, letter_id, "Basement")
    to_printer.hand_over(desk, letter_id, "Basement", again=True)
    print_letters.mark_printed(desk, letter_id)
    assert print_letters.waiting(desk)[0].may_be_in == ""
    desk.close()
    officer = office.officers_desk()
    outbox.sync(officer)
    assert print_letters.waiting(officer)[0].may_be_in == ""
    officer.close()
    printer = office.print_desk()
    assert print_letters.waiting(printer)[0].may_be_in == ""
    printer.close()


def test_a_damaged_or_missing_outbox_keeps_no_officer_from_printing(office: PrintOffice, letter_id: str) -> None:
    desk = office.officers_desk()
    desk.outbox.path.write_bytes(b"no outbox")
    to_printer.hand_over(desk, letter_id, "Office")
    assert print_letters.waiting(desk)[0].may_be_in == "Office"
    desk.outbox.path.unlink()
    to_printer.hand_over(desk, letter_id, "Office", again=True)
    assert print_letters.waiting(desk)[0].may_be_in == "Office"
    desk.close()


@pytest.fixture(params=["printing", "officer"])
def side(request: pytest.FixtureRequest) -> Desk:
    """The desk of either side of the house."""
    desk = request.getfixturevalue("printer" if request.param == "printing" else "officer")
    assert isinstance(desk, Desk)
    return desk


def test_a_note_stays_until_it_is_forgotten(side: Desk, letter_id: str) -> None:
    notes = HandedLetters(side)
    notes.note(letter_id, "Office")
    assert notes.all() == {letter_id: Handed("Office", AT)}
    notes.forget(letter_id)
    notes.forget("nobody knows this one")
    assert notes.all() == {}


def test_what_says_nothing_any_more_goes_with_the_next_note(side: Desk, letter_id: str) -> None:
    notes = HandedLetters(side)
    notes.note("gone since", "Office")
    notes.note(letter_id, "Office")
    assert set(notes.all()) == {letter_id}
    print_letters.mark_printed(side, letter_id)
    notes.note("another", "Office")
    assert set(notes.all()) == {"another"}


def test_a_note_that_cannot_be_read_is_none(officer: Desk) -> None:
    with officer.changing() as changes:
        changes.journal("letter.handed_over", "a", "Office")
        changes.write_setting("handed_to_printers", {"a": "Office", "b": ["Office", "never"], "c": [1]})
    assert HandedLetters(officer).all() == {}
    with officer.changing() as changes:
        changes.journal("letter.handed_over", "a", "Office")
        changes.write_setting("handed_to_printers", ["a"])
    assert HandedLetters(officer).all() == {}
