"""``qv-desk restriction``: the restriction that stands on a case, and its lifting."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.decisions.restriction import Restriction
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import restrict, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Show the restriction of a case, or lift it. The person is told before: issue and post the notice of lifting first.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk restriction CASE
  qv-desk letter CASE --kind restriction_lifting --language en
  qv-desk restriction CASE --lift --reason "the address was found to be accurate"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``restriction`` to the command line."""
    parser = commands.add_parser(
        "restriction", help="show or lift a restriction of processing", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--lift", action="store_true", help="lift it, with --reason")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why it is lifted")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Lift it if asked to, then show it."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.lift:
            case = restrict.lift_restriction(desk, case_id, arguments.reason)
        else:
            case = review.look(desk, case_id).case
        found = case.facts_of(Restriction)
        if not found:
            output.say(Wording("{reference}: no restriction.", "{reference}：没有处理限制。"), reference=case.reference)
        for one in found:
            output.record(
                {
                    "reference": case.reference,
                    "ground": one.ground.value,
                    "scope": one.scope,
                    "still_allowed": one.still_allowed,
                    "lifted_at": one.lifted_at.isoformat() if one.lifted_at else None,
                    "lifted_because": one.lifted_because,
                }
            )
            state = Wording("not lifted", "未解除") if one.stands else Wording("lifted", "已解除")
            output.line(f"{output.words(state)}  {one.ground.value}")
            output.pairs(
                (
                    (Wording("Scope", "范围"), one.scope),
                    (Wording("Still allowed", "仍可进行"), one.still_allowed),
                    (Wording("Lifted because", "解除理由"), one.lifted_because),
                )
            )
    return 0
