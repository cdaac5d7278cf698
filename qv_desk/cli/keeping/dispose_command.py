"""``qv-desk dispose``: a case file goes for good, by two people."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_day
from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError
from qv_desk.services.cases import matters, review
from qv_desk.services.disposal import dispose

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Dispose of a case file: the case, its documents and letters, and the words of its journal entries. “ask” lays it before
a supervisor, who agrees with “qv-desk approvals grant” and then carries it out. It cannot be undone. Backups made
before still hold it until the day that is told.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk dispose ask QV-2022-0001 --reason "four years are over"
  qv-desk dispose carry-out QV-2022-0001
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``dispose`` to the command line."""
    parser = commands.add_parser("dispose", help="dispose of a case file", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", choices=["ask", "carry-out"], help="what to do")
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why it goes")
    parser.add_argument(
        "--although",
        metavar="TEXT",
        default="",
        help="why it goes although a letter waits for the post or a period runs",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Ask for it, or carry it out."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.what == "ask":
            _ask(desk, case_id, arguments, output)
        else:
            _carry_out(desk, case_id, arguments, output)
    return 0


def _ask(desk: "Desk", case_id: str, arguments: argparse.Namespace, output: Output) -> None:
    approval = dispose.ask(desk, case_id, arguments.reason, although=arguments.although)
    output.record({"ok": True, "reference": arguments.case, "approval": approval.approval_id})
    output.say(
        Wording(
            "Asked for. A supervisor agrees with: qv-desk approvals grant {approval}",
            "已提请复核。主管可执行：qv-desk approvals grant {approval}",
        ),
        approval=approval.approval_id,
    )


def _carry_out(desk: "Desk", case_id: str, arguments: argparse.Namespace, output: Output) -> None:
    agreed = [
        one.approval_id
        for one in matters.of(desk, case_id)
        if one.kind is ApprovalKind.DISPOSAL and one.state is ApprovalState.GRANTED
    ]
    if not agreed:
        raise GateError("disposal_not_agreed", reference=arguments.case)
    with progress_line(output, Wording("Erasing", "正在销毁")) as report:
        done = dispose.carry_out(desk, agreed[-1], report)
    output.record(
        {
            "ok": True,
            "reference": arguments.case,
            "rows": done.count.rows,
            "documents": done.count.contents,
            "finished": done.is_finished,
            "outbox_clean": done.outbox_is_clean,
            "backups_hold_until": done.backups_hold_until.isoformat(),
            "backup_places_missed": list(done.backup_places_missed),
        }
    )
    output.say(
        Wording(
            "{case} is gone: {rows} rows, {documents} documents. Backups made before hold it until {until} at most.",
            "{case} 已销毁：{rows} 行、{documents} 份文件。此前的备份最迟保留至 {until}。",
        ),
        case=arguments.case,
        rows=done.count.rows,
        documents=done.count.contents,
        until=output.words(written_day(done.backups_hold_until)),
    )
    _say_what_is_left(done, output)


def _say_what_is_left(done: dispose.Disposal, output: Output) -> None:
    if not done.is_finished:
        output.aside(
            Wording(
                "The disk lacks room to write the store anew: make room; it is done at the next opening.",
                "磁盘空间不足，无法重写存储：请腾出空间，下次打开时继续。",
            )
        )
    if not done.outbox_is_clean:
        output.aside(
            Wording(
                "The print room has the outbox open; it is emptied at the next look.",
                "打印室正在使用待寄信函，下次同步时清除。",
            )
        )
    for place in done.backup_places_missed:
        output.aside(
            Wording(
                "{place} could not be reached; a backup there learns of it when the next one is made.",
                "无法访问 {place}；该处备份将在下次备份时更新。",
            ),
            place=place,
        )
