"""The stamp by which ``./dev`` knows that nothing is left to install."""

from pathlib import Path

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
