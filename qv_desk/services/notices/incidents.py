"""Security incidents: what happened, what was done, whom it concerns, and which cases have to do with it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Final

from qv_desk.domain.kinds.incident import (
    NOTICE_PARTS,
    AffectedPerson,
    Incident,
    IncidentCase,
    IncidentWords,
    ToldState,
    closed,
    must_be_open,
    must_be_tellable,
    number_for,
)
from qv_desk.errors import InputError
from qv_desk.services.cases.review import find
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.notices import incident_children
from qv_desk.services.notices.affected import standing
from qv_desk.services.notices.affected_notices import link_id, new_link, notice_letter

_LONGEST: Final = 4_000
_LONGEST_TITLE: Final = 200


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """An incident in a list.

    Attributes:
        incident: the incident.
        people: how many stand on its list.
        to_tell: how many of them still have to be told.
    """

    incident: Incident
    people: int
    to_tell: int


@dataclass(frozen=True, slots=True)
class IncidentFile:
    """An incident whole.

    Attributes:
        incident: the incident.
        people: whom it concerns, in order of entry; a guardian stands behind the child. Children whose names are shut
            have none.
        cases: the cases that have to do with it.
        notices: references of the cases by which people are told, by the identifier of their line.
        issued: identifiers of the lines whose letter is written and waits for the post.
    """

    incident: Incident
    people: tuple[AffectedPerson, ...]
    cases: tuple[IncidentCase, ...]
    notices: Mapping[str, str]
    issued: frozenset[str] = frozenset()


@guarded
def enter(desk: Desk, found_at: datetime, words: IncidentWords) -> Incident:
    """Enter an incident; it gets its number at once, the rest of its words may follow.

    Args:
        desk: the open desk.
        found_at: when it was found, aware; kept to the minute.
        words: a title at least.

    Raises:
        InputError: no title, a text too long, or found in the future.
    """
    at = found_at.astimezone(desk.moment.tzinfo).replace(second=0, microsecond=0)
    if at > desk.moment:
        raise InputError("incident_in_the_future")
    _check(words)
    year = at.astimezone(desk.zone).year
    incident = Incident(
        entry_id=secrets.token_hex(8),
        at=desk.moment,
        key=number_for(year, _taken(desk, year)),
        found_at=at,
        words=words,
        entered_by=desk.user.user_id,
    )
    return _put(desk, incident, "incident.entered", incident.number)


@guarded
def describe_incident(desk: Desk, incident_id: str, words: IncidentWords) -> Incident:
    """Write down better what happened, what was done and what people can do; the journal names the parts that changed.

    Raises:
        GateError: the incident is closed.
        InputError: no title, or a text too long.
    """
    before = desk.store.registers.get(Incident, incident_id)
    must_be_open(before)
    _check(words)
    changed = [field.name for field in fields(words) if getattr(before.words, field.name) != getattr(words, field.name)]
    if not changed:
        return before
    after = replace(before, words=words)
    return _put(desk, after, "incident.described", f"{after.number}: {', '.join(changed)}")


@guarded
def incidents(desk: Desk) -> tuple[IncidentLine, ...]:
    """Every incident, the newest first."""
    lines = []
    newest_first = sorted(desk.store.registers.all(Incident), key=lambda one: (one.at, one.number), reverse=True)
    for incident in newest_first:
        people = standing(desk, incident.entry_id)
        waiting = sum(person.told is ToldState.TO_TELL for person in people)
        lines.append(IncidentLine(incident, len(people), waiting))
    return tuple(lines)


@guarded
def numbered(desk: Desk, number: str) -> Incident:
    """The incident with a number.

    Raises:
        InputError: ``incident_unknown``.
    """
    found = desk.store.registers.by_key(Incident, number.strip().upper())
    if not found:
        raise InputError("incident_unknown")
    return found[0]


@guarded
def look_at_incident(desk: Desk, incident_id: str) -> IncidentFile:
    """One incident with its people, each as far as their letter is, and its cases.

    Raises:
        StoreError: it is unknown.
    """
    incident = desk.store.registers.get(Incident, incident_id)
    people = standing(desk, incident_id)
    notices = {}
    for person in people:
        summary = desk.store.summaries.one(person.case_id) if person.case_id else None
        if summary is not None:
            notices[person.entry_id] = summary.reference
    issued = frozenset(
        person.entry_id
        for person in people
        if person.told is ToldState.TO_TELL and notice_letter(desk, incident, person) is not None
    )
    people = incident_children.as_shown(desk, incident_id, people)
    return IncidentFile(incident, people, desk.store.registers.by_key(IncidentCase, incident_id), notices, issued)


@guarded
def of_case(desk: Desk, case_id: str) -> tuple[Incident, ...]:
    """The incidents with which a case has to do."""
    links = desk.store.registers.of_case(IncidentCase, case_id)
    return tuple(desk.store.registers.get(Incident, link.key) for link in links)


@guarded
def link_case(desk: Desk, incident_id: str, reference: str) -> IncidentCase:
    """Say that a case has to do with the incident: a complaint about it, a question, a request that followed.

    Raises:
        InputError: no case has that reference.
    """
    incident = desk.store.registers.get(Incident, incident_id)
    link = new_link(desk, incident, desk.store.cases.get(find(desk, reference.strip().upper())))
    with desk.changing() as changes:
        changes.put_entry(link)
        changes.journal("incident.linked", link.case_id, incident.number)
    return link


@guarded
def unlink_case(desk: Desk, incident_id: str, case_id: str) -> None:
    """Take a link away that was wrong; nothing else changes.

    Raises:
        StoreError: there is no such link.
    """
    link = desk.store.registers.get(IncidentCase, link_id(incident_id, case_id))
    with desk.changing() as changes:
        changes.remove_entry(IncidentCase, link.entry_id)
        changes.journal("incident.unlinked", case_id, link.reference)


@guarded
def close_incident(desk: Desk, incident_id: str) -> Incident:
    """Close the incident once everybody was told or cannot be reached.

    Raises:
        GateError: it is closed, lacks words, or somebody still has to be told.
    """
    incident = desk.store.registers.get(Incident, incident_id)
    people = standing(desk, incident_id)
    must_be_tellable(incident)
    after = closed(incident, people, by=desk.user.user_id, at=desk.moment)
    with desk.changing() as changes:
        for person in people:  # as their letters have told them
            changes.put_entry(person)
        changes.put_entry(after)
        changes.journal("incident.closed", incident_id, after.number)
    return after


def _taken(desk: Desk, year: int) -> int:
    """The highest number of a year so far; numbers are never given twice, for no incident is ever taken out."""
    beginning = number_for(year, 0)[:-3]
    numbers = (incident.number for incident in desk.store.registers.all(Incident))
    return max((int(number[len(beginning) :]) for number in numbers if number.startswith(beginning)), default=0)


def _check(words: IncidentWords) -> None:
    if not words.title.strip():
        raise InputError("incident_needs_a_title")
    if len(words.title) > _LONGEST_TITLE or any(len(getattr(words, name)) > _LONGEST for name in NOTICE_PARTS):
        raise InputError("incident_text_too_long", limit=_LONGEST)


def _put(desk: Desk, incident: Incident, action: str, detail: str) -> Incident:
    with desk.changing() as changes:
        changes.put_entry(incident)
        changes.journal(action, incident.entry_id, detail)
    return incident
