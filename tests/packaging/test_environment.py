"""The stamp by which ``./dev`` knows that nothing is left to install."""

import os
import subprocess
from pathlib import Path

import pytest

from tools import environment
from tools.environment import Level


def test_the_stamp_changes_with_a_lock(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1\n")
    before = environment.stamp_of([lock], (3, 11))
    lock.write_text("a==2\n")

    assert environment.stamp_of([lock], (3, 11)) != before


def test_the_stamp_changes_with_python(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1\n")

    assert environment.stamp_of([lock], (3, 11)) != environment.stamp_of([lock], (3, 13))


def test_the_stamp_stays_when_nothing_changed(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1\n")
    before = environment.stamp_of([lock], (3, 11))
    lock.touch()

    assert environment.stamp_of([lock], (3, 11)) == before


def test_every_level_has_its_locks() -> None:
    assert all(lock.is_file() for level in Level for lock in level.locks)


@pytest.mark.skipif(os.name == "nt", reason="the command has another form there")
def test_the_command_of_the_environment_runs_this_checkout_from_anywhere(tmp_path: Path) -> None:
    folder = tmp_path / "with blanks" / ".venv"
    (folder / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    (folder / "bin").mkdir()
    (folder / "bin" / "python").write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    (folder / "bin" / "python").chmod(0o755)

    environment.provide_command(folder)
    environment.provide_command(folder)

    told = subprocess.run(
        [folder / "bin" / "qv-desk", "cases", "--view", "my view"], capture_output=True, text=True, check=True, cwd="/"
    )
    assert told.stdout == "-m qv_desk cases --view my view\n"
    named = (folder / "lib" / "python3.11" / "site-packages" / "qv-desk-checkout.pth").read_text(encoding="utf-8")
    assert (Path(named.strip()) / "qv_desk" / "__main__.py").is_file()
