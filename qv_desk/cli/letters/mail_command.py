"""``qv-desk mail``: an issued letter as a draft for the mail program."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.post import mail_letter

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Save an issued letter as a draft that your mail program opens, with the letter attached. The desk sends nothing itself.

The attached copy is locked with a passphrase of six words (AES-256), which is shown once and kept nowhere: tell it to
the person another way, by telephone for example. --unlocked attaches the letter as it is.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk mail CASE LETTER --out letter.eml
  qv-desk mail CASE LETTER --out letter.eml --unlocked

what comes next:
  qv-desk print-queue --help     how the day of dispatch is noted
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``mail`` to the command line."""
    parser = commands.add_parser(
        "mail", help="an issued letter as a draft for the mail program", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("letter", metavar="LETTER", help="the letter's identifier, as show lists it")
    parser.add_argument("--out", metavar="FILE", required=True, help="the new .eml file")
    parser.add_argument("--unlocked", action="store_true", help="attach the letter without a passphrase")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Save the draft and say the passphrase."""
    path = Path(arguments.out)
    require_writable(path)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        saved = mail_letter.save_draft(desk, case_id, arguments.letter, path, is_locked=not arguments.unlocked)
        output.record({"ok": True, "file": str(path), "to": saved.to, "passphrase": saved.passphrase or None})
        output.say(
            Wording("Saved a draft to {to}: {file}", "已保存致 {to} 的邮件草稿：{file}"), to=saved.to, file=str(path)
        )
        if saved.passphrase:
            output.say(
                Wording(
                    "The letter opens with these words; they are shown only now: {words}",
                    "打开函件须用以下口令，仅此一次显示：{words}",
                ),
                words=saved.passphrase,
            )
            output.say(
                Wording("Tell them to the person another way, not by e-mail.", "请以电子邮件以外的方式告知当事人。")
            )
    return 0
