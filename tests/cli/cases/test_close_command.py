"""A case is closed once its answer has left the house."""

from tests.cli.terminal import Command


def test_an_unanswered_case_stays_open(qv: Command, answered: str) -> None:
    refused = qv("close", answered)
    assert (refused.code, refused.record["error"]) == (4, "case_not_answered")


def test_an_answered_case_leaves_the_queue_and_keeps_its_file(qv: Command, told: Command, answered: str) -> None:
    qv("print-queue", "--letter", answered, "--mark-printed", "--mark-posted", answered)
    assert "qv-desk close" in told("show", answered).out
    assert qv("close", answered).record["status"] == "closed"
    assert qv("cases").out == ""
    assert len(qv("cases", "--view", "all").records) == 1
    again = qv("close", answered)
    assert (again.code, again.record["error"]) == (4, "case_is_closed")
