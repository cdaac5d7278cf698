"""The mailing on a new policy by command: listed, issued, entered, excused."""

import pytest

from tests.cli.terminal import Command

WORDS = ("--changes", "Data are also kept in Singapore.", "--where", "On our website.")


@pytest.fixture
def mailing(qv: Command, case: str) -> str:
    started = qv("mailing", "start", *WORDS)
    assert (started.code, started.records[1]["reference"]) == (0, case), started
    return str(started.records[0]["version"])


def test_letters_are_issued_once_and_posted_is_told(qv: Command, told: Command, case: str, mailing: str) -> None:
    assert qv("notices", "issue", mailing).record["issued"] == 1
    assert "0 letters" in told("notices", "issue", mailing).out
    assert qv("mailing", "show", mailing).records[1]["state"] == "issued"
    assert qv("print-queue", "--letter", case, "--mark-printed", "--mark-posted", case).code == 0
    assert qv("mailing").record["to_tell"] == 0
    assert mailing in told("mailing").out


def test_people_are_entered_or_excused(qv: Command, told: Command, case: str, mailing: str) -> None:
    assert qv("mailing", "told", mailing, "--case", case, "--how", "by e-mail").record["state"] == "told"
    again = qv("mailing", "excuse", mailing, "--case", case, "--how", "the same")
    assert (again.code, again.record["error"]) == (4, "mailing_person_settled")
    assert qv("mailing", "told", mailing, "--case", "QV-1999-0001").record["error"] == "mailing_person_not_named"
    assert "0 to be told" in told("mailing", "show", mailing).out


def test_what_is_missing_is_said(qv: Command, told: Command) -> None:
    assert "No change of the policy" in told("mailing").out
    assert qv("mailing", "show").code == 2
    assert qv("mailing", "told", "2027-01-01").code == 2
    assert qv("mailing", "start").record["error"] == "mailing_incomplete"
