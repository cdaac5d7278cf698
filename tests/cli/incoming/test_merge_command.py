"""A case is merged into the earlier one, and out of it again."""

from tests.cli.terminal import Command


def test_merge_and_undo(qv: Command, told: Command, case: str) -> None:
    opened = qv("new", *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE"))
    later = str(opened.record["reference"])
    before = qv("show", later).record["clocks"]
    assert qv("merge", later, "--into", case).record["error"] == "merge_needs_reason"
    assert qv("merge", case, "--into", case, "--because", "x").record["error"] == "link_to_itself"
    merged = told("merge", later, "--into", case, "--because", "the same letter, sent twice")
    assert f"merged into {case}" in merged.out
    assert qv("show", later).record["status"] == "closed"
    assert qv("merge", later, "--undo").code == 0
    assert qv("show", later).record["clocks"] == before
    assert qv("merge", later, "--undo").record["error"] == "case_not_merged"
