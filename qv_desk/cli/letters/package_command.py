"""``qv-desk package``: put in what was found, hand a person's data over, write the dossier of a case."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.care import dossier, hand_over
from qv_desk.services.cases import review
from qv_desk.services.incoming.add_files import ROLES, add_files, read_file

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Add files to a case, hand a person's data over as a package (ZIP with JSON, its schema, CSV, the files found and a
manifest), or write the dossier of a case for whoever checks how it was handled. What leaves the desk is not encrypted;
the journal says that it left.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk package add QV-2026-0001 orders.csv --role found
  qv-desk package portability QV-2026-0001 --out package.zip
  qv-desk package dossier QV-2026-0001 --out dossier.zip
  qv-desk package dossier QV-2026-0001 --out dossier.zip --whole
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``package`` to the command line."""
    parser = commands.add_parser("package", help="hand over data or a dossier", description=_ABOUT, epilog=_EXAMPLE)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    add = what.add_parser("add", help="add files to a case")
    add.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    add.add_argument("files", type=Path, nargs="+", metavar="FILE", help="files to keep with the case")
    add.add_argument(
        "--role", choices=[role.value for role in ROLES], default=DocumentRole.FOUND.value, help="what it is"
    )
    add.set_defaults(act=_add)
    portability = what.add_parser("portability", help="write the package for the person")
    portability.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    portability.add_argument("--out", type=Path, required=True, metavar="FILE", help="the archive")
    portability.set_defaults(act=_portability)
    whole = what.add_parser("dossier", help="write the dossier of a case")
    whole.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    whole.add_argument("--out", type=Path, required=True, metavar="FILE", help="the archive")
    whole.add_argument("--whole", action="store_true", help="not masked: for supervisors alone")
    whole.set_defaults(act=_dossier)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked."""
    with opened_desk(arguments, output) as desk:
        arguments.act(desk, review.find(desk, arguments.case), arguments, output)
    return 0


def _add(desk: "Desk", case_id: str, arguments: argparse.Namespace, output: Output) -> None:
    files = [read_file(path) for path in arguments.files]
    case = add_files(desk, case_id, files, DocumentRole(arguments.role))
    output.record({"ok": True, "reference": case.reference, "documents": len(case.documents)})
    output.say(Wording("Files kept with the case: {number}.", "已将 {number} 个文件存入案卷。"), number=len(files))


def _portability(desk: "Desk", case_id: str, arguments: argparse.Namespace, output: Output) -> None:
    require_writable(arguments.out)
    package = hand_over.portability_package(desk, case_id, arguments.out)
    output.record({"ok": True, "file": str(arguments.out), "files": len(package.files)})
    output.say(
        Wording(
            "Written: {file}, with {number} files. It is not encrypted.",
            "已写入：{file}，含 {number} 个文件。该文件未加密。",
        ),
        file=str(arguments.out),
        number=len(package.files),
    )


def _dossier(desk: "Desk", case_id: str, arguments: argparse.Namespace, output: Output) -> None:
    require_writable(arguments.out)
    made = dossier.save_dossier(desk, case_id, arguments.out, output.language, is_masked=not arguments.whole)
    output.record({"ok": True, "file": str(made.file), "masked": made.is_masked, "size_bytes": made.size_bytes})
    output.say(
        Wording("Written, masked: {file}", "已写入（已遮盖）：{file}")
        if made.is_masked
        else Wording("Written, not masked: {file}", "已写入（未遮盖）：{file}"),
        file=str(made.file),
    )
