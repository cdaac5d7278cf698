"""What waits for a second person is listed, agreed to or not, and asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Answer, Command

REFUSED = (
    "--right",
    "access",
    "--outcome",
    "refused",
    "--ground",
    "identity_not_confirmed",
    "--facts",
    "No proof came.",
)


@pytest.fixture
def refused(qv: Command, case: str) -> str:
    """The identifier of the approval that a refusal waits for."""
    assert qv("decide", case, *REFUSED).code == 0
    return str(qv("approvals").record["id"])


def test_nothing_waits_at_first(told: Command) -> None:
    assert "Nothing waits" in told("approvals").out


def test_a_refusal_waits_and_goes_on_when_another_supervisor_agrees(
    refused: str, case: str, hana: Command, lin: Command
) -> None:
    row = hana("approvals").record
    assert (row["case"], row["kind"], row["subject"], row["may_decide"]) == (case, "refusal", "access", True)
    own = lin("approvals", "grant", refused)
    assert (own.code, own.record["error"]) == (4, "approval_needs_another_person")
    agreed = hana("approvals", "grant", refused[:4], "--note", "read with the file")
    assert (agreed.code, agreed.record["state"]) == (0, "granted")
    assert lin("approvals").records == []
    assert hana("approvals", "grant", refused).record["error"] == "approval_settled"


def test_it_is_listed_for_people_too(refused: str, told: Command, case: str) -> None:
    listed = told("approvals").out
    assert refused[:8] in listed
    assert case in listed
    assert "No proof came." in listed


def test_a_no_needs_words_and_opens_the_right_again(refused: str, hana: Command, lin: Command, case: str) -> None:
    assert hana("approvals", "refuse", refused).record["error"] == "approval_needs_words"
    assert hana("approvals", "refuse", refused, "--note", "the proof came").record["state"] == "refused"
    assert lin("decide", case, *REFUSED).code == 0


def test_what_was_asked_can_be_taken_back(refused: str, qv: Command, told: Command) -> None:
    assert qv("approvals", "withdraw", refused).record["state"] == "withdrawn"
    assert "Nothing waits" in told("approvals").out


def test_the_journal_with_its_details_is_asked_for(hana: Command, lin: Command, tmp_path: Path) -> None:
    denied = lin("journal", "export", tmp_path / "out", "--details")
    assert (denied.code, denied.record["error"]) == (4, "approval_not_granted")
    asked = lin("approvals", "ask", "export", "--reason", "yearly audit").record["id"]
    assert hana("approvals", "grant", asked).code == 0
    assert lin("journal", "export", tmp_path / "out", "--details").record["with_details"] is True


def test_a_clash_of_duties_is_laid_before_a_supervisor(qv: Command, case: str) -> None:
    assert qv("approvals", "ask", "clash", case, "--reason", "in doubt").record["error"] == "no_clock_clash"
    opened = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "account_cancellation")
    asked = qv("approvals", "ask", "clash", opened.record["reference"], "--reason", "48 hours are short")
    assert (asked.code, asked.record["kind"]) == (0, "clock_clash")


@pytest.mark.parametrize(
    "words", [("grant",), ("ask", "clash"), ("ask", "export", "CASE"), ("ask", "anything")], ids=" ".join
)
def test_half_a_command_is_no_command(words: tuple[str, ...], qv: Callable[..., Answer]) -> None:
    assert qv("approvals", *words).code == 2


def test_a_beginning_that_two_share_is_refused(qv: Command) -> None:
    for _ in range(17):  # of seventeen, two begin with the same digit
        opened = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "access")
        assert qv("decide", opened.record["reference"], *REFUSED).code == 0
    digits = [row["id"][0] for row in qv("approvals").records]
    shared = next(digit for digit in digits if digits.count(digit) > 1)
    assert qv("approvals", "withdraw", shared).record["error"] == "approval_named_twice"


def test_whoever_agrees_sees_the_ground(refused: str, hana: Command, told: Command) -> None:
    assert refused
    assert hana("approvals").record["ground"] == "identity_not_confirmed"
    assert "Access: Identity not confirmed" in told("--user", "Lin Wei", "approvals").out


def test_an_identifier_that_nothing_has_is_a_slip_and_no_fault_of_the_store(hana: Command) -> None:
    slipped = hana("approvals", "grant", "zzz")
    assert (slipped.code, slipped.record["error"]) == (3, "approval_not_waiting")
