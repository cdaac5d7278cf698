"""The cases stay the truth: what the print room signs reaches them once, what it cannot have signed never."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.clocks.event import EventKind as CaseEventKind
from qv_desk.errors import AccessError, StoreError
from qv_desk.services.cases import review
from qv_desk.services.frame import preferences
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_letters
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.outbox_file import OutboxFile
from qv_desk.vault.people import remove_user
from tests.services.print_office import NOW, PrintOffice, a_request, answered, correspondence, issued, make_print_office
from tests.store.outbox_samples import decrypted_pages


@pytest.fixture(scope="module")
def _first_office(tmp_path_factory: pytest.TempPathFactory) -> PrintOffice:
    return make_print_office(tmp_path_factory.mktemp("first") / "desk")


@pytest.fixture
def office(_first_office: PrintOffice, tmp_path: Path) -> PrintOffice:
    copy = shutil.copytree(_first_office.folder, tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))
    return replace(_first_office, folder=copy)


@pytest.fixture
def officer(office: PrintOffice) -> Iterator[Desk]:
    desk = office.officers_desk()
    yield desk
    desk.close()


@pytest.fixture
def letter_id(officer: Desk) -> str:
    """A letter that waits in the outbox."""
    letter = issued(officer, a_request(officer))
    outbox.sync(officer)
    return letter


@pytest.fixture
def printer(office: PrintOffice, letter_id: str) -> Desk:
    """The print room's desk, open beside the officer's."""
    assert letter_id
    return office.print_desk()


def actions(desk: Desk) -> list[str]:
    return [entry.action for entry in desk.store.journal.latest(50)]


def test_what_is_signed_in_the_print_room_moves_the_case(officer: Desk, printer: Desk, letter_id: str) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    assert correspondence(officer) == (None, None)

    assert outbox.sync(officer) == outbox.SyncReport(printed=1, posted=1)
    assert correspondence(officer) == (NOW, date(2026, 9, 24))
    posted, printed = officer.store.journal.latest(2)
    assert (printed.action, posted.action) == ("letter.printed", "letter.dispatched")
    assert "Sun Li" in (posted.detail or "")
    assert posted.user == officer.user.user_id
    assert outbox.sync(officer) == outbox.SyncReport()
    assert len(actions(officer)) == len(set(actions(officer)))


def test_a_posted_letter_leaves_the_outbox_and_its_name_the_day_after(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str
) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    outbox.sync(officer)
    assert print_letters.waiting(printer) == ()
    assert [letter.recipient for letter in print_letters.posted_on(printer, printer.today)] == ["Zoë Sample"]
    assert file_rows(office, "SELECT pdf FROM letters") == [(None,)]

    officer.close()
    tomorrow = office.officers_desk(lambda: NOW + timedelta(days=1))
    outbox.sync(tomorrow)
    tomorrow.close()
    assert file_rows(office, "SELECT * FROM letters") == file_rows(office, "SELECT * FROM events") == []


def test_a_posting_noted_a_day_later_counts_on_its_day(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str
) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    officer.close()
    later = office.officers_desk(lambda: NOW + timedelta(days=3))
    outbox.sync(later)
    assert correspondence(later)[1] == date(2026, 9, 24)
    later.close()


def test_a_print_is_never_in_the_future(office: PrintOffice, officer: Desk, letter_id: str) -> None:
    ahead = office.print_desk(lambda: NOW + timedelta(hours=5))
    print_letters.mark_printed(ahead, letter_id)
    outbox.sync(officer)
    assert correspondence(officer)[0] == NOW


def test_a_letter_posted_at_the_officers_desk_is_gone_from_the_print_room(
    officer: Desk, printer: Desk, letter_id: str
) -> None:
    print_letters.mark_printed(officer, letter_id)
    print_letters.mark_posted(officer, letter_id, officer.today)
    outbox.sync(officer)
    assert print_letters.waiting(printer) == ()
    assert correspondence(officer) == (officer.moment, date(2026, 9, 24))


def test_a_passing_read_error_costs_no_outbox(
    officer: Desk, printer: Desk, letter_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_letters.mark_printed(printer, letter_id)
    answers = iter([False, True])
    monkeypatch.setattr(OutboxFile, "is_sound", lambda _file: next(answers))
    assert outbox.sync(officer) == outbox.SyncReport(printed=1)


def test_an_erased_case_leaves_nothing_in_the_outbox(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str
) -> None:
    posted = issued(officer, a_request(officer, "Jan Sample"))
    outbox.sync(officer)
    print_letters.mark_printed(printer, posted)
    print_letters.mark_posted(printer, posted, printer.today)
    outbox.sync(officer)
    assert [letter.recipient for letter in print_letters.posted_on(printer, printer.today)] == ["Jan Sample"]
    for line in review.page(officer, CaseView.ALL).rows:
        with officer.changing() as changes:
            changes.erase_case(line.summary.case_id)
            changes.journal("case.erased", line.summary.case_id)
    outbox.sync(officer, patience_s=3)
    assert not print_letters.waiting(printer)
    assert not print_letters.posted_on(printer, printer.today)
    whole = b"".join(decrypted_pages(office.folder / "outbox.db", office.printing.keys.outbox))
    assert b"CREATE TABLE letters" in whole
    assert not [word for word in (b"Sample", letter_id.encode(), b"%PDF") if word in whole]


def test_a_vault_that_cannot_be_trusted_lets_every_entry_wait(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str
) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    vault = office.folder / "vault.json"
    content = vault.read_bytes()
    vault.write_bytes(content.replace(b"Sun Li", b"Sun Lo"))
    assert outbox.sync(officer) == outbox.SyncReport()
    vault.write_bytes(content)
    assert outbox.sync(officer).posted == 1


def test_a_call_that_is_not_theirs_is_refused_and_journalled(officer: Desk, printer: Desk) -> None:
    for _ in range(3):
        with pytest.raises(AccessError, match="not_permitted"):
            review.counts(printer)
    with pytest.raises(AccessError, match="not_permitted"):
        outbox.sync(printer)
    with pytest.raises(AccessError, match="cases_not_yours"):
        _ = printer.store
    outbox.sync(officer)
    outbox.sync(officer)
    denied = [entry for entry in officer.store.journal.latest(10) if entry.action == "access.denied"]
    assert sorted(entry.object_id for entry in denied) == ["outbox.sync", "review.counts"]
    assert all("Sun Li" in (entry.detail or "") for entry in denied)


@pytest.mark.parametrize("harm", ["missing", "damaged", "foreign"])
def test_an_outbox_that_is_gone_is_made_anew_and_said(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str, harm: str
) -> None:
    path = office.folder / "outbox.db"
    if harm == "missing":
        path.unlink()
    elif harm == "damaged":
        content = bytearray(path.read_bytes())
        content[-2000] ^= 1
        path.write_bytes(content)
    else:
        path.write_bytes(bytes(3 * 4096))
    assert outbox.sync(officer) == outbox.SyncReport(rebuilt=harm)
    entry = officer.store.journal.latest(1)[0]
    assert (entry.action, entry.detail) == ("outbox.rebuilt", harm)
    assert [letter.letter_id for letter in print_letters.waiting(printer)] == [letter_id]
    assert outbox.sync(officer) == outbox.SyncReport()


def test_the_first_outbox_of_a_desk_is_no_alarm(officer: Desk) -> None:
    assert outbox.sync(officer) == outbox.SyncReport()
    assert actions(officer)[0] == "outbox.made"


def test_where_nobody_prints_for_others_no_letter_lies_in_an_outbox(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str
) -> None:
    assert [letter.letter_id for letter in print_letters.waiting(printer)] == [letter_id]
    remove_user(office.folder, officer.unlocked.keys, printer.user.user_id)
    outbox.sync(officer)
    assert file_rows(office, "SELECT * FROM letters") == []
    (office.folder / "outbox.db").unlink()
    assert outbox.sync(officer) == outbox.SyncReport()
    assert not (office.folder / "outbox.db").exists()


def test_an_old_outbox_put_back_is_put_right(office: PrintOffice, officer: Desk, printer: Desk, letter_id: str) -> None:
    print_letters.mark_printed(printer, letter_id)
    old = (office.folder / "outbox.db").read_bytes()
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    outbox.sync(officer)
    second = issued(officer, a_request(officer, "Jan Sample"))
    outbox.sync(officer)
    before = actions(officer)

    (office.folder / "outbox.db").write_bytes(old)
    assert outbox.sync(officer) == outbox.SyncReport()
    assert [letter.letter_id for letter in print_letters.waiting(printer)] == [second]
    assert actions(officer) == before


def test_while_the_print_room_looks_the_officers_desk_goes_on(officer: Desk, printer: Desk, letter_id: str) -> None:
    assert letter_id
    with printer.outbox.opened():
        assert outbox.sync(officer, patience_s=0).is_busy
    assert not outbox.sync(officer).is_busy


def test_made_anew_it_keeps_what_was_signed(officer: Desk, printer: Desk, letter_id: str) -> None:
    print_letters.mark_printed(printer, letter_id)
    assert outbox.rebuild(officer) == outbox.SyncReport(printed=1, rebuilt="renewed")
    assert print_letters.waiting(printer)[0].printed_at == NOW


def test_trouble_of_the_cases_is_no_trouble_of_the_outbox(
    officer: Desk, letter_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The outbox is not thrown away because a case cannot be read."""

    def broken(*_: object) -> None:
        raise StoreError("store_damaged")

    assert letter_id
    monkeypatch.setattr(type(officer.store.print_queue), "to_print", broken)
    with pytest.raises(StoreError, match="store_damaged"):
        outbox.sync(officer)
    assert "outbox.rebuilt" not in actions(officer)


