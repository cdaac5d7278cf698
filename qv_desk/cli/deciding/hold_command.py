"""``qv-desk hold``: keep data and file from being erased while something is open."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import holds, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Lay a hold on a case, or lift it. While one stands, no erasure is granted and the file is not disposed of; everything
else goes on. A closed case can be held too. Without options the holds are listed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk hold CASE
  qv-desk hold CASE --ground dispute --reason "a claim was announced on 3 March"
  qv-desk hold CASE --lift HOLD --reason "the claim was settled"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``hold`` to the command line."""
    parser = commands.add_parser("hold", help="keep data from being erased", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    grounds = [ground.value for ground in HoldGround]
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--ground", choices=grounds, metavar="GROUND", help=", ".join(grounds))
    what.add_argument("--lift", metavar="HOLD", help="lift this hold")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why it is laid, or lifted")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Lay or lift, then list."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.ground:
            case = holds.place(desk, case_id, ground=HoldGround(arguments.ground), reason=arguments.reason)
        elif arguments.lift:
            case = holds.lift(desk, case_id, arguments.lift, arguments.reason)
        else:
            case = review.look(desk, case_id).case
        _list(desk, case, output)
    return 0


def _list(desk: "Desk", case: "Case", output: Output) -> None:
    found = case.facts_of(Hold)
    if not found:
        output.say(Wording("{reference}: no hold.", "{reference}：没有保全。"), reference=case.reference)
    for hold in found:
        output.record(
            {
                "hold": hold.hold_id,
                "reference": case.reference,
                "ground": hold.ground.value,
                "reason": hold.reason,
                "placed_at": hold.placed_at.isoformat(),
                "stands": hold.stands,
                "lifted_at": hold.lifted_at.isoformat() if hold.lifted_at else None,
                "lifted_because": hold.lifted_because,
            }
        )
        state = Wording("stands", "生效中") if hold.stands else Wording("lifted", "已解除")
        placed = output.words(written_moment(hold.placed_at, desk.zone))
        words = f"{output.words(holds.ground_name(hold.ground))}: {hold.reason}"
        output.line(f"{hold.hold_id}  {output.words(state)}  {placed}  {words}")
        if hold.lifted_because:
            output.line(f"  {hold.lifted_because}")
