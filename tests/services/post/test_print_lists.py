"""Cover sheet and posting list: names, countries, numbers; nothing of a case; and the journal knows of each."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.errors import InputError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_letters, print_lists
from tests.services.print_office import PrintOffice, a_request, issued, make_print_office

NAMES = ("Zoë Sample", "王小明", "Ђорђе Пример")


@pytest.fixture(scope="module")
def _first_office(tmp_path_factory: pytest.TempPathFactory) -> PrintOffice:
    office = make_print_office(tmp_path_factory.mktemp("first") / "desk")
    desk = office.officers_desk()
    for name in NAMES:
        issued(desk, a_request(desk, name))
    outbox.sync(desk)
    desk.close()
    return office


@pytest.fixture
def office(_first_office: PrintOffice, tmp_path: Path) -> PrintOffice:
    copy = shutil.copytree(_first_office.folder, tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))
    return replace(_first_office, folder=copy)


@pytest.fixture
def printer(office: PrintOffice) -> Iterator[Desk]:
    desk = office.print_desk()
    yield desk
    desk.close()


@pytest.mark.parametrize(("language", "said"), [("en", "cover sheet"), ("zh", "封面清单")])
def test_the_cover_sheet_names_what_waits(printer: Desk, tmp_path: Path, language: str, said: str) -> None:
    path = tmp_path / "cover.pdf"
    assert print_lists.save_cover_sheet(printer, path, language) == 3
    words = text_of(path)
    for name in (*NAMES, said):
        assert name in words
    assert "QV-2026" not in words


def test_the_posting_list_has_the_carriers_numbers(office: PrintOffice, printer: Desk, tmp_path: Path) -> None:
    first, second, _ = print_letters.waiting(printer)
    print_letters.mark_printed(printer, first.letter_id)
    print_letters.mark_posted(printer, first.letter_id, printer.today, "RR 123 456 785 CN")
    print_letters.mark_printed(printer, second.letter_id)
    print_letters.mark_posted(printer, second.letter_id, printer.today)
    path = tmp_path / "posted.pdf"
    assert print_lists.save_posting_list(printer, printer.today, path, "en") == 2
    words = text_of(path)
    assert "RR 123 456 785 CN" in words
    assert "Germany 2" in words

    officer = office.officers_desk()
    outbox.sync(officer)
    entry = officer.store.journal.latest(1)[0]
    again = tmp_path / "officer.pdf"
    assert print_lists.save_posting_list(officer, officer.today, again, "en") == 2
    assert officer.store.journal.latest(1)[0].action == "post.listed"
    officer.close()
    assert (entry.action, entry.object_id) == ("post.listed", "posting_list")
    assert "Sun Li" in (entry.detail or "")
    assert again.read_bytes() == path.read_bytes(), "the same list gives the same bytes"


def test_an_empty_day_gives_no_paper(printer: Desk, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing_to_list"):
        print_lists.save_posting_list(printer, printer.today - timedelta(days=1), tmp_path / "x.pdf", "en")
    assert not (tmp_path / "x.pdf").exists()


def test_a_place_that_cannot_be_written_is_said(printer: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="copy_not_written"):
        print_lists.save_cover_sheet(printer, tmp_path / "no such folder" / "x.pdf", "en")


def text_of(path: Path) -> str:
    """What a reader sees, by a program that is not ours."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    read = subprocess.run([tool, "-layout", path, "-"], capture_output=True, check=True)
    return read.stdout.decode()
