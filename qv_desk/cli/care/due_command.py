"""``qv-desk due``: the due date under a rule, day by day; needs no desk and no passphrase."""

import argparse
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from qv_desk.cli.frame.command_parser import UsageProblem
from qv_desk.cli.frame.exit_codes import DONE
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_day
from qv_desk.domain.clocks.period import DayMark, DayStep, Period, Unit
from qv_desk.domain.clocks.regime import Regime
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.words.deadlines import DueDate, calendar_of, reckon, rules
from qv_desk.services.words.say import said

_HELP = """\
Reckon the last day, or the last moment, for an answer under a rule, and show every day that was counted.

START is the day or the moment of the event from which the rule runs: for policy_inquiry the day on which identity was
confirmed, for the others the receipt. The day of the event is not counted; the last day ends at 24:00. A moment without
an offset is the office's time (for uk_gdpr London's). Days begin and end in that zone. For policy_deletion a bare date
counts from 0:00 of that day in the office's zone; better give the moment.

A date that rests on a year whose days off are not announced yet is marked provisional. The tables are those that the
program ships; what was brought in at a desk counts there: qv-desk calendar show. A rule that names no number of days
has no last day to reckon.
It is a computation and no legal advice.
"""
_EXAMPLES = """\
examples:
  qv-desk due --rule policy_inquiry 2026-02-13
  qv-desk due --rule policy_deletion 2026-10-09T17:00:00+08:00
  qv-desk due --rule uk_gdpr 2026-01-31 2026-03-03 --json
  qv-desk due --list

A START that cannot be read is reported, the others are still answered, and the command ends with 3.
"""

_UNITS = {
    Unit.HOURS: Wording("{n} hours", "{n} 小时"),
    Unit.CALENDAR_DAYS: Wording("{n} days", "{n} 日"),
    Unit.WORKING_DAYS: Wording("{n} working days", "{n} 个工作日"),
    Unit.MONTHS: Wording("{n} month", "{n} 个月"),
    Unit.WITHOUT_DELAY: Wording("without delay, no number", "及时办理，未规定天数"),
}
_MARKS = {
    DayMark.START: Wording("start", "起算"),
    DayMark.COUNTED: Wording("counted", "计入"),
    DayMark.MAKE_UP: Wording("counted", "计入"),
    DayMark.DAY_OFF: Wording("not counted", "不计入"),
    DayMark.PAUSED: Wording("not counted", "不计入"),
    DayMark.LAST: Wording("last day", "届满日"),
    DayMark.ROLLED: Wording("last day", "届满日"),
}


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``due`` with its options and examples."""
    parser = commands.add_parser("due", description=_HELP, epilog=_EXAMPLES)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--rule", metavar="RULE", choices=[rule.code for rule in rules()], help="the code of the rule")
    what.add_argument("--list", action="store_true", help="name every rule with its source and how sure it is")
    parser.add_argument("starts", metavar="START", nargs="*", help="a date or an ISO 8601 moment; as many as you like")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Answer for every start; the exit code is that of unusable input if one of them could not be read."""
    if arguments.list:
        for rule in rules():
            _show_rule(rule, output)
        return DONE
    if not arguments.starts:
        raise UsageProblem("usage: qv-desk due [--rule RULE] START...", "no START is given")
    rule = next(rule for rule in rules() if rule.code == arguments.rule)
    code = DONE
    for start in arguments.starts:
        try:
            answer = reckon(rule, start)
        except InputError as error:
            _show_failure(start, error, output)
            code = error.exit_code
        else:
            output.record(_record(answer, output))
            _show(answer, output)
    return code


def _record(answer: DueDate, output: Output) -> dict[str, object]:
    rule, working = answer.rule, answer.working
    record: dict[str, object] = {"start": answer.start, "ok": True, "rule": rule.code}
    if rule.counts_hours:
        record["due_at"] = answer.due_at.isoformat()
        record["from_midnight"] = answer.is_bare_date
    else:
        record["due_on"] = working.due_on.isoformat()
    record["provisional"] = working.provisional
    if answer.acknowledge_by is not None:
        record["acknowledge_by"] = answer.acknowledge_by.isoformat()
        record["acknowledge_provisional"] = answer.acknowledge_provisional
    record["confidence"] = rule.confidence
    record["working"] = [
        {
            "day": step.day.isoformat(),
            "counted": step.counted,
            "number": step.number,
            "mark": step.mark,
            "note": output.words(step.note) if step.note else None,
        }
        for step in working.steps
    ]
    return record


