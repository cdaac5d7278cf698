"""An answered case is taken up again by command, decided anew, and what was decided before is still told."""

import pytest

from tests.cli.conftest import Command
from tests.cli.terminal import SAFEGUARDS


@pytest.fixture
def posted(qv: Command, answered: str) -> str:
    """The answer is posted."""
    assert qv("print-queue", "--mark-posted", answered).code == 0
    return answered


def test_an_answered_case_is_taken_up_decided_and_answered_anew(qv: Command, told: Command, posted: str) -> None:
    again = qv("reopen", posted, "--why", "fell-short", "--reason", "the orders of 2024 were forgotten")
    assert (again.code, again.record["status"], again.record["rights_undecided"]) == (0, "open", ["access"])
    bare_grant = qv("decide", posted, "--right", "access", "--outcome", "granted")
    assert bare_grant.record["error"] == "decision_again_needs_words"
    granted = qv("decide", posted, "--right", "access", "--outcome", "granted", "--facts", "and the orders of 2024")
    assert granted.code == 0, granted

    shown = qv("show", posted).record
    assert [one["facts"] for one in shown["decisions"]] == ["and the orders of 2024"]
    assert [one["right"] for one in shown["earlier_decisions"]] == ["access"]
    assert shown["reopenings"][0]["why"] == "fell-short"
    words = told("show", posted).out
    assert "decided before" in words
    assert "Not confirmed: The answer fell short" in words
    assert "Not confirmed: The answer fell short" in told("clocks", posted).out
    assert qv("letter", posted, "--kind", "access_grant", "--language", "en", "--field", SAFEGUARDS).code == 0
    assert qv("print-queue", "--mark-posted", posted).code == 0
    assert qv("close", posted).record["status"] == "closed"


def test_an_order_shows_its_own_day(qv: Command, told: Command, posted: str) -> None:
    said = told(
        "reopen", posted, "--why", "ordered", "--reason", "order 12/26", "--until", "2999-12-01", "--right", "access"
    ).out
    assert "To be decided anew: access" in said.replace("Access", "access")
    assert "No law here sets a period" in said
    shown = qv("show", posted).record
    assert (shown["rule"], shown["due_on"]) == ("reopening", "2999-12-01")
    (row,) = [one for one in qv("cases").records if one["reference"] == posted]
    assert (row["rule"], row["due_on"]) == ("reopening", "2999-12-01")
    assert "order 12/26" in told("show", posted, "--why", "reopening").out


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--why", "fell-short"), "reopening_needs_reason"),
        (("--why", "fell-short", "--reason", "x", "--until", "2999-01-01"), "reopening_day_without_order"),
        (("--why", "asked-anew", "--reason", "x", "--right", "erasure"), "right_not_asked"),
        (("--why", "asked-anew", "--reason", "x", "--on", "2020-01-01"), "happening_before_closing"),
    ],
)
def test_slips_are_refused_by_name(qv: Command, posted: str, words: tuple[str, ...], error: str) -> None:
    assert qv("reopen", posted, *words).record["error"] == error


def test_an_open_case_is_not_taken_up(qv: Command, case: str) -> None:
    assert qv("reopen", case, "--why", "asked-anew", "--reason", "x").record["error"] == "reopening_open"
    assert qv("reopen", case, "--reason", "x").code == 2
