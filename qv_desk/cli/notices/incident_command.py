"""``qv-desk incident``: security incidents, whom they concern, and that each of them is told."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts
from qv_desk.cli.frame.choices import language_tag, residence
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, parse_moment
from qv_desk.cli.notices.incident_lines import (
    incident_facts,
    say_added,
    say_entered,
    say_incident,
    say_settled,
    table_of_incidents,
)
from qv_desk.domain.kinds.incident import NOTICE_PARTS, IncidentWords
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.notices import affected, affected_notices, incident_children, incidents
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.words.incident_words import part_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Security incidents: enter one, say what happened and what people can do, list whom it concerns (typed or from cases),
open the case by which one person is told, and write down who was told in another way or cannot be reached. A child and
the guardian are told one by one. Somebody whose notice (letter kind incident_notice) was posted is told. The incident
is closed when nobody is left.

The names of children are shut; “children” asks a second person to open them for some hours, and each opening is
recorded.

The desk does not compute when an authority has to be notified: ask whoever knows the law that applies.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk incident
  qv-desk incident new --title "A lost computer" --found 2026-11-20T09:30
  qv-desk incident describe INC-2026-001 --what-happened "…" --harm "…" --data-concerned "…" --done "…" --to-do "…" \\
      --contact "…"
  qv-desk incident add INC-2026-001 --name "Ann Lee" --e-mail ann@example.org --child --guardian "May Lee"
  qv-desk incident add INC-2026-001 --case QV-2026-0004
  qv-desk incident link INC-2026-001 --case QV-2026-0011
  qv-desk incident notice INC-2026-001 --person 00003
  qv-desk incident told INC-2026-001 --person 00003 --how "by telephone" --on 2026-11-21
  qv-desk incident children INC-2026-001 --how "to find the guardian of one" --hours 2
  qv-desk incident close INC-2026-001

what comes next:
  qv-desk notices --help      people from a file, the gaps of all letters, and issuing them
  qv-desk letter CASE --kind incident_notice --language LANG
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``incident`` to the command line."""
    parser = commands.add_parser("incident", help="security incidents", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", nargs="?", default="list", choices=list(_VERBS), help="what to do")
    parser.add_argument("number", nargs="?", metavar="INCIDENT", help="the incident's number, such as INC-2026-001")
    words = parser.add_argument_group("what is said of it (new, describe)")
    words.add_argument("--title", metavar="TEXT", help="a few words for lists")
    words.add_argument("--found", metavar="WHEN", help="when it was found, in office time; now if not said")
    for name in NOTICE_PARTS:
        words.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=f"{part_name(name).en.lower()}")
    person = parser.add_argument_group("whom it concerns (add, link, notice, told, unreachable)")
    person.add_argument("--name", metavar="NAME", help="the person's name")
    person.add_argument("--e-mail", default="", metavar="ADDRESS", help="their e-mail address")
    person.add_argument("--address", action="append", default=[], metavar="LINE", help="a line of the address")
    person.add_argument("--country", type=residence, metavar="CC", help="where they live, such as DE or US-CA")
    person.add_argument("--language", type=language_tag, default="en", metavar="LANG", help="their language")
    person.add_argument("--child", action="store_true", help="it is a child, who is told beside the guardian")
    person.add_argument("--guardian", metavar="NAME", help="the guardian's name, reached at the same address")
    person.add_argument("--no-guardian", metavar="TEXT", default="", help="what was done to find a guardian, in vain")
    person.add_argument("--case", action="append", default=[], metavar="CASE", help="a case; repeat it")
    person.add_argument("--person", metavar="ID", help="the beginning of the line's identifier")
    person.add_argument("--how", metavar="TEXT", default="", help="how they were told, or what was tried")
    person.add_argument("--hours", type=int, default=8, metavar="N", help="with children: for how many hours")
    person.add_argument("--on", metavar="DAY", help="on which day; today if not said")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    if arguments.what not in {"list", "new"} and not arguments.number:
        arguments.parser.error(f"{arguments.what} needs the incident's number")
    if arguments.what in _OF_PERSON and not arguments.person:
        arguments.parser.error(f"{arguments.what} needs --person")
    with opened_desk(arguments, output) as desk:
        _VERBS[arguments.what](desk, arguments, output)
    return 0


