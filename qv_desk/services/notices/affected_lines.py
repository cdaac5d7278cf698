"""Lines of the list of the people whom an incident concerns: made from what somebody typed, a list or a case says."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from qv_desk.domain.kinds.incident import AffectedPerson, AffectedRole, unreachable
from qv_desk.domain.kinds.same_recipient import Listed, Written
from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.intake.tables.recipient_list import RecipientRow
from qv_desk.services.frame.residence import must_be_known

_LONGEST: Final = 4_000
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAffected:
    """Somebody to be put onto the list.

    Attributes:
        party: name and ways to reach them.
        language: BCP 47 tag.
        is_child: whether it is a child, who is told beside the guardian.
        guardian: how to reach the guardian; None where nobody knows one.
        no_guardian_because: for a child without a known guardian, what was done to find one.
        their_reference: what they call the matter.
    """

    party: Party
    language: str = "en"
    is_child: bool = False
    guardian: Party | None = None
    no_guardian_because: str = ""
    their_reference: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """How lines came onto the list.

    Attributes:
        incident_id: whose list it is.
        came_from: ``typed``, ``list`` or ``case``.
        at: aware UTC moment.
        by: user identifier.
    """

    incident_id: str
    came_from: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Newcomers:
    """What becomes of people who are to come onto a list.

    Attributes:
        fresh: the lines that do not stand on it, with identifiers that keep their order.
        known: how many stand on it by a person's line, or came twice at once; they are left out.
        by_childs_line: how many stand on it by the line of a child or of its guardian; they are left out too.
    """

    fresh: tuple[AffectedPerson, ...]
    known: int = 0
    by_childs_line: int = 0


def lines_of(new: NewAffected, entered: Entered) -> tuple[AffectedPerson, ...]:
    """The line of somebody; of a child with the guardian's behind it, so that both are told, one by one.

    Raises:
        InputError: no name, or one too long; a child without guardian and without a word why.

    Law: Regulations on the Protection of Minors in Cyberspace 35.
    """
    line = line_of(new, entered, role=AffectedRole.CHILD if new.is_child else AffectedRole.PERSON)
    return (line, _guardian(new, line, entered)) if new.is_child else (line,)


def line_of(new: NewAffected, entered: Entered, *, role: AffectedRole, case_id: str = "") -> AffectedPerson:
    """The line of somebody in one role; ``case_id`` names the case by which they are told.

    Raises:
        InputError: no name, or a text too long; a place that the desk does not know.
    """
    if not new.party.name.strip():
        raise InputError("affected_needs_a_name")
    return _line(new, entered, role, case_id)


def new_of(row: RecipientRow) -> NewAffected:
    """Somebody as a row of a list gives them; a child's guardian lives at the same address."""
    party = Party(row.name, row.postal_address, row.e_mail, row.phone, row.country)
    return NewAffected(
        party=party,
        language=row.language or "en",
        is_child=row.is_child,
        guardian=replace(party, name=row.guardian) if row.is_child and row.guardian else None,
        their_reference=row.their_reference,
    )


def newcomers(people: Iterable[AffectedPerson], listed: tuple[AffectedPerson, ...]) -> Newcomers:
    """Those who do not stand on the list already, and how many do.

    Whoever may stand on it already is marked, for a person to look. A guardian goes by the child.
    """
    standing, at_once = listed_people(listed), Listed()
    roles = {person.entry_id: person.role for person in listed}
    by_childs_line: dict[str, bool] = {}
    found: list[AffectedPerson] = []
    names: dict[str, str] = {}
    for person in people:
        who = written(person)
        same = by_childs_line.get(person.guardian_of) if person.guardian_of else None
        line = "" if person.guardian_of else standing.same_as(who)
        if line and same is None:
            # What came twice at once is known to whoever brought it, whoever stood on the list before.
            same = not at_once.same_as(who) and roles[line] is not AffectedRole.PERSON
        at_once.add(who, person.entry_id)
        if same is not None:
            by_childs_line[person.entry_id] = same
            continue
        name = f"{len(listed) + len(found) + 1:05d}-{person.entry_id}"
        names[person.entry_id] = name
        roles[name] = person.role
        perhaps = "" if person.guardian_of else standing.perhaps_same_as(who)
        standing.add(who, name)
        found.append(
            replace(person, entry_id=name, guardian_of=names.get(person.guardian_of, ""), same_name_as=perhaps)
        )
    shut = sum(by_childs_line.values())
    return Newcomers(tuple(found), len(by_childs_line) - shut, shut)


def listed_people(listed: Iterable[AffectedPerson]) -> Listed:
    """Who stands on an incident's list, to hold newcomers against."""
    known = Listed()
    for person in listed:
        known.add(written(person), person.entry_id)
    return known


def written(person: AffectedPerson) -> Written:
    """How somebody of an incident's list is written; a guardian and a child use one address."""
    alone = person.role is AffectedRole.PERSON
    return Written(person.name, person.e_mail, person.phone, person.postal_address, shares_mail=not alone)


def _guardian(new: NewAffected, child: AffectedPerson, entered: Entered) -> AffectedPerson:
    if new.guardian is None and not new.no_guardian_because.strip():
        raise InputError("affected_child_needs_guardian")
    if new.guardian is not None:
        whose = NewAffected(party=new.guardian, language=new.language)
        return replace(line_of(whose, entered, role=AffectedRole.GUARDIAN), guardian_of=child.entry_id)
    nobody = _line(NewAffected(party=Party(""), language=new.language), entered, AffectedRole.GUARDIAN, "")
    return unreachable(replace(nobody, guardian_of=child.entry_id), why=new.no_guardian_because, by=entered.by)


def _line(new: NewAffected, entered: Entered, role: AffectedRole, case_id: str) -> AffectedPerson:
    party = new.party
    if len(party.name) > _LONGEST_NAME or sum(map(len, party.postal_address)) > _LONGEST:
        raise InputError("affected_text_too_long", limit=_LONGEST_NAME)
    must_be_known(party.country)
    return AffectedPerson(
        entry_id=secrets.token_hex(8),
        at=entered.at,
        case_id=case_id,
        key=entered.incident_id,
        name=party.name.strip(),
        role=role,
        came_from=entered.came_from,
        added_by=entered.by,
        e_mail=party.e_mail.strip(),
        phone=party.phone.strip(),
        their_reference=new.their_reference.strip(),
        postal_address=party.postal_address,
        country=party.country,
        language=new.language,
    )
