"""D4 (policy §1): what a person posted is searched for, and erased, or the person is told why it stays."""

import pytest

from tests.cli.terminal import Command

WHY = "answers of others stand on it; its author is taken out"


@pytest.fixture
def found(qv: Command) -> str:
    """An erasure request of somebody who posted three times, proved and searched."""
    opened = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "erasure", "--country", "IE"),
        *("--e-mail", "mary@example.org"),
    )
    reference = str(opened.record["reference"])
    assert qv("verify", reference, "--evidence", "account_login", "--what", "logged in afresh").code == 0
    assert qv("verify", reference, "--evidence", "undo_confirmation", "--what", "said so", "--confirm").code == 0
    posted = ("--source", "contributions", "--found", "3", "--note", "three posts in the forum")
    assert qv("search", reference, *posted, "--rest-not-held").code == 0
    return reference


def test_posted_contributions_are_found_by_account_and_erased(qv: Command, found: str) -> None:
    contributions = qv("systems", "show", "contributions").record
    assert (contributions["holds_contributions"], contributions["searched_by"][0]) == (True, "account")
    assert qv("preview", found, "--ground", "no_good_reason").code == 0
    assert qv("decide", found, "--right", "erasure", "--outcome", "granted").code == 0


def test_what_stays_has_its_ground_and_its_reason(qv: Command, found: str) -> None:
    some = ("--erase", "contributions=1", "--anonymise", "contributions=1", "--keep", "contributions=1")
    silent = qv("preview", found, "--ground", "no_good_reason", *some)
    assert silent.record["error"] == "preview_kept_needs_reason"
    said = qv("preview", found, "--ground", "no_good_reason", *some, "--because", f"contributions=serious_harm:{WHY}")
    assert said.code == 0, said
    assert WHY in said.out
    assert qv("decide", found, "--right", "erasure", "--outcome", "granted").record["error"] == "preview_keeps_part"
