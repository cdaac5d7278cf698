"""Answers come from options and files, and hostile files are refused."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command


@pytest.fixture
def objection(qv: Command) -> str:
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "objection", "--country", "IE")
    return str(opened.record["reference"])


def test_a_file_gives_the_answers_and_an_option_goes_before_it(qv: Command, objection: str, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(
        '{"situation": "under threat", "interest": "trade", "weighing": "safety", "result": "ours"}', encoding="utf-8"
    )
    assert qv("examine", objection, "--answers", file, "--set", "result=theirs").code == 0
    shown = {one["name"]: one["answer"] for one in qv("examine", objection).record["questions"]}
    assert (shown["situation"], shown["result"]) == ("under threat", "theirs")


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 50_000, '{"a":1}' + " " * 1_000_001])
def test_what_is_no_object_is_refused(qv: Command, objection: str, tmp_path: Path, text: str) -> None:
    file = tmp_path / "answers.json"
    file.write_text(text, encoding="utf-8")
    refused = qv("examine", objection, "--answers", file)
    assert (refused.code, refused.record["error"]) == (3, "answers_unreadable")
    assert qv("examine", objection, "--answers", tmp_path / "none").record["error"] == "answers_unreadable"


def test_a_slip_in_an_option_is_said(qv: Command, objection: str) -> None:
    assert qv("examine", objection, "--set", "result").code == 2


def test_the_preview_of_an_erasure_is_no_answer_to_a_question(qv: Command, told: Command) -> None:
    opened = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "erasure,account_cancellation")
    case = str(opened.record["reference"])
    answer = ("--set", "ground=unlawful")
    for refused in (
        told("examine", case, "erasure_preview", *answer),
        told("decide", case, "--right", "erasure", "--outcome", "granted", *answer),
    ):
        assert refused.code == 2
        assert "qv-desk preview CASE --right RIGHT --ground GROUND" in refused.err
    both = told("examine", case).out
    assert both.index("For Erasure:") < both.index("For Account deletion:")
