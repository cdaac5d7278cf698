"""An exported journal stands whole under its name or not at all, and nobody else can read it."""

import hashlib
import json
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from qv_desk.errors import StoreError
from qv_desk.exports.journal_export import CHILDS_FILE, LEFT_OUT, JournalHeader, write_journal


def header(*, with_details: bool = False) -> JournalHeader:
    key = bytes(32)
    return JournalHeader(
        vault_id="a" * 32,
        exported_at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        sequence=0,
        digest="0" * 64,
        with_details=with_details,
        keys={hashlib.sha256(key).hexdigest()[:16]: ("u-1", "林薇", key)},
    )


def test_a_folder_holds_the_journal_its_checker_and_a_page_on_both(tmp_path: Path) -> None:
    assert write_journal(tmp_path / "deep" / "out", header(), [{"sequence": 1}]) == 0

    folder = tmp_path / "deep" / "out"
    assert {path.name for path in folder.iterdir()} == {"journal.jsonl", "verify_journal.py", "README.txt"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    first, second = (folder / "journal.jsonl").read_text().splitlines()
    assert json.loads(first)["keys"][0]["name"] == "林薇"
    assert json.loads(second) == {"sequence": 1}
    readme = (folder / "README.txt").read_text()
    assert "2026-11-22 09:30 UTC" in readme
    assert "不含说明文字" in readme


def test_the_page_says_when_details_are_in_it(tmp_path: Path) -> None:
    write_journal(tmp_path / "out", header(with_details=True), [])
    assert "they may name people" in (tmp_path / "out" / "README.txt").read_text()


def test_the_page_says_of_how_many_entries_the_words_are_left_out(tmp_path: Path) -> None:
    shut = {"sequence": 1, LEFT_OUT: CHILDS_FILE}
    assert write_journal(tmp_path / "out", header(with_details=True), [shut, {"sequence": 2, "detail": "words"}]) == 1
    readme = (tmp_path / "out" / "README.txt").read_text()
    assert "Of 1 entries they are left out" in readme
    assert "其中 1 条涉及未成年人案卷" in readme
    write_journal(tmp_path / "whole", header(with_details=True), [{"sequence": 2, "detail": "words"}])
    assert "left out" not in (tmp_path / "whole" / "README.txt").read_text()


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(StoreError, match="export_exists"):
        write_journal(tmp_path / "out", header(), [])
    assert list((tmp_path / "out").iterdir()) == []


def test_one_that_is_stopped_half_way_leaves_nothing(tmp_path: Path) -> None:
    def lines() -> Iterator[dict[str, Any]]:
        yield {"sequence": 1}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_journal(tmp_path / "out", header(), lines())
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="export_not_written"):
        write_journal(tmp_path / "file" / "out", header(), [])
