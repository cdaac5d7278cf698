"""``qv-desk backup``: make a verified backup."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.output import Output
from qv_desk.cli.session import opened_desk
from qv_desk.domain.wording import Wording
from qv_desk.services.back_up import back_up

if TYPE_CHECKING:
    from qv_desk.cli.command_parser import CommandParser

_ABOUT: Final = """\
Make a backup in a folder of its own below FOLDER. It is opened with the key and checked before it counts as one, and
it is as encrypted as the desk: the passphrase or the recovery code opens it. Keep it on another disk.
"""
_EXAMPLE: Final = """\
example:
  qv-desk backup /media/backup-disk
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``backup`` to the command line."""
    parser = commands.add_parser("backup", help="make a verified backup", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("to_folder", metavar="FOLDER", help="where backups are kept")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Make the backup and say what it holds."""
    with opened_desk(arguments, output) as desk:
        manifest = back_up(desk, Path(arguments.to_folder))
    output.record(
        {
            "ok": True,
            "folder": str(Path(arguments.to_folder) / manifest.folder),
            "made_at": manifest.made_at,
            "counts": dict(manifest.counts),
            "journal_sequence": manifest.journal_sequence,
            "journal_digest": manifest.journal_digest,
        }
    )
    output.say(
        Wording(
            "Backed up and verified: {cases} case(s), {documents} document(s), in {folder}.",
            "已备份并核验：个案{cases}件，文件{documents}份，位于 {folder}。",
        ),
        cases=manifest.counts["cases"],
        documents=manifest.counts["documents"],
        folder=str(Path(arguments.to_folder) / manifest.folder),
    )
    return 0
