"""Full disk, read-only folder, second instance: a clear sentence, a number, and nothing lost."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qv_desk.services.entry import unlock
from tests.journeys.program import PASSPHRASE, Program, set_up

NEW = ("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with 16 MB; only root may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m,mode=0700", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk needs the right to mount one")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="small disks are made with Linux's tmpfs")
def test_a_full_disk_is_said_and_the_work_before_stands(small_disk: Path, tmp_path: Path) -> None:
    others = small_disk / "holiday pictures"
    others.write_bytes(bytes(4_000_000))
    program = set_up(small_disk / "desk")
    program.passphrase_file = tmp_path / "passphrase.txt"
    program.passphrase_file.touch(mode=0o600)
    program.passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7\n" + os.urandom(3_000_000))
    opened = []
    for _ in range(8):
        ending = program.run(*NEW, "--file", scan)
        if ending.code:
            break
        opened.append(ending.records[0]["reference"])
        scan.write_bytes(b"%PDF-1.7\n" + os.urandom(3_000_000))
    assert opened
    assert ending.code == 6, ending
    assert ending.records[-1]["error"] == "store_full", ending
    assert "Traceback" not in ending.err

    found = program.run("cases", "--view", "all")
    assert {record["reference"] for record in found.records} == set(opened)
    others.unlink()  # as the advice says
    assert program.did("check")[0]["ok"] is True


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="a read-only mount needs root")
def test_a_folder_that_cannot_be_written_is_said(program: Program) -> None:
    program.did(*NEW)
    before = {
        path.name: path.read_bytes() for path in program.folder.iterdir() if path.name.startswith(("cases", "vault"))
    }
    bound = subprocess.run(
        [
            "sh",
            "-c",
            f"mount --bind '{program.folder}' '{program.folder}' && mount -o remount,bind,ro '{program.folder}'",
        ],
        capture_output=True,
        check=False,
    )
    if bound.returncode:
        pytest.skip("a read-only mount needs the right to mount one")
    try:
        ending = program.run("cases")
    finally:
        subprocess.run(["umount", str(program.folder)], check=True)
    assert ending.code == 6, ending
    assert ending.records[-1]["error"] == "store_read_only", ending
    assert {name: (program.folder / name).read_bytes() for name in before} == before
    assert len(program.did("cases")) == 1


def test_a_second_instance_is_told_and_the_first_works_on(program: Program) -> None:
    desk = unlock.open_desk(program.folder, unlock.open_keys(program.folder, None, PASSPHRASE))
    try:
        ending = program.start("cases")
        assert ending.code == 6
        assert "Traceback" not in ending.err
        assert ending.err.strip()
    finally:
        desk.close()
    assert program.start("cases").code == 0


@pytest.mark.parametrize("name", ["vault.json", "cases.db"])
def test_flipped_bits_are_found_and_the_file_is_left_as_it_is(name: str, program: Program) -> None:
    program.did(*NEW)
    file = program.folder / name
    whole = file.read_bytes()
    for place in range(24, len(whole), max(1, len(whole) // 6)):
        damaged = bytearray(whole)
        damaged[place] ^= 0x10
        file.write_bytes(damaged)
        endings = [program.run("cases"), program.run("check")]
        assert any(ending.code in {1, 5, 6} for ending in endings), place
        assert not any("fault" in ending.out for ending in endings), place
        assert file.read_bytes()[: len(damaged)] == bytes(damaged), place
    file.write_bytes(whole)
    assert len(program.did("cases")) == 1


def test_a_mail_that_is_no_mail_loses_nothing(program: Program, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.eml"
    bomb.write_bytes(b"From: a@example.org\r\n" + b"\r\n" * 262_144)
    ending = program.start("intake", "--yes", "--json", bomb, timeout=60)
    assert ending.code in {0, 3}
    assert "fault" not in ending.out
    assert program.did("check")[0]["ok"] is True
