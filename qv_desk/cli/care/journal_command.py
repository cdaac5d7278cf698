"""``qv-desk journal``: read, check or hand out the journal."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.exit_codes import BUG, DONE
from qv_desk.cli.frame.new_files import require_new
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.backups import anchor
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review
from qv_desk.services.words import names
from qv_desk.services.words.journal_words import detail_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.terms.journal import JournalEntry
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Read who did what and when: in one case, by one person, or in the whole desk, newest first.

“verify” checks the chain and every signature from the first entry and ends with 1 if an entry does not stand. “head”
prints the number and digest of the last entry: note it outside the desk, and an older store put back shows with
--against. “export” writes the journal into a new folder with a program that checks it without this desk; with its
details it needs the agreement of a second person (qv-desk approvals ask export). “report” writes a page to be printed
and signed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk journal
  qv-desk journal QV-2026-0001
  qv-desk journal of-user "Ola Berg"
  qv-desk journal head
  qv-desk journal verify --against 4711:DIGEST
  qv-desk journal export FOLDER --details
  qv-desk journal report FILE
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``journal`` to the command line."""
    parser = commands.add_parser("journal", help="read or verify the journal", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument(
        "what", nargs="?", metavar="CASE | of-user | head | verify | export | report", help="what to read or do"
    )
    parser.add_argument("of", nargs="?", metavar="NAME | FOLDER | FILE", help="whose entries, or where to write")
    parser.add_argument("--limit", type=int, default=200, metavar="N", help="how many entries of the desk or a person")
    parser.add_argument("--against", action="append", default=[], metavar="NUMBER:DIGEST", help="a head noted outside")
    parser.add_argument("--details", action="store_true", help="with export: the words of the entries too")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Print entries, or do what is asked."""
    if arguments.what in _NEED_MORE and not arguments.of:
        arguments.parser.error(f"{arguments.what} needs one word more")
    with opened_desk(arguments, output) as desk:
        if arguments.what in _VERBS:
            return _VERBS[arguments.what](desk, arguments, output)
        if arguments.what:
            entries = journal_book.of_case(desk, review.find(desk, arguments.what.strip().upper()))
        else:
            entries = journal_book.latest(desk, max(1, arguments.limit))
        _show(desk, entries, output)
    return DONE


def _of_user(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    wanted = arguments.of.strip().casefold()
    people = journal_book.user_names(desk)
    found = [user_id for user_id, name in people.items() if wanted in {name.casefold(), user_id}]
    if not found:
        raise InputError("nobody_by_that_name")
    for user_id in found:
        _show(desk, journal_book.of_user(desk, user_id, max(1, arguments.limit)), output)
    return DONE


def _head(desk: "Desk", _: argparse.Namespace, output: Output) -> int:
    head = journal_book.head(desk)
    output.record({"ok": True, "head_sequence": head.sequence, "head_digest": head.digest})
    output.line(f"{head.sequence}:{head.digest}")
    return DONE


def _verify(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    against = [journal_book.parse_head(text) for text in arguments.against]
    seen = anchor.check(desk)
    with progress_line(output, Wording("Checking the journal", "正在核验日志")) as report:
        verdict = journal_book.verify(desk, against, report)
    head = journal_book.head(desk)
    is_whole = verdict.first_bad is None and not seen.state.is_alarm
    output.record(
        {
            "ok": is_whole,
            "entries": verdict.entries,
            "signed": verdict.signed,
            "first_bad": verdict.first_bad,
            "reason": verdict.reason.value if verdict.reason else None,
            "anchor": seen.state.value,
            "head_sequence": head.sequence,
            "head_digest": head.digest,
        }
    )
    if verdict.first_bad is not None and verdict.reason is not None:
        output.say(_BROKEN, n=verdict.first_bad, why=output.words(names.journal_fault_name(verdict.reason)))
    elif verdict.first_bad is None:
        output.say(
            Wording(
                "The chain of {n} entries is whole; {signed} are signed.", "{n}条日志的链条完整；其中{signed}条已签名。"
            ),
            n=verdict.entries,
            signed=verdict.signed,
        )
        output.line(f"  {head.sequence}:{head.digest}")
    if verdict.first_bad is None or seen.state.is_alarm:
        output.say(names.anchor_state_name(seen.state))
    return DONE if is_whole else BUG


_BROKEN: Final = Wording(
    "Entry {n} does not stand: {why}. Keep this store as it is and tell whoever looks after security.",
    "第{n}条日志有误：{why}。请原样保留此存储，并通知安全负责人。",
)


def _export(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    require_new(Path(arguments.of))
    with progress_line(output, Wording("Writing the journal", "正在导出日志")) as report:
        made = journal_book.export(desk, Path(arguments.of), with_details=arguments.details, report=report)
    output.record(
        {
            "ok": True,
            "folder": str(made.folder),
            "entries": made.head.sequence,
            "head_digest": made.head.digest,
            "with_details": made.with_details,
            "left_out": made.left_out,
        }
    )
    output.say(
        Wording(
            "{n} entries are in {folder}. Check them with: python3 {folder}/verify_journal.py",
            "{n}条日志已导出到 {folder}。核验：python3 {folder}/verify_journal.py",
        ),
        n=made.head.sequence,
        folder=str(made.folder),
    )
    if made.left_out:
        output.say(
            Wording(
                "Children's files are closed to you: the words of {n} entries are not in it.",
                "未成年人案卷未开放：{n} 条日志的说明文字已略去。",
            ),
            n=made.left_out,
        )
    return DONE


def _report(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    require_new(Path(arguments.of))
    head = journal_book.save_report(desk, Path(arguments.of))
    output.record({"ok": True, "file": arguments.of, "head_sequence": head.sequence, "head_digest": head.digest})
    output.say(
        Wording("The page is in {file}; print and sign it.", "页面已写入 {file}；请打印并签名。"), file=arguments.of
    )
    return DONE


_VERBS: Final["dict[str, Callable[[Desk, argparse.Namespace, Output], int]]"] = {
    "of-user": _of_user,
    "head": _head,
    "verify": _verify,
    "export": _export,
    "report": _report,
}
_NEED_MORE: Final = frozenset({"of-user", "export", "report"})


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
                "detail_in_words": None if entry.detail is None else _in_words(entry, output),
                "digest": entry.digest,
            }
        )
        rows.append(
            (
                str(entry.sequence),
                output.words(written_moment(entry.at, desk.zone)),
                people.get(entry.user, entry.user),
                output.words(names.journal_action_name(entry.action)),
                _in_words(entry, output) if entry.detail is not None else output.words(_ERASED),
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


_ERASED: Final = Wording("(erased)", "（已删除）")


def _in_words(entry: "JournalEntry", output: Output) -> str:
    """The detail in the reader's language; the signed record keeps its codes."""
    return output.words(detail_words(entry.action, entry.detail or ""))
