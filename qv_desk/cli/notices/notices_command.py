"""``qv-desk notices``: the letters of a list, of a security incident or a policy change, from the file to the post."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.notices.incident_lines import say_added
from qv_desk.cli.notices.notices_lines import show_checked, show_issued, show_mailed, show_understood
from qv_desk.domain.kinds.incident import is_number
from qv_desk.domain.kinds.merge_line import MergeKind, MergeLine
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.notices import incidents, merge_check, merge_import, merge_issue, merge_mail, policy_mailing
from qv_desk.services.notices.merge_sources import source_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
One letter to each person of a list: of a security incident (INC-2026-001) or of a new version of the privacy policy.

“import” reads a CSV file and shows what was understood; with --keep its people come onto the list. Columns are told by
their headings, in English or Chinese, or by --column. Whoever stands on the list already is left out; who may stand
there twice waits until “apart” or “same” says so.

“check” looks through all letters before the first is issued and says what each still lacks. “look” saves one letter as
PDF. “issue” issues every letter that is whole, one a person; stopped or killed, it is gone on with by the same command,
and nobody gets two. “mail” saves the issued letters as drafts for the mail program; the desk sends nothing itself.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk notices import INC-2026-001 people.csv
  qv-desk notices import INC-2026-001 people.csv --column "Kunde=name" --column "Ort=address" --keep
  qv-desk notices check INC-2026-001 --out gaps.csv
  qv-desk notices same INC-2026-001 --person 00007
  qv-desk notices apart INC-2026-001
  qv-desk notices look INC-2026-001 --person 00003 --out letter.pdf
  qv-desk notices issue INC-2026-001
  qv-desk notices mail 2027-01-01 --drafts out --passphrases words.csv

what comes next:
  qv-desk print-queue --help     how the letters are printed and the day of dispatch is noted
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``notices`` to the command line."""
    parser = commands.add_parser(
        "notices", help="one letter to each person of a list", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("what", choices=list(_VERBS), help="what to do")
    parser.add_argument("list", metavar="LIST", help="an incident's number, or a version of the policy")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="with import: the list as CSV")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="HEADING=WHAT",
        help="what a column holds: name, e_mail, phone, address, country, language, their_reference, "
        "child, guardian; nothing leaves it out",
    )
    parser.add_argument("--keep", action="store_true", help="with import: put the people onto the list")
    parser.add_argument("--without-faulty", action="store_true", help="with --keep: leave out the lines with a fault")
    parser.add_argument(
        "--person",
        action="append",
        default=[],
        metavar="ID",
        help="a line, by the beginning of its identifier or by the reference of its case; repeat it",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="check: the gaps as CSV; look: the letter as PDF")
    parser.add_argument("--drafts", type=Path, metavar="FOLDER", help="with mail: where the drafts go")
    parser.add_argument("--unlocked", action="store_true", help="with mail: attach the letters without a passphrase")
    parser.add_argument(
        "--passphrases",
        type=Path,
        metavar="FILE",
        help="with mail: the words that open the letters, as CSV; keep it apart from the drafts",
    )
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    parser, what = arguments.parser, arguments.what
    if what == "import" and not arguments.file:
        parser.error("import needs the file")
    if what in {"look", "same"} and len(arguments.person) != 1:
        parser.error(f"{what} needs --person, once")
    if what == "look" and not arguments.out:
        parser.error("look needs --out")
    if what == "mail" and not arguments.drafts:
        parser.error("mail needs --drafts")
    if what == "mail" and not arguments.unlocked and not arguments.passphrases:
        parser.error("mail needs --passphrases, or --unlocked")
    for file in (arguments.out, arguments.passphrases):
        if file:
            require_writable(file)
    with opened_desk(arguments, output) as desk:
        kind = MergeKind.INCIDENT if is_number(arguments.list.strip().upper()) else MergeKind.POLICY
        return _VERBS[what](desk, kind, _list_id(desk, kind, arguments.list), arguments, output)


def _import(desk: "Desk", kind: MergeKind, list_id: str, arguments: argparse.Namespace, output: Output) -> int:
    table = merge_import.read_list(arguments.file)
    said = dict(one.partition("=")[::2] for one in arguments.column)
    columns = merge_import.columns_as_said(table, said) if said else None
    understood = merge_import.understand(desk, kind, table, columns)
    show_understood(understood, output)
    if not arguments.keep:
        output.say(Wording("Nothing was kept; --keep puts them onto the list.", "未保存任何内容；--keep 会列入名单。"))
        return 0
    added = merge_import.take_in(desk, kind, list_id, understood, without_faulty=arguments.without_faulty)
    say_added(added, output)
    return 0


