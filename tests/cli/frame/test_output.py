"""Answers are readable, exact, and harmless to a terminal."""

import io
import json

import pytest

from qv_desk.cli.frame.output import CHINESE, ENGLISH, Output, harmless, language_of, width_of
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError


def told(*, json: bool = False, language: str = ENGLISH) -> tuple[Output, io.StringIO, io.StringIO]:
    stream, side = io.StringIO(), io.StringIO()
    return Output(json=json, language=language, stream=stream, side_stream=side), stream, side


def test_people_get_lines_and_programs_get_records() -> None:
    for_people, stream, _ = told()
    for_people.record({"a": 1})
    for_people.line("words")
    assert stream.getvalue() == "words\n"

    for_programs, stream, _ = told(json=True)
    for_programs.record({"name": "王小明"})
    for_programs.line("words")
    assert stream.getvalue() == '{"name": "王小明"}\n'


@pytest.mark.parametrize(
    "text",
    ["\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "left \u202eright", "a\rb", "\u2028", "\ufeff", "\udcff"],
)
def test_nothing_in_a_message_steers_the_terminal(text: str) -> None:
    shown = harmless(text)

    assert not any(char in shown for char in "\x1b\x07\x9b\u202e\r\u2028\ufeff\udcff")
    assert "\N{REPLACEMENT CHARACTER}" in shown


@pytest.mark.parametrize(
    "text", ["\x9b31m", "left \u202eright", "\u2028", "\udcff", "\x1b]0;x\x07", 'a\\b"c', "王小明"]
)
def test_a_record_steers_no_terminal_and_says_the_same(text: str) -> None:
    output, stream, _ = told(json=True)
    output.record({"text": text})
    line = stream.getvalue().removesuffix("\n")
    assert harmless(line) == line
    assert json.loads(line) == {"text": text}


def test_ordinary_text_is_left_alone() -> None:
    text = "Jürgen Größer\n王小明\tСофия עברית"
    assert harmless(text) == text


def test_a_failure_is_said_with_its_advice() -> None:
    output, stream, side = told()
    output.failure(InputError("moment_unreadable", value="soon"))
    assert stream.getvalue() == ""
    assert "“soon” is not a date" in side.getvalue()
    assert "2026-11-22" in side.getvalue()


def test_a_failure_is_one_object_on_one_line_for_programs() -> None:
    output, stream, side = told(json=True, language=CHINESE)
    output.failure(InputError("moment_unreadable", value="soon"), file="a.eml")
    record = json.loads(stream.getvalue())
    assert (record["file"], record["ok"], record["error"]) == ("a.eml", False, "moment_unreadable")
    assert "不是日期" in record["message"]
    assert side.getvalue() == ""


def test_columns_stand_below_each_other_in_full_width_script_too() -> None:
    output, stream, _ = told()
    output.table((Wording("name", "姓名"), Wording("due", "期限")), [("王小明", "x"), ("Ann", "y")])
    lines = stream.getvalue().splitlines()
    assert {width_of(line[: line.index(mark)]) for line, mark in zip(lines, ("due", "x", "y"), strict=True)} == {8}


def test_pairs_leave_out_what_is_not_known() -> None:
    output, stream, _ = told()
    output.pairs(((Wording("Name", ""), "Ann"), (Wording("Phone", ""), ""), (Wording("At", ""), "1\n2")))
    assert stream.getvalue() == "  Name  Ann\n  At    1\n        2\n"


def test_a_closed_output_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    Output().line("nobody listens")


@pytest.mark.parametrize(
    ("named", "environment", "language"),
    [
        ("zh", "en_GB.UTF-8", CHINESE),
        ("en", "zh_CN.UTF-8", ENGLISH),
        (None, "zh_CN.UTF-8", CHINESE),
        (None, "de_DE.UTF-8", ENGLISH),
        (None, "", ENGLISH),
    ],
)
def test_the_language_comes_from_the_option_and_else_from_the_system(
    named: str | None, environment: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", environment)
    assert language_of(named) == language
