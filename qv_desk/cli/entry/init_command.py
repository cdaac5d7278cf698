"""``qv-desk init``: set up a new desk."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.new_files import require_writable, write_new
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import new_passphrase
from qv_desk.cli.frame.session import folder_of
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError, StoreError
from qv_desk.services.entry import set_up
from qv_desk.services.entry.desk_folder import office_exists

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Set up a new desk: an encrypted store for the cases, and a vault with the keys. The office's details come from the
privacy policy; change what is different. Whoever sets it up is its first supervisor. The passphrase needs at least 15
characters; a sentence is best.

The recovery code is shown once. Whoever has it can set a new passphrase, so write it down and lock it away.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk init --user "Lin Wei"
  qv-desk init --user "Lin Wei" --passphrase-file secret.txt --recovery-file code.txt

what comes next:
  qv-desk users add "Ola Berg" --role officer      colleagues, each with a passphrase of their own
  qv-desk backup --plan FOLDER                     a folder on another disk
  qv-desk intake letter-from-a-customer.eml
"""
_TRIES: Final = 3
_NEXT: Final = Wording(
    "Next: let a second supervisor in (qv-desk users add), say where backups go (qv-desk backup --plan), and take in "
    "the first message (qv-desk intake).",
    "下一步：添加第二名主管（qv-desk users add），指定备份位置（qv-desk backup --plan），"
    "然后读取第一封邮件（qv-desk intake）。",
)


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``init`` to the command line."""
    parser = commands.add_parser("init", help="set up a new desk in a folder", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("--office-name", metavar="TEXT", help="the company's name on the letters")
    parser.add_argument("--address", metavar="LINE", action="append", help="a line of the postal address; repeat it")
    parser.add_argument("--e-mail", metavar="ADDRESS", help="the privacy office's address")
    parser.add_argument("--time-zone", metavar="ZONE", help="the office's time zone, such as Asia/Shanghai")
    parser.add_argument(
        "--device-secret",
        action="store_true",
        help="open the desk on this computer and account only, with a secret in the system's key store",
    )
    parser.add_argument("--recovery-file", metavar="FILE", help="write the recovery code to a new file, for scripts")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Make the vault and the store, and show the recovery code."""
    folder = folder_of(arguments)
    if office_exists(folder):
        raise StoreError("vault_exists")
    recovery_file = Path(arguments.recovery_file) if arguments.recovery_file else None
    if recovery_file is not None:
        require_writable(recovery_file)
    user = getattr(arguments, "user", None) or _asked_name(output)
    named = getattr(arguments, "passphrase_file", None) or os.environ.get("QV_DESK_PASSPHRASE_FILE")
    passphrase = new_passphrase(named, output, Wording("A passphrase for the desk:", "请为工作台设置口令："))
    code = set_up.create_office(
        folder,
        office=_office(arguments),
        user_name=user,
        passphrase=passphrase,
        device_secret=arguments.device_secret,
    )
    record: dict[str, object] = {"ok": True, "folder": str(folder), "user": user}
    output.say(Wording("The desk is set up in {folder}.", "工作台已设置在 {folder}。"), folder=str(folder))
    if recovery_file is not None:
        write_new(recovery_file, f"{code}\n".encode())
        record["recovery_file"] = str(recovery_file)
        output.say(
            Wording("The recovery code is in {file}. Lock it away.", "恢复码已写入 {file}，请妥善保管。"),
            file=str(recovery_file),
        )
    else:
        record["recovery_code"] = code
        output.line()
        output.say(Wording("Recovery code, shown only now:", "恢复码（仅显示这一次）："))
        output.line(f"  {code}")
        output.line()
    output.record(record)
    if recovery_file is None and not output.json:
        _have_it_typed_back(code, output)
    output.say(_NEXT)
    return 0


def _office(arguments: argparse.Namespace) -> Office:
    usual = set_up.office_defaults().office
    return Office(
        arguments.office_name or usual.name,
        tuple(arguments.address or usual.postal_address),
        arguments.e_mail or usual.e_mail,
        arguments.time_zone or usual.time_zone,
        usual.signatory_role,
    )


def _asked_name(output: Output) -> str:
    """The name typed at a terminal; empty without one, which the service then says."""
    if output.json or sys.stdin is None or not sys.stdin.isatty():
        return ""
    return input(output.words(Wording("Your name, as colleagues know you: ", "您的姓名（同事所知的）：")))


def _have_it_typed_back(code: str, output: Output) -> None:
    """Ask for the code once it should stand on paper; only where somebody sits at a terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        return
    for _ in range(_TRIES):
        typed = input(output.words(Wording("Type it back from your paper: ", "请照您抄下的输入一遍：")))
        if set_up.recovery_code_matches(code, typed):
            output.say(Wording("That is right. Lock the paper away.", "正确。请妥善保管抄件。"))
            return
        output.say(Wording("That is not the code.", "与恢复码不符。"))
    raise InputError("recovery_code_not_confirmed")
