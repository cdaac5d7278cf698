"""``qv-desk decide``: decide on one right."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.case_words import case_facts, say_next
from qv_desk.cli.choices import RIGHTS, reference
from qv_desk.cli.output import Output
from qv_desk.cli.session import opened_desk
from qv_desk.domain.decision import DecisionOutcome
from qv_desk.domain.right import Right
from qv_desk.domain.wording import Wording
from qv_desk.services.cases import decide, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.command_parser import CommandParser

_ABOUT: Final = """\
Decide on one right of a case. Granting needs a confirmed identity and, where data are handed out or erased, a finished
search. A refusal names its coded ground and the facts that meet it. Until a letter has answered the right, deciding
again replaces the decision.

A refusal is laid before a supervisor by itself, and its letter can be issued once another person has agreed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk decide --list-grounds
  qv-desk decide QV-2026-0001 --right access --outcome granted
  qv-desk decide QV-2026-0001 --right erasure --outcome refused --ground GROUND --facts "invoices of 2024"

what comes next:
  qv-desk letter CASE --kind KIND --language LANG
"""

_READ_FIRST: Final = Wording(
    "Another supervisor reads it before its letter can be issued: qv-desk approvals",
    "须由另一名主管审阅后方可签发信函：qv-desk approvals",
)


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``decide`` to the command line."""
    parser = commands.add_parser("decide", help="decide on a right", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", nargs="?", help="the case's reference")
    parser.add_argument("--right", choices=RIGHTS, metavar="RIGHT", help=", ".join(RIGHTS))
    parser.add_argument("--outcome", choices=[outcome.value for outcome in DecisionOutcome], help="how it is decided")
    parser.add_argument("--ground", metavar="GROUND", default="", help="ground of a refusal, see --list-grounds")
    parser.add_argument("--facts", metavar="TEXT", default="", help="what was done, or what meets the ground")
    parser.add_argument("--list-grounds", action="store_true", help="list the grounds of refusal; opens no desk")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Keep the decision, or list the grounds."""
    if arguments.list_grounds:
        return _list_grounds(output)
    if not (arguments.case and arguments.right and arguments.outcome):
        arguments.parser.error("a decision needs CASE, --right and --outcome")
    right, outcome = Right(arguments.right), DecisionOutcome(arguments.outcome)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case = decide.decide(desk, case_id, right, outcome=outcome, ground=arguments.ground, facts=arguments.facts)
        output.record({"ok": True, **case_facts(case)})
        output.say(
            Wording("{right}: {outcome}.", "{right}：{outcome}。"),
            right=output.words(names.right_name(right)),
            outcome=output.words(names.outcome_name(f"decision.{outcome.value}")),
        )
        if outcome is DecisionOutcome.REFUSED:
            output.say(_READ_FIRST)
        say_next(desk, case, output)
    return 0


def _list_grounds(output: Output) -> int:
    for ground in decide.grounds().values():
        output.record(
            {
                "ground": ground.code,
                "name": output.words(ground.name),
                "source": ground.source,
                "confidence": ground.confidence,
            }
        )
        output.line(f"{ground.code}: {output.words(ground.name)} ({ground.source})")
    return 0
