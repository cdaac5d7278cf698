"""``qv-desk intake``: read e-mails and open a case for each."""

import argparse
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.choices import KINDS, REPRESENTATIVES, country, language_tag, parse_rights
from qv_desk.cli.output import Output
from qv_desk.cli.session import opened_desk
from qv_desk.cli.written_dates import parse_moment
from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.party import Representative
from qv_desk.domain.wording import Wording
from qv_desk.errors import DeskError, InputError
from qv_desk.services import read_message, register

if TYPE_CHECKING:
    from qv_desk.cli.command_parser import CommandParser
    from qv_desk.services.desk import Desk

_ABOUT: Final = """\
Read e-mails (.eml) and open a case for each. A message is read in a limited process of its own; what it asks for is
proposed with reasons. At a terminal you confirm each case; with --yes, or where nobody sits at a terminal, the
proposal is taken as it stands, with your corrections. The original is kept with the case.

The same mail twice opens one case.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk intake access.eml
  qv-desk intake --yes inbox/*.eml
  qv-desk intake forwarded.eml --rights erasure,access --country DE --received 2026-11-18T09:30

what comes next:
  qv-desk show CASE
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``intake`` to the command line."""
    parser = commands.add_parser(
        "intake", help="read e-mails and open a case for each", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="an e-mail")
    parser.add_argument("--yes", action="store_true", help="open the case as proposed and corrected, without asking")
    parser.add_argument("--propose", action="store_true", help="show the proposal only; nothing is opened")
    corrections = parser.add_argument_group("corrections, where the proposal is wrong")
    corrections.add_argument("--kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    corrections.add_argument("--rights", type=parse_rights, metavar="RIGHTS", help="such as access,erasure")
    corrections.add_argument("--name", metavar="NAME", help="the data subject's name")
    corrections.add_argument("--country", type=country, metavar="CC", help="where they live, as ISO 3166 writes it")
    corrections.add_argument("--language", type=language_tag, metavar="LANG", help="their language, such as de")
    corrections.add_argument("--received", metavar="WHEN", help="when the company first had it, in office time")
    corrections.add_argument(
        "--representative", choices=REPRESENTATIVES, metavar="WHO", help="who asks: " + ", ".join(REPRESENTATIVES)
    )
    corrections.add_argument("--asked", metavar="TEXT", help="what was asked, in words fit for the letters")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Read each file and open its case; one that fails does not stop the others."""
    code = 0
    with opened_desk(arguments, output) as desk:
        for name in arguments.files:
            try:
                _take_in(desk, Path(name), arguments, output)
            except DeskError as error:
                output.failure(error, file=name)
                code = code or error.exit_code
    return code


def _take_in(desk: "Desk", file: Path, arguments: argparse.Namespace, output: Output) -> None:
    reading = read_message.read_for_intake(file, now=desk.now(), known=register.known_people(desk))
    earlier = register.same_message(desk, reading.message.digest)
    if earlier:
        output.record({"ok": True, "file": str(file), "reference": earlier, "opened": False, "reason": "same_message"})
        output.say(
            Wording(
                "{file}: this mail is registered already, as {reference}. No second case was opened.",
                "{file}：此邮件已登记为 {reference}，未重复立案。",
            ),
            file=str(file),
            reference=earlier,
        )
        return
    new_case = _corrected(register.new_case_from(reading), arguments, desk)
    _show(file, reading, new_case, output, desk)
    if arguments.propose or not _confirmed(arguments, output):
        output.record({"ok": True, "file": str(file), "opened": False, **_facts(new_case, reading)})
        output.say(Wording("No case was opened.", "未立案。"))
        return
    if not new_case.data_subject.name:
        raise InputError("name_missing", file=file.name)
    case = register.open_case(desk, new_case)
    output.record(
        {"ok": True, "file": str(file), "opened": True, "reference": case.reference, **_facts(new_case, reading)}
    )
    output.say(Wording("Case {reference} is open.", "已立案：{reference}。"), reference=case.reference)
    output.line()


def _corrected(new_case: register.NewCase, arguments: argparse.Namespace, desk: "Desk") -> register.NewCase:
    """The proposal with the officer's corrections."""
    party = new_case.data_subject
    if arguments.name:
        party = replace(party, name=arguments.name)
    if arguments.country:
        party = replace(party, country=arguments.country)
    corrected = replace(new_case, data_subject=party)
    if arguments.kind:
        corrected = replace(corrected, kind=CaseKind(arguments.kind))
    if arguments.rights is not None:
        corrected = replace(corrected, rights=arguments.rights)
    if arguments.language:
        corrected = replace(corrected, language=arguments.language)
    if arguments.representative:
        corrected = replace(corrected, representative=Representative(arguments.representative))
    if arguments.asked:
        corrected = replace(corrected, asked=arguments.asked)
    if arguments.received:
        corrected = replace(corrected, received_at=_received(arguments.received, desk))
    return corrected


def _received(text: str, desk: "Desk") -> datetime:
    at = parse_moment(text, desk.zone)
    if at > desk.now():
        raise InputError("moment_in_future", value=text)
    return at
