"""``qv-desk recover``: a new passphrase by the recovery code."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import new_passphrase, recovery_code
from qv_desk.cli.frame.session import folder_of, user_of
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.entry.unlock import new_passphrase_by_recovery_code

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Set a new passphrase when the old one is lost, with the recovery code that was written down when the desk was set up.
Blanks, capitals and letters that look alike do not matter.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk recover
  qv-desk recover --code-file code.txt --new-passphrase-file new.txt
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``recover`` to the command line."""
    parser = commands.add_parser(
        "recover", help="set a new passphrase with the recovery code", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("--code-file", metavar="FILE", help="read the recovery code from FILE's first line")
    parser.add_argument("--new-passphrase-file", metavar="FILE", help="read the new passphrase from FILE's first line")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Set the new passphrase."""
    folder = folder_of(arguments)
    user = user_of(arguments, folder)
    code = recovery_code(arguments.code_file, output)
    new = new_passphrase(arguments.new_passphrase_file, output)
    new_passphrase_by_recovery_code(folder, code, user, new)
    output.record({"ok": True, "user": user})
    output.say(Wording("The new passphrase opens the desk.", "新口令已生效。"))
    return 0
