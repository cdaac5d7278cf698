"""``qv-desk policy``: the versions of the privacy policy."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.care import policy_versions

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Bring in a new version of the privacy policy as a plain text, and list the versions. A case cites the version in force
on the day it was received. Reading a text first shows its sections and which duties of the desk have lost theirs.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk policy list
  qv-desk policy read privacy-policy.txt
  qv-desk policy add privacy-policy.txt --date 2027-01-01 --from 2027-02-01 --major --changes "new retention periods"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``policy`` to the command line."""
    parser = commands.add_parser("policy", help="versions of the policy", description=_ABOUT, epilog=_EXAMPLE)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    what.add_parser("list", help="the versions and which is in force").set_defaults(act=_list)
    read = what.add_parser("read", help="show what a text would be, and keep nothing")
    read.add_argument("file", type=Path, metavar="FILE", help="the text in UTF-8")
    read.set_defaults(act=_read)
    add = what.add_parser("add", help="bring in a version")
    add.add_argument("file", type=Path, metavar="FILE", help="the text in UTF-8")
    add.add_argument("--date", type=date.fromisoformat, required=True, help="the day that stands on it")
    add.add_argument("--from", dest="start", type=date.fromisoformat, required=True, help="its first day in force")
    add.add_argument("--major", action="store_true", help="people with open cases are to be told")
    add.add_argument("--changes", required=True, metavar="TEXT", help="what is new")
    add.set_defaults(act=_add)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked."""
    with opened_desk(arguments, output) as desk:
        arguments.act(desk, arguments, output)
    return 0


def _list(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    del arguments
    now = policy_versions.in_force(desk)
    output.record({"in_force": now})
    output.say(Wording("In force: {version}", "现行版本：{version}"), version=now)
    for version in policy_versions.versions(desk):
        output.record(
            {
                "version": version.entry_id,
                "in_force_from": version.in_force_from.isoformat(),
                "major": version.is_major,
                "changes": version.changes,
                "sha256": version.sha256,
            }
        )
        output.line(f"{version.entry_id}  {version.in_force_from.isoformat()}  {version.changes}")


def _read(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    del desk
    _show(policy_versions.read_policy(_content(arguments.file)), output)


def _add(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    content = _content(arguments.file)
    _show(policy_versions.read_policy(content), output)
    version = policy_versions.bring_in(
        desk,
        content,
        name=arguments.date,
        in_force_from=arguments.start,
        is_major=arguments.major,
        changes=arguments.changes,
    )
    output.record({"ok": True, "version": version.entry_id, "in_force_from": version.in_force_from.isoformat()})
    output.say(
        Wording("Kept; in force from {day}.", "已保存；自 {day} 起施行。"), day=version.in_force_from.isoformat()
    )


def _show(reading: policy_versions.PolicyReading, output: Output) -> None:
    output.record(
        {
            "sections": [section.number for section in reading.sections],
            "duties_without_section": [duty.code for duty in reading.duties_without_section],
        }
    )
    for section in reading.sections:
        output.line(f"{section.number:>3}. {section.title}")
    for duty in reading.duties_without_section:
        output.aside(
            Wording(
                "{duty} stands on section {section}, which this text does not have: read whether it still holds.",
                "{duty} 依据第 {section} 条，而此文本没有该条：请确认其是否仍然适用。",
            ),
            duty=duty.code,
            section=duty.section,
        )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise InputError("policy_file_unreadable", file=path.name) from None
