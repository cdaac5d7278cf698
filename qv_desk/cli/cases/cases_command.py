"""``qv-desk cases``: the queue."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import MARKS, about, row_facts
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_day, written_moment
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.incoming import evidence_files
from qv_desk.services.words import names
from qv_desk.services.words.minor_words import minor_word

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
List cases, the earliest due date first. The due date is that of the earliest law or promise that binds the case; what
is left is told in that rule's own unit.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk cases
  qv-desk cases --view overdue
  qv-desk cases --view all --text meyer --json
  qv-desk cases --view due_this_week --csv this-week.csv

what comes next:
  qv-desk show CASE
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``cases`` to the command line."""
    parser = commands.add_parser(
        "cases", help="list the cases, the most urgent first", description=_ABOUT, epilog=_EXAMPLE
    )
    views = [view.value for view in CaseView]
    parser.add_argument("--view", choices=views, default=CaseView.ALL_OPEN.value, metavar="VIEW", help=", ".join(views))
    parser.add_argument(
        "--text",
        metavar="TEXT",
        default="",
        help="only cases with these words: name, subject, serial number, account …",
    )
    parser.add_argument("--csv", metavar="FILE", help="write the list into a new file; it holds names")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Print the view, page after page, or write it into a file."""
    if arguments.csv:
        require_writable(Path(arguments.csv))
    with opened_desk(arguments, output) as desk:
        if arguments.csv:
            return _save(desk, arguments, output)
        rows = []
        for row in _rows(desk, CaseView(arguments.view), arguments.text):
            output.record(row_facts(row))
            if not output.json:
                rows.append(_cells(row, desk, output))
        if rows:
            output.table(
                (
                    Wording("", ""),
                    Wording("case", "案件"),
                    Wording("person", "当事人"),
                    Wording("about", "事项"),
                    Wording("due", "期限"),
                    Wording("left", "剩余"),
                    Wording("whose move", "当前"),
                ),
                rows,
            )
        else:
            output.say(Wording("No case in this view.", "此视图中没有案件。"))
        if not output.json and (due := evidence_files.due(desk)):
            output.say(
                Wording(
                    "{count} proof(s) of identity have to be destroyed: qv-desk evidence",
                    "有 {count} 份身份证明须销毁：qv-desk evidence",
                ),
                count=len(due),
            )
    return 0


def _save(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    # Lazy: a file of the list is asked for seldom.
    from qv_desk.services.cases import list_file  # noqa: PLC0415

    case_ids = [row.summary.case_id for row in _rows(desk, CaseView(arguments.view), arguments.text)]
    with progress_line(output, Wording("Writing the list", "正在导出列表")) as report:
        count = list_file.save_list(desk, case_ids, Path(arguments.csv), language=output.language, report=report)
    output.record({"ok": True, "file": arguments.csv, "cases": count})
    output.say(
        Wording(
            "{count} cases are in {file}. It names people: keep it where only the office reads it.",
            "{count} 件案件已写入 {file}。其中含有个人信息，请存放在仅本办公室可读的位置。",
        ),
        count=count,
        file=arguments.csv,
    )
    return 0


def _rows(desk: "Desk", view: CaseView, text: str) -> Iterator[review.QueueRow]:
    after = None
    while True:
        page = review.page(desk, view, after=after, text=text)
        yield from page.rows
        after = page.after
        if after is None:
            return


def _cells(row: review.QueueRow, desk: "Desk", output: Output) -> tuple[str, ...]:
    summary = row.summary
    due = ""
    if summary.due_on is not None:
        due = output.words(written_day(summary.due_on))
    elif summary.due_at is not None:
        due = output.words(written_moment(summary.due_at, desk.zone))
    return (
        MARKS[row.urgency],
        summary.reference,
        output.words(minor_word("list.child")) if summary.is_childs_file else summary.person_name,
        about(summary.kind.value, [right.value for right in summary.rights], output),
        due,
        _left(row, output),
        output.words(names.waiting_name(summary.waiting.value)),
    )


def _left(row: review.QueueRow, output: Output) -> str:
    if row.left is not None:
        return output.words(row.left.wording)
    return output.words(minor_word("list.at_once")) if row.urgency is review.Urgency.TODAY else ""
