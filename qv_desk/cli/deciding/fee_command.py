"""``qv-desk fee``: a cost fee, with its basis; answering is free by default."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.cases.fee import FeeReason, fee_of
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import fees, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case

_ABOUT: Final = """\
Answering is free in principle (policy §6). Only for repeats beyond the reasonable limit, or what is clearly excessive,
may the cost be asked for: estimate it with its basis in writing, tell it by the fee notice, then note that it was
paid, or waive it.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk fee CASE
  qv-desk fee CASE --estimate 120.50 --currency CNY --reason repeated \\
      --basis "241 pages at CNY 0.50" --why "the third copy of the same file this year"
  qv-desk letter CASE --kind fee_notice --language en
  qv-desk fee CASE --paid
  qv-desk fee CASE --waive "the person has little income"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``fee`` to the command line."""
    parser = commands.add_parser(
        "fee", help="estimate, waive or settle a cost fee", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--estimate", metavar="AMOUNT", help="in units of the currency, such as 120.50")
    what.add_argument("--paid", action="store_true", help="the fee came in")
    what.add_argument("--waive", metavar="REASON", help="give it up; it is answered free of charge")
    reasons = [reason.value for reason in FeeReason]
    parser.add_argument("--currency", metavar="CODE", default="CNY", help="three capital letters (CNY)")
    parser.add_argument("--reason", choices=reasons, metavar="REASON", help=", ".join(reasons))
    parser.add_argument("--basis", metavar="TEXT", default="", help="how the amount comes about")
    parser.add_argument("--why", metavar="TEXT", default="", help="which requests came before, or what is excessive")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Estimate, waive or settle, then show."""
    if bool(arguments.estimate) != bool(arguments.reason):
        arguments.parser.error("--estimate goes with --reason, --basis and --why")
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.estimate:
            case = fees.estimate(
                desk,
                case_id,
                amount=arguments.estimate,
                currency=arguments.currency,
                reason=FeeReason(arguments.reason),
                basis=arguments.basis,
                why=arguments.why,
            )
        elif arguments.paid:
            case = fees.paid(desk, case_id)
        elif arguments.waive is not None:
            case = fees.waive(desk, case_id, arguments.waive)
        else:
            case = review.look(desk, case_id).case
        _show(case, output)
    return 0


def _show(case: "Case", output: Output) -> None:
    fee = fee_of(case)
    if fee is None:
        output.record({"reference": case.reference, "state": "free"})
        output.say(Wording("{reference}: free of charge.", "{reference}：免费。"), reference=case.reference)
        return
    output.record(
        {
            "reference": case.reference,
            "state": fee.state.value,
            "amount": fee.amount,
            "reason": fee.reason.value,
            "basis": fee.basis,
            "why": fee.why,
        }
    )
    output.line(f"{case.reference}  {fee.amount}  {output.words(fees.state_name(fee.state))}")
    output.pairs(
        (
            (Wording("Reason", "缘由"), output.words(fees.reason_name(fee.reason))),
            (Wording("Basis", "计算依据"), fee.basis),
            (Wording("Why", "说明"), fee.why),
            (Wording("Waived because", "免收理由"), fee.settled_because),
        )
    )
