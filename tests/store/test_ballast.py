"""Room for an erasure is kept on the disk, as much as is decent, and given back once."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from qv_desk.store import ballast
from qv_desk.store.ballast import BALLAST_BYTES, free_ballast, keep_ballast

DISK = type(shutil.disk_usage("/"))


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballast, "BALLAST_BYTES", 1024 * 1024)


def test_it_is_64_mb_in_earnest() -> None:
    assert BALLAST_BYTES == 64 * 1024 * 1024


def test_it_takes_real_blocks_and_is_private(tmp_path: Path) -> None:
    assert keep_ballast(tmp_path) == 1024 * 1024
    kept = (tmp_path / "ballast.bin").stat()

    assert kept.st_size == 1024 * 1024
    assert kept.st_blocks * 512 >= 1024 * 1024
    assert stat.S_IMODE(kept.st_mode) == 0o600


def test_it_is_kept_once_and_given_back_once(tmp_path: Path) -> None:
    keep_ballast(tmp_path)
    before = (tmp_path / "ballast.bin").stat().st_mtime_ns

    assert keep_ballast(tmp_path) == 1024 * 1024
    assert (tmp_path / "ballast.bin").stat().st_mtime_ns == before
    assert free_ballast(tmp_path) == 1024 * 1024
    assert free_ballast(tmp_path) == 0
    assert not list(tmp_path.iterdir())


def test_it_is_smaller_where_little_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: DISK(10**9, 10**9, 2_000_000))

    assert keep_ballast(tmp_path) == 100_000


def test_a_disk_that_refuses_is_no_reason_to_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "posix_fallocate", full)

    assert keep_ballast(tmp_path) == 0
    assert not list(tmp_path.iterdir())


def test_a_system_without_that_call_writes_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "posix_fallocate")

    assert keep_ballast(tmp_path) == 1024 * 1024
    assert (tmp_path / "ballast.bin").stat().st_size == 1024 * 1024
