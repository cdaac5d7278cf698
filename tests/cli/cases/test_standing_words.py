"""`show` names what stands on a case beside its request."""

from tests.cli.terminal import Command


def test_a_hold_is_shown_while_it_stands(qv: Command, told: Command, case: str) -> None:
    assert "Held" not in told("show", case).out
    laid = qv("hold", case, "--ground", "dispute", "--reason", "a claim").record
    (held,) = qv("show", case).record["holds"]
    assert held == {"ground": "dispute", "reason": "a claim"}
    assert "a claim" in told("show", case).out
    assert "保全" in told("--language", "zh", "show", case).out

    qv("hold", case, "--lift", str(laid["hold"]), "--reason", "settled")
    assert qv("show", case).record["holds"] == []
    assert "Held" not in told("show", case).out
