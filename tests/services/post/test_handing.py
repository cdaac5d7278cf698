"""What was handed to a printer stays in doubt until somebody knows how it ended."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.errors import GateError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_letters, to_printer
from qv_desk.services.post.handing import Handed, HandedLetters
from qv_desk.vault.people import remove_user
from tests.services.print_office import PrintOffice, a_request, issued

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


def harmed(office: PrintOffice, harm: str) -> None:
    """The print room's own file after an accident."""
    path = office.folder / "outbox.db"
    if harm == "missing":
        path.unlink()
    elif harm == "damaged":
        content = bytearray(path.read_bytes())
        content[-2000] ^= 1
        path.write_bytes(content)
    else:
        path.write_bytes(bytes(3 * 4096))


@pytest.mark.parametrize(
    ("harm", "doubt", "refusal"),
    [
        ("missing", ("printer / 打印机", True), "letter_may_be_printed"),
        ("damaged", ("Basement", False), "letter_may_be_out"),
        ("foreign", ("printer / 打印机", True), "letter_may_be_printed"),
    ],
    ids=["missing", "damaged where no note stands", "foreign"],
)
def test_a_room_whose_notes_are_lost_looks_for_each_letter_that_may_be_printed(
    office: PrintOffice, letter_id: str, harm: str, doubt: tuple[str, bool], refusal: str
) -> None:
    """Handed over, noted as printed by nobody, and the note lost: it is no letter that was never printed."""
    with closing(office.officers_desk()) as desk:
        printed, posted = (issued(desk, a_request(desk, name)) for name in ("Jan Sample", "Ida Sample"))
        outbox.sync(desk)
    with closing(office.print_desk()) as desk:
        to_printer.hand_over(desk, letter_id, "Basement")
        for other in (printed, posted):
            print_letters.mark_printed(desk, other)
        print_letters.mark_posted(desk, posted, desk.today)
    with closing(office.officers_desk()) as desk:
        outbox.sync(desk)
        harmed(office, harm)
        assert outbox.sync(desk).rebuilt == harm
        late = issued(desk, a_request(desk, "Eva Sample"))
        assert outbox.sync(desk) == outbox.SyncReport()

    for open_at in (office.print_desk, office.officers_desk):
        with closing(open_at()) as desk:
            waiting = {letter.letter_id: letter for letter in print_letters.waiting(desk)}
            seen = {one: (letter.may_be_in, letter.is_lost_sight_of) for one, letter in waiting.items()}
            assert seen == {letter_id: doubt, printed: ("", False), late: ("", False)}
            with pytest.raises(GateError, match=refusal):
                to_printer.hand_over(desk, letter_id, "Office")
            to_printer.hand_over(desk, late, "Office")
            print_letters.mark_failed(desk, late)


def test_a_letter_found_or_printed_again_is_in_doubt_no_more(office: PrintOffice, letter_id: str) -> None:
    with closing(office.officers_desk()) as desk:
        other = issued(desk, a_request(desk, "Jan Sample"))
        outbox.sync(desk)
        harmed(office, "missing")
        outbox.sync(desk)
    with closing(office.print_desk()) as desk:
        print_letters.mark_printed(desk, letter_id)  # it lay in the tray
        to_printer.hand_over(desk, other, "Office", again=True)
        assert {one.may_be_in for one in print_letters.waiting(desk)} == {"", "Office"}
        print_letters.mark_printed(desk, other)
        assert [one.may_be_in for one in print_letters.waiting(desk)] == ["", ""]
    with closing(office.officers_desk()) as desk:
        assert outbox.sync(desk).printed == 2
        assert [(one.may_be_in, one.is_lost_sight_of) for one in print_letters.waiting(desk)] == [("", False)] * 2


def test_what_officers_know_of_a_printer_a_new_room_is_told(office: PrintOffice, letter_id: str) -> None:
    with closing(office.officers_desk()) as desk:
        to_printer.hand_over(desk, letter_id, "Office")
        harmed(office, "damaged")
        outbox.sync(desk)
    with closing(office.print_desk()) as desk:
        (letter,) = print_letters.waiting(desk)
        assert (letter.may_be_in, letter.is_lost_sight_of) == ("Office", False)


def test_a_room_that_is_renewed_keeps_its_doubts(office: PrintOffice, letter_id: str) -> None:
    with closing(office.print_desk()) as desk:
        to_printer.hand_over(desk, letter_id, "Basement")
    with closing(office.officers_desk()) as desk:
        other = issued(desk, a_request(desk, "Jan Sample"))
        assert outbox.rebuild(desk).rebuilt == "renewed"
    with closing(office.print_desk()) as desk:
        assert {one.letter_id: one.may_be_in for one in print_letters.waiting(desk)} == {
            letter_id: "Basement",
            other: "",
        }


def test_a_stop_between_the_making_and_the_telling_hides_no_doubt(
    office: PrintOffice, letter_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    harmed(office, "missing")
    with closing(office.officers_desk()) as desk, monkeypatch.context() as stopped:
        stopped.setattr(HandedLetters, "tell_new_room", lambda *_: pytest.fail("killed"))
        with pytest.raises(pytest.fail.Exception):
            outbox.sync(desk)
    with closing(office.officers_desk()) as desk:
        assert outbox.sync(desk) == outbox.SyncReport()
        HandedLetters(desk).forget(letter_id)
        outbox.sync(desk)
    with closing(office.print_desk()) as desk:
        assert [one.may_be_in for one in print_letters.waiting(desk)] == [""], "told once, and not again"


def test_where_nobody_prints_for_others_nothing_was_lost(office: PrintOffice, letter_id: str) -> None:
    with closing(office.officers_desk()) as desk:
        remove_user(office.folder, desk.unlocked.keys, office.printing.user.user_id)
        outbox.sync(desk)
        harmed(office, "damaged")
        assert outbox.sync(desk).rebuilt == "damaged"
        assert [(one.letter_id, one.may_be_in) for one in print_letters.waiting(desk)] == [(letter_id, "")]


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
