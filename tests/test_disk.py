"""A file is replaced whole or not at all, and nobody else can read it."""

import os
import stat
from pathlib import Path

import pytest

from qv_desk.disk import UnconfirmedError, copy_private, make_private_folder, open_regular, sync, write_atomically


def test_a_file_and_its_folder_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "desk"
    make_private_folder(folder)
    write_atomically(folder / "vault.json", b"one")

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "vault.json").stat().st_mode) == 0o600


def test_a_new_folder_is_private_from_its_first_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "chmod", lambda *_: pytest.fail("it was open to others until now"))
    make_private_folder(tmp_path / "desk")

    assert stat.S_IMODE((tmp_path / "desk").stat().st_mode) == 0o700


def test_an_open_folder_is_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    folder.chmod(0o755)
    make_private_folder(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_new_version_takes_the_old_ones_place(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    write_atomically(path, b"one")
    write_atomically(path, b"two")

    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["vault.json"]


def test_what_an_interrupted_write_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".vault.json.new").write_bytes(b"half")
    write_atomically(tmp_path / "vault.json", b"whole")

    assert (tmp_path / "vault.json").read_bytes() == b"whole"
    assert not (tmp_path / ".vault.json.new").exists()


@pytest.mark.parametrize(("where", "step"), [(os, "fsync"), (Path, "replace")])
def test_a_refused_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: object, step: str
) -> None:
    path = tmp_path / "vault.json"
    write_atomically(path, b"one")

    def full(*_given: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(where, step, full)
    with pytest.raises(OSError, match="no space"):
        write_atomically(path, b"two")

    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["vault.json"]


def test_a_folder_can_be_brought_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handles, real = list[int](), os.open

    def noted(path: Path, flags: int) -> int:
        handles.append(real(path, flags))
        return handles[-1]

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", noted)
        sync(tmp_path)
    assert len(handles) == 1
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(handles[0])
    with pytest.raises(FileNotFoundError):
        sync(tmp_path / "nowhere")


def test_a_folder_that_is_not_brought_to_the_disk_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault.json"
    write_atomically(path, b"one")
    real = os.fsync

    def failing_for_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(5, "input/output error")
        real(handle)

    monkeypatch.setattr(os, "fsync", failing_for_folders)
    with pytest.raises(UnconfirmedError, match="input/output"):
        write_atomically(path, b"two")

    assert path.read_bytes() == b"two"


def test_a_copy_is_private_whatever_the_source_was(tmp_path: Path) -> None:
    source = tmp_path / "open.json"
    source.write_bytes(b"x")
    source.chmod(0o644)
    copy_private(source, tmp_path / "copy.json")

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
