"""A restriction is shown, and lifted only after the person was told."""

from tests.cli.terminal import Command


def test_a_restriction_is_shown_and_not_lifted_untold(qv: Command, told: Command, case: str) -> None:
    assert "no restriction" in told("restriction", case).out
    assert qv("restriction", case, "--lift", "--reason", "x").record["error"] == "no_restriction_stands"
    opened = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "restriction", "--country", "IE")
    other = opened.record["reference"]
    assert qv("verify", other, "--evidence", "account_login", "--what", "seen", "--confirm").code == 0
    answers = ("--set", "ground=accuracy", "--set", "scope=the repair file", "--set", "still_allowed=storage")
    assert qv("decide", other, "--right", "restriction", "--outcome", "granted", *answers).code == 0
    assert qv("restriction", other).record["scope"] == "the repair file"
    refused = qv("restriction", other, "--lift", "--reason", "checked")
    assert (refused.code, refused.record["error"]) == (4, "restriction_not_told")
    assert "the repair file" in told("restriction", other).out
