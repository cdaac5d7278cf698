"""``qv-desk check``: check the store from end to end."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.exit_codes import BUG, DONE
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.backups.check_store import check

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Check the whole store: the seal of every page, tables and indexes, the journal's chain, every document's digest. Nothing
is changed; the journal notes a sound store. The command ends with 1 if anything is wrong.
"""
_EXAMPLE: Final = """\
example:
  qv-desk check
"""
_GOOD: Final = Wording("in order", "正常")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``check`` to the command line."""
    parser = commands.add_parser("check", help="check the store from end to end", description=_ABOUT, epilog=_EXAMPLE)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Check, and say what each part gave."""
    with opened_desk(arguments, output) as desk:
        report = check(desk)
    journal = report.journal
    output.record(
        {
            "ok": report.is_sound,
            "bad_pages": report.bad_pages,
            "structure_is_sound": report.structure_is_sound,
            "journal_entries": journal.entries if journal else None,
            "journal_first_bad": journal.first_bad if journal else None,
            "documents": report.documents,
            "bad_documents": list(report.bad_documents),
        }
    )
    good = output.words(_GOOD)
    damaged = output.words(Wording("damaged", "损坏"))
    journal_says = damaged
    if journal is not None and journal.first_bad is None:
        journal_says = f"{good} ({journal.entries})"
    elif journal is not None:
        journal_says = output.words(Wording("broken from entry {n} on", "自第{n}条起中断")).format(n=journal.first_bad)
    output.pairs(
        (
            (Wording("Pages", "数据页"), f"{damaged} ({report.bad_pages})" if report.bad_pages else good),
            (Wording("Structure", "结构"), good if report.structure_is_sound else damaged),
            (Wording("Journal", "日志"), journal_says),
            (
                Wording("Documents", "文件"),
                f"{damaged} ({len(report.bad_documents)})" if report.bad_documents else f"{good} ({report.documents})",
            ),
        )
    )
    if not report.is_sound:
        output.say(
            Wording(
                "Something is wrong. Stop working with this store and restore the latest backup; nothing was changed.",
                "存储有问题。请停止使用并从最近的备份恢复；未作任何更改。",
            )
        )
    return DONE if report.is_sound else BUG
