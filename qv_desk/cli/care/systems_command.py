"""``qv-desk systems``: the company's systems in which personal data may lie."""

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.care.system_record import read_file, record_of, with_record
from qv_desk.cli.cases.case_words import listed
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.care import journal_book, systems
from qv_desk.services.cases import recipients, search_data

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
The list of the company's systems: what each holds, why and on what legal ground, how long and why so long, by what it
is searched, whom to ask, and who gets its data. Letters quote it, and each case notes by which version it was searched.
Everybody who works on cases reads it; a supervisor changes it, with the reason, and the earlier version stays.

As shipped it has the fifteen kinds of data that the privacy policy names. Grounds and retention in it are a proposal:
what nobody at the office has looked through yet is marked as version 0.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk systems
  qv-desk systems show repair
  qv-desk systems versions repair
  qv-desk systems set repair --owner "Service desk" --contact service@example.com --because "named with the department"
  qv-desk systems set repair --recipient harbour_repairs --because "the workshop in Rotterdam gets the orders"
  qv-desk systems show repair --json > repair.json      change the file, then:
  qv-desk systems set repair --file repair.json --because "retention as the service department decided"
  qv-desk systems add loan_devices --file loan.json --because "new since May"
"""
_VERBS: Final = ("list", "show", "versions", "set", "add")
_EMPTY: Final = Wording("", "")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``systems`` to the command line."""
    parser = commands.add_parser(
        "systems", help="the company's systems that hold personal data", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("what", nargs="?", choices=_VERBS, default="list", help="what to do")
    parser.add_argument("code", nargs="?", metavar="SYSTEM", help="which system")
    parser.add_argument("--file", metavar="FILE", help="the entry, or part of it, as show --json prints it")
    parser.add_argument("--owner", metavar="NAME", help="whom to ask for a search")
    parser.add_argument("--contact", metavar="TEXT", help="how to reach them")
    parser.add_argument("--recipient", metavar="CODE", action="append", help="gets its data; may be said several times")
    parser.add_argument("--retired", choices=("yes", "no"), help="whether new cases search it no longer")
    parser.add_argument("--because", metavar="TEXT", default="", help="why; stays with the version")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    if (arguments.what == "list") != (arguments.code is None):
        arguments.parser.error(f"{arguments.what} {'takes no' if arguments.what == 'list' else 'needs a'} SYSTEM")
    if arguments.what == "add" and not arguments.file:
        arguments.parser.error("add needs --file")
    with opened_desk(arguments, output) as desk:
        match arguments.what:
            case "list":
                _list(desk, output)
            case "show":
                _show(systems.versions(desk, arguments.code)[0], output)
            case "versions":
                _versions(desk, arguments.code, output)
            case _:
                _keep(desk, arguments, output)
    return 0


def _list(desk: "Desk", output: Output) -> None:
    rows = []
    for system in systems.everything(desk):
        output.record(record_of(system))
        keys = listed((output.words(search_data.identifier_name(kind)) for kind in system.searched_by), output)
        state = Wording("retired", "已停用") if system.is_retired else _EMPTY
        rows.append(
            (system.code, output.words(system.name), system.owner, keys, str(system.version), output.words(state))
        )
    output.table(
        (
            Wording("system", "代码"),
            Wording("name", "名称"),
            Wording("owner", "负责人"),
            Wording("searched by", "查找依据"),
            Wording("version", "版本"),
            _EMPTY,
        ),
        rows,
    )


def _show(system: CompanySystem, output: Output) -> None:
    output.record(record_of(system))
    output.line(f"{system.code}  {output.words(system.name)}")
    kinds = [output.words(recipients.recipient_kind_name(kind)) for kind in system.shared_with]
    law = system.retention_law
    if law and not system.law_confidence.is_confirmed:
        law += f" ({output.words(system.law_confidence.wording)})"
    purposes = (
        f"{output.words(one.words)} – {output.words(systems.ground_name(one.ground))}" for one in system.purposes
    )
    portable = Wording("yes: automated, by consent or contract", "可以：自动化处理，且基于同意或合同")
    as_shipped = Wording("as shipped; nobody here has looked through it yet", "随程序提供，本单位尚未核对")
    contributions = Wording("yes", "是") if system.holds_contributions else _EMPTY
    output.pairs(
        (
            (Wording("holds", "所存信息"), output.words(system.holds)),
            (Wording("purposes", "处理目的与依据"), "\n".join(purposes)),
            (Wording("retention", "保存期限"), output.words(system.retention)),
            (Wording("because", "理由"), output.words(system.retention_reason)),
            (Wording("law", "法律依据"), law),
            (Wording("searched by", "查找依据"), _keys(system, output)),
            (Wording("owner", "负责人"), " ".join(part for part in (system.owner, system.contact) if part)),
            (Wording("goes to", "提供给"), listed((*kinds, *system.recipients), output)),
            (Wording("portable", "可携带"), output.words(portable) if system.may_be_portable else ""),
            (Wording("posted by people", "含用户发布内容"), output.words(contributions)),
            (
                Wording("version", "版本"),
                f"{system.version}: {system.changed_because}" if system.version else output.words(as_shipped),
            ),
        )
    )


def _keys(system: CompanySystem, output: Output) -> str:
    return listed((output.words(search_data.identifier_name(kind)) for kind in system.searched_by), output)


def _versions(desk: "Desk", code: str, output: Output) -> None:
    people = journal_book.user_names(desk)
    rows = []
    for one in systems.versions(desk, code):
        output.record(record_of(one))
        who = people.get(one.changed_by, one.changed_by)
        when = output.words(written_moment(one.at, desk.zone))
        shipped = output.words(Wording("as shipped", "随程序提供"))
        rows.append((str(one.version), when, who, one.changed_because or shipped))
    output.table(
        (Wording("version", "版本"), Wording("since", "时间"), Wording("by", "修改人"), Wording("because", "理由")),
        rows,
    )


def _keep(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    is_new = arguments.what == "add"
    base = _blank(arguments.code) if is_new else systems.versions(desk, arguments.code)[0]
    wish = with_record(base, read_file(Path(arguments.file))) if arguments.file else base
    wish = replace(
        wish,
        owner=wish.owner if arguments.owner is None else arguments.owner,
        contact=wish.contact if arguments.contact is None else arguments.contact,
        recipients=wish.recipients if arguments.recipient is None else tuple(dict.fromkeys(arguments.recipient)),
        is_retired=wish.is_retired if arguments.retired is None else arguments.retired == "yes",
    )
    if wish == base:
        raise InputError("system_nothing_changed")
    keep = systems.add_system if is_new else systems.keep_system
    kept = keep(desk, wish, arguments.because)
    output.record({"ok": True, **record_of(kept)})
    output.say(
        Wording("{name}: version {version} is in force.", "{name}：第 {version} 版现已生效。"),
        name=output.words(kept.name),
        version=kept.version,
    )


def _blank(code: str) -> CompanySystem:
    """An entry in which everything has still to be said."""
    nothing = _EMPTY
    return CompanySystem(
        entry_id="",
        at=datetime.now(UTC),
        key=code,
        version=0,
        name=nothing,
        holds=nothing,
        purposes=(),
        retention=nothing,
        retention_reason=nothing,
    )
