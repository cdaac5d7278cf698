"""A security incident: what happened, whose data it concerns, and who was told.

Law: PIPL 57 (what a notice says); Regulations on the Protection of Minors in Cyberspace 35 (the child and the guardian
are told, one by one); policy §5.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import GateError, InputError


class IncidentState(StrEnum):
    """How far an incident is."""

    OPEN = "open"
    CLOSED = "closed"


class ToldState(StrEnum):
    """How far it is with telling one affected person."""

    TO_TELL = "to_tell"
    TOLD = "told"
    UNREACHABLE = "unreachable"
    SAME_PERSON = "same_person"
    """Stands on the list a second time, and is told by the other line."""


class AffectedRole(StrEnum):
    """In what role somebody stands on the list."""

    PERSON = "person"
    CHILD = "child"
    GUARDIAN = "guardian"
    UNKNOWN = "unknown"
    """On no list: of a notice whose list was purged before the notice said it; it is shut as a child's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentWords:
    """What is said of an incident, in words fit for the notice.

    Attributes:
        title: a few words for lists.
        what_happened: what happened.
        harm: the causes, and what harm may follow.
        data_concerned: which kinds of data.
        done: what was done against it.
        to_do: what the person can do to lessen the harm.
        contact: whom to ask.
    """

    title: str
    what_happened: str = ""
    harm: str = ""
    data_concerned: str = ""
    done: str = ""
    to_do: str = ""
    contact: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the parts that a notice must carry and that are not written yet. Law: PIPL 57."""
        return tuple(name for name in NOTICE_PARTS if not getattr(self, name).strip())


NOTICE_PARTS = ("what_happened", "harm", "data_concerned", "done", "to_do", "contact")
"""The parts of :class:`IncidentWords` that a notice must carry, in its order. Law: PIPL 57."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident(RegisterEntry):
    """One incident; its key is its number, ``INC-2026-001``.

    Attributes:
        found_at: aware UTC moment at which it was found, to the minute.
        words: what is said of it.
        entered_by: user identifier.
        state: open until everybody was told or cannot be reached.
        closed_at: aware UTC moment; None while it is open.
        closed_by: user identifier; empty while it is open.
        purged_at: aware UTC moment at which its words and its list went; None before.
        people_purged: how many stood on the list then.
    """

    register_name: ClassVar[str] = "incidents"
    outlives_case: ClassVar[bool] = True

    found_at: datetime
    words: IncidentWords
    entered_by: str
    state: IncidentState = IncidentState.OPEN
    closed_at: datetime | None = None
    closed_by: str = ""
    purged_at: datetime | None = None
    people_purged: int = 0

    @property
    def number(self) -> str:
        """What people quote."""
        return self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class AffectedPerson(RegisterEntry):
    """Somebody whose data an incident concerns; the key is the incident's identifier.

    Attributes:
        name: as it is known; empty for a guardian whom nobody knows.
        e_mail: empty if unknown.
        postal_address: lines without name and country.
        country: ISO 3166-1 alpha-2 code; empty while unknown.
        language: BCP 47 tag in which they are written to.
        role: the person, a child, or a child's guardian.
        guardian_of: identifier of the child's line, for a guardian.
        came_from: how they came onto the list: ``typed``, ``list``, ``case``.
        added_by: user identifier.
        told: how far it is.
        told_on: the day on which they were told; None before.
        told_how: by what way, or why they cannot be reached.
        told_by: user identifier.
        phone: as written; empty if unknown.
        their_reference: what they call the matter; empty if nothing.
        same_name_as: identifier of a line that may be the same person's; empty for none. Until a person has looked, the
            notice waits.
        is_apart: whether a person found that these are two people.
    """

    register_name: ClassVar[str] = "affected_people"

    name: str
    role: AffectedRole
    came_from: str
    added_by: str
    e_mail: str = ""
    postal_address: tuple[str, ...] = ()
    country: str = ""
    language: str = "en"
    guardian_of: str = ""
    told: ToldState = ToldState.TO_TELL
    told_on: date | None = None
    told_how: str = ""
    told_by: str = ""
    phone: str = ""
    their_reference: str = ""
    same_name_as: str = ""
    is_apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentCase(RegisterEntry):
    """A case that has to do with an incident; the key is the incident's identifier.

    Attributes:
        reference: the case's reference.
        linked_by: user identifier.
    """

    register_name: ClassVar[str] = "incident_cases"

    reference: str
    linked_by: str


