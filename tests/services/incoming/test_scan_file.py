"""A scan comes into a case under a safe name, told by its content."""

import os
from pathlib import Path

import pytest

from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import InputError
from qv_desk.services.incoming.scan_file import scanned


def test_a_scan_is_taken_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(b"%PDF-1.7 not a text at all")
    taken = scanned(file)
    assert (taken.name, taken.media_type, taken.role) == ("letter.txt", "application/pdf", DocumentRole.ORIGINAL)
    assert taken.content == file.read_bytes()


def test_an_odd_name_becomes_a_safe_one(tmp_path: Path) -> None:
    file = tmp_path / "-rf \u202egnp.exe"
    file.write_bytes(b"x")
    assert scanned(file).name.startswith("rf")
    assert "\u202e" not in scanned(file).name


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "scan_empty"), (bytes(25 * 1024 * 1024 + 1), "scan_too_large"), (None, "scan_unreadable")],
)
def test_what_is_no_scan_is_refused(content: bytes | None, code: str, tmp_path: Path) -> None:
    file = tmp_path / "scan.pdf"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InputError) as refused:
        scanned(file)
    assert refused.value.code == code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError):
        scanned(tmp_path / "pipe")
