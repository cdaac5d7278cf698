"""The questions teach, and their answers carry the decision."""

from tests.cli.terminal import Command


def test_the_sheets_are_listed_without_a_desk(bare: Command) -> None:
    assert {"balancing", "erasure_preview"} <= {one["sheet"] for one in bare("examine", "--list", "--json").records}
    assert "policy §6" in bare("examine", "--list").out
    assert bare("examine").code == 2


def test_a_question_says_why_it_is_asked_and_what_was_answered(qv: Command, told: Command) -> None:
    case = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "restriction").record["reference"]
    assert "18(2)" in told("examine", case).out
    kept = qv("examine", case, "--set", "ground=accuracy", "--set", "scope=all of it", "--set", "still_allowed=storage")
    assert (kept.code, kept.record["sheet"]) == (0, "restriction")
    assert "answered: all of it" in told("examine", case, "restriction").out
    assert "已答：all of it" in told("--language", "zh", "examine", case).out


def test_several_sheets_are_shown_and_one_is_named_to_answer(qv: Command) -> None:
    opened = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "access,objection,restriction")
    case = opened.record["reference"]
    assert [one["sheet"] for one in qv("examine", case).records] == ["balancing", "restriction"]
    assert qv("examine", case, "--set", "scope=x").code == 2
    assert qv("examine", case, "--right", "access").records == []
    missing = qv("examine", case, "restriction", "--set", "scope=x")
    assert (missing.code, missing.record["error"]) == (3, "examination_incomplete")


def test_without_questions_that_is_said(told: Command, case: str) -> None:
    assert "no decision needs such questions" in told("examine", case).out


def test_a_question_says_in_which_form_it_is_answered(qv: Command, told: Command) -> None:
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "portability", "--country", "IE")
    case = str(opened.record["reference"])
    assert "      yes or no\n" in told("examine", case).out
    assert "yes（是）或 no（否）" in told("--language", "zh", "examine", case).out
    assert "needed with certain answers only" in told("examine", case).out


def test_a_missing_answer_is_named_without_two_stops(qv: Command, told: Command) -> None:
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "objection", "--country", "IE")
    said = told("examine", str(opened.record["reference"]), "--set", "situation=")
    assert "“What is particular about their situation?”\n" in said.out + said.err
