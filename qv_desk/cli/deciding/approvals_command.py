"""``qv-desk approvals``: what waits for a second person, and what that person says."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases import approve, decide, matters, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.approval import Approval
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
List what waits for a second person, agree to it or not, take back what you asked for, or ask for something yourself.
A refusal waits here by itself as soon as it is decided; a supervisor who did not ask for it agrees.

“ask clash CASE” lays two duties that pull apart before a supervisor: an erasure due within 48 hours while nobody has
proved who asks. “ask export” asks for the journal with its details; the agreement serves once, within a day.
Instead of the identifier its first characters will do.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk approvals
  qv-desk approvals grant 3f9c
  qv-desk approvals refuse 3f9c --note "the proof came on Monday"
  qv-desk approvals withdraw 3f9c
  qv-desk approvals ask clash QV-2026-0001 --reason "48 hours end before proof can come"
  qv-desk approvals ask export --reason "yearly audit"
"""
_CLASH, _EXPORT = "clash", "export"
_WHOLE_ID: Final = 16


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``approvals`` to the command line."""
    parser = commands.add_parser(
        "approvals", help="what waits for a second person", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("what", nargs="?", choices=list(_VERBS), default="list", help="what to do")
    parser.add_argument("which", nargs="?", metavar="ID | clash | export", help="which one, or what to ask for")
    parser.add_argument("case", nargs="?", metavar="CASE", help="with ask clash: the case's reference")
    parser.add_argument("--note", metavar="TEXT", default="", help="what you say to it; a “no” needs words")
    parser.add_argument("--reason", metavar="TEXT", default="", help="with ask: why")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    if arguments.what != "list" and not arguments.which:
        arguments.parser.error(f"{arguments.what} needs to know which")
    asked = (arguments.which, bool(arguments.case))
    if arguments.what == "ask" and asked not in {(_CLASH, True), (_EXPORT, False)}:
        arguments.parser.error("ask for “clash CASE” or for “export”")
    with opened_desk(arguments, output) as desk:
        _VERBS[arguments.what](desk, arguments, output)
    return 0


def _list(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    rows = []
    for matter in matters.waiting(desk):
        approval = matter.approval
        output.record(
            {
                "id": approval.approval_id,
                "kind": approval.kind.value,
                "case": (matter.reference or None) if matter.line else None,
                "incident": (matter.reference or None) if matter.line is None else None,
                "subject": approval.subject or None,
                "ground": matter.decision.ground if matter.decision else None,
                "reason": approval.reason,
                "asked_by": matter.asked_by,
                "asked_at": approval.asked_at.isoformat(),
                "may_decide": matter.may_decide,
            }
        )
        rows.append(
            (
                approval.approval_id[:8],
                output.words(names.approval_name(approval.kind)),
                matter.reference or (matter.about.display_name if matter.about else ""),
                _exactly(matter, output),
                matter.asked_by,
                output.words(written_moment(approval.asked_at, desk.zone)),
                approval.reason,
            )
        )
    if not rows:
        output.say(Wording("Nothing waits for a second person.", "没有待复核的事项。"))
        return
    output.table(
        (
            Wording("id", "编号"),
            Wording("what", "事项"),
            Wording("concerns", "对象"),
            Wording("exactly", "内容"),
            Wording("asked by", "申请人"),
            Wording("when", "时间"),
            Wording("why", "原因"),
        ),
        rows,
    )


def _grant(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    _told(approve.grant(desk, _id(desk, arguments.which), arguments.note), output)


def _refuse(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    _told(approve.refuse(desk, _id(desk, arguments.which), arguments.note), output)


def _withdraw(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    _told(approve.withdraw(desk, _id(desk, arguments.which)), output)


def _ask(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    if arguments.which == _CLASH:
        case_id = review.find(desk, arguments.case.strip().upper())
        _told(approve.ask(desk, ApprovalKind.CLOCK_CLASH, case_id, reason=arguments.reason), output)
    else:
        _told(approve.ask(desk, ApprovalKind.EXPORT, "journal", reason=arguments.reason), output)


_VERBS: Final["dict[str, Callable[[Desk, argparse.Namespace, Output], None]]"] = {
    "list": _list,
    "grant": _grant,
    "refuse": _refuse,
    "withdraw": _withdraw,
    "ask": _ask,
}


def _id(desk: "Desk", beginning: str) -> str:
    """The identifier that begins so among those that wait; one that is typed in full may be settled already.

    Raises:
        InputError: ``approval_named_twice``; ``approval_not_waiting`` where none begins so.
    """
    found = [
        matter.approval.approval_id
        for matter in matters.waiting(desk)
        if matter.approval.approval_id.startswith(beginning.strip().lower())
    ]
    if len(found) > 1:
        raise InputError("approval_named_twice", count=len(found))
    if not found and len(beginning.strip()) < _WHOLE_ID:
        raise InputError("approval_not_waiting", beginning=beginning.strip())
    return found[0] if found else beginning.strip()


def _exactly(matter: "matters.Matter", output: Output) -> str:
    """What exactly is to be agreed to: a refusal with its ground, for that is what the second person judges."""
    subject = output.words(_subject(matter.approval))
    ground = decide.grounds().get(matter.decision.ground) if matter.decision else None
    return f"{subject}: {output.words(ground.name)}" if ground else subject


def _subject(approval: "Approval") -> Wording:
    if approval.kind is ApprovalKind.REFUSAL:
        return names.right_name(approval.subject)
    if approval.kind is ApprovalKind.ROLE_CHANGE:
        return names.role_name(approval.subject)
    if approval.kind in {ApprovalKind.MINOR_FILE, ApprovalKind.INCIDENT_CHILDREN}:
        return Wording(f"for {approval.subject} hours", f"{approval.subject} 小时")
    return Wording("", "")


def _told(approval: "Approval", output: Output) -> None:
    output.record({"ok": True, "id": approval.approval_id, "kind": approval.kind.value, "state": approval.state.value})
    output.say(
        Wording("{what}: {state}.", "{what}：{state}。"),
        what=output.words(names.approval_name(approval.kind)).capitalize(),
        state=output.words(names.approval_state_name(approval.state)),
    )
