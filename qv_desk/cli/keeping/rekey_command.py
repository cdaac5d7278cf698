"""``qv-desk rekey``: change the keys of the whole desk."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.backups.rekey import rekey

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Encrypt the whole desk anew under new keys, for instance after somebody has left: what they may have kept then opens
nothing that is written from now on. Everybody keeps their passphrase, and the recovery code stays good. Backups made
before open with the passphrases of then.

Killed or cut off at any moment, the desk opens as before or under the new keys; nothing is lost.
"""
_EXAMPLE: Final = """\
example:
  qv-desk rekey
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``rekey`` to the command line."""
    parser = commands.add_parser("rekey", help="change the keys of the whole desk", description=_ABOUT, epilog=_EXAMPLE)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Change the keys."""
    with (
        opened_desk(arguments, output) as desk,
        progress_line(output, Wording("Changing the keys", "正在更换密钥")) as report,
    ):
        rekey(desk, report=report)
    output.record({"ok": True})
    output.say(
        Wording(
            "The desk stands under new keys. Make a backup now; older ones open with the passphrases of then.",
            "工作台已使用新密钥。请立即备份；此前的备份须用当时的口令打开。",
        )
    )
    return 0
