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


def test_a_merged_case_says_where_it_went(qv: Command, told: Command, case: str) -> None:
    again = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE"),
        *("--address", "1 Sample Street", "--e-mail", "mary@example.org"),
    ).record["reference"]
    assert "Other cases" not in told("show", again).out
    assert qv("merge", again, "--into", case, "--because", "it came twice").code == 0

    assert qv("show", again).record["links"] == [{"kind": "merged_into", "other": case}]
    assert f"merged into {case}" in told("show", again).out
    assert f"{again} was merged into this case" in told("show", case).out
    assert "相关案件" in told("--language", "zh", "show", case).out

    assert qv("merge", again, "--undo").code == 0
    assert qv("show", again).record["links"] == []
