"""What leaves the desk goes where it was sent, to nobody else, and whole."""

import errno
import os
import stat
from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.exports.outside_file import write_copy, write_outside


def test_it_is_written_in_the_place_of_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text("before")
    write_outside(tmp_path / "copy.txt", b"after")
    assert [each.name for each in tmp_path.iterdir()] == ["copy.txt"]
    assert (tmp_path / "copy.txt").read_bytes() == b"after"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_outside(tmp_path / "copy.txt", b"after")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "copy.txt").stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows lets not everybody make links")
def test_a_link_that_lies_in_wait_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    (tmp_path / "copy.txt.part").symlink_to(tmp_path / "precious")
    write_outside(tmp_path / "copy.txt", b"after")
    assert (tmp_path / "precious").read_text() == "x"
    assert not (tmp_path / "copy.txt").is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no file be removed that is open")
def test_whoever_keeps_a_file_of_that_name_open_reads_nothing(tmp_path: Path) -> None:
    with (tmp_path / "copy.txt.part").open("w+b") as waiting:
        write_outside(tmp_path / "copy.txt", b"after")
        assert waiting.read() == b""


def test_a_place_that_refuses_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "copy.txt").write_text("before")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="full"):
        write_outside(tmp_path / "copy.txt", b"after")
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {"copy.txt": "before"}


@pytest.mark.parametrize("nameless", ["", ".", "/"])
def test_a_place_without_a_name_is_refused_by_the_system_s_own_word(nameless: str) -> None:
    with pytest.raises(IsADirectoryError):
        write_outside(Path(nameless), b"x")


def test_a_copy_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    write_copy(tmp_path / "copy.txt", b"a copy")
    assert (tmp_path / "copy.txt").read_bytes() == b"a copy"
    with pytest.raises(StoreError, match="copy_not_written") as refused:
        write_copy(tmp_path / "nowhere" / "copy.txt", b"a copy")
    assert refused.value.fields == {"file": "copy.txt"}