def _check(desk: "Desk", kind: MergeKind, list_id: str, arguments: argparse.Namespace, output: Output) -> int:
    with progress_line(output, Wording("Looking through the letters", "正在检查信函")) as report:
        checked = merge_check.check(desk, kind, list_id, report=report)
    show_checked(checked, output)
    if arguments.out:
        merge_check.save_findings(desk, kind, list_id, checked, arguments.out, output.language)
    return 0


def _look(desk: "Desk", kind: MergeKind, list_id: str, arguments: argparse.Namespace, output: Output) -> int:
    line = _line(desk, kind, list_id, arguments.person[0])
    merge_check.save_look(desk, kind, list_id, line.line_id, arguments.out)
    output.record({"ok": True, "file": str(arguments.out)})
    output.say(Wording("Saved: {file}", "已保存：{file}"), file=str(arguments.out))
    return 0


def _issue(desk: "Desk", kind: MergeKind, list_id: str, arguments: argparse.Namespace, output: Output) -> int:
    chosen = [_line(desk, kind, list_id, one).line_id for one in arguments.person] or None
    with progress_line(output, Wording("Issuing the letters", "正在签发信函")) as report:
        issued = merge_issue.issue(desk, kind, list_id, chosen, report=report)
    show_issued(issued, output)
    return GateError.exit_code if issued.held_back else 0


def _apart(desk: "Desk", kind: MergeKind, list_id: str, arguments: argparse.Namespace, output: Output) -> int:
    chosen = [_line(desk, kind, list_id, one).line_id for one in arguments.person] or None
    settled = merge_issue.tell_apart(desk, kind, list_id, chosen)
    output.record({"ok": True, "apart": settled})
    output.say(Wording("Found to be different people: {n}.", "认定为不同人员：{n}。"), n=settled)
    return 0


def _same(desk: "Desk", kind: MergeKind, list_id: str, arguments: argparse.Namespace, output: Output) -> int:
    line = _line(desk, kind, list_id, arguments.person[0])
    merge_issue.tell_same(desk, kind, list_id, line.line_id)
    output.record({"ok": True, "same": line.short_id})
    output.say(Wording("They are told by the other line.", "以另一行告知。"))
    return 0


def _mail(desk: "Desk", kind: MergeKind, list_id: str, arguments: argparse.Namespace, output: Output) -> int:
    with progress_line(output, Wording("Saving the drafts", "正在保存邮件草稿")) as report:
        mailed = merge_mail.save_drafts(
            desk, kind, list_id, arguments.drafts, is_locked=not arguments.unlocked, report=report
        )
    if arguments.passphrases and any(one.passphrase for one in mailed.drafts):
        merge_mail.save_passphrases(arguments.passphrases, mailed.drafts, output.language)
    show_mailed(mailed, output)
    return mailed.problems[0][1].exit_code if mailed.problems else 0


_VERBS: Final["dict[str, Callable[[Desk, MergeKind, str, argparse.Namespace, Output], int]]"] = {
    "import": _import,
    "check": _check,
    "look": _look,
    "apart": _apart,
    "same": _same,
    "issue": _issue,
    "mail": _mail,
}


def _list_id(desk: "Desk", kind: MergeKind, written: str) -> str:
    if kind is MergeKind.INCIDENT:
        return incidents.numbered(desk, written).entry_id
    return policy_mailing.mailing_of(desk, written).entry_id


def _line(desk: "Desk", kind: MergeKind, list_id: str, written: str) -> MergeLine:
    """The line that begins so, or whose case has that reference.

    Raises:
        InputError: ``merge_line_unknown`` where none or several begin so.
    """
    beginning, reference = written.strip().lower(), written.strip().upper()
    lines = source_of(desk, kind, list_id).lines()
    named = [one for one in lines if reference and one.reference == reference]
    found = named or [one for one in lines if beginning and one.line_id.rpartition("/")[2].startswith(beginning)]
    if len(found) != 1:
        raise InputError("merge_line_unknown", count=len(found))
    return found[0]
