"""An answered case is taken up again by command, decided anew, and what was decided before is still told."""

import pytest

from tests.cli.conftest import Command
from tests.cli.terminal import SAFEGUARDS


@pytest.fixture
def posted(qv: Command, answered: str) -> str:
    """The answer is posted."""
    assert qv("print-queue", "--letter", answered, "--mark-printed", "--mark-posted", answered).code == 0
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
    assert qv("print-queue", "--letter", posted, "--mark-printed", "--mark-posted", posted).code == 0
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


def test_who_could_not_prove_it_once_may_prove_it_now(qv: Command, told: Command, case: str) -> None:
    """A case refused for want of proof is asked anew: the old check does not refuse the new demand."""
    assert qv("verify", case, "--fail", "nothing that was sent matched").code == 0
    assert qv("show", case).record["next_step"] == "refuse_unproved"
    refusal = ("--outcome", "refused", "--ground", "identity_not_confirmed", "--facts", "no proof matched")
    assert qv("decide", case, "--right", "access", *refusal).code == 0
    assert qv("clocks", case, "--happened", "withdrawn", "--note", "told us by telephone").code == 0
    again = qv("reopen", case, "--why", "asked-anew", "--reason", "asks again, with the order number")
    assert again.code == 0, again
    assert qv("show", case).record["next_step"] == "check_identity"
    assert "The check that failed before is set aside: nothing that was sent matched" in told("show", case).out
    assert qv("verify", case, "--evidence", "account_login", "--what", "logged in afresh", "--confirm").code == 0
    assert qv("show", case).record["next_step"] != "check_identity"
