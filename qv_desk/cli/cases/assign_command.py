"""``qv-desk assign``: hand a case to somebody who works on cases."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import assign, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Hand a case to an officer or a supervisor; it then stands in their list of own cases. No date and no gate changes by
it, and the journal keeps who handed it over. Without --to the people who can take it are listed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk assign QV-2026-0001
  qv-desk assign QV-2026-0001 --to "Chen Jing"

for many cases at once:
  qv-desk bulk assign --view overdue --to "Chen Jing"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``assign`` to the command line."""
    parser = commands.add_parser("assign", help="hand a case over", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--to", metavar="NAME", help="who works on it from now on")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Hand it over, or list who can take it."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.to is None:
            for one in assign.can_take_cases(desk):
                output.record({"user": one.user_id, "name": one.display_name, "role": one.role.value})
                output.line(f"{one.display_name}  {output.words(names.role_name(one.role))}")
            return 0
        person = assign.person_named(desk, arguments.to)
        case = assign.assign(desk, case_id, person.user_id)
        output.record({"ok": True, **case_facts(case), "works_on_it": person.display_name})
        output.say(
            Wording("{reference} is in the hands of {name} now.", "{reference} 现由{name}办理。"),
            reference=case.reference,
            name=person.display_name,
        )
    return 0
