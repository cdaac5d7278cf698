"""The recovery code sets a new passphrase; a mistyped one changes nothing."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command, secret


@pytest.mark.parametrize(("typed", "error"), [("ABC", "recovery_length"), ("0" * 40, "recovery_wrong")])
def test_a_wrong_code_is_refused(
    typed: str, error: str, bare: Command, qv: Command, folder: Path, tmp_path: Path
) -> None:
    refused = bare(
        "recover", "--folder", folder, "--json",
        "--code-file", secret(tmp_path / "code.txt", typed),
        "--new-passphrase-file", secret(tmp_path / "new.txt", "another passphrase that is long"),
    )  # fmt: skip
    assert refused.code in {3, 5}
    assert refused.record["error"].startswith("recovery") or refused.record["error"] == error
    assert qv("cases").code == 0


def test_without_a_terminal_the_code_is_not_asked_for(bare: Command, folder: Path) -> None:
    refused = bare("recover", "--folder", folder, "--json")
    assert (refused.code, refused.record["error"]) == (5, "passphrase_not_given")
