"""A file that could not be written is told before anything is done."""

import os
from pathlib import Path

import pytest

from qv_desk.cli.frame.new_files import require_new, require_writable, write_new
from qv_desk.errors import InputError


def test_a_new_file_in_a_folder_of_ours_is_fine(tmp_path: Path) -> None:
    require_new(tmp_path / "new.txt")
    require_writable(tmp_path / "new.txt")
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "old.txt").touch()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name in ("old.txt", "dangling"):
        for require in (require_new, require_writable):
            with pytest.raises(InputError, match="file_exists"):
                require(tmp_path / name)


def test_a_folder_that_is_missing_or_takes_no_files_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="place_not_writable"):
        require_writable(tmp_path / "missing" / "new.txt")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(InputError, match="place_not_writable"):
        require_writable(tmp_path / "new.txt")


def test_what_is_written_is_this_users_alone_and_never_overwrites(tmp_path: Path) -> None:
    write_new(tmp_path / "new.txt", b"words")
    assert (tmp_path / "new.txt").read_bytes() == b"words"
    if hasattr(os, "getuid"):
        assert (tmp_path / "new.txt").stat().st_mode & 0o077 == 0
    with pytest.raises(InputError, match="file_not_written"):
        write_new(tmp_path / "new.txt", b"others")
    assert (tmp_path / "new.txt").read_bytes() == b"words"
