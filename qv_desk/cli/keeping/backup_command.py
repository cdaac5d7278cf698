"""``qv-desk backup``: make a verified backup, now or by a plan, and say how it stands with them."""

import argparse
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.backups.back_up import (
    BackupPlan,
    back_up,
    back_up_as_planned,
    look_at_place,
    plan,
    set_plan,
    state,
)
from qv_desk.services.words.say import said_of

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Make a backup in a folder of its own below FOLDER. It is opened with the key and checked before it counts as one, and
it is as encrypted as the desk: the passphrase or the recovery code opens it. Keep it on another disk.

Without FOLDER the backup goes where the plan says. Kept are the last backups of seven days and of four weeks; none is
kept longer than 35 days. Ctrl+C stops a backup; nothing of it is left then.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk backup /media/backup-disk
  qv-desk backup --plan /media/backup-disk --after 18:00
  qv-desk backup --plan off
  qv-desk backup --state
"""
_OFF: Final = "off"


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``backup`` to the command line."""
    parser = commands.add_parser("backup", help="make a verified backup", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("to_folder", metavar="FOLDER", nargs="?", help="where backups are kept")
    parser.add_argument("--plan", metavar="FOLDER|off", help="let the desk make them by itself, once a day, or not")
    parser.add_argument("--after", metavar="HH:MM", help="with --plan: from this time of day at the office on")
    parser.add_argument("--state", action="store_true", help="say when the last one was made, and the plan")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Make the backup, change the plan, or say how it stands."""
    if sum(bool(each) for each in (arguments.to_folder, arguments.plan, arguments.state)) > 1:
        arguments.parser.error("choose one of FOLDER, --plan and --state")
    if arguments.after and not arguments.plan:
        arguments.parser.error("--after belongs to --plan")
    with opened_desk(arguments, output) as desk:
        if arguments.state:
            _say_state(desk, output)
        elif arguments.plan:
            _change_plan(desk, arguments, output)
        else:
            _back_up(desk, Path(arguments.to_folder) if arguments.to_folder else None, output)
    return 0


def _back_up(desk: "Desk", to_folder: Path | None, output: Output) -> None:
    planned = plan(desk).folder
    if to_folder is None and not planned:
        raise InputError("backup_place_missing")
    place = to_folder or Path(planned)
    with progress_line(output, Wording("Backing up", "正在备份")) as report:
        manifest = back_up(desk, place, report=report) if to_folder else back_up_as_planned(desk, report=report)
    output.record(
        {
            "ok": True,
            "folder": str(place / manifest.folder),
            "made_at": manifest.made_at,
            "counts": dict(manifest.counts),
            "journal_sequence": manifest.journal_sequence,
            "journal_digest": manifest.journal_digest,
        }
    )
    output.say(
        Wording(
            "Backed up and verified: {cases} case(s), {documents} document(s), in {folder}.",
            "已备份并核验：案件{cases}件，文件{documents}份，位于 {folder}。",
        ),
        cases=manifest.counts["cases"],
        documents=manifest.counts["documents"],
        folder=str(place / manifest.folder),
    )
    _say_about_place(desk, place, output)


def _change_plan(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    if arguments.plan == _OFF:
        set_plan(desk, BackupPlan())
        output.record({"ok": True, "plan": None})
        output.say(Wording("The desk makes no backups by itself.", "工作台不再自动备份。"))
        return
    folder = Path(arguments.plan).expanduser().absolute()
    after = _time_of_day(arguments.after)
    set_plan(desk, BackupPlan(str(folder), is_on=True, after=after))
    output.record({"ok": True, "plan": str(folder), "after": after.isoformat("minutes") if after else None})
    output.say(
        Wording(
            "The desk backs itself up once a day to {folder}, when it has been open for five minutes.",
            "工作台将每天自动备份到 {folder}，于打开五分钟后进行。",
        )
        if after is None
        else Wording(
            "The desk backs itself up once a day after {after} to {folder}, when it has been open for five minutes.",
            "工作台将每天 {after} 之后自动备份到 {folder}，于打开五分钟后进行。",
        ),
        folder=str(folder),
        after=after.isoformat("minutes") if after else "",
    )
    _say_about_place(desk, folder, output)


def _say_state(desk: "Desk", output: Output) -> None:
    found = state(desk)
    output.record(
        {
            "ok": not found.problem,
            "last_at": found.last_at.isoformat() if found.last_at else None,
            "last_folder": found.last_folder,
            "verified_at": found.verified_at.isoformat() if found.verified_at else None,
            "plan": found.plan.folder if found.plan.is_on else None,
            "after": found.plan.after.isoformat("minutes") if found.plan.is_on and found.plan.after else None,
            "problem": found.problem,
        }
    )
    problem = str(said_of(found.problem, output.language)) if found.problem else ""
    never, off = output.words(Wording("never", "从未")), output.words(Wording("none", "无"))
    output.pairs(
        (
            (
                Wording("Last backup", "最近备份"),
                f"{output.words(written_moment(found.last_at, desk.zone))}\n{found.last_folder}"
                if found.last_at
                else never,
            ),
            (
                Wording("Store checked", "存储检查"),
                output.words(written_moment(found.verified_at, desk.zone)) if found.verified_at else never,
            ),
            (Wording("Plan", "备份计划"), _planned(found.plan, output) if found.plan.is_on else off),
            (Wording("Last attempt failed", "上次尝试失败"), problem),
        )
    )


def _planned(planned: BackupPlan, output: Output) -> str:
    if planned.after is None:
        return planned.folder
    after = Wording("{folder}, once a day after {after}", "{folder}，每天 {after} 之后")
    return output.words(after).format(folder=planned.folder, after=planned.after.isoformat("minutes"))


def _say_about_place(desk: "Desk", folder: Path, output: Output) -> None:
    place = look_at_place(desk, folder)
    if place.same_disk:
        output.aside(
            Wording(
                "This folder lies on the same disk as the desk: when that disk fails, both are gone. Use another one.",
                "该文件夹与工作台位于同一磁盘；该磁盘一旦损坏，两者会同时丢失。请改用其他磁盘。",
            )
        )
    if place.on_network:
        output.aside(
            Wording(
                "This folder lies on a network drive. That is fine for backups, and slower.",
                "该文件夹位于网络驱动器上；用于备份没有问题，只是速度较慢。",
            )
        )


def _time_of_day(text: str | None) -> time | None:
    if text is None:
        return None
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise InputError("time_of_day_unreadable", text=text) from None
