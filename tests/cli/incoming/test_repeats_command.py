"""Earlier cases of the same person are proposed with reasons, and a person's finding is kept."""

from tests.cli.terminal import Command


def test_repeats_are_found_and_settled(qv: Command, told: Command, case: str) -> None:
    opened = qv("new", *("--channel", "post", "--name", "SAMPLE, Mary", "--rights", "access", "--country", "IE"))
    second = str(opened.record["reference"])
    (like,) = qv("repeats", second).records
    assert (like["reference"], like["reasons"], like["verdict"]) == (case, ["name"], None)
    assert qv("link", second, "--to", case, "--as", "not_same_person").code == 0
    assert "found to be somebody else" in told("repeats", second).out
    assert qv("repeats", "--e-mail", "MARY+x@example.org").record["reference"] == case
    assert "No other case looks alike" in told("repeats", "--name", "Bartholomew").out
    assert qv("repeats").code == 2
