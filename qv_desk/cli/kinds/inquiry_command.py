"""``qv-desk inquiry``: say whether an inquiry is a question, a comment or a suggestion."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.kinds.inquiry import InquirySort, inquiry_sort
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import inquiries, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Say what sort of inquiry a case is. Whoever asks a question, comments or suggests something proves nothing: a reply
answers it, and then the case can be closed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk inquiry QV-2026-0003
  qv-desk inquiry QV-2026-0003 --sort suggestion

what comes next:
  qv-desk letter CASE --kind reply --language LANG
"""
_SORTS: Final = tuple(sort.value for sort in InquirySort)


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``inquiry`` to the command line."""
    parser = commands.add_parser("inquiry", help="question, comment or suggestion", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--sort", choices=_SORTS, metavar="SORT", help=", ".join(_SORTS))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Keep the sort, or show it."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.sort:
            case = inquiries.sort_inquiry(desk, case_id, InquirySort(arguments.sort))
        else:
            case = review.look(desk, case_id).case
        sort = inquiry_sort(case)
        output.record({"ok": True, **case_facts(case), "sort": sort})
        if sort is None:
            output.say(Wording("Nobody has said yet what sort of inquiry it is.", "尚未说明咨询类别。"))
        else:
            output.line(output.words(inquiries.inquiry_name(sort)))
        say_next(desk, case, output)
    return 0
