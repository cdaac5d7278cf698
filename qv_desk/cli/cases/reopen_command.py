"""``qv-desk reopen``: take an answered or closed case up again."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, listed, say_next
from qv_desk.cli.frame.choices import RIGHTS, parse_rights, reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, parse_moment
from qv_desk.domain.decisions.reopening import ReopenedFor
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import reopen, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Take an answered or closed case up again, whole or in some of its rights. What was decided and told stays as it was;
the new decision stands beside it and says what is different. Every gate holds as before.

Say why, for the clocks depend on it. “asked-anew”: the person asks again, or tells something new; every clock runs from
that day. “fell-short”: our answer left something out, or the case ought not to have been closed; the clocks go on from
their first start, which no law confirms. “ordered”: a supervisor, an authority or a court wants it looked at again; no
law sets a period, and --until takes the day that the order names.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk reopen QV-2026-0001 --why fell-short --reason "the orders of 2024 were forgotten" --right access
  qv-desk reopen QV-2026-0001 --why asked-anew --reason "wrote again on Monday" --on 2026-11-16
  qv-desk reopen QV-2026-0001 --why ordered --reason "order of the authority, file 12/26" --until 2026-12-01
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``reopen`` to the command line."""
    parser = commands.add_parser(
        "reopen", help="take an answered or closed case up again", description=_ABOUT, epilog=_EXAMPLE
    )
    ways = [why.value for why in ReopenedFor]
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--why", choices=ways, required=True, metavar="WHY", help=", ".join(ways))
    parser.add_argument("--reason", metavar="TEXT", default="", help="what came in or was found, in a sentence")
    parser.add_argument(
        "--right",
        type=parse_rights,
        metavar="RIGHTS",
        help=f"which rights are decided anew, else all of the case: {', '.join(RIGHTS)}",
    )
    parser.add_argument("--on", metavar="WHEN", help="when it came in or was found, in office time; else now")
    parser.add_argument("--until", metavar="DAY", help="with “ordered”: the day that the order names")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Take it up again, and say what its clocks do."""
    with opened_desk(arguments, output) as desk:
        why = ReopenedFor(arguments.why)
        case = reopen.reopen(
            desk,
            review.find(desk, arguments.case),
            why=why,
            reason=arguments.reason,
            rights=arguments.right,
            at=parse_moment(arguments.on, desk.zone) if arguments.on else None,
            until=parse_day(arguments.until) if arguments.until else None,
        )
        output.record({"ok": True, **case_facts(case)})
        output.say(
            Wording("{reference} is taken up again.", "{reference} 已重新办理。"),
            reference=case.reference,
        )
        if case.open_rights:
            output.say(
                Wording("To be decided anew: {rights}", "须重新决定：{rights}"),
                rights=listed((output.words(names.right_name(right)) for right in case.open_rights), output),
            )
        output.say(reopen.what_clocks_do(why))
        say_next(desk, case, output)
    return 0
