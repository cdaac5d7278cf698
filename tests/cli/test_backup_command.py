"""A backup is a desk that opens."""

from pathlib import Path

from tests.cli.terminal import Command


def test_a_backup_is_verified_and_opens_as_a_desk(
    qv: Command, bare: Command, case: str, tmp_path: Path, passphrase_file: Path
) -> None:
    made = qv("backup", tmp_path / "backups")
    assert made.code == 0, made
    assert made.record["counts"]["cases"] == 1
    folder = Path(made.record["folder"])
    assert folder.is_dir()
    opened = bare("cases", "--folder", folder, "--passphrase-file", passphrase_file, "--json")
    assert [record["reference"] for record in opened.records] == [case]


def test_a_folder_that_cannot_be_written_is_said(told: Command, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file where a folder should be", encoding="utf-8")
    refused = told("backup", tmp_path / "backups")
    assert refused.code == 6
    assert refused.err.count("\n") >= 2
    assert "Traceback" not in refused.err


def test_people_are_told_what_it_holds(told: Command, case: str, tmp_path: Path) -> None:
    assert case
    assert "1 case(s)" in told("backup", tmp_path / "backups").out
    assert "个案1件" in told("--language", "zh", "backup", tmp_path / "more").out
