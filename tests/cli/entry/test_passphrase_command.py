"""A passphrase is exchanged; from then on only the new one opens."""

from pathlib import Path

from tests.cli.terminal import Command, secret


def test_the_new_one_opens_and_the_old_one_does_not(qv: Command, bare: Command, folder: Path, tmp_path: Path) -> None:
    new = secret(tmp_path / "new.txt", "another passphrase that is long")
    assert qv("passphrase", "--new-passphrase-file", new).record["ok"] is True
    journal = bare("journal", "--folder", folder, "--passphrase-file", new, "--json", "--limit", "1")
    assert (journal.code, journal.record["action"]) == (0, "passphrase.changed")
    refused = qv("cases")
    assert (refused.code, refused.record["error"]) == (5, "passphrase_wrong")


def test_a_weak_new_one_changes_nothing(qv: Command, tmp_path: Path) -> None:
    refused = qv("passphrase", "--new-passphrase-file", secret(tmp_path / "new.txt", "short"))
    assert (refused.code, refused.record["error"]) == (3, "passphrase_short")
    assert qv("cases").code == 0


def test_the_old_one_must_be_right(bare: Command, folder: Path, tmp_path: Path) -> None:
    refused = bare(
        "passphrase", "--folder", folder, "--json",
        "--passphrase-file", secret(tmp_path / "old.txt", "not the one that opens it"),
        "--new-passphrase-file", secret(tmp_path / "new.txt", "another passphrase that is long"),
    )  # fmt: skip
    assert (refused.code, refused.record["error"]) == (5, "passphrase_wrong")


def test_whoever_guesses_here_waits_as_at_the_unlock(bare: Command, folder: Path, tmp_path: Path) -> None:
    words = (
        "passphrase", "--folder", folder, "--json",
        "--passphrase-file", secret(tmp_path / "old.txt", "not the one that opens it"),
        "--new-passphrase-file", secret(tmp_path / "new.txt", "another passphrase that is long"),
    )  # fmt: skip
    assert [bare(*words).record["error"] for _ in range(2)] == ["passphrase_wrong", "unlock_wait"]


def test_the_same_one_again_is_no_new_one(qv: Command, passphrase_file: Path) -> None:
    refused = qv("passphrase", "--new-passphrase-file", passphrase_file)
    assert (refused.code, refused.record["error"]) == (3, "passphrase_unchanged")
    assert qv("cases").code == 0
