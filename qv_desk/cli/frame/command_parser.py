"""How a command line is read: the options that every command knows, and complaints that teach."""

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn


class UsageProblem(Exception):  # noqa: N818  (a person's slip, not an error of the program)
    """The command is written wrongly.

    Attributes:
        usage: the pattern of the command.
        complaint: what is wrong with what was typed.
    """

    def __init__(self, usage: str, complaint: str) -> None:
        super().__init__(complaint)
        self.usage = usage
        self.complaint = complaint


class CommandParser(argparse.ArgumentParser):
    """A parser whose commands all know the common options, before and after the verb.

    A command that needs one of these names for itself, as ``letter`` needs ``--language`` for the letter's language,
    simply defines it; the common meaning then stands before the verb.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401  (argparse's own signature)
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        if sys.version_info >= (3, 14):
            options.setdefault("color", False)  # a complaint is quoted in our own words, and in JSON
        options.setdefault("allow_abbrev", False)  # a script must not change its meaning when an option is added
        options.setdefault("conflict_handler", "resolve")
        super().__init__(*arguments, **options)
        _add_common_options(self)

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would have printed before ending the program.

        Raises:
            UsageProblem: always.
        """
        raise UsageProblem(self.format_usage().strip(), message)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:  # noqa: ANN401
        """As argparse does; but a command complains of an unknown option itself, with its own pattern.

        Raises:
            UsageProblem: the command does not know an option.
        """
        found, unknown = super().parse_known_args(args, namespace)
        if unknown and " " in self.prog:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown


COMMON_OPTIONS_WITH_VALUE = ("--folder", "--user", "--passphrase-file", "--language")
"""The common options that take the next word as their value."""


def _add_common_options(parser: argparse.ArgumentParser) -> None:
    common = parser.add_argument_group("options of every command")
    common.add_argument(
        "--folder",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the desk's folder (else QV_DESK_FOLDER, else the usual place)",
    )
    common.add_argument(
        "--user", metavar="NAME", default=argparse.SUPPRESS, help="who you are, where the desk has several people"
    )
    common.add_argument(
        "--passphrase-file",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="read the passphrase from the first line of FILE (else QV_DESK_PASSPHRASE_FILE, else it is asked for)",
    )
    common.add_argument(
        "--language",
        dest="screen_language",
        metavar="LANG",
        default=argparse.SUPPRESS,
        help="language of the sentences: en or zh (else LANG decides)",
    )
    common.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="answer with one JSON object a line"
    )


def verb_of(argv: Sequence[str]) -> str:
    """The verb of a command line: its first word that is neither an option nor the value of one; empty without."""
    words = iter(argv)
    for word in words:
        if word in COMMON_OPTIONS_WITH_VALUE:
            next(words, "")
        elif word == "--":
            return next(words, "")
        elif not word.startswith("-"):
            return word
    return ""
