"""Every command is in the list, can be loaded, and teaches."""

import importlib

import pytest

from qv_desk.cli.command_list import CHAPTERS, COMMANDS, front_page
from qv_desk.cli.frame.command_parser import CommandParser


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_command_can_be_called_and_gives_an_example(verb: str) -> None:
    module = importlib.import_module(COMMANDS[verb].module)
    top = CommandParser(prog="qv-desk")
    commands = top.add_subparsers()
    module.add_parser(commands)

    help_text = commands.choices[verb].format_help()
    assert f"qv-desk {verb}" in help_text.partition("examples")[2] or "example" in help_text
    assert commands.choices[verb].get_default("run") is not None


def test_the_front_page_names_every_command_in_both_languages() -> None:
    for language in ("en", "zh_CN"):
        page = front_page(language)
        for chapter in CHAPTERS:
            assert chapter.name.said_in(language) in page
            for command in chapter.commands:
                assert command.summary.said_in(language) in page
                assert f"  {command.verb} " in page, "a long name must not run into what it does"
        assert all(len(line) <= 120 for line in page.splitlines())
