"""Printing staff see names on envelopes and letters, and sign what they did; the same calls serve officers."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from qv_desk.errors import AccessError, DeviceError, InputError
from qv_desk.services.cases import documents, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond, outbox, print_letters
from tests.services.print_office import PrintOffice, a_request, issued, make_print_office


@pytest.fixture(scope="module")
def _first_office(tmp_path_factory: pytest.TempPathFactory) -> tuple[PrintOffice, str]:
    office = make_print_office(tmp_path_factory.mktemp("first") / "desk")
    desk = office.officers_desk()
    letter_id = issued(desk, a_request(desk))
    outbox.sync(desk)
    desk.close()
    return office, letter_id


@pytest.fixture
def office(_first_office: tuple[PrintOffice, str], tmp_path: Path) -> PrintOffice:
    first, _ = _first_office
    copy = shutil.copytree(first.folder, tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))
    return replace(first, folder=copy)


@pytest.fixture
def printer(office: PrintOffice) -> Iterator[Desk]:
    desk = office.print_desk()
    yield desk
    desk.close()


@pytest.fixture
def letter_id(_first_office: tuple[PrintOffice, str]) -> str:
    return _first_office[1]


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
    print_letters.mark_posted(printer, letter_id, printer.today)
    assert print_letters.waiting(printer) == ()
    assert [letter.recipient for letter in print_letters.posted_today(printer)] == ["Zoë Sample"]


def test_it_works_while_no_officer_is_there(office: PrintOffice, printer: Desk, letter_id: str) -> None:
    (office.folder / "cases.db").rename(office.folder.parent / "elsewhere.db")
    print_letters.mark_posted(printer, letter_id, printer.today)
    assert print_letters.waiting(printer) == ()


def test_what_cannot_have_been_is_refused_at_once(printer: Desk, letter_id: str) -> None:
    for day in (date(2026, 9, 25), date(2026, 9, 23)):
        with pytest.raises(InputError, match="dispatch_day_impossible"):
            print_letters.mark_posted(printer, letter_id, day)
    for call in (print_letters.mark_printed, print_letters.pdf_bytes):
        with pytest.raises(InputError, match="letter_not_waiting"):
            call(printer, "another")
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


def test_the_printer_gets_the_letter_without_a_name(
    printer: Desk, letter_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(tmp_path, monkeypatch)
    content = print_letters.pdf_bytes(printer, letter_id)
    assert print_letters.send_to_cups(printer, letter_id, "Office") == "Office-17"
    assert (tmp_path / "paper").read_bytes() == content
    assert (tmp_path / "words").read_text(encoding="utf-8").split() == ["-d", "Office", "-t", letter_id, "--", "-"]
    assert print_letters.waiting(printer)[0].printed_at == printer.moment


def test_a_printer_that_refuses_is_signed_and_journalled(
    office: PrintOffice, printer: Desk, letter_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(tmp_path, monkeypatch, answer=1)
    with pytest.raises(DeviceError, match="printer_refused"):
        print_letters.send_to_cups(printer, letter_id, "Office")
    assert print_letters.waiting(printer)[0].printed_at is None

    officer = office.officers_desk()
    outbox.sync(officer)
    entry = officer.store.journal.latest(1)[0]
    officer.close()
    assert entry.action == "letter.print_failed"
    assert "Sun Li" in (entry.detail or "")


def tools(place: Path, monkeypatch: pytest.MonkeyPatch, answer: int = 0) -> None:
    """CUPS with one printer, as far as the desk talks to it; the double for hardware that is missing."""
    scripts = {
        "lpstat": "#!/bin/sh\necho Office\n",
        "lp": f'#!/bin/sh\necho "$@" > {place}/words\n/bin/cat > {place}/paper\necho "request id is Office-17"\n'
        f"exit {answer}\n",
    }
    for name, words in scripts.items():
        (place / name).write_text(words, encoding="utf-8")
        (place / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(place))
    assert os.access(place / "lp", os.X_OK)
