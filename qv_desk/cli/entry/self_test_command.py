"""``qv-desk self-test``: let the installed program prove itself."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.exit_codes import BUG, DONE
from qv_desk.cli.frame.output import Output
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.sample.self_test import run_checks

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Let the installed program prove itself: every data file, font, form and letter, the limits of the mail reader, and a
store made, opened, checked and backed up in a temporary folder. No desk and no display are needed. The command ends
with 1 if anything is wrong.
"""
_EXAMPLE: Final = """\
example:
  qv-desk self-test
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``self-test`` to the command line."""
    parser = commands.add_parser(
        "self-test", help="let the installed program prove itself", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("--without-window", action="store_true", help="leave the window's forms out")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Run the checks and print a line for each as it ends."""
    code = DONE
    load_forms = None if arguments.without_window else arguments.window.load_forms
    for finding in run_checks(output.language, load_forms):
        output.record(
            {"check": output.words(finding.name), "ok": not finding.problem, "problem": finding.problem or None}
        )
        output.line(f"{'✗' if finding.problem else '✓'} {output.words(finding.name)}")
        if finding.problem:
            code = BUG
            output.line(f"  {finding.problem}")
    if code == DONE:
        output.say(Wording("Everything is in order.", "一切正常。"))
    return code