def _show(answer: DueDate, output: Output) -> None:
    """Tell the answer to a person: the date first, then how it came about, then where it stands in the law."""
    if output.json:
        return
    rule, working = answer.rule, answer.working
    day = output.words(written_day(working.due_on))
    if rule.counts_hours:
        due = output.words(Wording("{day} at {time} ({offset})", "{day} {time}（{offset}）")).format(
            day=output.words(written_day(answer.due_at.date())),
            time=answer.due_at.strftime("%H:%M:%S"),
            offset=f"UTC{answer.due_at.isoformat()[-6:]}",
        )
    else:
        due = output.words(Wording("{day}, 24:00", "{day}24:00")).format(day=day)
    output.say(Wording("{start}: answer by {due}", "{start}：最迟于{due}答复"), start=answer.start, due=due)
    output.say(
        Wording("{name}: {period}", "{name}：{period}"),
        name=output.words(rule.name),
        period=_length(rule.period, output),
    )
    if working.provisional:
        output.say(
            Wording(
                "PROVISIONAL: it touches a year whose days off are not announced; counted by plain weekdays.",
                "暂定：涉及放假安排尚未公布的年份，按普通工作日计算。",
            )
        )
    if rule.counts_hours and answer.is_bare_date:
        output.say(
            Wording("Counted from 0:00 of that day, because no time was given.", "未写明时刻，自当日 0:00 起算。")
        )
    if answer.acknowledge_by is not None:
        acknowledge_by = output.words(written_day(answer.acknowledge_by))
        words = (
            Wording("Confirm receipt by {day} (provisional).", "最迟于{day}确认收到（暂定）。")
            if answer.acknowledge_provisional
            else Wording("Confirm receipt by {day}.", "最迟于{day}确认收到。")
        )
        output.say(words, day=acknowledge_by)
    _show_steps(working.steps, output)
    _show_source(rule, output)


def _show_steps(steps: tuple[DayStep, ...], output: Output) -> None:
    rows = []
    for first, last in _runs(steps):
        numbers = [str(step.number) for step in (first, last) if step.number]
        rows.append(
            (
                _span(first.day, last.day),
                output.words(_MARKS[first.mark]),
                "-".join(dict.fromkeys(numbers)),
                output.words(first.note) if first.note else "",
            )
        )
    head = (Wording("day", "日期"), Wording("what", "计算"), Wording("number", "序数"), Wording("why", "说明"))
    output.table(head, rows)


def _runs(steps: tuple[DayStep, ...]) -> Iterator[tuple[DayStep, DayStep]]:
    """The first and last of each run of days that are alike."""
    for _, run_of_days in groupby(steps, key=lambda step: (step.mark, step.counted, step.note)):
        days = tuple(run_of_days)
        yield days[0], days[-1]


def _span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()} .. {last.isoformat()}"


def _show_source(rule: Regime, output: Output) -> None:
    output.say(
        Wording("Source: {source}; {confidence}, {day}.", "依据：{source}；{confidence}，{day}。"),
        source=output.words(rule.citation),
        confidence=output.words(rule.confidence.wording),
        day=rule.checked_on.isoformat(),
    )
    calendar = calendar_of(rule)
    if calendar is not None:
        output.say(
            Wording("Days off: {source}; {confidence}, {day}.", "休息日：{source}；{confidence}，{day}。"),
            source=output.words(calendar.source),
            confidence=output.words(calendar.confidence.wording),
            day=calendar.checked_on.isoformat(),
        )
    output.line(output.words(rule.note))
    output.say(Wording("A computation, no legal advice.", "仅为计算结果，不构成法律意见。"))
    output.line()


def _show_rule(rule: Regime, output: Output) -> None:
    output.record(
        {
            "rule": rule.code,
            "name": output.words(rule.name),
            "start": rule.start,
            "length": rule.period.length,
            "unit": rule.period.unit,
            "calendar": rule.period.calendar,
            "source": rule.source,
            "article": rule.article,
            "confidence": rule.confidence,
            "confirmed": rule.confidence.is_confirmed,
            "checked_on": rule.checked_on.isoformat(),
            "note": output.words(rule.note),
        }
    )
    output.line(rule.code)
    output.pairs(
        (
            (Wording("name", "名称"), output.words(rule.name)),
            (Wording("period", "期限"), _length(rule.period, output)),
            (Wording("source", "依据"), output.words(rule.citation)),
            (
                Wording("standing", "核实情况"),
                f"{output.words(rule.confidence.wording)}, {rule.checked_on.isoformat()}",
            ),
            (Wording("note", "说明"), output.words(rule.note)),
        )
    )


def _length(period: Period, output: Output) -> str:
    return output.words(_UNITS[period.unit]).format(n=period.length)


def _show_failure(start: str, error: InputError, output: Output) -> None:
    if output.json:
        words = said(error, output.language)
        output.record(
            {"start": start, "ok": False, "error": error.code, "message": words.sentence, "advice": words.advice}
        )
    else:
        output.failure(error)
