"""``qv-desk refusals``: the refusal log, which outlives the cases."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_day
from qv_desk.domain.telling.refusal_log import KEPT_YEARS, RefusalEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import refusals
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Every right that was refused, in whole or in part: which case, on what ground, on which day, decided and agreed by whom.
A line is entered with the letter that tells the refusal, never later, and nobody can enter, change or remove one by
hand. If the letter is taken back before it is posted, the line stays and says so. The log names no person and outlives
the case files (Hong Kong PDPO s.27: kept for four years at least). Supervisors and auditors hand it out.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk refusals
  qv-desk refusals --json
  qv-desk refusals save refusals.html      a page to print; .csv writes a table
"""
_HEAD: Final = (
    Wording("case", "案件"),
    Wording("right", "权利"),
    Wording("ground", "依据"),
    Wording("received", "收到日期"),
    Wording("refused", "拒绝日期"),
    Wording(f"kept until ({KEPT_YEARS} years)", f"保存至（{KEPT_YEARS} 年）"),
    Wording("", ""),
)


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``refusals`` to the command line."""
    parser = commands.add_parser("refusals", help="the refusal log", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", nargs="?", choices=("list", "save"), default="list", help="what to do")
    parser.add_argument("file", nargs="?", metavar="FILE", help="with save: a new file, .csv or .html")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """List the log, or write it into a file."""
    is_saved = arguments.what == "save"
    if is_saved != bool(arguments.file):
        arguments.parser.error("save needs FILE" if is_saved else "FILE goes with save")
    if is_saved:
        require_writable(Path(arguments.file))
    with opened_desk(arguments, output) as desk:
        if is_saved:
            saved = refusals.save_refusals(desk, Path(arguments.file), output.language)
            output.record({"ok": True, "file": str(saved)})
            output.say(Wording("Written to {file}.", "已写入 {file}。"), file=str(saved))
        else:
            _list(desk, output)
    return 0


def _list(desk: "Desk", output: Output) -> None:
    entries = refusals.refusals(desk)
    for one in entries:
        output.record(_record(one))
    if not entries:
        output.say(Wording("Nothing has been refused.", "尚无拒绝。"))
        return
    output.table(_HEAD, [_row(one, output) for one in entries])


def _row(one: RefusalEntry, output: Output) -> tuple[str, ...]:
    back = Wording("letter taken back", "信函已撤回") if one.withdrawn_on else Wording("", "")
    return (
        one.reference,
        output.words(names.right_name(one.right)),
        output.words(refusals.ground_name(one.ground)),
        output.words(written_day(one.received_on)),
        output.words(written_day(one.refused_on)),
        output.words(written_day(one.keep_until)),
        output.words(back),
    )


def _record(one: RefusalEntry) -> dict[str, object]:
    return {
        "case": one.reference,
        "right": one.right.value,
        "ground": one.ground,
        "received_on": one.received_on.isoformat(),
        "refused_on": one.refused_on.isoformat(),
        "letter": one.letter_id,
        "decided_by": one.decided_by,
        "approved_by": one.approved_by or None,
        "withdrawn_on": one.withdrawn_on.isoformat() if one.withdrawn_on else None,
        "keep_until": one.keep_until.isoformat(),
    }
