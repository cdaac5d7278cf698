"""A hold is laid, listed and lifted."""

from tests.cli.terminal import Command


def test_a_hold_from_its_laying_to_its_lifting(qv: Command, told: Command, case: str) -> None:
    assert "no hold" in told("hold", case).out
    assert qv("hold", case, "--ground", "dispute").record["error"] == "hold_needs_reason"
    laid = qv("hold", case, "--ground", "dispute", "--reason", "a claim").record
    assert (laid["stands"], laid["ground"]) == (True, "dispute")
    assert qv("hold", case, "--lift", "none", "--reason", "x").record["error"] == "hold_unknown"
    assert not qv("hold", case, "--lift", laid["hold"], "--reason", "settled").record["stands"]
    assert "已解除" in told("--language", "zh", "hold", case).out
