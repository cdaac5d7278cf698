import shutil
from pathlib import Path

import pytest

from tools import licences
from tools.steps import ROOT, Obstacle


def test_list_and_page_are_those_of_the_lock() -> None:
    assert licences.stale() == ()


def test_a_package_that_came_in_unnamed_is_found(tmp_path: Path) -> None:
    for name in (*licences.LOCKS, "THIRD-PARTY.md", "resources/licences.tsv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    with (tmp_path / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("pytest==9.0.0 \\\n    --hash=sha256:00\n")

    assert len(licences.stale(tmp_path)) == 2


def test_a_package_that_says_nothing_has_to_be_read() -> None:
    with pytest.raises(Obstacle, match="no-such-package"):
        licences.licence_of("no-such-package")


def test_nothing_that_binds_the_whole_program_is_chosen() -> None:
    assert not [
        name for name in licences.locked_versions() if " GPL" in f" {licences.licence_of(name)}".replace("LGPL", "")
    ]
