"""``qv-desk new``: open a case by hand."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.frame.choices import CHANNELS, REPRESENTATIVES, language_tag, parse_rights, residence
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_moment
from qv_desk.cli.incoming.kind_options import add_kind_options, kind_facts, link_earlier, require_earlier, stated_kind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.incoming import register
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.scan_file import scanned

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Open a case for a letter, a telephone call or a visit. Scans go into the case with --file. Without --rights it is an
inquiry. A complaint says what is complained of (--complaint) and about which earlier case (--about); an inquiry whether
it is a question, a comment or a suggestion (--inquiry).
"""
_EXAMPLE: Final = """\
examples:
  qv-desk new --channel post --name "Ann Lee" --rights access --country GB --received 2026-11-18 --file scan.pdf
  qv-desk new --channel post --name "Jo Sample" --rights erasure --country US-CA
  qv-desk new --channel phone --name "王小明" --language zh-Hans --asked "询问信息保存多久"
  qv-desk new --channel post --name "Ann Lee" --complaint late_answer --about QV-2026-0001 --asked "no answer came"
  qv-desk new --channel post --name "Example Police" --kind authority_demand --file order.pdf

what comes next:
  qv-desk show CASE
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``new`` to the command line."""
    parser = commands.add_parser(
        "new", help="open a case by hand: post, telephone, in person", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("--channel", choices=CHANNELS, required=True, help="how it came in")
    parser.add_argument("--name", required=True, metavar="NAME", help="the data subject's name as they write it")
    add_kind_options(parser)
    parser.add_argument("--rights", type=parse_rights, default=(), metavar="RIGHTS", help="such as access,erasure")
    parser.add_argument("--asked", default="", metavar="TEXT", help="what was asked, in words fit for the letters")
    parser.add_argument("--subject", default="", metavar="TEXT", help="a few words of your own")
    parser.add_argument("--received", metavar="WHEN", help="when it came in, in office time; else now")
    parser.add_argument(
        "--country",
        type=residence,
        metavar="CC",
        help="where they live, such as DE, or with the state as US-CA, CA-QC, DE-BY",
    )
    parser.add_argument(
        "--language", type=language_tag, default="en", metavar="LANG", help="their language; en if not said"
    )
    parser.add_argument(
        "--address", action="append", default=[], metavar="LINE", help="a line of the address; repeat it"
    )
    parser.add_argument("--e-mail", default="", metavar="ADDRESS", help="their e-mail address")
    parser.add_argument("--phone", default="", metavar="NUMBER", help="their telephone number")
    parser.add_argument(
        "--representative", choices=REPRESENTATIVES, metavar="WHO", help="who asks: " + ", ".join(REPRESENTATIVES)
    )
    parser.add_argument("--their-reference", default="", metavar="TEXT", help="the sender's own reference")
    parser.add_argument("--law", action="append", default=[], metavar="RULE", help="a rule whose law they invoke")
    parser.add_argument("--file", action="append", default=[], metavar="FILE", help="a scan; repeat it")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Open the case."""
    files = tuple(scanned(Path(name), position) for position, name in enumerate(arguments.file))
    kind = stated_kind(arguments)
    with opened_desk(arguments, output) as desk:
        require_earlier(desk, arguments)
        case = register.open_case(
            desk,
            NewCase(
                kind=kind or (CaseKind.RIGHTS_REQUEST if arguments.rights else CaseKind.INQUIRY),
                rights=arguments.rights,
                data_subject=Party(
                    name=arguments.name.strip(),
                    postal_address=tuple(arguments.address),
                    e_mail=arguments.e_mail,
                    phone=arguments.phone,
                    country=arguments.country or "",
                ),
                channel=Channel(arguments.channel),
                language=arguments.language,
                subject=arguments.subject or arguments.asked,
                asked=arguments.asked,
                received_at=parse_moment(arguments.received, desk.zone) if arguments.received else desk.moment,
                representative=Representative(arguments.representative) if arguments.representative else None,
                their_reference=arguments.their_reference,
                invoked_rules=tuple(arguments.law),
                files=files,
                facts=kind_facts(arguments),
            ),
        )
        case = link_earlier(desk, case, arguments)
        output.record({"ok": True, **case_facts(case)})
        output.say(Wording("Case {reference} is open.", "已立案：{reference}。"), reference=case.reference)
        say_next(desk, case, output)
    return 0
