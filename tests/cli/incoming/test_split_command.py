"""A message that holds two cases becomes two cases, each with its own check."""

from tests.cli.terminal import Command


def test_split(qv: Command, told: Command, verified: str) -> None:
    split = qv(
        "split", verified, *("--rights", "access", "--name", "Jo Sample", "--reason", "the account is her husband's")
    )
    assert split.code == 0, split
    second = str(split.records[0]["reference"])
    assert qv("show", second).record["identity"] == "open"
    assert qv("show", verified).record["identity"] == "confirmed"
    assert qv("decide", second, "--right", "access", "--outcome", "granted").record["error"] == "identity_not_confirmed"
    assert f"split into {second}" in told("link", verified).out


def test_slips_are_said(qv: Command, case: str) -> None:
    every = ("--rights", "access", "--leave", "access", "--reason", "x")
    assert qv("split", case, *every).record["error"] == "split_leaves_nothing"
    assert qv("split", case, "--reason", "x").record["error"] == "case_needs_a_right"
    assert qv("split", case).code == 2
