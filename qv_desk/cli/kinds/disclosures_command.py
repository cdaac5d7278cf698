"""``qv-desk disclosures``: the register of disclosures, and the records of data provided to companies."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, written_day
from qv_desk.domain.telling.disclosure import DisclosedTo, Disclosure, DisclosureGround
from qv_desk.domain.telling.provision import KEPT_YEARS, Provision, ProvisionManner
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import disclose, provide, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Whatever is given to an authority, a court or somebody else is entered here with the one of the eight circumstances of
policy §3(2) that applied. The register outlives the cases, so it names no person: say which kinds of data, of how many
people. A wrong entry is struck out with its reason and stays.

With --provisions the records of personal data provided or entrusted to other companies, kept for three years after the
provision has ended (China, Network Data Security Management Regulations art. 12).
"""
_EXAMPLE: Final = """\
examples:
  qv-desk disclosures
  qv-desk disclosures --grounds
  qv-desk disclosures enter --ground required_by_law --to court --to-whom "Pudong People's Court" \\
      --what "orders of one customer, 2024" --why "order to produce" --law "(2026) Hu 0115 Min Chu 1" \\
      --case QV-2026-0004
  qv-desk disclosures strike D-2026-0001 --because "entered twice"
  qv-desk disclosures save register.html
  qv-desk disclosures --provisions enter --manner entrusted --to-whom "Harbour Repairs B.V." --purpose "repairs" \\
      --what "name, address, serial number" --how "encrypted transfer each day" --agreement "contract of 2 May" \\
      --ongoing
  qv-desk disclosures --provisions end P-2026-0001 --on 2026-11-01
"""
_VERBS: Final = ("list", "enter", "strike", "end", "save")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``disclosures`` to the command line."""
    parser = commands.add_parser("disclosures", help="the register of disclosures", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", nargs="?", choices=_VERBS, default="list", help="what to do")
    parser.add_argument("object", nargs="?", metavar="NUMBER|FILE", help="which entry, or the file: .csv or .html")
    parser.add_argument("--provisions", action="store_true", help="the records of provision instead")
    parser.add_argument("--grounds", action="store_true", help="list the eight circumstances; opens no desk")
    parser.add_argument("--ground", choices=[one.value for one in DisclosureGround], metavar="GROUND")
    parser.add_argument("--to", choices=[one.value for one in DisclosedTo])
    parser.add_argument("--to-whom", metavar="NAME", default="", help="the body or company")
    parser.add_argument("--what", dest="data", metavar="TEXT", default="", help="which data; no names")
    parser.add_argument("--why", metavar="TEXT", default="", help="what makes the ground apply")
    parser.add_argument("--law", metavar="TEXT", default="", help="the law or order that was cited")
    parser.add_argument("--on", metavar="DAY", help="the day; today if it is left out")
    parser.add_argument("--case", type=reference, metavar="CASE", help="the case that it belongs to")
    parser.add_argument("--because", metavar="TEXT", default="", help="with strike: what is wrong with it")
    parser.add_argument("--manner", choices=[one.value for one in ProvisionManner])
    parser.add_argument("--purpose", metavar="TEXT", default="")
    parser.add_argument("--how", metavar="TEXT", default="", help="by what means, and how it is protected")
    parser.add_argument("--agreement", metavar="TEXT", default="", help="where their duties stand")
    parser.add_argument("--ongoing", action="store_true", help="data go on being provided")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    if arguments.grounds:
        return _list_grounds(output)
    _check(arguments)
    if arguments.what == "save":
        require_writable(Path(arguments.object))
    with opened_desk(arguments, output) as desk:
        match arguments.what, arguments.provisions:
            case "enter", False:
                _enter(desk, arguments, output)
            case "enter", True:
                _enter_provision(desk, arguments, output)
            case "strike", _:
                struck = disclose.strike(desk, arguments.object, arguments.because)
                _say_kept(struck.entry_id, output)
            case "end", _:
                ended = provide.end_provision(desk, arguments.object, parse_day(arguments.on))
                _say_kept(ended.entry_id, output)
            case "save", is_provisions:
                save = provide.save_provisions if is_provisions else disclose.save_disclosures
                saved = save(desk, Path(arguments.object), output.language)
                output.record({"ok": True, "file": str(saved)})
                output.say(Wording("Written to {file}.", "已写入 {file}。"), file=str(saved))
            case _, True:
                _list_provisions(desk, output)
            case _:
                _list(desk, output)
    return 0


def _check(arguments: argparse.Namespace) -> None:
    what, fault = arguments.what, ""
    if what in {"strike", "end", "save"} and not arguments.object:
        fault = f"{what} needs {'FILE' if what == 'save' else 'NUMBER'}"
    elif what == "strike" and arguments.provisions:
        fault = "a record of provision is ended, not struck out"
    elif what == "end" and not (arguments.provisions and arguments.on):
        fault = "end goes with --provisions and --on DAY"
    elif what == "enter" and arguments.provisions and not arguments.manner:
        fault = "enter --provisions needs --manner"
    elif what == "enter" and not arguments.provisions and not (arguments.ground and arguments.to):
        fault = "enter needs --ground and --to"
    if fault:
        arguments.parser.error(fault)


def _enter(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    entry = disclose.enter(
        desk,
        disclose.NewDisclosure(
            ground=DisclosureGround(arguments.ground),
            why=arguments.why,
            to=DisclosedTo(arguments.to),
            to_whom=arguments.to_whom,
            what=arguments.data,
            legal_basis=arguments.law,
            disclosed_on=parse_day(arguments.on) if arguments.on else None,
            case_id=review.find(desk, arguments.case) if arguments.case else "",
        ),
    )
    _say_kept(entry.entry_id, output)


def _enter_provision(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    record = provide.enter_provision(
        desk,
        provide.NewProvision(
            manner=ProvisionManner(arguments.manner),
            to_whom=arguments.to_whom,
            purpose=arguments.purpose,
            what=arguments.data,
            how=arguments.how,
            agreement=arguments.agreement,
            provided_on=parse_day(arguments.on) if arguments.on else None,
            is_ongoing=arguments.ongoing,
        ),
    )
    _say_kept(record.entry_id, output)


def _say_kept(number: str, output: Output) -> None:
    output.record({"ok": True, "number": number})
    output.say(Wording("{number} stands in the register.", "{number} 已载入登记簿。"), number=number)


def _list_grounds(output: Output) -> int:
    for ground in DisclosureGround:
        name = output.words(disclose.ground_name(ground))
        output.record({"ground": ground.value, "name": name})
        output.line(f"{ground.value}: {name}")
    return 0


def _list(desk: "Desk", output: Output) -> None:
    rows = []
    for one in disclose.disclosures(desk):
        output.record(_record(one))
        struck = Wording("struck out", "已作废") if not one.stands else Wording("", "")
        rows.append(
            (
                one.entry_id,
                output.words(written_day(one.disclosed_on)),
                output.words(disclose.ground_name(one.ground)),
                one.to_whom,
                one.what,
                one.reference,
                output.words(struck),
            )
        )
    if not rows:
        output.say(Wording("Nothing has been disclosed.", "尚无对外披露。"))
        return
    output.table(
        (
            Wording("number", "编号"),
            Wording("day", "日期"),
            Wording("ground", "情形"),
            Wording("to whom", "对象"),
            Wording("what", "内容"),
            Wording("case", "案件"),
            Wording("", ""),
        ),
        rows,
    )


def _record(one: Disclosure) -> dict[str, object]:
    return {
        "number": one.entry_id,
        "disclosed_on": one.disclosed_on.isoformat(),
        "ground": one.ground.value,
        "why": one.why,
        "to": one.to.value,
        "to_whom": one.to_whom,
        "what": one.what,
        "law": one.legal_basis,
        "case": one.reference or None,
        "decided_by": one.decided_by,
        "entered_at": one.at.isoformat(),
        "struck_because": one.struck_because or None,
    }


def _list_provisions(desk: "Desk", output: Output) -> None:
    rows = []
    for one in provide.provisions(desk):
        output.record(_provision_record(one))
        until = written_day(one.keep_until) if one.keep_until else Wording("goes on", "持续中")
        rows.append(
            (
                one.entry_id,
                output.words(written_day(one.provided_on)),
                output.words(provide.manner_name(one.manner)),
                one.to_whom,
                one.what,
                output.words(until),
            )
        )
    if not rows:
        output.say(Wording("No provision is recorded.", "尚无提供记录。"))
        return
    output.table(
        (
            Wording("number", "编号"),
            Wording("from", "开始日期"),
            Wording("manner", "方式"),
            Wording("to whom", "接收方"),
            Wording("what", "信息范围"),
            Wording(f"kept until ({KEPT_YEARS} years)", f"保存至（{KEPT_YEARS} 年）"),
        ),
        rows,
    )


def _provision_record(one: Provision) -> dict[str, object]:
    return {
        "number": one.entry_id,
        "manner": one.manner.value,
        "to_whom": one.to_whom,
        "purpose": one.purpose,
        "what": one.what,
        "how": one.how,
        "agreement": one.agreement,
        "provided_on": one.provided_on.isoformat(),
        "ended_on": one.ended_on.isoformat() if one.ended_on else None,
        "is_ongoing": one.is_ongoing and one.ended_on is None,
        "keep_until": one.keep_until.isoformat() if one.keep_until else None,
    }
