"""``qv-desk bulk``: one act on many cases, rehearsed first, then done case by case."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.care.bulk_lines import show_lines
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.exit_codes import DONE
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, written_moment
from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder, BulkRun
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.hold import HoldGround
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError
from qv_desk.services.care import bulk_acts, bulk_work
from qv_desk.services.care.bulk_work import BulkLine, BulkState, Chosen
from qv_desk.services.cases import assign, review

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Do one thing with many cases: hand them over, acknowledge receipt, ask for proof of identity, extend a period with one
reason, note reminders, mark letters as posted, lay a hold, close what is done. The cases are named one by one, or
taken by a view and a filter.

Without --go it is a rehearsal: it says on how many cases the act can be done, and what stands in the way of the
others; nothing is changed. With --go it is done, each case by itself and with its own line in the journal: what one
case refuses stops no other. Stopped (Ctrl+C), it can be gone on with. Nothing that decides a right or tells data to
anybody is done in bulk, nor anything on a report about a child.

A reason goes into every letter: choose a standard sentence with --standard, which stands in each letter's own
language, or write it with --reason and name its language with --in.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk bulk acknowledge --view mine
  qv-desk bulk acknowledge QV-2026-0001 QV-2026-0002 --go
  qv-desk bulk extend --view due_this_week --text germany
  qv-desk bulk extend --view due_this_week --standard 1 --go
  qv-desk bulk ask-identity QV-2026-0003 --reason "The name differs from the account." --in en --go
  qv-desk bulk assign --view overdue --to "Chen Jing" --go
  qv-desk bulk hold QV-2026-0004 QV-2026-0005 --ground dispute --reason "a joint claim was announced" --go
  qv-desk bulk mark-posted --view all_open --on 2026-11-23 --go
  qv-desk bulk close --view all_open --go
  qv-desk bulk unfinished
  qv-desk bulk go-on RUN
  qv-desk bulk leave RUN
"""
_ACTS: Final = {act.value.replace("_", "-"): act for act in BulkAct}


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``bulk`` to the command line."""
    parser = commands.add_parser("bulk", help="one act on many cases", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", choices=[*_ACTS, *_VERBS], metavar="WHAT", help=", ".join([*_ACTS, *_VERBS]))
    parser.add_argument("cases", nargs="*", metavar="CASE", help="references; with go-on and leave the number of a run")
    views = [view.value for view in CaseView]
    parser.add_argument("--view", choices=views, metavar="VIEW", help=f"every case of a view: {', '.join(views)}")
    parser.add_argument("--text", metavar="TEXT", default="", help="with --view: only cases in which these words occur")
    parser.add_argument("--to", metavar="NAME", default="", help="with assign: who takes the cases")
    grounds = [ground.value for ground in HoldGround]
    parser.add_argument("--ground", choices=grounds, metavar="GROUND", help=f"with hold: {', '.join(grounds)}")
    parser.add_argument("--on", metavar="DAY", help="with mark-posted: the day of posting; today if not said")
    why = parser.add_mutually_exclusive_group()
    why.add_argument("--reason", metavar="TEXT", default="", help="why, in your words")
    why.add_argument("--standard", metavar="N", type=int, help="why, by the number of a standard sentence")
    parser.add_argument("--in", dest="in_language", metavar="LANG", default="", help="the language of the reason")
    parser.add_argument("--go", action="store_true", help="do it; else it is a rehearsal")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Rehearse, do, list, go on or leave."""
    if arguments.what in _ACTS and bool(arguments.cases) == bool(arguments.view):
        arguments.parser.error("name cases, or a view with --view")
    if arguments.what in {"go-on", "leave"} and len(arguments.cases) != 1:
        arguments.parser.error(f"{arguments.what} needs the number of one run: qv-desk bulk unfinished")
    with opened_desk(arguments, output) as desk:
        if arguments.what in _VERBS:
            return _VERBS[arguments.what](desk, arguments, output)
        return _act(desk, arguments, output)


