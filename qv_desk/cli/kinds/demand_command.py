"""``qv-desk demand``: demands of authorities and courts, from the first check to what was given."""

import argparse
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, written_day
from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandCheck,
    DemandingBody,
    DemandLawfulness,
    TellingThePerson,
    demand_of,
)
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import demands, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Demands of authorities and courts stand apart from what people ask for: without a case, their log is listed. With one,
write down who demands what by which law, how you made sure that it is genuine, what the law says, and what is to be
given. Nothing is given before a supervisor other than you has agreed (qv-desk approvals). The authority's own deadline
is the day that its letter names; the desk computes none.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk demand
  qv-desk demand QV-2026-0009 --body court --authority "Example District Court" --legal-basis "Civil Procedure Act 70"
      --demanded "the orders of one account" --their-reference "7 C 12/26" --answer-by 2026-12-01
  qv-desk demand QV-2026-0009 --verified called_back --words "registry; number from the court's website"
  qv-desk demand QV-2026-0009 --lawful partly --reasons "only 2026" --telling may
      --telling-reasons "no order of silence"
  qv-desk demand QV-2026-0009 --disclose "two orders of 2026" --ground required_by_law --why "order of the court"
  qv-desk demand QV-2026-0009 --given-how "registered post to the registry"
"""


def _codes(kind: type[StrEnum]) -> tuple[str, ...]:
    return tuple(code.value for code in kind)


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``demand`` to the command line."""
    parser = commands.add_parser(
        "demand", help="demands of authorities and courts", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, nargs="?", metavar="CASE", help="the case's reference")
    who = parser.add_argument_group("who demands what")
    who.add_argument("--body", choices=_codes(DemandingBody), help="what kind of body it is")
    who.add_argument("--authority", metavar="NAME", help="its name")
    who.add_argument("--legal-basis", metavar="TEXT", help="the law that it cites")
    who.add_argument("--demanded", metavar="TEXT", help="what it wants")
    who.add_argument("--their-reference", metavar="TEXT", help="its file number")
    who.add_argument("--answer-by", metavar="DAY", help="its own deadline, as its letter names it")
    check = parser.add_argument_group("whether it is genuine, and what the law says")
    check.add_argument("--verified", choices=_codes(DemandCheck), help="how it was checked")
    check.add_argument("--words", metavar="TEXT", default="", help="whom you spoke to, where you found the number")
    check.add_argument("--lawful", choices=_codes(DemandLawfulness), help="what the law says")
    check.add_argument("--reasons", metavar="TEXT", default="", help="why")
    check.add_argument("--telling", choices=_codes(TellingThePerson), help="whether the person may be told")
    check.add_argument("--telling-reasons", metavar="TEXT", default="", help="by what law, and until when")
    give = parser.add_argument_group("what is given")
    give.add_argument("--disclose", metavar="TEXT", help="what is to be given: kinds and number, no names")
    give.add_argument("--ground", choices=_codes(DisclosureGround), help="ground of policy §3(2)")
    give.add_argument("--why", metavar="TEXT", default="", help="what makes the ground apply, without a name")
    give.add_argument("--given-how", metavar="TEXT", help="it was given: by what way, to whom there")
    give.add_argument("--given-on", metavar="DAY", help="on which day; today if not said")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Keep what is said, in the order of the work; without anything, show the demand, or the log."""
    if arguments.lawful and not arguments.telling:
        arguments.parser.error("--lawful goes with --telling: may the person be told?")
    if arguments.disclose and not arguments.ground:
        arguments.parser.error("--disclose goes with --ground")
    with opened_desk(arguments, output) as desk:
        if arguments.case is None:
            _log(desk, output)
            return 0
        case_id = review.find(desk, arguments.case)
        case = _changed(desk, case_id, arguments)
        shown = case or review.look(desk, case_id).case
        output.record({"ok": True, **case_facts(shown), **_facts(demand_of(shown))})
        if case is None:
            _show(shown, output)
        else:
            output.say(Wording("Written down.", "已登记。"))
        say_next(desk, shown, output)
    return 0


def _changed(desk: "Desk", case_id: str, arguments: argparse.Namespace) -> "Case | None":
    case = _described(desk, case_id, arguments)
    if arguments.verified:
        case = demands.verify_demand(desk, case_id, DemandCheck(arguments.verified), arguments.words)
    if arguments.lawful:
        case = demands.assess(
            desk,
            case_id,
            lawfulness=DemandLawfulness(arguments.lawful),
            reasons=arguments.reasons,
            telling=TellingThePerson(arguments.telling),
            telling_reasons=arguments.telling_reasons,
        )
    if arguments.disclose:
        case = demands.propose_disclosure(
            desk, case_id, what=arguments.disclose, ground=DisclosureGround(arguments.ground), why=arguments.why
        )
    if arguments.given_how:
        on = parse_day(arguments.given_on) if arguments.given_on else desk.today
        case = demands.give(desk, case_id, on=on, how=arguments.given_how)
    return case


def _described(desk: "Desk", case_id: str, arguments: argparse.Namespace) -> "Case | None":
    """What is not said anew stays as it was."""
    names = ("authority", "legal_basis", "demanded", "their_reference")
    given = {name: getattr(arguments, name) for name in names if getattr(arguments, name) is not None}
    if not (given or arguments.body or arguments.answer_by):
        return None
    before = demand_of(review.look(desk, case_id).case)
    kept = {name: getattr(before, name) for name in names}
    return demands.describe(
        desk,
        case_id,
        body=DemandingBody(arguments.body) if arguments.body else before.body,
        answer_by=parse_day(arguments.answer_by) if arguments.answer_by else before.answer_by,
        **(kept | given),
    )


def _facts(demand: AuthorityDemand) -> dict[str, object]:
    return {
        "body": demand.body,
        "authority": demand.authority or None,
        "their_reference": demand.their_reference or None,
        "legal_basis": demand.legal_basis or None,
        "demanded": demand.demanded or None,
        "answer_by": demand.answer_by.isoformat() if demand.answer_by else None,
        "verified": demand.verification.how if demand.verification else None,
        "lawful": demand.assessment.lawfulness if demand.assessment else None,
        "telling": demand.assessment.telling if demand.assessment else None,
        "disclosure": demand.disclosure_state,
    }


def _show(case: "Case", output: Output) -> None:
    demand = demand_of(case)
    check, law = demand.verification, demand.assessment
    output.pairs(
        [
            (Wording("body", "机关类别"), output.words(demands.demand_word(demand.body))),
            (Wording("authority", "机关"), demand.authority),
            (Wording("their reference", "对方文号"), demand.their_reference),
            (Wording("law cited", "引用的法律"), demand.legal_basis),
            (Wording("wants", "要求"), demand.demanded),
            (
                Wording("their deadline", "对方期限"),
                output.words(written_day(demand.answer_by)) if demand.answer_by else "",
            ),
            (
                Wording("checked", "核实"),
                f"{output.words(demands.demand_word(check.how))}: {check.words}" if check else "",
            ),
            (
                Wording("law says", "合法性"),
                f"{output.words(demands.demand_word(law.lawfulness))}: {law.reasons}" if law else "",
            ),
            (
                Wording("telling the person", "告知当事人"),
                f"{output.words(demands.demand_word(law.telling))}: {law.telling_reasons}" if law else "",
            ),
            *(
                (Wording("giving", "提供"), f"{one.what} ({output.words(demands.demand_word(one.state))})")
                for one in demand.disclosures
            ),
        ]
    )


def _log(desk: "Desk", output: Output) -> None:
    rows = []
    for entry in demands.log(desk):
        output.record(
            {
                "reference": entry.reference,
                "authority": entry.authority,
                "legal_basis": entry.legal_basis,
                "received_on": entry.received_on.isoformat(),
                "answer_by": entry.answer_by.isoformat() if entry.answer_by else None,
                "verified": entry.verified or None,
                "lawful": entry.lawfulness or None,
                "disclosure": entry.disclosure,
                "given_on": entry.given_on.isoformat() if entry.given_on else None,
            }
        )
        rows.append(
            (
                entry.reference,
                entry.authority,
                entry.legal_basis,
                output.words(written_day(entry.received_on)),
                output.words(written_day(entry.answer_by)) if entry.answer_by else "",
                output.words(demands.demand_word(entry.disclosure)),
            )
        )
    if not rows:
        output.say(Wording("No authority or court has demanded anything.", "没有机关或法院提出过要求。"))
        return
    output.table(
        (
            Wording("case", "编号"),
            Wording("authority", "机关"),
            Wording("law cited", "引用的法律"),
            Wording("received", "收到"),
            Wording("their deadline", "对方期限"),
            Wording("given", "提供情况"),
        ),
        rows,
    )
