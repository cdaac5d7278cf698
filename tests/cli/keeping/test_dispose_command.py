"""A case file goes for good when two people say so, and the person is told what a backup still holds."""

from pathlib import Path

from tests.cli.terminal import Answer, Command, secret

HANA = "three owls over the old mill"


def test_two_people_dispose_of_a_file(
    qv: Command, bare: Command, folder: Path, passphrase_file: Path, case: str, tmp_path: Path
) -> None:
    file = secret(tmp_path / "hana.txt", HANA)
    assert qv("users", "add", "Hana Sato", "--role", "supervisor", "--own", "--new-passphrase-file", file).code == 0

    def run(name: str, key: Path, *argv: str) -> Answer:
        return bare("--folder", folder, "--user", name, "--passphrase-file", key, "--json", *argv)

    early = run("Lin Wei", passphrase_file, "dispose", "ask", case, "--reason", "opened twice")
    assert (early.code, early.record["error"]) == (4, "disposal_too_early")
    asked = run(
        *("Lin Wei", passphrase_file, "dispose", "ask", case.lower()),
        *("--reason", "opened twice", "--although", "the other file answers it"),
    )
    assert asked.code == 0, asked
    alone = run("Hana Sato", file, "dispose", "carry-out", case)
    assert (alone.code, alone.record["error"]) == (4, "disposal_not_agreed")
    assert run("Hana Sato", file, "approvals", "grant", asked.record["approval"]).code == 0

    done = bare("--folder", folder, "--user", "Hana Sato", "--passphrase-file", file, "dispose", "carry-out", case)

    assert done.code == 0, done
    assert f"{case} is gone" in done.out
    assert run("Lin Wei", passphrase_file, "show", case).record["error"] == "case_unknown"
    assert run("Lin Wei", passphrase_file, "journal", "--limit", "1").record["action"] == "case.erased"
