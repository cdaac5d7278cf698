import csv
import os
import shutil
import sys
from io import StringIO
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.errors import InputError, StoreError
from qv_desk.services.cases.review import look
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.bulk_intake import (
    BulkOutcome,
    outcome_name,
    read_folder,
    take_in_folder,
    why_of,
    write_report,
)

SAMPLES = ("en-access.eml", "de-erasure.eml", "en-inquiry.eml")
TABLE = "name,e-mail,message\n=cmd|x,a@example.org,Please erase all my personal data.\nBob,,\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with mails, a table, a folder inside, and what is no message."""
    folder = tmp_path / "inbox"
    (folder / "later").mkdir(parents=True)
    for name in SAMPLES:
        shutil.copy(resource("samples", name), folder / name)
    shutil.copy(resource("samples", "en-access.eml"), folder / "later" / "again.eml")
    (folder / "later" / "inquiries.csv").write_text(TABLE, encoding="utf-8")
    (folder / "notes.bin").write_bytes(bytes(range(256)))
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_every_file_ends_in_a_row_and_none_is_touched(inbox: Path, desk: Desk) -> None:
    before = everything(inbox)
    seen: list[tuple[int, int]] = []
    rows = read_folder(inbox, now=desk.moment, report=lambda done, total: seen.append((done, total)))
    found = {(row.file, row.line): row.outcome.value for row in rows}
    assert found == {
        ("de-erasure.eml", 0): "read",
        ("en-access.eml", 0): "read",
        ("en-inquiry.eml", 0): "read",
        ("notes.bin", 0): "refused",
        ("later/again.eml", 0): "duplicate",
        ("later/inquiries.csv", 2): "read",
        ("later/inquiries.csv", 3): "refused",
    }
    assert next(row.reference for row in rows if row.outcome is BulkOutcome.DUPLICATE) == "en-access.eml"
    assert seen == [(done, 6) for done in range(1, 7)]
    assert everything(inbox) == before


def test_cases_are_opened_for_what_is_sure_and_the_rest_needs_a_person(inbox: Path, desk: Desk) -> None:
    rows = {(row.file, row.line): row for row in take_in_folder(desk, inbox)}
    opened = rows["en-access.eml", 0]
    assert opened.outcome is BulkOutcome.OPENED
    assert rows["later/again.eml", 0].outcome is BulkOutcome.DUPLICATE
    assert rows["later/again.eml", 0].reference == opened.reference
    assert rows["notes.bin", 0].outcome is BulkOutcome.REFUSED
    for row in rows.values():
        assert (row.outcome is BulkOutcome.NEEDS_PERSON) == bool(row.why)
    again = {row.outcome for row in take_in_folder(desk, inbox) if row.outcome is not BulkOutcome.REFUSED}
    assert BulkOutcome.OPENED not in again


def test_a_row_of_the_form_opens_a_case_that_keeps_the_row_alone(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "form.csv").write_text(
        "姓名,邮箱,留言\n张三,zs@example.cn,请删除我的个人信息。\n李四,ls@example.cn,请删除我的个人信息。\n",
        encoding="utf-8",
    )
    first, _ = take_in_folder(desk, tmp_path / "in")
    case = next(look(desk, summary.case_id).case for summary in desk.store.summaries.known_people())
    assert first.outcome is BulkOutcome.OPENED
    assert case.channel == "web_form"
    kept = desk.store.documents.content(case.documents[0].sha256).decode()
    assert ("张三" in kept) != ("李四" in kept)


def test_it_stops_when_it_is_asked_to(inbox: Path, desk: Desk) -> None:
    done: list[int] = []
    rows = read_folder(inbox, now=desk.moment, report=lambda n, _: done.append(n), stop=lambda: len(done) == 2)
    assert len(rows) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="FIFOs and these links are of POSIX")
def test_links_and_pipes_are_named_and_never_followed(tmp_path: Path, desk: Desk) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "mail.eml").write_bytes(resource("samples", "en-access.eml").read_bytes())
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "folder").symlink_to(outside)
    (inside / "file.eml").symlink_to(outside / "mail.eml")
    os.mkfifo(inside / "pipe.eml")
    rows = read_folder(inside, now=desk.moment)
    assert {(row.file, row.problem.code) for row in rows if row.problem} == {
        ("folder", "mail_not_a_file"),
        ("file.eml", "mail_not_a_file"),
        ("pipe.eml", "mail_not_a_file"),
    }
    for wrong in (inside / "folder", inside / "pipe.eml", tmp_path / "none"):
        with pytest.raises(InputError, match="bulk_not_a_folder"):
            read_folder(wrong, now=desk.moment)


def test_the_report_is_a_table_in_which_no_cell_computes(inbox: Path, desk: Desk, tmp_path: Path) -> None:
    rows = read_folder(inbox, now=desk.moment)
    for language in ("en", "zh_CN"):
        write_report(tmp_path / "report.csv", rows, language)
        written = list(csv.reader(StringIO((tmp_path / "report.csv").read_bytes().decode("utf-8-sig"), newline="")))
        assert len(written) == len(rows) + 1
        assert any(cell.startswith("'=cmd") for line in written for cell in line)
        assert not any(cell.startswith("=") for line in written for cell in line)
    assert not (tmp_path / "report.csv.part").exists()
    with pytest.raises(StoreError, match="copy_not_written"):
        write_report(tmp_path / "no" / "report.csv", rows, "en")


def test_every_outcome_has_its_words(inbox: Path, desk: Desk) -> None:
    assert all(outcome_name(outcome).zh for outcome in BulkOutcome)
    refused = next(row for row in read_folder(inbox, now=desk.moment) if row.file == "notes.bin")
    assert "not an e-mail" in why_of(refused, "en")


def test_a_message_whose_file_was_erased_waits_for_a_person(inbox: Path, desk: Desk) -> None:
    taken = take_in_folder(desk, inbox)
    row = next(row for row in taken if row.outcome is BulkOutcome.OPENED and row.file.endswith(".eml"))
    case = desk.store.cases.by_reference(row.reference)
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.erase_case(case.case_id)
        changes.journal("case.erased", case.case_id)

    back = next(one for one in take_in_folder(desk, inbox) if one.file == row.file)
    assert (back.outcome, back.problem and back.problem.code) == (BulkOutcome.NEEDS_PERSON, "message_was_erased")
    assert "was erased on" in why_of(back, "en")
