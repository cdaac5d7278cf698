"""``qv-desk passphrase``: exchange one's passphrase."""

import argparse
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import new_passphrase, passphrase_for
from qv_desk.cli.frame.session import folder_of, prompt_for, user_of
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError
from qv_desk.services.entry.unlock import UnlockDelay, Unlocked, change_passphrase, open_desk

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Change your passphrase. The old one opens the desk until the new one is proven to open it, so a power cut in between
locks nobody out.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk passphrase
  qv-desk passphrase --passphrase-file old.txt --new-passphrase-file new.txt
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``passphrase`` to the command line."""
    parser = commands.add_parser("passphrase", help="change your passphrase", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("--new-passphrase-file", metavar="FILE", help="read the new passphrase from FILE's first line")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Exchange the passphrase."""
    folder = folder_of(arguments)
    user = user_of(arguments, folder)
    old = passphrase_for(arguments, output, prompt_for(user, output))
    new = new_passphrase(arguments.new_passphrase_file, output)
    _write_down(folder, change_passphrase(folder, user, old, new, delay=UnlockDelay(folder)))
    output.record({"ok": True, "user": user})
    output.say(
        Wording("The new passphrase opens the desk; the old one no longer does.", "新口令已生效，旧口令已失效。")
    )
    return 0


def _write_down(folder: Path, unlocked: Unlocked) -> None:
    """Note the change in the journal, where this person can open it and no window has it open just now."""
    if unlocked.keys.opens_cases:
        with suppress(DeskError):
            desk = open_desk(folder, unlocked)
            try:
                desk.note("passphrase.changed", unlocked.user_id)
            finally:
                desk.close()
