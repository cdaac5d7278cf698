"""``qv-desk decide``: decide on one right."""

import argparse
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.deciding.sheet_answers import add_answer_options, answers_of, require_questions
from qv_desk.cli.frame.choices import RIGHTS, reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.decision_basis import kind_for, needed_for
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases import decide, examine, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Decide on one right of a case. Granting needs a confirmed identity and, where data are handed out or erased, a finished
search. A refusal, also of a part, names its coded ground and the facts that meet it. "not_ours" says whose site or
data are meant, "self_service" which page of the account answers. Until a letter has answered the right, deciding again
replaces the decision.

Some decisions rest on questions that are answered first: see qv-desk examine and qv-desk preview. With --set or
--answers the questions of this right are answered by the same command.

A refusal is laid before a supervisor by itself, and its letter can be issued once another person has agreed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk decide --list-grounds
  qv-desk decide QV-2026-0001 --right access --outcome granted
  qv-desk decide QV-2026-0001 --right erasure --outcome refused --ground GROUND --facts "invoices of 2024"
  qv-desk decide QV-2026-0001 --right access --outcome not_ours --facts "the shop of Sample Ltd, shop.example"
  qv-desk decide QV-2026-0001 --right objection --outcome granted --answers balancing.json

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
    parser.add_argument(
        "--facts", metavar="TEXT", default="", help="what was done, what meets the ground, whose it is, or which page"
    )
    add_answer_options(parser)
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
        answers = answers_of(arguments)
        if answers:
            code = _sheet(arguments, right, outcome)
            require_questions(code, arguments)
            examine.examine(desk, case_id, code, answers, right=right)
        case = decide.decide(desk, case_id, right, outcome=outcome, ground=arguments.ground, facts=arguments.facts)
        output.record({"ok": True, **case_facts(case)})
        output.say(
            Wording("{right}: {outcome}.", "{right}：{outcome}。"),
            right=output.words(names.right_name(right)),
            outcome=output.words(names.outcome_name(f"decision.{outcome.value}")),
        )
        if outcome.takes_away:
            output.say(_READ_FIRST)
        say_next(desk, case, output)
    return 0


def _sheet(arguments: argparse.Namespace, right: Right, outcome: DecisionOutcome) -> str:
    """The questions on which this decision rests."""
    decision = Decision(right, outcome, arguments.ground, "", "", datetime.now(UTC))
    kind = needed_for(decision) or kind_for(right)
    if kind is None:
        raise InputError("examination_not_for_right", right=right)
    return kind.fact_name


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
