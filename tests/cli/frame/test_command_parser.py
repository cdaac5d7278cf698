"""A command line is read as it is meant, or refused in words."""

import pytest

from qv_desk.cli.frame.command_parser import COMMON_OPTIONS_WITH_VALUE, CommandParser, UsageProblem, verb_of


@pytest.mark.parametrize(
    ("argv", "verb"),
    [
        ([], ""),
        (["--json"], ""),
        (["cases", "--json"], "cases"),
        (["--folder", "cases", "show"], "show"),
        (["--folder=cases", "show"], "show"),
        (["--folder"], ""),
        (["--", "show"], "show"),
    ],
)
def test_the_verb_is_found_behind_the_options(argv: list[str], verb: str) -> None:
    assert verb_of(argv) == verb


def parser() -> CommandParser:
    top = CommandParser(prog="qv-desk")
    commands = top.add_subparsers()
    commands.add_parser("cases")
    commands.add_parser("letter").add_argument("--language")
    return top


@pytest.mark.parametrize("argv", [["--folder", "here", "--json", "cases"], ["cases", "--folder", "here", "--json"]])
def test_common_options_stand_before_or_after_the_verb(argv: list[str]) -> None:
    arguments = parser().parse_args(argv)
    assert (arguments.folder, arguments.json) == ("here", True)


def test_a_command_may_mean_something_else_by_language() -> None:
    arguments = parser().parse_args(["--language", "zh", "letter", "--language", "en"])
    assert (arguments.screen_language, arguments.language) == ("zh", "en")


def test_a_slip_is_raised_and_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageProblem) as slip:
        parser().parse_args(["cases", "--view"])
    assert "--view" in slip.value.complaint
    assert capsys.readouterr() == ("", "")


def test_options_are_never_shortened() -> None:
    with pytest.raises(UsageProblem):
        parser().parse_args(["--fold", "here", "cases"])


def test_every_common_option_with_a_value_is_skipped_when_the_verb_is_looked_for() -> None:
    known = {
        option
        for action in CommandParser(prog="qv-desk")._actions
        for option in action.option_strings
        if action.nargs is None and option.startswith("--")
    }
    assert known == set(COMMON_OPTIONS_WITH_VALUE)


def test_a_command_complains_of_an_unknown_option_with_its_own_pattern() -> None:
    with pytest.raises(UsageProblem, match="unrecognized arguments: --langauge en") as problem:
        parser().parse_args(["letter", "--langauge", "en"])
    assert problem.value.usage.startswith("usage: qv-desk letter")
