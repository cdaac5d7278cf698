"""``qv-desk calendar``: the working days as this desk counts them, and a new year's notice with what it would move."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_day, written_moment
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.care import calendars_in, journal_book
from qv_desk.services.care.calendar_file import parsed, read_notice
from qv_desk.services.cases import start_page
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.care.calendar_moves import Move, Preview
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Show the calendars of working days, or bring in the days off of a year. China's State Council announces them each
November for the next year; until a year is in, dates that touch it are provisional.

FILE is a table in UTF-8 with the columns date,kind,name (kind: off or working), or an .ics file of whole days. Without
--yes it is only shown which dates of open cases would move, before and after; nothing is kept. With --yes, which takes
a supervisor, the year counts from then on, every open case is counted anew, and the journal says what moved.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk calendar show
  qv-desk calendar show cn --year 2026
  qv-desk calendar import 2027.csv --source "国办发明电〔2026〕…号, 2026-11-…"
  qv-desk calendar import 2027.csv --source "国办发明电〔2026〕…号, 2026-11-…" --yes
  qv-desk calendar import england.ics --calendar gb --year 2028 --source "gov.uk, 2026-11-20" --yes
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``calendar`` to the command line."""
    parser = commands.add_parser(
        "calendar", help="working days: show them, bring in a new year", description=_ABOUT, epilog=_EXAMPLE
    )
    acts = parser.add_subparsers(dest="act", required=True, metavar="show|import|recount")
    show = acts.add_parser("show", help="which years are in, or one year's days", epilog=_EXAMPLE)
    show.add_argument("code", nargs="?", metavar="CODE", help="one calendar: cn, gb, us …")
    show.add_argument("--year", type=int, metavar="YEAR", help="every day of this year that is not an ordinary one")
    bring = acts.add_parser("import", help="bring in a year's notice; shows first what it moves", epilog=_EXAMPLE)
    bring.add_argument("file", type=Path, metavar="FILE", help="a table or an .ics file")
    bring.add_argument("--calendar", metavar="CODE", default="cn", help="which calendar; else cn")
    bring.add_argument("--year", type=int, metavar="YEAR", help="the year that it announces; else what most days say")
    bring.add_argument("--source", metavar="TEXT", default="", help="what the notice is called and when it appeared")
    bring.add_argument("--yes", action="store_true", help="keep it; without this it is only shown")
    acts.add_parser("recount", help="count every open case anew, as after a new version with other rules")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Show, preview or keep."""
    if arguments.act == "show":
        with opened_desk(arguments, output) as desk:
            if arguments.code:
                _one(desk, arguments.code, arguments.year, output)
            else:
                _all(desk, output)
        return 0
    if arguments.act == "recount":
        return _recount(arguments, output)
    notice = parsed(read_notice(arguments.file), calendar=arguments.calendar, year=arguments.year)
    with (
        opened_desk(arguments, output) as desk,
        progress_line(output, Wording("Counting every open case anew", "正在重新计算未结案件")) as report,
    ):
        if arguments.yes:
            found = calendars_in.bring_in(desk, notice, source=arguments.source, report=report)
        else:
            found = calendars_in.preview(desk, notice, report=report)
    _say_found(found, output, is_kept=arguments.yes)
    return 0


def _recount(arguments: argparse.Namespace, output: Output) -> int:
    with (
        opened_desk(arguments, output) as desk,
        progress_line(output, Wording("Counting every open case anew", "正在重新计算未结案件")) as report,
    ):
        changed = calendars_in.recount(desk, report=report)
    output.record({"ok": True, "changed": changed})
    output.say(Wording("{n} cases have another line in the queue now.", "{n} 件案件在列表中的期限已更新。"), n=changed)
    return 0


def _all(desk: "Desk", output: Output) -> None:
    for code, calendar in calendars_in.stand(desk).items():
        years = sorted(calendar.announced_years)
        output.record({"calendar": code, **_facts(calendar), "years": years})
        output.line(f"{code}  {output.words(calendar.region)}")
        output.pairs(
            (
                (Wording("years", "年份"), f"{years[0]}–{years[-1]}" if years else output.words(_NO_YEAR)),
                (Wording("version", "版本"), calendar.version),
                (Wording("source", "依据"), output.words(calendar.source)),
                (Wording("standing", "核实情况"), output.words(calendar.confidence.wording)),
            )
        )
    missing = start_page.today(desk).provisional_year
    if missing is not None:
        output.say(
            Wording(
                "China's working days of {year} are not in yet: dates that touch it are provisional. "
                "qv-desk calendar import FILE brings them in.",
                "尚未导入 {year} 年中国工作日安排，涉及该年的日期均为暂定。请用 qv-desk calendar import FILE 导入。",
            ),
            year=missing,
        )
    people = journal_book.user_names(desk)
    for kept in calendars_in.versions(desk):
        who = people.get(kept.imported_by, kept.imported_by)
        output.record(
            {
                "notice": kept.key,
                "year": kept.year,
                "at": kept.at.isoformat(),
                "by": who,
                "source": kept.source,
                "sha256": kept.sha256,
                "moved": kept.moved,
            }
        )
        output.say(
            Wording(
                "Brought in: {calendar} {year}, {when}, {who}; {source}; {moved} cases moved.",
                "已导入：{calendar} {year}，{when}，{who}；{source}；变动案件 {moved} 件。",
            ),
            calendar=kept.key,
            year=kept.year,
            when=output.words(written_moment(kept.at, desk.zone)),
            who=who,
            source=kept.source,
            moved=kept.moved,
        )


_NO_YEAR: Final = Wording("none: plain weekdays, every date provisional", "无：按普通工作日计算，所有日期均为暂定")


def _one(desk: "Desk", code: str, year: int | None, output: Output) -> None:
    calendars = calendars_in.stand(desk)
    if code not in calendars:
        raise InputError("calendar_unknown", calendar=code, known=", ".join(calendars))
    calendar = calendars[code]
    days = sorted(calendar.days_off.keys() | calendar.make_up_days.keys())
    for day in days:
        if year is not None and day.year != year:
            continue
        is_working = day in calendar.make_up_days
        note = calendar.day_note(day)
        output.record(
            {
                "day": day.isoformat(),
                "kind": "working" if is_working else "off",
                "name": output.words(note) if note else None,
            }
        )
        kind = Wording("working", "上班") if is_working else Wording("off", "休息")
        output.line(
            "  ".join((output.words(written_day(day)), output.words(kind), output.words(note) if note else "")).rstrip()
        )


def _facts(calendar: WorkingCalendar) -> dict[str, object]:
    return {
        "version": calendar.version,
        "confidence": calendar.confidence.value,
        "checked_on": calendar.checked_on.isoformat(),
    }


def _say_found(found: "Preview", output: Output, *, is_kept: bool) -> None:
    notice = found.notice
    output.record(
        {
            "ok": True,
            "calendar": notice.calendar,
            "year": notice.year,
            "days": len(notice.days),
            "sha256": notice.sha256,
            "replaces": found.replaces,
            "caution": output.words(found.caution) if found.caution else None,
            "open_cases": found.open_cases,
            "moved_dates": found.moved_count,
            "settled_dates": found.settled_count,
            "moved": [_move_facts(move) for move in found.moved],
            "settled": [_move_facts(move) for move in found.settled],
            "kept": is_kept,
        }
    )
    output.say(
        Wording(
            "{calendar} {year}: {days} days that are not ordinary ones.", "{calendar} {year}：特殊日期 {days} 天。"
        ),
        calendar=notice.calendar,
        year=notice.year,
        days=len(notice.days),
    )
    if found.caution:
        output.say(found.caution)
    if found.replaces:
        output.say(Wording("It takes the place of what stood for that year.", "将取代该年度原有安排。"))
    output.say(
        Wording(
            "{open} open cases: {moved} dates move, {settled} stand and are no longer provisional.",
            "未结案件 {open} 件：{moved} 个期限变动，{settled} 个不变且不再暂定。",
        ),
        open=found.open_cases,
        moved=found.moved_count,
        settled=found.settled_count,
    )
    if found.moved:
        head = (
            Wording("case", "案件"),
            Wording("rule", "规则"),
            Wording("before", "原期限"),
            Wording("after", "新期限"),
        )
        output.table(head, [_row(move, output) for move in found.moved])
    output.say(
        Wording("It counts from now on.", "自此生效。")
        if is_kept
        else Wording("Nothing was kept. The same with --yes keeps it.", "尚未保存。加上 --yes 即保存。")
    )


def _row(move: "Move", output: Output) -> tuple[str, str, str, str]:
    return (
        move.reference,
        output.words(names.rule_name(move.rule)),
        output.words(written_day(move.before)),
        output.words(written_day(move.after)),
    )


def _move_facts(move: "Move") -> dict[str, object]:
    return {
        "reference": move.reference,
        "rule": move.rule,
        "before": move.before.isoformat(),
        "after": move.after.isoformat(),
        "provisional": move.is_provisional,
    }