def _act(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    order = _order(desk, arguments)
    _list_standards(order, arguments, output)
    order.must_be_whole()
    chosen = _chosen(desk, arguments)
    lines: list[BulkLine] = []
    with progress_line(output, Wording("Rehearsing", "预演中")) as report:
        for number, one in enumerate(chosen):
            report(number, len(chosen))
            lines += bulk_work.rehearse_one(desk, order, one)
    if not arguments.go:
        show_lines(order.act, lines, output)
        return DONE
    refused = [line for line in lines if line.state is BulkState.CANNOT]
    if len(refused) == len(lines):
        show_lines(order.act, lines, output)  # why of each; the refusal below says only that none is left
    started = bulk_work.begin(desk, order, lines)
    return _told(order.act, (*_carried_out(desk, started, output), *refused), output)


def _carried_out(desk: "Desk", started: BulkRun, output: Output) -> tuple[BulkLine, ...]:
    """Do it to its end; whoever stops it is told how to go on."""
    try:
        with progress_line(output, Wording("At work", "办理中")) as report:
            return bulk_work.carry_out(desk, started, report)
    except BaseException:
        output.aside(
            Wording(
                "Not at its end; what was done stands. Go on: qv-desk bulk go-on {run}   "
                "Give up the rest: qv-desk bulk leave {run}",
                "尚未完成，已办理的不受影响。继续：qv-desk bulk go-on {run}   放弃其余：qv-desk bulk leave {run}",
            ),
            run=started.entry_id,
        )
        raise


def _told(act: BulkAct, lines: tuple[BulkLine, ...], output: Output) -> int:
    show_lines(act, lines, output)
    return DONE if all(line.state is BulkState.DONE for line in lines) else GateError.exit_code


def _order(desk: "Desk", arguments: argparse.Namespace) -> BulkOrder:
    act = _ACTS[arguments.what]
    on = parse_day(arguments.on) if arguments.on else desk.today
    return BulkOrder(
        act=act,
        whom=assign.person_named(desk, arguments.to).user_id if arguments.to else "",
        ground=HoldGround(arguments.ground) if arguments.ground else None,
        on=on if act is BulkAct.MARK_POSTED else None,
        reason=arguments.reason.strip(),
        language=arguments.in_language,
        standard=None if arguments.standard is None else arguments.standard - 1,
    )


def _list_standards(order: BulkOrder, arguments: argparse.Namespace, output: Output) -> None:
    """The sentences that can be chosen, beside the refusal of an order that has no reason."""
    if order.reason or arguments.standard is not None:
        return
    for number, words in enumerate(bulk_acts.standard_reasons(order.act), start=1):
        output.aside(
            Wording("  --standard {n}   {words}", "  --standard {n}   {words}"), n=number, words=output.words(words)
        )


def _chosen(desk: "Desk", arguments: argparse.Namespace) -> tuple[Chosen, ...]:
    if arguments.view:
        return bulk_work.chosen_of_view(desk, CaseView(arguments.view), arguments.text)
    named = dict.fromkeys(reference(text) for text in arguments.cases)
    return tuple(Chosen(review.find(desk, one), one) for one in named)


def _unfinished(desk: "Desk", _: argparse.Namespace, output: Output) -> int:
    found = bulk_work.unfinished(desk)
    people = {one.user_id: one.display_name for one in assign.can_take_cases(desk)}
    for one in found:
        output.record(
            {
                "run": one.entry_id,
                "act": one.order.act.value,
                "count": len(one.targets),
                "begun_at": one.at.isoformat(),
                "by": people.get(one.by, one.by),
            }
        )
    if not found:
        output.say(Wording("Nothing is unfinished.", "没有未完成的批量操作。"))
        return DONE
    rows = [
        (
            one.entry_id,
            output.words(bulk_work.act_name(one.order.act)),
            str(len(one.targets)),
            output.words(written_moment(one.at, desk.zone)),
            people.get(one.by, one.by),
        )
        for one in found
    ]
    head = (
        Wording("run", "编号"),
        Wording("what", "操作"),
        Wording("how many", "数量"),
        Wording("begun", "开始时间"),
        Wording("by", "操作人"),
    )
    output.table(head, rows)
    return DONE


def _go_on(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    started = bulk_work.run_of(desk, arguments.cases[0])
    return _told(started.order.act, _carried_out(desk, started, output), output)


def _leave(desk: "Desk", arguments: argparse.Namespace, output: Output) -> int:
    bulk_work.leave(desk, arguments.cases[0])
    output.record({"ok": True, "left": arguments.cases[0]})
    output.say(Wording("The rest was given up. What was done stands.", "已放弃其余部分。已办理的不受影响。"))
    return DONE


_VERBS: Final["dict[str, Callable[[Desk, argparse.Namespace, Output], int]]"] = {
    "unfinished": _unfinished,
    "go-on": _go_on,
    "leave": _leave,
}