def number_for(year: int, taken: int) -> str:
    """The number of the next incident of a year.

    Args:
        year: of the finding, at the office.
        taken: the highest number of that year so far.
    """
    return f"INC-{year}-{taken + 1:03d}"


def is_number(text: str) -> bool:
    """Whether a reference is the number of an incident, not that of a case."""
    return text.startswith("INC-")


def must_be_open(incident: Incident) -> None:
    """Refuse to change an incident that is closed.

    Raises:
        GateError: ``incident_is_closed``.
    """
    if incident.state is IncidentState.CLOSED:
        raise GateError("incident_is_closed", number=incident.number)


def must_be_tellable(incident: Incident) -> None:
    """Refuse a notice that would lack what it must carry.

    Raises:
        GateError: ``incident_is_closed``, ``incident_incomplete``.

    Law: PIPL 57.
    """
    must_be_open(incident)
    if incident.words.missing:
        raise GateError("incident_incomplete", number=incident.number, count=len(incident.words.missing))


def told(person: AffectedPerson, *, on: date, how: str, by: str, found_on: date, today: date) -> AffectedPerson:
    """The line after the person was told.

    Raises:
        GateError: ``affected_told_already``: everybody is told once.
        InputError: ``affected_needs_words``, ``affected_day_impossible``.
    """
    if person.told is ToldState.TOLD:
        raise GateError("affected_told_already")
    if not how.strip():
        raise InputError("affected_needs_words")
    if not found_on <= on <= today:
        raise InputError("affected_day_impossible", day=on.isoformat())
    return replace(person, told=ToldState.TOLD, told_on=on, told_how=how.strip(), told_by=by)


def unreachable(person: AffectedPerson, *, why: str, by: str) -> AffectedPerson:
    """The line after it was found that the person cannot be reached.

    Raises:
        GateError: ``affected_told_already``.
        InputError: ``affected_needs_words``.
    """
    if person.told is ToldState.TOLD:
        raise GateError("affected_told_already")
    if not why.strip():
        raise InputError("affected_needs_words")
    return replace(person, told=ToldState.UNREACHABLE, told_on=None, told_how=why.strip(), told_by=by)


def same_person(person: AffectedPerson, *, by: str) -> AffectedPerson:
    """The line after a person found that somebody else's line is the same person's; they are told by that one.

    Raises:
        GateError: ``affected_told_already``.
        InputError: ``affected_not_doubtful``: nobody on the list looks like them.
    """
    if person.told is not ToldState.TO_TELL:
        raise GateError("affected_told_already")
    if not person.same_name_as:
        raise InputError("affected_not_doubtful")
    return replace(person, told=ToldState.SAME_PERSON, told_on=None, told_how="", told_by=by)


def apart(person: AffectedPerson) -> AffectedPerson:
    """The line after a person found that whoever looks like them is somebody else."""
    return replace(person, is_apart=True)


def closed(incident: Incident, people: tuple[AffectedPerson, ...], *, by: str, at: datetime) -> Incident:
    """The incident after everybody was told or cannot be reached.

    Raises:
        GateError: ``incident_is_closed``, ``incident_people_to_tell``.
    """
    must_be_open(incident)
    waiting = sum(person.told is ToldState.TO_TELL for person in people)
    if waiting:
        raise GateError("incident_people_to_tell", count=waiting)
    return replace(incident, state=IncidentState.CLOSED, closed_at=at, closed_by=by)


def purged(incident: Incident, people: int, at: datetime) -> Incident:
    """What is left of an incident when its years are over: its number, its days, and how many people stood on its list.

    Law: GDPR 5(1)(e); PIPL 19, 47.
    """
    return replace(incident, words=IncidentWords(title=""), purged_at=at, people_purged=people)
