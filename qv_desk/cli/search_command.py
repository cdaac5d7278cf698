"""``qv-desk search``: record what each data source holds."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.case_words import case_facts, say_next
from qv_desk.cli.choices import reference
from qv_desk.cli.output import Output
from qv_desk.cli.session import opened_desk
from qv_desk.domain.search_task import SearchOutcome
from qv_desk.domain.wording import Wording
from qv_desk.services.cases import review, search_data
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.command_parser import CommandParser
    from qv_desk.domain.case import Case

_ABOUT: Final = """\
Record what the search of each data source gave: how many records, or that it holds nothing. Without an outcome the
sources are listed with what stands in the file so far. An answer is complete only when every source is done.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk search QV-2026-0001
  qv-desk search QV-2026-0001 --source SOURCE --found 2 --note "two repair orders of 2025"
  qv-desk search QV-2026-0001 --source SOURCE --not-held
  qv-desk search QV-2026-0001 --rest-not-held

what comes next:
  qv-desk decide CASE --right RIGHT --outcome granted
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``search`` to the command line."""
    parser = commands.add_parser(
        "search", help="record what each data source holds", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--source", metavar="SOURCE", help="the data source that was searched")
    outcome = parser.add_mutually_exclusive_group()
    outcome.add_argument("--found", type=int, metavar="N", help="how many records it holds")
    outcome.add_argument("--not-held", action="store_true", help="it holds nothing of the person")
    parser.add_argument("--note", metavar="TEXT", default="", help="what was found, in words fit for a letter")
    parser.add_argument(
        "--rest-not-held", action="store_true", help="every source not searched yet holds nothing; said last"
    )
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Record the outcomes asked for; without any, list the sources."""
    if bool(arguments.source) != (arguments.found is not None or arguments.not_held):
        arguments.parser.error("--source goes with --found N or --not-held")
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case: Case | None = None
        if arguments.source:
            case = search_data.record(
                desk,
                case_id,
                arguments.source,
                outcome=SearchOutcome.NOT_HELD if arguments.not_held else SearchOutcome.FOUND,
                records=arguments.found or 0,
                note=arguments.note,
            )
        if arguments.rest_not_held:
            case = search_data.nothing_more(desk, case_id)
        if case is None:
            _list_sources(review.look(desk, case_id).case, output)
            return 0
        done = len(case.search) - len(case.open_searches)
        output.record({"ok": True, **case_facts(case)})
        output.say(
            Wording("{done} of {total} sources are searched.", "已查找 {total} 处来源中的 {done} 处。"),
            done=done,
            total=len(case.search),
        )
        say_next(desk, case, output)
    return 0


def _list_sources(case: "Case", output: Output) -> None:
    sources = search_data.sources()
    if not case.search:
        output.say(Wording("{reference}: no search is needed.", "{reference}：无需查找。"), reference=case.reference)
    rows = []
    for task in case.search:
        source = sources[task.source]
        output.record(
            {
                "reference": case.reference,
                "source": task.source,
                "name": output.words(source.name),
                "outcome": task.outcome.value,
                "records": task.records,
                "note": task.note,
            }
        )
        outcome = output.words(names.outcome_name(f"search.{task.outcome.value}"))
        rows.append((task.source, output.words(source.name), outcome, str(task.records or ""), task.note))
    if rows:
        output.table(
            (
                Wording("source", "代码"),
                Wording("name", "来源"),
                Wording("outcome", "结果"),
                Wording("records", "记录数"),
                Wording("note", "说明"),
            ),
            rows,
        )
