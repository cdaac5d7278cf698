"""``qv-desk close``: close an answered case."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import close_case, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Close a case once its answer has been posted. The file stays; the queue lets it go.
"""
_EXAMPLE: Final = """\
example:
  qv-desk close QV-2026-0001
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``close`` to the command line."""
    parser = commands.add_parser("close", help="close an answered case", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Close the case."""
    with opened_desk(arguments, output) as desk:
        case = close_case.close(desk, review.find(desk, arguments.case))
        output.record({"ok": True, **case_facts(case)})
        output.say(Wording("Case {reference} is closed.", "{reference} 已结案。"), reference=case.reference)
    return 0
