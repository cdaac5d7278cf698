"""Every package is pinned by its sum, in locks that name no address and are not older than what they come from."""

from pathlib import Path

import pytest

from tools import locks

SUM = "0" * 64


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with small locks that hold."""
    for name in locks._LOCKS:
        source = tmp_path / f"{name}.in"
        source.write_text("# why\na>=1\n", encoding="utf-8")
        header = f"# Made by ./dev lock from {name}.in (sha256 {locks.sum_of(source)}).\n"
        pin = f"a==1 \\\n    --hash=sha256:{SUM}\n"
        (tmp_path / f"{name}.lock").write_text(header + pin, encoding="utf-8")
    return tmp_path


def test_the_projects_locks_hold() -> None:
    assert locks.stale() == ()


def test_sound_locks_hold(folder: Path) -> None:
    assert locks.stale(folder) == ()


def test_a_changed_wish_makes_its_lock_stale(folder: Path) -> None:
    (folder / "requirements.in").write_text("a>=2\n", encoding="utf-8")

    assert locks.stale(folder) == ("requirements.lock is older than requirements.in: run ./dev lock.",)


def test_a_comment_does_not(folder: Path) -> None:
    (folder / "requirements.in").write_text("# why not\na>=1  # indeed\n\n", encoding="utf-8")

    assert locks.stale(folder) == ()


def test_a_wish_in_a_named_file_counts(tmp_path: Path) -> None:
    (tmp_path / "requirements.in").write_text("a>=1\n", encoding="utf-8")
    develop = tmp_path / "requirements-dev.in"
    develop.write_text("-r requirements.in\nb>=1\n", encoding="utf-8")
    before = locks.sum_of(develop)
    (tmp_path / "requirements.in").write_text("a>=2\n", encoding="utf-8")

    assert locks.sum_of(develop) != before


def test_a_package_without_a_sum_is_named(folder: Path) -> None:
    with (folder / "requirements-dev.lock").open("a", encoding="utf-8") as lock:
        lock.write("b==1\n    # via a\n")

    assert locks.stale(folder) == ("requirements-dev.lock has no sum for b==1.",)


def test_an_address_is_found(folder: Path) -> None:
    with (folder / "requirements-fonts.lock").open("a", encoding="utf-8") as lock:
        lock.write("# from https://example.org/simple\n")

    assert locks.stale(folder) == ("requirements-fonts.lock names an address.",)
