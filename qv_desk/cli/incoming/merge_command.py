"""``qv-desk merge``: close a case as merged into the earlier one that is the same request, or undo that."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.incoming.link_command import say_links
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import merge, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Merge a case into the earlier one that is the same request: the later one is closed and points to it, and both files
stay whole. A merge adds no right and moves no date; what does not fit is linked instead. --undo opens the merged case
again with the clocks that it had.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk merge QV-2026-0002 --into QV-2026-0001 --because "the same letter, sent twice"
  qv-desk merge QV-2026-0002 --undo
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``merge`` to the command line."""
    parser = commands.add_parser("merge", help="merge a case into another", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the later case, which is closed")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--into", type=reference, metavar="CASE", help="the earlier case, which goes on")
    what.add_argument("--undo", action="store_true", help="it was a mistake: open the merged case again")
    parser.add_argument("--because", metavar="TEXT", default="", help="why they are one request")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Merge, or undo it."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.undo:
            case = merge.unmerge(desk, case_id)
            output.say(Wording("The merge is undone; the case is open again.", "合并已撤销，案件重新处理。"))
        else:
            case = merge.merge(desk, case_id, review.find(desk, arguments.into), arguments.because)
            output.say(Wording("Merged. --undo takes it back.", "已合并。可用 --undo 撤销。"))
        output.record({"ok": True, **case_facts(case)})
        say_links(case, output)
    return 0