def _list(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    table_of_incidents(incidents.incidents(desk), desk.zone, output)


def _new(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    found_at = parse_moment(arguments.found, desk.zone) if arguments.found else desk.moment
    say_entered(incidents.enter(desk, found_at, _words(arguments, IncidentWords(title=""))), output)


def _describe(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    before = incidents.numbered(desk, arguments.number)
    say_entered(incidents.describe_incident(desk, before.entry_id, _words(arguments, before.words)), output)


def _show(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    say_incident(
        incidents.look_at_incident(desk, incidents.numbered(desk, arguments.number).entry_id), desk.zone, output
    )


def _add(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    incident = incidents.numbered(desk, arguments.number)
    if arguments.case:
        say_added(affected.add_from_cases(desk, incident.entry_id, arguments.case), output)
        return
    party = Party(arguments.name or "", tuple(arguments.address), arguments.e_mail, "", arguments.country or "")
    new = NewAffected(
        party=party,
        language=arguments.language,
        is_child=arguments.child,
        guardian=replace(party, name=arguments.guardian) if arguments.guardian else None,
        no_guardian_because=arguments.no_guardian,
    )
    say_added(affected.add_affected(desk, incident.entry_id, new), output)


def _link(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    incident = incidents.numbered(desk, arguments.number)
    for reference in arguments.case:
        link = incidents.link_case(desk, incident.entry_id, reference)
        output.record({"ok": True, "number": incident.number, "reference": link.reference})
        output.say(
            Wording("{case} has to do with {number}.", "{case} 与 {number} 相关。"),
            case=link.reference,
            number=incident.number,
        )


def _unlink(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    incident = incidents.numbered(desk, arguments.number)
    links = {link.reference: link for link in incidents.look_at_incident(desk, incident.entry_id).cases}
    for reference in arguments.case:
        link = links.get(reference.strip().upper())
        if link is None:
            raise InputError("case_unknown")
        incidents.unlink_case(desk, incident.entry_id, link.case_id)
        output.record({"ok": True, "number": incident.number, "reference": link.reference})
        output.say(Wording("The link is taken away.", "已取消关联。"))


def _notice(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    case = affected_notices.open_notice(desk, _person(desk, arguments))
    output.record({"ok": True, **case_facts(case)})
    command = f"letter {case.reference} --kind incident_notice"
    if case.is_sealed:  # its letter names a child: it is issued from the list, where nobody has to see it
        command = f"notices issue {arguments.number} --person {arguments.person}"
    words = Wording("The notice goes by {case}: qv-desk {command}", "通过 {case} 告知：qv-desk {command}")
    output.say(words, case=case.reference, command=command)


def _told(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    on = parse_day(arguments.on) if arguments.on else desk.today
    say_settled(affected.mark_told(desk, _person(desk, arguments), on=on, how=arguments.how), output)


def _unreachable(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    say_settled(affected.mark_unreachable(desk, _person(desk, arguments), why=arguments.how), output)


def _children(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    incident = incidents.numbered(desk, arguments.number)
    asked = incident_children.ask_to_see(desk, incident.entry_id, reason=arguments.how, hours=arguments.hours)
    output.record({"ok": True, "approval": asked.approval_id, "hours": arguments.hours})
    output.say(
        Wording("Asked; a second person has to agree: qv-desk approvals", "已申请，须经另一人同意：qv-desk approvals")
    )


def _close(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    incident = incidents.close_incident(desk, incidents.numbered(desk, arguments.number).entry_id)
    output.record({"ok": True, **incident_facts(incident)})
    output.say(Wording("{number} is closed.", "{number} 已结束。"), number=incident.number)


_VERBS: Final["dict[str, Callable[[Desk, argparse.Namespace, Output], None]]"] = {
    "list": _list,
    "new": _new,
    "show": _show,
    "describe": _describe,
    "add": _add,
    "link": _link,
    "unlink": _unlink,
    "notice": _notice,
    "told": _told,
    "unreachable": _unreachable,
    "close": _close,
    "children": _children,
}
_OF_PERSON: Final = frozenset({"notice", "told", "unreachable"})


def _words(arguments: argparse.Namespace, before: IncidentWords) -> IncidentWords:
    """What is not said anew stays as it was."""
    names = ("title", *NOTICE_PARTS)
    return replace(before, **{name: getattr(arguments, name) for name in names if getattr(arguments, name) is not None})


def _person(desk: "Desk", arguments: argparse.Namespace) -> str:
    """The identifier that begins so.

    Raises:
        InputError: ``affected_not_named`` where none or several begin so.
    """
    incident = incidents.numbered(desk, arguments.number)
    beginning = arguments.person.strip().lower()
    found = [one.entry_id for one in affected.standing(desk, incident.entry_id) if one.entry_id.startswith(beginning)]
    if len(found) != 1:
        raise InputError("affected_not_named", count=len(found))
    return found[0]
