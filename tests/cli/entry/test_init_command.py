"""A desk is set up once, with a code that is shown once."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command, secret


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "new"


def test_a_desk_is_set_up_and_can_be_opened(bare: Command, place: Path, passphrase_file: Path) -> None:
    made = bare("init", "--user", "Lin Wei", "--folder", place, "--passphrase-file", passphrase_file, "--json")

    assert (made.code, made.record["ok"], made.record["user"]) == (0, True, "Lin Wei")
    assert len(made.record["recovery_code"].replace("-", "")) >= 32
    opened = bare("cases", "--folder", place, "--passphrase-file", passphrase_file, "--json")
    assert (opened.code, opened.out) == (0, "")


def test_the_recovery_code_may_go_to_a_closed_file(
    bare: Command, place: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    words = ("init", "--user", "Lin Wei", "--folder", place, "--passphrase-file", passphrase_file, "--json")
    file = tmp_path / "code.txt"
    made = bare(*words, "--recovery-file", file)

    assert "recovery_code" not in made.record
    assert file.stat().st_mode & 0o077 == 0
    recovered = bare(
        "recover", "--folder", place, "--code-file", file, "--json",
        "--new-passphrase-file", secret(tmp_path / "new.txt", "another passphrase that is long"),
    )  # fmt: skip
    assert recovered.code == 0, recovered
    assert bare("cases", "--folder", place, "--passphrase-file", tmp_path / "new.txt").code == 0


def test_an_existing_recovery_file_is_not_overwritten(
    bare: Command, place: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "code.txt"
    file.write_text("mine", encoding="utf-8")
    words = ("init", "--user", "Lin Wei", "--folder", place, "--passphrase-file", passphrase_file, "--json")
    refused = bare(*words, "--recovery-file", file)

    assert (refused.code, refused.record["error"]) == (3, "file_exists")
    assert file.read_text(encoding="utf-8") == "mine"
    assert not place.exists()


@pytest.mark.parametrize(
    ("passphrase", "code"), [("short", "passphrase_short"), ("Qualvision Technology", "passphrase_names")]
)
def test_a_weak_passphrase_makes_no_desk(
    passphrase: str, code: str, bare: Command, place: Path, tmp_path: Path
) -> None:
    file = secret(tmp_path / "weak.txt", passphrase)
    refused = bare("init", "--user", "Lin Wei", "--folder", place, "--passphrase-file", file, "--json")

    assert (refused.code, refused.record["error"]) == (3, code)
    assert not (place / "vault.json").exists()


def test_a_second_desk_in_the_same_folder_is_refused(bare: Command, folder: Path, passphrase_file: Path) -> None:
    before = (folder / "vault.json").read_bytes()
    refused = bare("init", "--user", "Somebody", "--folder", folder, "--passphrase-file", passphrase_file, "--json")

    assert (refused.code, refused.record["error"]) == (6, "vault_exists")
    assert (folder / "vault.json").read_bytes() == before


def test_without_a_name_or_a_terminal_nothing_is_made(bare: Command, place: Path, passphrase_file: Path) -> None:
    refused = bare("init", "--folder", place, "--passphrase-file", passphrase_file, "--json")
    assert (refused.code, refused.record["error"]) == (3, "user_name_missing")
    refused = bare("init", "--user", "Lin Wei", "--folder", place, "--json")
    assert (refused.code, refused.record["error"]) == (5, "passphrase_not_given")
    assert not (place / "vault.json").exists()


def test_at_a_terminal_the_code_is_asked_back(
    bare: Command,
    place: Path,
    passphrase_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    shown: list[str] = []

    def typed(_prompt: str) -> str:
        text = capsys.readouterr().out
        shown.extend(line.strip() for line in text.splitlines() if line.startswith("  "))
        return "wrong" if len(asked) == 0 and not asked.append(1) else shown[0].lower().replace("-", " ")

    asked: list[int] = []
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("builtins.input", typed)
    made = bare("init", "--user", "Lin Wei", "--folder", place, "--passphrase-file", passphrase_file)

    assert made.code == 0, made
    assert "That is right" in made.out


def test_the_offices_details_may_differ_from_the_policy(bare: Command, place: Path, passphrase_file: Path) -> None:
    common = ("--folder", place, "--passphrase-file", passphrase_file, "--json")
    refused = bare("init", "--user", "Lin Wei", "--e-mail", "nowhere", *common)
    assert (refused.code, refused.record["error"]) == (3, "office_incomplete")
    made = bare("init", "--user", "Lin Wei", "--office-name", "Sample Ltd", "--address", "1 Sample Street", *common)
    assert made.code == 0
    opened = bare("new", "--channel", "phone", "--name", "Mary Sample", "--asked", "a question", *common)
    draft = bare("letter", opened.record["reference"], "--kind", "acknowledgement", "--language", "en", "--draft",
                 "--folder", place, "--passphrase-file", passphrase_file)  # fmt: skip
    assert "Sample Ltd\n1 Sample Street" in draft.out


def test_a_recovery_file_that_cannot_be_written_makes_no_desk(
    bare: Command, place: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    words = ("init", "--user", "Lin Wei", "--folder", place, "--passphrase-file", passphrase_file, "--json")
    refused = bare(*words, "--recovery-file", tmp_path / "missing" / "code.txt")
    assert (refused.code, refused.record["error"]) == (3, "place_not_writable")
    assert not (place / "vault.json").exists()


def test_where_a_desk_is_nobody_is_asked_for_a_passphrase(bare: Command, folder: Path) -> None:
    assert bare("init", "--folder", folder, "--json").record["error"] == "vault_exists"
