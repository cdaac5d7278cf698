"""``qv-desk evidence``: evidence of identity that is kept, until when, and its destruction."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day
from qv_desk.domain.identifying.stored_evidence import StoredEvidence
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.backups import evidence_gone
from qv_desk.services.cases import review
from qv_desk.services.incoming import evidence_files
from qv_desk.services.incoming.scan_file import scanned

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case

_ABOUT: Final = """\
Evidence of identity is seen and not stored. Where a file has to be kept for a while, it is stored with the day of its
destruction: a day of its own, or else as soon as the check is decided. A case does not close while evidence is kept.
Without a case, what has to be destroyed now is listed for all cases; what should be gone already is marked.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk evidence
  qv-desk evidence QV-2026-0001 --store permission.pdf --method signed_permission --why "to be compared once more"
  qv-desk evidence QV-2026-0001 --destroy ID
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``evidence`` to the command line."""
    parser = commands.add_parser(
        "evidence", help="evidence of identity that is kept", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, nargs="?", metavar="CASE", help="the case's reference")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--store", type=Path, metavar="FILE", help="keep this file")
    what.add_argument("--destroy", metavar="ID", help="destroy the evidence of that identifier")
    parser.add_argument("--method", metavar="METHOD", default="", help="the method of the plan that it serves")
    parser.add_argument("--why", metavar="TEXT", default="", help="why seeing it is not enough")
    parser.add_argument("--until", type=parse_day, metavar="DATE", help="the last day on which it may be kept")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Store, destroy, or list."""
    if arguments.case is None:
        if arguments.store or arguments.destroy:
            arguments.parser.error("--store and --destroy go with a case")
        _list_due(arguments, output)
        return 0
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case: Case | None = None
        if arguments.store:
            file = scanned(arguments.store)
            case = evidence_files.store(
                desk, case_id, file, method=arguments.method, why=arguments.why, destroy_on=arguments.until
            )
            output.say(Wording("Stored until its day.", "已留存，到期销毁。"))
        elif arguments.destroy:
            case = evidence_gone.destroy_evidence(desk, case_id, arguments.destroy)
            output.say(
                Wording(
                    "Destroyed. A backup made before still holds it until that backup is gone. Restored, it loses it "
                    "again.",
                    "已销毁。此前所作备份在失效之前仍含有该证明；恢复备份时会再次销毁。",
                )
            )
        if case is not None:
            output.record({"ok": True, **case_facts(case)})
            say_next(desk, case, output)
        else:
            _list(review.look(desk, case_id).case, output)
    return 0


def _list(case: "Case", output: Output) -> None:
    for one in case.facts_of(StoredEvidence):
        _say(case.reference, one, output)
    if not case.facts_of(StoredEvidence):
        output.say(Wording("No evidence is or was stored in this case.", "本案未留存过身份证明。"))


def _list_due(arguments: argparse.Namespace, output: Output) -> None:
    with opened_desk(arguments, output) as desk:
        due = evidence_files.due(desk)
        for one in due:
            _say(one.reference, one.evidence, output, is_overdue=one.is_overdue)
        if not due:
            output.say(Wording("No evidence has to be destroyed now.", "目前没有须销毁的证明。"))


def _say(case_reference: str, one: StoredEvidence, output: Output, *, is_overdue: bool = False) -> None:
    output.record(
        {
            "reference": case_reference,
            "evidence": one.evidence_id,
            "method": one.method,
            "name": one.name,
            "kept": one.is_kept,
            "until": one.destroy_on.isoformat() if one.destroy_on else None,
            "overdue": is_overdue,
            "destroyed_at": one.destroyed_at.isoformat() if one.destroyed_at else None,
        }
    )
    if one.destroyed_at is not None:
        state = Wording("destroyed on {day}", "已于{day}销毁")
        day_text = one.destroyed_at.date().isoformat()
    elif is_overdue and one.destroy_on is not None:
        state = Wording("◆ overdue: kept until {day} at the latest", "◆ 逾期：最晚留存至{day}")
        day_text = one.destroy_on.isoformat()
    elif one.destroy_on is not None:
        state, day_text = Wording("kept until {day}", "留存至{day}"), one.destroy_on.isoformat()
    else:
        state, day_text = Wording("kept until the check is decided", "留存至核验作出决定"), ""
    words = output.words(state).format(day=day_text)
    output.line(f"{case_reference}  {one.evidence_id}  {one.method}  {one.name}  {words}")
