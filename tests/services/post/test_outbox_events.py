"""What printing staff signed is taken over once, and only as far as it is signed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_letters
from qv_desk.services.post.outbox_events import take_over, waiting_jobs
from qv_desk.services.post.print_room import PrintRoom
from qv_desk.store.outbox_rows import EventKind, OutboxEvent
from tests.services.print_office import PrintOffice, a_request, issued, make_print_office


@pytest.fixture
def office(tmp_path: Path) -> PrintOffice:
    return make_print_office(tmp_path / "desk")


@pytest.fixture
def officer(office: PrintOffice) -> Iterator[Desk]:
    desk = office.officers_desk()
    outbox.sync(desk)
    yield desk
    desk.close()


@pytest.fixture
def letter_id(officer: Desk) -> str:
    letter_id = issued(officer, a_request(officer))
    outbox.sync(officer)
    return letter_id


@pytest.fixture
def printer(office: PrintOffice, letter_id: str) -> Desk:
    assert letter_id
    return office.print_desk()


def signed(desk: Desk) -> tuple[OutboxEvent, ...]:
    with desk.outbox.opened() as file:
        return file.events()


def test_each_entry_is_taken_over_once(officer: Desk, printer: Desk, letter_id: str) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today, "RR 1 CN")
    events = signed(officer)

    assert take_over(officer, events) == ((EventKind.PRINTED, EventKind.POSTED), (1, 2))
    assert take_over(officer, events) == (("", ""), (1, 2))
    assert take_over(officer, ()) == ((), ())
    assert waiting_jobs(officer) == {}


def test_a_carriers_number_exchanged_by_hand_is_not_believed(officer: Desk, printer: Desk, letter_id: str) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today, "RR 1 CN")
    printed, posted = signed(officer)

    outcomes, _taken = take_over(officer, [printed, replace(posted, note="RR 2 CN")])

    assert outcomes == (EventKind.PRINTED, "refused")
    assert set(waiting_jobs(officer)) == {letter_id}
    assert officer.store.journal.latest(1)[0].action == "outbox.event_refused"


def test_a_list_that_was_saved_is_journalled_once(officer: Desk, printer: Desk) -> None:
    PrintRoom(printer).listed("posting_list", date(2026, 9, 24))
    events = signed(officer)
    for _ in range(2):
        assert take_over(officer, events)[0] == (EventKind.LISTED,)
    entries = [entry for entry in officer.store.journal.latest(5) if entry.action == "post.listed"]
    assert len(entries) == 1
    assert "2026-09-24" in (entries[0].detail or "")
