"""``qv-desk journal``: read or verify the journal."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.exit_codes import BUG, DONE
from qv_desk.cli.output import Output
from qv_desk.cli.session import opened_desk
from qv_desk.cli.written_dates import written_moment
from qv_desk.domain.wording import Wording
from qv_desk.services import journal_book, names, review

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qv_desk.cli.command_parser import CommandParser
    from qv_desk.domain.journal import JournalEntry
    from qv_desk.services.desk import Desk

_ABOUT: Final = """\
Read who did what and when: in one case, or in the whole desk, newest first. “verify” recomputes the chain from the
first entry and ends with 1 if an entry is missing, changed or out of order; note the number and digest that it prints
outside the desk, and an older store put back will show.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk journal
  qv-desk journal QV-2026-0001
  qv-desk journal verify
"""
_VERIFY: Final = "verify"


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``journal`` to the command line."""
    parser = commands.add_parser("journal", help="read or verify the journal", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", nargs="?", metavar="CASE | verify", help="a case's reference, or verify")
    parser.add_argument("--limit", type=int, default=200, metavar="N", help="how many entries of the whole desk")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Print entries, or what the chain gave."""
    with opened_desk(arguments, output) as desk:
        if arguments.case == _VERIFY:
            return _verify(desk, output)
        if arguments.case:
            entries = journal_book.of_case(desk, review.find(desk, arguments.case.strip().upper()))
        else:
            entries = journal_book.latest(desk, max(1, arguments.limit))
        _show(desk, entries, output)
    return DONE


def _verify(desk: "Desk", output: Output) -> int:
    verdict, head = journal_book.verify(desk), journal_book.head(desk)
    is_whole = verdict.first_bad is None
    output.record(
        {
            "ok": is_whole,
            "entries": verdict.entries,
            "first_bad": verdict.first_bad,
            "head_sequence": head.sequence,
            "head_digest": head.digest,
        }
    )
    if is_whole:
        output.say(
            Wording("The chain of {n} entries is whole.", "{n}条日志的链条完整。"),
            n=verdict.entries,
        )
        output.line(f"  {head.sequence}  {head.digest}")
        return DONE
    output.say(
        Wording(
            "The chain is broken: entry {n} is missing, changed or out of order. Keep this store as it is and tell "
            "whoever looks after security.",
            "链条已断：第{n}条缺失、被改或次序有误。请原样保留此存储，并通知安全负责人。",
        ),
        n=verdict.first_bad or 0,
    )
    return BUG


def _show(desk: "Desk", entries: "Iterable[JournalEntry]", output: Output) -> None:
    people = journal_book.user_names(desk)
    rows = []
    for entry in entries:
        output.record(
            {
                "sequence": entry.sequence,
                "at": entry.at.isoformat(),
                "user": people.get(entry.user, entry.user),
                "action": entry.action,
                "object": entry.object_id,
                "detail": entry.detail,
                "digest": entry.digest,
            }
        )
        rows.append(
            (
                str(entry.sequence),
                output.words(written_moment(entry.at, desk.zone)),
                people.get(entry.user, entry.user),
                output.words(names.journal_action_name(entry.action)),
                entry.detail if entry.detail is not None else output.words(Wording("(erased)", "（已删除）")),
            )
        )
    output.table(
        (
            Wording("no.", "序号"),
            Wording("when", "时间"),
            Wording("who", "人员"),
            Wording("what", "操作"),
            Wording("detail", "说明"),
        ),
        rows,
    )
