"""Files go into a case, and packages and dossiers come out, on the command line."""

import zipfile
from pathlib import Path

from tests.cli.terminal import Command


def test_a_file_is_added_and_the_package_holds_it(qv: Command, decided: str, tmp_path: Path) -> None:
    orders = tmp_path / "orders.csv"
    orders.write_text("a,b\n1,2\n", encoding="utf-8")
    added = qv("package", "add", decided, orders)
    assert added.code == 0, added
    made = qv("package", "portability", decided, "--out", tmp_path / "package.zip")
    assert made.record["files"] == 1
    with zipfile.ZipFile(tmp_path / "package.zip") as archive:
        assert "files/orders.csv" in archive.namelist()


def test_no_package_before_the_decision(qv: Command, verified: str, tmp_path: Path) -> None:
    refused = qv("package", "portability", verified, "--out", tmp_path / "package.zip")
    assert (refused.code, refused.record["error"]) == (4, "package_not_granted")
    missing = qv("package", "add", verified, tmp_path / "nowhere.csv")
    assert missing.record["error"] == "added_file_unreadable"


def test_the_dossier_is_masked_unless_asked_whole(qv: Command, case: str, tmp_path: Path) -> None:
    assert qv("package", "dossier", case, "--out", tmp_path / "d.zip").record["masked"] is True
    assert qv("package", "dossier", case, "--out", tmp_path / "d.zip").record["error"] == "file_exists"
    assert qv("package", "dossier", case, "--out", tmp_path / "w.zip", "--whole").record["masked"] is False
