"""``qv-desk search``: record what each of the company's systems holds, by whom and by what it is searched."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, listed, say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_day
from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome
from qv_desk.domain.searching.search_detail import ExceptionReason
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review, search_data
from qv_desk.services.cases.chasers import CHASE_AFTER_DAYS
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Record what the search of each system gave: how many records, that it holds nothing, or why it could not be searched.
Without an outcome the systems are listed with what stands in the file so far, and what to look for in each. An answer
is complete only when every system is done.

Repair and training histories are found by the product's serial number and by the account: add those that the message
names with --by. Whoever looks after a system can be asked; after some days the desk says whom to remind.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk search QV-2026-0001
  qv-desk search QV-2026-0001 --by serial_number=QV3-0042-77
  qv-desk search QV-2026-0001 --source repair --ask "Service desk" --remind-after 5
  qv-desk search QV-2026-0001 --source SOURCE --found 2 --note "two repair orders of 2025"
  qv-desk search QV-2026-0001 --source SOURCE --not-held
  qv-desk search QV-2026-0001 --source SOURCE --exception backup_only --note "only in backups, overwritten in 30 days"
  qv-desk search QV-2026-0001 --rest-not-held
  qv-desk search --reminders

what comes next:
  qv-desk decide CASE --right RIGHT --outcome granted
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``search`` to the command line."""
    parser = commands.add_parser(
        "search", help="record what each data source holds", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", nargs="?", help="the case's reference")
    parser.add_argument("--source", metavar="SOURCE", help="the system that was searched")
    outcome = parser.add_mutually_exclusive_group()
    outcome.add_argument("--found", type=int, metavar="N", help="how many records it holds")
    outcome.add_argument("--not-held", action="store_true", help="it holds nothing of the person")
    outcome.add_argument(
        "--exception", choices=[reason.value for reason in ExceptionReason], help="why it could not be searched"
    )
    outcome.add_argument(
        "--ask", metavar="WHOM", nargs="?", const="", help="who was asked to search it; else its owner"
    )
    outcome.add_argument("--remind", action="store_true", help="whoever was asked has been reminded today")
    parser.add_argument("--note", metavar="TEXT", default="", help="what was found, or why not, fit for a letter")
    parser.add_argument("--remind-after", metavar="DAYS", type=int, default=CHASE_AFTER_DAYS)
    parser.add_argument("--by", metavar="KIND=VALUE", action="append", default=[], help="search by this too")
    parser.add_argument("--not-by", metavar="KIND=VALUE", action="append", default=[], help="and no longer by this")
    parser.add_argument(
        "--rest-not-held", action="store_true", help="every source not searched yet holds nothing; said last"
    )
    parser.add_argument("--reminders", action="store_true", help="list who is to be reminded by now, in all cases")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Record what was asked for; without anything to record, list the systems."""
    acts = (arguments.found is not None, arguments.not_held, arguments.exception, arguments.ask is not None)
    if bool(arguments.source) != any((*acts, arguments.remind)):
        arguments.parser.error("--source goes with --found N, --not-held, --exception, --ask or --remind")
    if not arguments.case and not arguments.reminders:
        arguments.parser.error("name a case, or --reminders")
    by = [(True, *_identifier(arguments, text)) for text in arguments.by]
    by += [(False, *_identifier(arguments, text)) for text in arguments.not_by]
    with opened_desk(arguments, output) as desk:
        if arguments.reminders:
            _list_reminders(desk, output)
            return 0
        case_id = review.find(desk, arguments.case)
        case: Case | None = None
        for is_added, kind, value in by:
            change = search_data.add_identifier if is_added else search_data.drop_identifier
            case = change(desk, case_id, kind, value)
        if arguments.source:
            case = _act(desk, case_id, arguments)
        if arguments.rest_not_held:
            case = search_data.nothing_more(desk, case_id)
        if case is None:
            _list_sources(desk, case_id, output)
            return 0
        done = len(case.search) - len(case.open_searches)
        output.record({"ok": True, **case_facts(case)})
        output.say(
            Wording("{done} of {total} sources are searched.", "已查找 {total} 处来源中的 {done} 处。"),
            done=done,
            total=len(case.search),
        )
        _say_where_to_look_again(desk, case_id, output)
        say_next(desk, case, output)
    return 0


def _say_where_to_look_again(desk: "Desk", case_id: str, output: Output) -> None:
    """What is added to search by does not open a finished source again by itself: say where it should be looked for."""
    again = [one.task.source for one in search_data.sheet(desk, case_id).sources if one.missed]
    if again:
        output.aside(
            Wording(
                "Searched already, but not by this: {sources}. Look there again and record what it gives: "
                "qv-desk search CASE --source SOURCE --found N, or --not-held.",
                "以下来源已查找，但未按此项查找：{sources}。请再次查找并登记结果："
                "qv-desk search CASE --source SOURCE --found N，或 --not-held。",
            ),
            sources=listed(again, output),
        )


def _act(desk: "Desk", case_id: str, arguments: argparse.Namespace) -> "Case":
    """What was done about one source."""
    source, after = arguments.source, arguments.remind_after
    if arguments.ask is not None:
        return search_data.ask_owner(desk, case_id, source, whom=arguments.ask, chase_after=after)
    if arguments.remind:
        return search_data.chase_owner(desk, case_id, source, chase_after=after)
    outcome = SearchOutcome.FOUND
    if arguments.not_held:
        outcome = SearchOutcome.NOT_HELD
    elif arguments.exception:
        outcome = SearchOutcome.EXCEPTION
    return search_data.record(
        desk,
        case_id,
        source,
        outcome=outcome,
        records=arguments.found or 0,
        note=arguments.note,
        exception=ExceptionReason(arguments.exception) if arguments.exception else None,
    )


def _identifier(arguments: argparse.Namespace, text: str) -> tuple[IdentifierKind, str]:
    kind, mark, value = text.partition("=")
    if not mark or kind not in {one.value for one in IdentifierKind}:
        arguments.parser.error(f"{text!r}: write one of {', '.join(IdentifierKind)}, then = and the value")
    return IdentifierKind(kind), value


def _list_sources(desk: "Desk", case_id: str, output: Output) -> None:
    case = review.look(desk, case_id).case
    sheet = search_data.sheet(desk, case_id)
    if not sheet.sources:
        output.say(Wording("{reference}: no search is needed.", "{reference}：无需查找。"), reference=case.reference)
    rows = []
    for one in sheet.sources:
        task, detail = one.task, one.detail
        output.record(
            {
                "reference": case.reference,
                "source": task.source,
                "name": output.words(one.system.name),
                "outcome": task.outcome.value,
                "records": task.records,
                "note": task.note,
                "exception": detail.exception,
                "search_by": [{"kind": kind.value, "value": value} for kind, value in one.search_by],
                "searched_by": list(detail.searched_by),
                "version": detail.version,
                "asked": detail.asked or None,
                "asked_on": detail.asked_on.isoformat() if detail.asked_on else None,
                "remind_on": detail.chase_on.isoformat() if detail.chase_on else None,
            }
        )
        outcome = output.words(names.outcome_name(f"search.{task.outcome.value}"))
        looked_for = listed((value for _kind, value in one.search_by), output)
        rows.append(
            (task.source, output.words(one.system.name), outcome, str(task.records or ""), looked_for, task.note)
        )
    if rows:
        output.table(
            (
                Wording("source", "代码"),
                Wording("name", "来源"),
                Wording("outcome", "结果"),
                Wording("records", "记录数"),
                Wording("look for", "查找依据"),
                Wording("note", "说明"),
            ),
            rows,
        )


def _list_reminders(desk: "Desk", output: Output) -> None:
    # Lazy: it is asked for by itself, and seldom.
    from qv_desk.services.cases import chasers  # noqa: PLC0415

    found = chasers.due(desk)
    for one in found:
        output.record(
            {
                "reference": one.reference,
                "kind": one.kind.value,
                "whom": one.whom,
                "about": output.words(one.about),
                "remind_on": one.chase_on.isoformat(),
                "reminded": one.reminded,
            }
        )
    if not found:
        output.say(Wording("Nobody is to be reminded today.", "今天无需催促任何人。"))
        return
    output.table(
        (Wording("case", "案件"), Wording("whom", "对象"), Wording("about", "事项"), Wording("since", "应催促日期")),
        [(one.reference, one.whom, output.words(one.about), output.words(written_day(one.chase_on))) for one in found],
    )
