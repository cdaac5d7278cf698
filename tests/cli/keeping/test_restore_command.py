"""A backup is tried out, restored over the desk, and restored elsewhere by the recovery code."""

import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import Command, secret

NEW = "five loud ravens on the roof"


@pytest.fixture
def backup(qv: Command, case: str, tmp_path: Path) -> Path:
    assert case
    return Path(qv("backup", tmp_path / "backups").record["folder"])


def test_a_drill_says_what_would_be_lost_and_changes_nothing(qv: Command, told: Command, backup: Path) -> None:
    before = {each: each.read_bytes() for each in backup.iterdir()}
    found = qv("restore", "--drill", backup).record
    assert (found["ok"], found["counts"]["cases"], found["erasures_since"]) == (True, 1, 0)
    assert found["entries_since"] >= 1
    assert {each: each.read_bytes() for each in backup.iterdir()} == before

    assert "can be restored: 1 case(s)" in told("restore", "--drill", backup).out
    assert "可以恢复" in told("--language", "zh", "restore", "--drill", backup).out


def test_a_damaged_backup_is_refused_by_drill_and_restore(qv: Command, backup: Path) -> None:
    with (backup / "cases.db").open("r+b") as file:
        file.seek(9000)
        file.write(b"x")

    assert qv("restore", "--drill", backup).record["error"] == "backup_damaged"
    assert qv("restore", backup).record["error"] == "backup_damaged"


def test_a_restored_desk_opens_and_the_old_one_is_kept(qv: Command, backup: Path, folder: Path, case: str) -> None:
    later = qv("new", "--channel", "post", "--name", "Later Sample", "--rights", "access", "--country", "IE",
               "--address", "2 Sample Street").record["reference"]  # fmt: skip
    done = qv("restore", backup).record

    assert (done["folder"], done["erased_again"], done["older_vault"]) == (str(folder), 0, False)
    assert [record["reference"] for record in qv("cases").records] == [case]
    replaced = Path(done["replaced"])
    assert {each["reference"] for each in qv("--folder", replaced, "cases").records} == {case, later}


def test_people_are_told_what_became_of_the_old_desk(told: Command, backup: Path) -> None:
    said = told("restore", backup).out
    assert "Restored and checked" in said
    assert "replaced-" in said
    assert "Erasures are known until" in said


def test_without_a_newer_list_of_erasures_it_has_to_be_said_expressly(
    bare: Command, backup: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    alone = shutil.copytree(backup, tmp_path / "alone" / backup.name)
    for ledger in alone.parent.glob("*.ledger"):
        ledger.unlink()
    words = ("restore", alone, "--folder", tmp_path / "new", "--passphrase-file", passphrase_file, "--json")

    refused = bare(*words)
    assert (refused.code, refused.record["error"]) == (4, "restore_without_ledger")
    assert bare(*words, "--erasures", tmp_path / "nowhere").record["error"] == "restore_without_ledger"
    assert bare(*words, "--without-erasures").record["ok"]


def test_the_recovery_code_restores_on_another_computer(bare: Command, tmp_path: Path, passphrase_file: Path) -> None:
    desk, place = tmp_path / "first", tmp_path / "backups"
    made = bare(
        *("init", "--folder", desk, "--user", "Lin Wei", "--passphrase-file", passphrase_file, "--json"),
        *("--recovery-file", tmp_path / "code.txt"),
    )
    assert made.code == 0, made
    backup = bare("backup", place, "--folder", desk, "--passphrase-file", passphrase_file, "--json").record["folder"]
    shutil.rmtree(desk)
    new = secret(tmp_path / "new.txt", NEW)
    done = bare(
        *("restore", backup, "--folder", tmp_path / "second", "--json", "--without-erasures"),
        *("--recovery-code-file", tmp_path / "code.txt", "--new-passphrase-file", new),
    )

    assert done.record["replaced"] is None
    assert bare("cases", "--folder", tmp_path / "second", "--passphrase-file", new, "--json").code == 0


def test_a_backup_of_several_people_wants_to_know_who_asks(
    qv: Command, bare: Command, tmp_path: Path, passphrase_file: Path
) -> None:
    assert qv("users", "add", "Ola Berg", "--role", "officer").code == 0
    made = qv("--user", "Lin Wei", "backup", tmp_path / "backups").record["folder"]
    refused = bare("restore", made, "--folder", tmp_path / "new", "--passphrase-file", passphrase_file)
    assert refused.code == 5
    assert "--user NAME" in refused.err


def test_a_folder_without_a_backup_is_said_as_such(qv: Command, tmp_path: Path) -> None:
    for words in ((tmp_path / "nothing",), ("--drill", tmp_path / "nothing")):
        assert qv("restore", *words).record["error"] == "backup_incomplete"
