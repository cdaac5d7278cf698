"""Small files are replaced whole or not at all, and are their owner's alone."""

import os
import stat
from pathlib import Path

import pytest

from qv_desk.store.small_file import copy_file, open_regular, replace_file, sync


def test_a_file_is_replaced_and_private(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    replace_file(path, b"one")
    replace_file(path, b"two")

    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["ledger"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_refuses_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = tmp_path / "ledger"
    replace_file(path, b"one")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(5, "no")

    monkeypatch.setattr(os, step, refuse)
    monkeypatch.setattr(Path, "replace", refuse) if step == "replace" else None
    with pytest.raises(OSError, match="no"):
        replace_file(path, b"two")

    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["ledger"]


def test_a_copy_is_private_whatever_the_source_was(tmp_path: Path) -> None:
    source = tmp_path / "open.json"
    source.write_bytes(b"x")
    source.chmod(0o644)
    copy_file(source, tmp_path / "copy.json")

    assert (tmp_path / "copy.json").read_bytes() == b"x"
    assert stat.S_IMODE((tmp_path / "copy.json").stat().st_mode) == 0o600
    sync(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_what_only_looks_like_a_file_keeps_no_reader_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/null")):
        with pytest.raises(OSError, match="no file"):
            open_regular(path)
    (tmp_path / "ledger").write_bytes(b"one")
    with open_regular(tmp_path / "ledger") as file:
        assert file.read() == b"one"
