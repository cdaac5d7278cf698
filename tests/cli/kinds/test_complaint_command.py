"""A complaint is sorted, linked, looked into and judged, step by step or at once."""

import pytest

from tests.cli.terminal import Command

FINDINGS = ("--result", "upheld", "--found", "Four days late.", "--remedy", "We apologise.")


@pytest.fixture
def complaint(qv: Command, case: str) -> str:
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--complaint", "late_answer", "--about", case)
    assert opened.code == 0, opened
    return str(opened.record["reference"])


def test_a_complaint_is_shown_with_what_it_is_about_and_the_case_with_its_complaints(
    qv: Command, told: Command, case: str, complaint: str
) -> None:
    shown = qv("complaint", complaint).record
    assert (shown["sort"], shown["about"], shown["result"]) == ("late_answer", case, None)
    assert qv("complaint", case).record["complaints"] == [complaint]
    assert complaint in told("complaint", case).out
    assert "late" in told("complaint", complaint).out
    assert (
        "no complaint about" in told("complaint", qv("new", "--channel", "post", "--name", "X").record["reference"]).out
    )


def test_findings_follow_the_steps_and_fill_in_where_to_go_next(qv: Command, told: Command, complaint: str) -> None:
    early = qv("complaint", complaint, *FINDINGS)
    assert (early.code, early.record["error"]) == (4, "complaint_needs_steps")
    judged = qv("complaint", complaint, "--step", "Read the file", *FINDINGS)
    assert (judged.code, judged.record["steps"], judged.record["waits_for_second_person"]) == (0, 1, True)
    assert "court" in str(judged.record["next_body"])
    assert qv("approvals").record["kind"] == "complaint_findings"
    assert "Four days late." in told("complaint", complaint).out


def test_the_link_is_taken_away_and_words_go_with_a_result(qv: Command, told: Command, complaint: str) -> None:
    assert qv("complaint", complaint, "--about", "none").record["about"] is None
    assert "Written down." in told("complaint", complaint, "--sort", "other").out
    assert qv("complaint", complaint, "--found", "x").code == 2
    assert qv("complaint", complaint, "--about", "QV-1999-0001").record["error"] == "case_unknown"
