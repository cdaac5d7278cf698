"""An inquiry says what sort it is."""

from tests.cli.terminal import Command


def test_an_inquiry_is_sorted_by_command(qv: Command, told: Command, case: str) -> None:
    reference = qv("new", "--channel", "phone", "--name", "王小明").record["reference"]
    assert qv("inquiry", reference).record["sort"] is None
    assert "Nobody has said" in told("inquiry", reference).out
    assert qv("inquiry", reference, "--sort", "comment").record["sort"] == "comment"
    assert "意见" in told("--language", "zh", "inquiry", reference).out
    assert qv("inquiry", case, "--sort", "comment").record["error"] == "case_is_no_inquiry"
