"""``qv-desk retention``: how long case files are kept, which may go now, and the purge by two people."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.keeping.retention import Keeping, Kept, KeptBeside
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.disposal import purge, retention
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.keeping.retention import RetentionLine
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Say how long closed case files, incidents with their lists of people and the lists of policy mailings are kept, show
which of them may go now and what keeps the others, and purge by two people: one asks, a supervisor agrees with “qv-desk
approvals grant”, and a supervisor who is not the one who asked carries it out. A purge cannot be undone. The refusal
log, the journal's entries, an incident's number and days, what a mailing told and when, and the certificate stay.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk retention rules
  qv-desk retention set rights_request --years 6 --reason "tax audits"
  qv-desk retention preview
  qv-desk retention ask QV-2022-0001 QV-2022-0007 --reason "yearly purge"
  qv-desk retention carry-out PURGE
  qv-desk retention certificate PURGE --out certificate.txt
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``retention`` to the command line."""
    parser = commands.add_parser("retention", help="how long files are kept", description=_ABOUT, epilog=_EXAMPLE)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    what.add_parser("rules", help="how long files of each kind are kept").set_defaults(act=_rules)
    longer = what.add_parser("set", help="keep files of one kind longer")
    longer.add_argument("kind", choices=[kind.value for kind in (*CaseKind, *KeptBeside)], help="kind of the case")
    longer.add_argument("--years", type=int, required=True, help="years from the day of closing")
    longer.add_argument("--reason", required=True, metavar="TEXT", help="why")
    longer.set_defaults(act=_set)
    what.add_parser("preview", help="which files may go now").set_defaults(act=_preview)
    ask = what.add_parser("ask", help="ask for a purge")
    ask.add_argument(
        "cases", type=reference, nargs="+", metavar="REFERENCE", help="cases, incidents and mailings from the preview"
    )
    ask.add_argument("--reason", required=True, metavar="TEXT", help="why now")
    ask.set_defaults(act=_ask)
    what.add_parser("purges", help="purges asked for and carried out").set_defaults(act=_purges)
    carry_out = what.add_parser("carry-out", help="purge what another person asked for")
    carry_out.add_argument("purge", metavar="PURGE", help="identifier of the purge")
    carry_out.set_defaults(act=_carry_out)
    certificate = what.add_parser("certificate", help="write the certificate of a purge")
    certificate.add_argument("purge", metavar="PURGE", help="identifier of the purge")
    certificate.add_argument("--out", required=True, type=Path, metavar="FILE", help="a new text file")
    certificate.set_defaults(act=_certificate)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked."""
    with opened_desk(arguments, output) as desk:
        arguments.act(desk, arguments, output)
    return 0


def _rules(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    del arguments
    for rule in retention.rules(desk):
        output.record({"kind": rule.kind, "years": rule.years, "floor": rule.floor, "source": rule.source.en})
        name = output.words(names.kept_name(rule.kind))
        output.line(f"{rule.years:>3}  {name}  ({output.words(rule.confidence.wording)}: {output.words(rule.reason)})")


def _set(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    kind: Kept = KeptBeside(arguments.kind) if arguments.kind in set(KeptBeside) else CaseKind(arguments.kind)
    retention.set_years(desk, kind, arguments.years, arguments.reason)
    output.record({"ok": True, "kind": arguments.kind, "years": arguments.years})
    output.say(Wording("Kept {years} years from now on.", "今后保存 {years} 年。"), years=arguments.years)


def _preview(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    del arguments
    with progress_line(output, Wording("Looking at case files", "正在查看案卷")) as report:
        lines = retention.preview(desk, report)
    for line in lines:
        output.record(
            {
                "reference": line.reference,
                "kind": line.kind,
                "closed_on": line.closed_on.isoformat(),
                "kept_until": line.kept_until.isoformat(),
                "may_go": line.may_go,
                "kept_by": [str(reason) for reason in line.kept_by],
            }
        )
        output.line(
            f"{line.reference}  {line.closed_on.isoformat()} → {line.kept_until.isoformat()}  {_fate(line, output)}"
        )
    if not lines:
        output.say(Wording("Nothing is past its years.", "没有超过保存期限的案卷或安全事件。"))


def _fate(line: "RetentionLine", output: Output) -> str:
    if line.may_go:
        return output.words(Wording("may go", "可以清除"))
    return ", ".join(output.words(names.keeping_name(Keeping(reason))) for reason in line.kept_by)


def _ask(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    asked, approval = purge.ask(desk, arguments.cases, arguments.reason)
    output.record({"ok": True, "purge": asked.entry_id, "files": len(asked.cases), "approval": approval.approval_id})
    output.say(
        Wording(
            "Asked for, {files} files. Another supervisor agrees with: qv-desk approvals grant {purge}",
            "已提请清除 {files} 份案卷。另一名主管可执行：qv-desk approvals grant {purge}",
        ),
        files=len(asked.cases),
        purge=asked.entry_id,
    )


def _purges(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    del arguments
    for one in purge.all_purges(desk):
        output.record({"purge": one.entry_id, "state": one.state, "gone": list(one.gone), "left": list(one.left)})
        output.line(f"{one.entry_id}  {one.at:%Y-%m-%d}  {one.state}  {len(one.gone)}/{len(one.cases)}")


def _carry_out(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    with progress_line(output, Wording("Purging", "正在清除")) as report:
        done = purge.carry_out(desk, arguments.purge, report)
    output.record(
        {
            "ok": True,
            "purge": done.purge.entry_id,
            "gone": list(done.purge.gone),
            "left": list(done.purge.left),
            "finished": done.is_finished,
            "outbox_clean": done.outbox_is_clean,
            "backup_places_missed": list(done.backup_places_missed),
        }
    )
    output.say(
        Wording(
            "{gone} case files are gone, {left} were kept. The certificate: qv-desk retention certificate {purge}",
            "已清除 {gone} 份案卷，保留 {left} 份。出具证明：qv-desk retention certificate {purge}",
        ),
        gone=len(done.purge.gone),
        left=len(done.purge.left),
        purge=done.purge.entry_id,
    )


def _certificate(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    purge.save_certificate(desk, arguments.purge, arguments.out)
    output.record({"ok": True, "file": str(arguments.out)})
    output.say(Wording("Written: {file}", "已写入：{file}"), file=str(arguments.out))
