"""``qv-desk link``: link two cases, say whether they are one person's, take a link away."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.linking.case_link import MADE_BY_HAND, CaseLink, LinkKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import link, review
from qv_desk.services.words import tie_words

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case

_ABOUT: Final = """\
Link a case to another one; each then points to the other. Without --to the links of the case are listed. same_person
and not_same_person keep what somebody found about two people who look alike, so that nobody is asked again.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk link QV-2026-0002
  qv-desk link QV-2026-0002 --to QV-2026-0001 --as follows --note "asks when the copy comes"
  qv-desk link QV-2026-0002 --remove ID
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``link`` to the command line."""
    parser = commands.add_parser("link", help="link two cases", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--to", type=reference, metavar="CASE", help="the other case")
    what.add_argument("--remove", metavar="ID", help="take away the link of that identifier")
    parser.add_argument(
        "--as", dest="kind", choices=[kind.value for kind in MADE_BY_HAND], help="what the first case is to the other"
    )
    parser.add_argument("--note", metavar="TEXT", default="", help="why")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Link, take away, or list."""
    if bool(arguments.to) != bool(arguments.kind):
        arguments.parser.error("--to goes with --as")
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.to:
            other = review.find(desk, arguments.to)
            case = link.link(desk, case_id, other, LinkKind(arguments.kind), arguments.note)
            output.record({"ok": True, **case_facts(case)})
        elif arguments.remove:
            case = link.unlink(desk, case_id, arguments.remove)
            output.record({"ok": True, **case_facts(case)})
        else:
            case = review.look(desk, case_id).case
        say_links(case, output)
    return 0


def say_links(case: "Case", output: Output) -> None:
    """The links of a case, one a line."""
    links = case.facts_of(CaseLink)
    for one in links:
        output.record(
            {
                "reference": case.reference,
                "link": one.link_id,
                "kind": one.kind.value,
                "other": one.other_reference,
                "note": one.note,
            }
        )
        words = output.words(tie_words.link_words(one.kind, one.other_reference))
        output.line(f"{one.link_id}  {case.reference} {words}" + (f": {one.note}" if one.note else ""))
    if not links:
        output.say(Wording("No case is linked to this one.", "没有案件与本案关联。"))
