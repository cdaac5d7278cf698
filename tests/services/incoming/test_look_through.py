"""Everything that is dropped on the desk ends as a line of one list; nothing is saved and nothing is moved."""

import shutil
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.bulk_intake import why_of
from qv_desk.services.incoming.look_through import (
    erased_before,
    is_several,
    look_through,
    read_again,
    seen_before,
    taken_in,
)

TABLE = (
    "name,e-mail,message\nAda Byron,ada@example.org,Please erase all my personal data.\nBob,,\n"
    "Cy,cy@example.org,What data do you hold about me?\n"
)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    (folder / "later").mkdir(parents=True)
    shutil.copy(resource("samples", "en-access.eml"), folder / "a.eml")
    shutil.copy(resource("samples", "en-inquiry.eml"), folder / "later" / "b.eml")
    shutil.copy(folder / "a.eml", folder / "later" / "c.eml")
    (folder / "form.csv").write_text(TABLE, encoding="utf-8")
    (folder / "noise.bin").write_bytes(bytes(range(256)))
    return folder


def test_a_folder_and_a_file_come_as_one_list(inbox: Path, desk: Desk, tmp_path: Path) -> None:
    alone = Path(shutil.copy(resource("samples", "de-erasure.eml"), tmp_path / "alone.eml"))
    told: list[tuple[int, int]] = []

    found = look_through([inbox, alone], now=desk.moment, report=lambda done, total: told.append((done, total)))

    assert {(one.row.file, one.row.line): one.row.outcome.value for one in found} == {
        ("inbox/a.eml", 0): "read",
        ("inbox/form.csv", 2): "read",
        ("inbox/form.csv", 3): "refused",
        ("inbox/form.csv", 4): "read",
        ("inbox/noise.bin", 0): "refused",
        ("inbox/later/b.eml", 0): "needs_person",
        ("inbox/later/c.eml", 0): "duplicate",
        ("alone.eml", 0): "read",
    }
    assert [one.row.reference for one in found if one.row.outcome == "duplicate"] == ["inbox/a.eml"]
    assert told[-1] == (6, 6)
    assert [one.row.file for one in found if not one.is_message] == ["inbox/form.csv", "inbox/noise.bin"]


def test_what_was_found_until_it_was_stopped_stays(inbox: Path, desk: Desk) -> None:
    for number in range(20):
        shutil.copy(inbox / "noise.bin", inbox / f"z{number}.bin")
    told: list[int] = []

    found = look_through(
        [inbox], now=desk.moment, report=lambda done, _total: told.append(done), stop=lambda: bool(told)
    )

    assert 0 < len(found) < 20


def test_a_row_is_read_again_from_what_was_kept_or_from_its_file(inbox: Path, desk: Desk) -> None:
    row = next(one for one in look_through([inbox / "form.csv"], now=desk.moment) if one.row.line == 4)

    for original in (row.original, b""):
        reading = read_again(row.path, row.row.line, original, now=desk.moment)
        assert (reading.message.sender.address, reading.message.digest) == ("cy@example.org", row.digest)


def test_a_row_that_is_gone_is_said(inbox: Path, desk: Desk) -> None:
    with pytest.raises(InputError, match="inquiry_row_gone"):
        read_again(inbox / "form.csv", 99, b"", now=desk.moment)


def test_a_file_that_cannot_be_read_says_why(inbox: Path, desk: Desk) -> None:
    with pytest.raises(InputError, match="mail_not_a_message"):
        read_again(inbox / "noise.bin", 0, b"", now=desk.moment)


def test_a_link_is_not_followed(inbox: Path, desk: Desk, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(inbox)

    assert [one.row.outcome.value for one in look_through([link], now=desk.moment)] == ["refused"]


def test_what_became_of_a_message_is_marked(inbox: Path, desk: Desk) -> None:
    found = look_through([inbox / "a.eml"], now=desk.moment)[0]

    assert seen_before(found, "QV-2026-0001").row.outcome == "duplicate"
    assert taken_in(found, "QV-2026-0002").row.reference == "QV-2026-0002"
    erased = erased_before(found, InputError("message_was_erased", day="2026-11-20"))
    assert (erased.row.outcome, erased.row.why) == ("needs_person", "")
    assert why_of(erased.row, "en").startswith("This message belonged to a case file that was erased on 2026-11-20.")
    assert taken_in(erased, "QV-2026-0003").row.problem is None


def test_one_mail_is_no_list(inbox: Path) -> None:
    assert not is_several([inbox / "a.eml"])
    assert is_several([inbox / "form.csv"])
    assert is_several([inbox])
    assert is_several([inbox / "a.eml", inbox / "noise.bin"])
