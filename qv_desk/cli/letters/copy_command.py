"""``qv-desk copy``: an issued letter once more, marked as a copy."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.post import copy_letter

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Save an issued letter as PDF with the word for a copy on each page, in the letter's language. The letter that is kept
with the case stays exactly as it was issued.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk copy CASE LETTER --out copy.pdf
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``copy`` to the command line."""
    parser = commands.add_parser(
        "copy", help="an issued letter once more, marked as a copy", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("letter", metavar="LETTER", help="the letter's identifier, as show lists it")
    parser.add_argument("--out", metavar="FILE", required=True, help="the new PDF file")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Save the copy."""
    path = Path(arguments.out)
    require_writable(path)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        copy_letter.save_marked_copy(desk, case_id, arguments.letter, path)
        output.record({"ok": True, "file": str(path)})
        output.say(
            Wording("Saved, marked as a copy on each page: {file}", "已保存，每页均标明为副本：{file}"), file=str(path)
        )
    return 0
