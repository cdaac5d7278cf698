"""Lines of the list of the people whom an incident concerns: made from what somebody typed, a list or a case says."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from qv_desk.domain.kinds.incident import AffectedPerson, AffectedRole, unreachable
from qv_desk.domain.kinds.policy_mailing import folded
from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.intake.affected_list import AffectedRow
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
    """

    party: Party
    language: str = "en"
    is_child: bool = False
    guardian: Party | None = None
    no_guardian_because: str = ""


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


def new_of(row: AffectedRow) -> NewAffected:
    """Somebody as a line of a CSV file gives them; a child's guardian lives at the same address.

    Raises:
        InputError: ``affected_list_child_alone``.
    """
    party = Party(row.name, row.postal_address, row.e_mail, "", row.country)
    if not row.is_child:
        return NewAffected(party=party, language=row.language or "en")
    if not row.guardian:
        raise InputError("affected_list_child_alone", line=row.line)
    guardian = replace(party, name=row.guardian)
    return NewAffected(party=party, language=row.language or "en", is_child=True, guardian=guardian)


def fresh(people: Iterable[AffectedPerson], listed: tuple[AffectedPerson, ...]) -> tuple[list[AffectedPerson], int]:
    """Those who do not stand on the list already, with identifiers that keep their order; and how many do.

    A guardian goes by the child.
    """
    known = {_who(person) for person in listed}
    left_out: set[str] = set()
    found: list[AffectedPerson] = []
    for person in people:
        if person.guardian_of in left_out or (not person.guardian_of and _who(person) in known):
            left_out.add(person.entry_id)
            continue
        known.add(_who(person))
        found.append(person)
    return _placed(found, len(listed)), len(left_out)


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
        postal_address=party.postal_address,
        country=party.country,
        language=new.language,
    )


def _placed(people: list[AffectedPerson], before: int) -> list[AffectedPerson]:
    """The lines with identifiers that keep their order, and by whose beginning one is named."""
    names = {person.entry_id: f"{before + place:05d}-{person.entry_id}" for place, person in enumerate(people, start=1)}
    return [replace(one, entry_id=names[one.entry_id], guardian_of=names.get(one.guardian_of, "")) for one in people]


def _who(person: AffectedPerson) -> tuple[str, str, str]:
    """By what a person is known to stand on the list already: the name with the address, whichever is given."""
    return folded(person.name), person.e_mail.casefold(), folded(" ".join(person.postal_address))
