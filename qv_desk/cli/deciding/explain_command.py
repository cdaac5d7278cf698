"""``qv-desk explain``: purposes with their legal grounds, merging, profiling and legitimate interests."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.services.cases import explain_processing, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Write out why the company processes personal data: each purpose with its legal ground, from the list of the company's
systems; then merging, profiling and legitimate interests. For a request that was searched it speaks of what was found.
The text is fit for a reply.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk explain CASE
  qv-desk --language zh explain CASE
  qv-desk letter CASE --kind reply --language en --field answer="$(qv-desk explain CASE)"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``explain`` to the command line."""
    parser = commands.add_parser(
        "explain", help="purposes with their legal grounds, fit for a reply", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Print the explanation."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        words = output.words(explain_processing.explanation(desk, case_id))
        output.record(
            {
                "reference": arguments.case,
                "explanation": words,
                "purposes": [
                    {
                        "source": one.source,
                        "purpose": output.words(one.purpose),
                        "ground": one.ground.value,
                        "automated": one.is_automated,
                    }
                    for one in explain_processing.purposes(desk, case_id)
                ],
            }
        )
        for line in words.splitlines():
            output.line(line)
    return 0