def test_a_changed_letterhead_reaches_the_print_room(office: PrintOffice, officer: Desk, printer: Desk) -> None:
    record = officer.store.settings.read("office") | {"time_zone": "Europe/Berlin"}
    with officer.changing() as changes:
        changes.write_setting("office", record)
        changes.journal("office.changed", "office")
    outbox.sync(officer)
    assert printer.office.time_zone == "Asia/Shanghai"
    assert office.print_desk().office.time_zone == "Europe/Berlin"


def test_printing_staff_keep_their_own_settings(printer: Desk) -> None:
    assert preferences.get(printer, "print_room") == {}
    preferences.put(printer, "print_room", {"printer": "Office 2"})
    assert preferences.get(printer, "print_room") == {"printer": "Office 2"}


def test_the_last_answer_posted_by_the_print_room_stops_the_clocks(officer: Desk, printer: Desk) -> None:
    case_id, letter = answered(officer)
    outbox.sync(officer)
    print_letters.mark_printed(printer, letter)
    print_letters.mark_posted(printer, letter, printer.today)
    outbox.sync(officer)
    events = review.look(officer, case_id).case.events
    assert [event.at for event in events if event.kind is CaseEventKind.ANSWERED] == [NOW]


def file_rows(office: PrintOffice, words: str) -> list[tuple[object, ...]]:
    """What stands in the outbox, for whoever holds its key."""
    file = EncryptedFile(office.folder / "outbox.db", office.printing.keys.outbox)
    rows = file.fetch(words, {})
    file.close()
    return rows
