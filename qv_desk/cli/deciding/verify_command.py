"""``qv-desk verify``: check who is asking."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, listed, say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.identifying.identity_circumstances import IdentityCircumstances, Sensitivity
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review, verify
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Check who is asking before anything is disclosed or erased. --plan shows what this case needs, what suffices, and what
may not be asked. Evidence is noted as seen; the evidence itself is not stored. Confirming starts the 15 working days
of the privacy policy.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk verify QV-2026-0001 --plan
  qv-desk verify QV-2026-0001 --evidence METHOD --what "name and order number agree" --outcome matched
  qv-desk verify QV-2026-0001 --confirm
  qv-desk verify QV-2026-0001 --sensitivity special --reason "hearing tests are asked for"
  qv-desk verify QV-2026-0001 --fail "no fact agrees with ours"
  qv-desk verify QV-2026-0001 --no-reply

what comes next:
  qv-desk search CASE       if it was confirmed
  qv-desk letter CASE --kind identity_request --language en      if proof has to be asked for
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``verify`` to the command line."""
    parser = commands.add_parser("verify", help="check who is asking", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference, such as QV-2026-0001")
    parser.add_argument("--plan", action="store_true", help="show what is needed and what may not be asked")
    parser.add_argument("--evidence", metavar="METHOD", help="a method of the plan")
    parser.add_argument("--what", metavar="TEXT", default="", help="what was compared; never the secret itself")
    parser.add_argument(
        "--outcome",
        choices=[outcome.value for outcome in EvidenceOutcome],
        default=EvidenceOutcome.MATCHED.value,
        help="what the evidence showed; matched if not said",
    )
    verdict = parser.add_mutually_exclusive_group()
    verdict.add_argument("--confirm", action="store_true", help="the identity is confirmed")
    verdict.add_argument("--fail", metavar="REASON", help="it could not be confirmed, and why")
    verdict.add_argument("--no-reply", action="store_true", help="proof was asked for, the time is over, nothing came")
    verdict.add_argument(
        "--weigh-categories", metavar="REASON", help="weigh a Californian's failed request for categories alone"
    )
    parser.add_argument(
        "--sensitivity",
        choices=[level.value for level in Sensitivity],
        help="how sensitive it is what is asked for; goes with --reason",
    )
    parser.add_argument(
        "--disputed", metavar="DATUM[,DATUM]", help="data in dispute, which prove nothing; goes with --reason"
    )
    parser.add_argument("--reason", metavar="TEXT", default="", help="why it is that sensitive, or in dispute")
    parser.add_argument("--note", metavar="TEXT", default="", help="a note to the confirmation")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Note evidence, then decide, as far as asked; without either show the plan."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case: Case | None = None
        if arguments.sensitivity or arguments.disputed is not None:
            case = _say_circumstances(desk, case_id, arguments)
            output.say(Wording("The checklist follows what was said.", "清单已按所述情形调整。"))
        if arguments.evidence:
            outcome = EvidenceOutcome(arguments.outcome)
            case = verify.see_evidence(desk, case_id, method=arguments.evidence, what=arguments.what, outcome=outcome)
            output.say(Wording("Evidence noted.", "已登记所见证明。"))
        if arguments.confirm:
            case = verify.confirm(desk, case_id, arguments.note)
            output.say(Wording("The identity is confirmed.", "身份已确认。"))
        elif arguments.fail is not None:
            case = verify.fail(desk, case_id, arguments.fail)
            output.say(Wording("The identity could not be confirmed.", "身份未能确认。"))
        elif arguments.no_reply:
            case = verify.note_no_reply(desk, case_id)
            output.say(Wording("Noted: nothing came.", "已登记：未收到任何证明。"))
        elif arguments.weigh_categories is not None:
            case = verify.weigh_categories(desk, case_id, arguments.weigh_categories)
            output.say(
                Wording("It is weighed for categories; the check is open again.", "已改按类别处理，核验重新进行。")
            )
        if case is None or arguments.plan:
            _show_plan(review.look(desk, case_id).case, output)
        if case is not None:
            output.record({"ok": True, **case_facts(case)})
            say_next(desk, case, output)
    return 0


def _say_circumstances(desk: "Desk", case_id: str, arguments: argparse.Namespace) -> "Case":
    """Say what was given anew; what was not given stays as it was said before."""
    before = next(iter(review.look(desk, case_id).case.facts_of(IdentityCircumstances)), None)
    sensitivity = before.sensitivity if before else Sensitivity.COPY
    disputed = before.disputed if before else ()
    if arguments.disputed is not None:
        disputed = tuple(word for word in arguments.disputed.replace(",", " ").split() if word)
    return verify.say_circumstances(
        desk,
        case_id,
        sensitivity=Sensitivity(arguments.sensitivity) if arguments.sensitivity else sensitivity,
        disputed=disputed,
        reason=arguments.reason,
    )


def _show_plan(case: "Case", output: Output) -> None:
    plan = verify.plan_for(case)
    seen = case.identity.points(plan)
    outcome = case.identity.outcome
    until = verify.proof_awaited_until(case) if case.identity.is_asked else None
    output.record(
        {
            "reference": case.reference,
            "identity": outcome.value,
            "level": plan.level.value,
            "reason": output.words(plan.reason),
            "points_needed": plan.points_needed,
            "points_seen": seen,
            "methods": [
                {"code": method.code, "name": output.words(method.name), "points": method.points}
                for method in plan.methods
            ],
            "required": list(plan.required),
            "one_of": [list(group) for group in plan.one_of],
            "notes": [
                {"words": output.words(note.words), "source": note.source.en, "confidence": note.confidence}
                for note in plan.notes
            ],
            "proof_awaited_until": until.isoformat() if until else None,
            "may_not_be_asked": [
                {"name": output.words(item.name), "why": output.words(item.why)} for item in plan.forbidden
            ],
            "source": plan.source,
            "confidence": plan.confidence,
        }
    )
    output.line(f"{case.reference}  {output.words(names.outcome_name(f'identity.{outcome.value}'))}")
    output.line(output.words(plan.reason))
    output.say(
        Wording(
            "Needed: {needed} points of matching evidence; seen: {seen}.", "需要相符证明{needed}分；已见{seen}分。"
        ),
        needed=plan.points_needed,
        seen=seen,
    )
    output.line()
    output.say(Wording("What suffices", "以下均可"))
    for method in plan.methods:
        mark = "!" if method.code in plan.required else "+"
        output.line(f"  {mark}{method.points} {method.code}: {output.words(method.name)}. {output.words(method.how)}")
    if plan.required:
        output.say(Wording("  (! is needed in any case)", "  （! 为必备）"))
    for group in plan.one_of:
        output.say(
            Wording("  and one of these, whichever the person has: {codes}", "  并须具备下列之一：{codes}"),
            codes=listed(group, output),
        )
    for note in plan.notes:
        sure = "" if note.confidence.is_confirmed else f" ({output.words(note.confidence.wording)})"
        output.line(f"  {output.words(note.words)} [{output.words(note.source)}]{sure}")
    if until is not None:
        output.say(Wording("Proof is awaited until {until}.", "等待证明至 {until}。"), until=until.isoformat())
    output.line()
    output.say(Wording("What may not be asked", "不得要求"))
    for item in plan.forbidden:
        output.line(f"  {output.words(item.name)}: {output.words(item.why)}")
