"""A new page is for its owner alone, and never written over what is there."""

import stat
from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.exports.new_text_file import must_be_new, write_new_text


def test_it_is_written_once_for_its_owner_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    write_new_text(page, "日志\n")

    assert page.read_bytes() == "日志\n".encode()
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    with pytest.raises(StoreError, match="export_exists"):
        write_new_text(page, "other")
    assert page.read_text(encoding="utf-8") == "日志\n"


def test_a_place_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="export_not_written"):
        write_new_text(tmp_path / "no" / "page.txt", "x")


def test_a_name_that_is_taken_is_said_before_anything_is_written(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    must_be_new(page)
    page.symlink_to(tmp_path / "nothing")
    with pytest.raises(StoreError, match="export_exists"):
        must_be_new(page)
