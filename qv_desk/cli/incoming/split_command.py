"""``qv-desk split``: a message that holds two cases becomes two cases."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.frame.choices import REPRESENTATIVES, parse_rights, reference, residence
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.incoming.link_command import say_links
from qv_desk.domain.terms.case_kind import WORKED_KINDS, CaseKind
from qv_desk.domain.terms.party import Party, Representative
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.incoming import split

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Split a message that holds two cases. The second case gets the same original and attachments, its own number, its own
first receipt and its own identity check; nothing that was proved in the first is carried over. Rights named in --leave
go to the second case; those named in --rights alone are asked for in both.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk split QV-2026-0001 --rights erasure --leave erasure --reason "the account is her husband's" --name "Jo Sample"
  qv-desk split QV-2026-0001 --kind complaint --asked "complains about the last answer" --reason "two matters"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``split`` to the command line."""
    parser = commands.add_parser("split", help="split a message into two cases", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="why it is a case of its own")
    parser.add_argument(
        "--kind",
        choices=sorted(kind.value for kind in WORKED_KINDS),
        default=CaseKind.RIGHTS_REQUEST.value,
        help="what the second case is about; a rights request if not said",
    )
    parser.add_argument("--rights", type=parse_rights, default=(), metavar="RIGHT[,RIGHT]", help="what it asks for")
    parser.add_argument(
        "--leave", type=parse_rights, default=(), metavar="RIGHT[,RIGHT]", help="what the first case no longer asks for"
    )
    parser.add_argument("--name", default="", help="the person of the second case, if it is another one")
    parser.add_argument("--e-mail", default="", help="that person's e-mail address")
    parser.add_argument("--country", type=residence, help="where that person lives, such as DE or US-CA")
    parser.add_argument("--representative", choices=REPRESENTATIVES, help="in what capacity somebody asks for them")
    parser.add_argument("--asked", metavar="TEXT", default="", help="what was asked, in a sentence")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Split."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        person = Party(arguments.name, (), arguments.e_mail, "", arguments.country or "") if arguments.name else None
        second = split.SecondCase(
            kind=CaseKind(arguments.kind),
            rights=arguments.rights,
            leave=arguments.leave,
            data_subject=person,
            asked=arguments.asked,
        )
        if arguments.representative:
            second = replace(second, representative=Representative(arguments.representative))
        first, opened = split.split(desk, case_id, second, arguments.reason)
        output.record({"ok": True, **case_facts(opened), "first": first.reference})
        output.say(Wording("{second} is a case of its own now.", "{second} 已单独立案。"), second=opened.reference)
        say_links(opened, output)
        say_next(desk, opened, output)
    return 0
