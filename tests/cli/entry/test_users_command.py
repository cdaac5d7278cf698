"""Who works at the desk: seen by all who oversee, changed by supervisors, each step in the journal."""

from pathlib import Path

import pytest

from tests.cli.terminal import Answer, Command, secret

OLA = "fresh bread on a cold morning"


@pytest.fixture
def with_ola(qv: Command, tmp_path: Path) -> Path:
    """Ola Berg, an officer who has typed a passphrase; the file that holds it."""
    file = secret(tmp_path / "ola.txt", OLA)
    added = qv("users", "add", "Ola Berg", "--role", "officer", "--own", "--new-passphrase-file", file)
    assert added.code == 0, added
    return file


@pytest.fixture
def as_ola(bare: Command, folder: Path, with_ola: Path) -> Command:
    def run(*argv: str | Path) -> Answer:
        return bare("--folder", folder, "--user", "Ola Berg", "--passphrase-file", with_ola, "--json", *argv)

    return run


def test_the_first_person_is_a_supervisor(qv: Command, told: Command) -> None:
    assert (qv("users").record["name"], qv("users").record["role"]) == ("Lin Wei", "supervisor")
    assert "supervisor" in told("users").out


def test_somebody_let_in_gets_in(lin: Command, as_ola: Command) -> None:
    assert as_ola("cases").code == 0
    assert [(one["name"], one["must_change_passphrase"]) for one in lin("users").records] == [
        ("Lin Wei", False),
        ("Ola Berg", False),
    ]
    assert lin("journal", "--limit", "1").record["action"] == "user.added"


def test_officers_change_nobody(as_ola: Command) -> None:
    for words in (("users",), ("users", "recovery-code")):
        refused = as_ola(*words)
        assert (refused.code, refused.record["error"]) == (5, "not_permitted")


@pytest.mark.usefixtures("with_ola")
def test_an_interim_passphrase_opens_nothing_but_its_own_change(
    lin: Command, bare: Command, folder: Path, tmp_path: Path
) -> None:
    interim, own = secret(tmp_path / "interim.txt", "lent words for one day"), secret(tmp_path / "own.txt", OLA + "!")
    given = lin("users", "passphrase", "ola berg", "--new-passphrase-file", interim)
    assert given.code == 0, given
    who = ("--folder", folder, "--user", "Ola Berg", "--json")
    refused = bare(*who, "--passphrase-file", interim, "cases")
    assert (refused.code, refused.record["error"]) == (5, "passphrase_interim")
    assert bare(*who, "--passphrase-file", interim, "passphrase", "--new-passphrase-file", own).code == 0
    assert bare(*who, "--passphrase-file", own, "cases").code == 0


def test_a_leaver_gets_in_no_more(lin: Command, told: Command, as_ola: Command) -> None:
    gone = lin("users", "remove", "Ola Berg", "--reason", "left in August")
    assert (gone.code, gone.record["rekey_due"]) == (0, True)
    assert "qv-desk rekey" in told("users").err
    assert as_ola("cases").record["error"] == "user_unknown"


def test_another_role_needs_a_second_supervisor(lin: Command, as_ola: Command) -> None:
    assert as_ola("cases").code == 0
    refused = lin("users", "role", "Ola Berg", "--role", "supervisor", "--reason", "stands in")
    assert (refused.code, refused.record["error"]) == (4, "needs_second_supervisor")


def test_a_new_recovery_code_is_shown_once(told: Command, qv: Command) -> None:
    shown = told("users", "recovery-code")
    assert shown.code == 0
    assert "Write it down now" in shown.out
    assert qv("journal", "--limit", "1").record["action"] == "vault.recovery_renewed"


def test_what_is_missing_or_unknown_is_said(qv: Command) -> None:
    assert qv("users", "add", "--role", "officer").code == 2
    assert qv("users", "add", "Ola Berg").code == 2
    assert qv("users", "remove", "Nobody").record["error"] == "nobody_by_that_name"


def test_an_interim_passphrase_is_drawn_and_told_once(
    lin: Command, told: Command, bare: Command, folder: Path, tmp_path: Path
) -> None:
    drawn = lin("users", "add", "Ola Berg", "--role", "officer").record["interim_passphrase"]
    interim, own = secret(tmp_path / "interim.txt", drawn), secret(tmp_path / "own.txt", OLA)
    who = ("--folder", folder, "--user", "Ola Berg", "--json")
    kept = bare(*who, "--passphrase-file", interim, "passphrase", "--new-passphrase-file", interim)
    assert kept.record["error"] == "passphrase_unchanged"
    assert bare(*who, "--passphrase-file", interim, "passphrase", "--new-passphrase-file", own).code == 0
    assert bare(*who, "--passphrase-file", own, "cases").code == 0

    helped = told("--user", "Lin Wei", "users", "passphrase", "Ola Berg")
    assert "Interim passphrase, shown only now" in helped.out
    assert drawn not in helped.out
