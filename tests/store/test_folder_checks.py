"""A store lies on a disk of this machine; a network drive is told by Linux's table of mounts."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import folder_checks
from qv_desk.store.folder_checks import check_folder, is_on_network, is_same_disk, missing_room

TABLE = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:40 / {share} rw,relatime shared:2 - {kind} server:/share rw
31 30 254:2 / {share}/disk rw,relatime shared:3 - xfs /dev/vdb rw
a line that is none
"""


@pytest.fixture
def share(tmp_path: Path) -> Path:
    place = tmp_path / "my share"
    (place / "disk").mkdir(parents=True)
    return place


def mounts(tmp_path: Path, share: Path, kind: str) -> Path:
    table = tmp_path / "mountinfo"
    table.write_text(TABLE.format(share=str(share).replace(" ", "\\040"), kind=kind), encoding="utf-8")
    return table


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "fuse.sshfs"])
def test_a_network_drive_is_refused(tmp_path: Path, share: Path, kind: str) -> None:
    table = mounts(tmp_path, share, kind)
    with pytest.raises(StoreError) as refused:
        check_folder(share, table)

    assert refused.value.code == "store_network_folder"
    assert is_on_network(share / "deeper" / "still", table)


def test_the_innermost_mount_counts(tmp_path: Path, share: Path) -> None:
    table = mounts(tmp_path, share, "nfs")

    assert not is_on_network(share / "disk", table)
    assert not is_on_network(tmp_path, table)


def test_a_disk_of_this_machine_is_fine(tmp_path: Path, share: Path) -> None:
    check_folder(share, mounts(tmp_path, share, "btrfs"))


def test_a_system_without_such_a_table_refuses_nothing(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path, tmp_path / "no table")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_checks.os, "access", lambda _path, _mode: False)  # type: ignore[attr-defined]
    with pytest.raises(StoreError) as refused:
        check_folder(tmp_path, tmp_path / "no table")

    assert refused.value.code == "store_read_only"


def test_what_is_missing_is_told_in_megabytes_with_a_tenth_to_spare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = {"bytes": 0}
    monkeypatch.setattr(folder_checks.shutil, "disk_usage", lambda _: SimpleNamespace(free=free["bytes"]))  # type: ignore[attr-defined]

    assert missing_room(tmp_path / "not" / "there", 10_000_000) == 11
    free["bytes"] = 10_999_999
    assert missing_room(tmp_path, 10_000_000) == 1
    free["bytes"] = 11_000_000
    assert missing_room(tmp_path, 10_000_000) == 0


def test_one_disk_is_told_from_two(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()

    assert is_same_disk(tmp_path, tmp_path / "one")
    assert not is_same_disk(tmp_path, Path("/proc"))
    assert not is_same_disk(tmp_path, tmp_path / "nowhere")


@pytest.mark.skipif(os.name != "posix", reason="rights are told otherwise there")
def test_a_desk_that_was_opened_to_others_is_closed_again(tmp_path: Path) -> None:
    desk, other = tmp_path / "desk", tmp_path / "other"
    for folder in (desk, other):
        folder.mkdir()
        (folder / "notes.txt").touch()
    for name in ("cases.db", "vault.json"):
        (desk / name).touch()
    for path in (*desk.iterdir(), *other.iterdir(), desk, other):
        path.chmod(0o777)

    check_folder(desk)
    check_folder(other)

    closed = {path.name for path in (desk, *desk.iterdir()) if not path.stat().st_mode & 0o077}
    assert closed == {"desk", "cases.db", "vault.json"}
    assert other.stat().st_mode & 0o777 == 0o777
