"""``qv-desk clocks``: every clock of a case; write down what happened, as far as clocks depend on it."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import (
    acknowledgement_words,
    case_facts,
    clock_facts,
    due_words,
    listed,
    say_next,
)
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_moment, written_day, written_moment
from qv_desk.domain.cases.happening import Happening
from qv_desk.domain.clocks.clock import WITHOUT_DELAY, Clock, running_for
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import clock_events, receipts, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.cases.clock_events import WrittenDown
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Show every clock of a case. With --happened, write down that something happened on which clocks may depend: a question
to the person and its reply, a fee and its payment, that receipt was confirmed, a discovery, or that the request was
taken back, which closes the case; “qv-desk reopen” takes it up again. Every one is kept in the file. A clock stops only
where its law waits for the reply, which is the United Kingdom's alone; the command says so.

Some laws want receipt confirmed by a day of its own: --receipts lists, for all cases, what is due within five days or
late. The letter “acknowledgement” confirms it.

With --as-of the clocks are counted as they were at that moment, with the calendars that were known then.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk clocks QV-2026-0001
  qv-desk clocks QV-2026-0001 --happened clarification-asked --note "Which account is meant?"
  qv-desk clocks QV-2026-0001 --happened clarification-answered --on 2026-10-02
  qv-desk clocks QV-2026-0001 --happened withdrawn --note "told us by telephone"
  qv-desk clocks QV-2026-0001 --as-of 2026-10-01
  qv-desk clocks --receipts
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``clocks`` to the command line."""
    parser = commands.add_parser(
        "clocks", help="every clock of a case; write down what it waits for", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", nargs="?", type=reference, metavar="CASE", help="the case's reference")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--receipts", action="store_true", help="list the receipts to be confirmed soon, in all cases")
    what.add_argument("--happened", choices=[one.value for one in Happening], help="what happened")
    what.add_argument("--as-of", metavar="WHEN", help="count as it was at that moment, in office time")
    parser.add_argument("--on", metavar="WHEN", help="when it happened, in office time; else now")
    parser.add_argument("--note", metavar="TEXT", default="", help="the question, the fee with its basis, or why")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Write down what happened; without that, show the clocks."""
    if not arguments.happened and (arguments.on or arguments.note):
        arguments.parser.error("--on and --note go with --happened")
    if bool(arguments.case) == arguments.receipts:
        arguments.parser.error("name a CASE, or --receipts for all cases")
    if arguments.receipts:
        return _list_receipts(arguments, output)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.happened:
            written = clock_events.write_down(
                desk,
                case_id,
                Happening(arguments.happened),
                at=parse_moment(arguments.on, desk.zone) if arguments.on else None,
                note=arguments.note,
            )
            _say_written(written, desk, output)
        elif arguments.as_of:
            at = parse_moment(arguments.as_of, desk.zone)
            _show(clock_events.clocks_then(desk, case_id, at), at, desk, output)
        else:
            _show(review.look(desk, case_id).clocks, desk.moment, desk, output)
    return 0


def _list_receipts(arguments: argparse.Namespace, output: Output) -> int:
    with opened_desk(arguments, output) as desk:
        found = receipts.due(desk)
    rows = []
    for one in found:
        by, late = one.confirm_by, Wording("late", "已逾期") if one.is_late else Wording("", "")
        output.record({"reference": one.reference, "confirm_by": by.isoformat(), "late": one.is_late})
        rows.append((one.reference, output.words(one.rule), output.words(written_day(by)), output.words(late)))
    if not rows:
        output.say(Wording("No receipt has to be confirmed in the next days.", "近日没有须确认收到的来信。"))
        return 0
    head = (Wording("case", "案件"), Wording("rule", "规则"), Wording("confirm by", "最迟确认日期"), Wording("", ""))
    output.table(head, rows)
    return 0


def _say_written(written: "WrittenDown", desk: "Desk", output: Output) -> None:
    output.record({"ok": True, **case_facts(written.case), "waiting": list(written.waiting)})
    output.say(Wording("It is written down.", "已登记。"))
    if written.waiting:
        output.say(
            Wording("These clocks wait for the reply: {rules}.", "以下期限在答复前中止：{rules}。"),
            rules=listed((output.words(names.rule_name(code)) for code in written.waiting), output),
        )
    elif written.asks:
        output.say(
            Wording(
                "No clock stops: no law of this case waits for the reply. Every date stands.",
                "没有期限因此中止：本案适用的法律均不因等待答复而中止。各期限不变。",
            )
        )
    say_next(desk, written.case, output)


def _show(clocks: tuple[Clock, ...], at: datetime, desk: "Desk", output: Output) -> None:
    for clock in clocks:
        calendar = clock.working.calendar if clock.working else None
        output.record({**clock_facts(clock), "calendar_version": calendar.version if calendar else None})
        state = output.words(names.outcome_name(f"clock.{clock.state.value}"))
        passed = running_for(clock, at)
        parts = [due_words(clock, output), state]
        if passed is not None:
            parts = [output.words(WITHOUT_DELAY), state, output.words(passed.wording)]
        output.line(f"{clock.rule.code}  {output.words(clock.rule.name)}")
        output.line(f"  {listed((part for part in parts if part), output)}")
        started = output.words(clock.reason_for_start)
        if clock.started_at is not None:
            started = f"{output.words(written_moment(clock.started_at, desk.zone))}  {started}"
        output.line(f"  {started}")
        acknowledgement = acknowledgement_words(clock, output)
        if acknowledgement:
            output.line(f"  {acknowledgement}")
        if clock.law_is_silent is not None:
            silence = output.words(clock.law_is_silent)
            output.say(Wording("  Not confirmed: {words}", "  未确认：{words}"), words=silence)
        if clock.ignored:
            output.say(
                Wording(
                    "  {n} extension(s) moved nothing: too late, or the law has none.",
                    "  {n} 次延期未改变期限：逾期发出，或法律未规定延期。",
                ),
                n=len(clock.ignored),
            )
        if calendar is not None:
            output.say(
                Wording("  Calendar {code}, version {version}", "  日历 {code}，版本 {version}"),
                code=calendar.code,
                version=calendar.version,
            )
