"""``qv-desk amend``: correct what a case says of the person."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts
from qv_desk.cli.frame.choices import language_tag, reference, residence
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import amend, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Enter what was found out about the person: a better address, the country where they live, the language they read. The
deadlines follow the country; letters that were issued stay as they are. What is not named stays as it is.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk amend QV-2026-0001 --country IE --address "4 Mill Lane" --address "Dublin"
  qv-desk amend QV-2026-0001 --country DE-BY
  qv-desk amend QV-2026-0001 --language zh-Hans

what comes next:
  qv-desk show QV-2026-0001
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``amend`` to the command line."""
    parser = commands.add_parser(
        "amend", help="correct name, address, country or language", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--name", metavar="NAME", help="the name as they write it")
    parser.add_argument("--address", action="append", metavar="LINE", help="a line of the address; repeat it")
    parser.add_argument("--e-mail", metavar="ADDRESS", help="their e-mail address")
    parser.add_argument("--phone", metavar="NUMBER", help="their telephone number")
    parser.add_argument(
        "--country",
        type=residence,
        metavar="CC",
        help="where they live, such as IE, or with the state as US-CA, CA-QC, DE-BY",
    )
    parser.add_argument("--language", type=language_tag, metavar="LANG", help="the language they read")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Keep the better details."""
    with opened_desk(arguments, output) as desk:
        case = review.look(desk, review.find(desk, arguments.case)).case
        language = arguments.language or case.language
        case = amend.amend(desk, case.case_id, _amended(case.data_subject, arguments), language)
        output.record({"ok": True, **case_facts(case)})
        output.say(Wording("Case {reference} is amended.", "{reference} 已更正。"), reference=case.reference)
    return 0


def _amended(person: Party, arguments: argparse.Namespace) -> Party:
    named = {
        "name": arguments.name,
        "postal_address": tuple(arguments.address) if arguments.address else None,
        "e_mail": arguments.e_mail,
        "phone": arguments.phone,
        "country": arguments.country,
    }
    return replace(person, **{field: value for field, value in named.items() if value is not None})
