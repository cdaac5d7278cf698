"""The people whom a security incident concerns: typed, read from a list or taken from cases, and told one by one.

A notice goes out by a case, like every letter: by the open case from which the person was taken onto the list, else by
one of the kind "notice", which is opened for them and holds nothing but the notice. When its letter is posted, the
person is told; whoever was told in another way is entered by hand.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from qv_desk.domain.kinds.incident import (
    AffectedPerson,
    AffectedRole,
    Incident,
    IncidentCase,
    apart,
    must_be_open,
    must_be_tellable,
    same_person,
    told,
    unreachable,
)
from qv_desk.errors import GateError
from qv_desk.intake.tables.recipient_list import RecipientRow
from qv_desk.services.cases.review import find
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.notices import incident_children
from qv_desk.services.notices.affected_lines import Entered, NewAffected, line_of, lines_of, new_of, newcomers
from qv_desk.services.notices.affected_notices import as_it_stands, may_carry, new_link


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a list.

    A list with children who are shut to the person at the desk does not tell whether a child stood on it: whoever
    guesses a name hears the same in both cases. Nobody comes onto it twice for that.

    Attributes:
        people: how many came onto it, guardians among them; of a list that is shut, those too who stood on it by the
            line of a child or of its guardian: so many are on the list now.
        known: how many others stood on it already and were left out.
        is_shut: whether the list has children who are shut to the person at the desk.
    """

    people: int
    known: int
    is_shut: bool = False


@guarded
def standing(desk: Desk, incident_id: str) -> tuple[AffectedPerson, ...]:
    """Everybody on the list, as their letters make them: posted is told. Guardians stand by the child."""
    incident = desk.store.registers.get(Incident, incident_id)
    people = [as_it_stands(desk, incident, one) for one in desk.store.registers.by_key(AffectedPerson, incident_id)]
    places = {person.entry_id: place for place, person in enumerate(people)}

    def place(person: AffectedPerson) -> tuple[int, bool]:
        return places.get(person.guardian_of, places[person.entry_id]), bool(person.guardian_of)

    return tuple(sorted(people, key=place))


@guarded
def add_affected(desk: Desk, incident_id: str, new: NewAffected) -> Added:
    """Put somebody onto the list; a child comes with the guardian, so that both are told, one by one.

    Whoever stands on it already is left out; of a child that is told to nobody for whom the children are not open.

    Raises:
        InputError: no name; a child without guardian and without a word why.
        GateError: the incident is closed.

    Law: Regulations on the Protection of Minors in Cyberspace 35, 36.
    """
    return _added(desk, incident_id, (new,), came_from="typed")


@guarded
def add_rows(desk: Desk, incident_id: str, rows: Iterable[RecipientRow]) -> Added:
    """Put the people of a list onto it; who stands on it already is left out.

    Raises:
        InputError: a row names a place that the desk does not know; nothing was kept then.
        GateError: the incident is closed.
    """
    return _added(desk, incident_id, (new_of(row) for row in rows), came_from="list")


@guarded
def add_from_cases(desk: Desk, incident_id: str, references: Iterable[str]) -> Added:
    """Put the people of cases onto the list; their notice goes by that case while it is open.

    Raises:
        InputError: no case has such a reference.
        GateError: the incident is closed; ``incident_minor_by_hand`` for a child's file.
    """
    incident = desk.store.registers.get(Incident, incident_id)
    must_be_open(incident)
    cases = [desk.store.cases.get(find(desk, reference.strip().upper())) for reference in references]
    if any(case.is_childs_file for case in cases):
        raise GateError("incident_minor_by_hand")
    entered = _entered(desk, incident, "case")
    people = [
        line_of(
            NewAffected(party=case.data_subject, language=case.language),
            entered,
            role=AffectedRole.PERSON,
            case_id=case.case_id if may_carry(desk, incident, case) else "",
        )
        for case in cases
    ]
    return _kept(desk, incident, people, [new_link(desk, incident, case) for case in cases])


@guarded
def mark_told(desk: Desk, affected_id: str, *, on: date, how: str) -> AffectedPerson:
    """Write down that a person was told in another way than by a letter of this desk.

    Raises:
        GateError: they were told already; the incident is closed or lacks what a notice must carry.
        InputError: the day cannot be, or nothing is said of the way.
    """

    def command(incident: Incident, person: AffectedPerson) -> AffectedPerson:
        must_be_tellable(incident)
        found_on = incident.found_at.astimezone(desk.zone).date()
        return told(person, on=on, how=how, by=desk.user.user_id, found_on=found_on, today=desk.today)

    return _changed(desk, affected_id, command, "incident.told")


@guarded
def mark_same(desk: Desk, affected_id: str) -> AffectedPerson:
    """Write down that a line is the same person's as the one that it looks like: they are told by that one.

    Raises:
        GateError: they were told already; the incident is closed.
        InputError: nobody on the list looks like them.
    """

    def command(incident: Incident, person: AffectedPerson) -> AffectedPerson:
        must_be_open(incident)
        return same_person(person, by=desk.user.user_id)

    return _changed(desk, affected_id, command, "incident.same_person")


@guarded
def mark_apart(desk: Desk, affected_ids: Iterable[str]) -> int:
    """Write down that people who look like others on the list are not the same; gives how many were settled so.

    Raises:
        GateError: the incident is closed.
    """
    people = [desk.store.registers.get(AffectedPerson, affected_id) for affected_id in affected_ids]
    people = [person for person in people if person.same_name_as and not person.is_apart]
    if not people:
        return 0
    incident = desk.store.registers.get(Incident, people[0].key)
    must_be_open(incident)
    with desk.changing() as changes:
        for person in people:
            changes.put_entry(apart(person))
        changes.journal("incident.told_apart", incident.entry_id, f"{incident.number}: {len(people)}")
    return len(people)


@guarded
def mark_unreachable(desk: Desk, affected_id: str, *, why: str) -> AffectedPerson:
    """Write down that a person cannot be reached, and what was tried.

    Raises:
        GateError: they were told already; the incident is closed.
        InputError: nothing is said of what was tried.
    """

    def command(incident: Incident, person: AffectedPerson) -> AffectedPerson:
        must_be_open(incident)
        return unreachable(person, why=why, by=desk.user.user_id)

    return _changed(desk, affected_id, command, "incident.unreachable")


def _added(desk: Desk, incident_id: str, people: Iterable[NewAffected], *, came_from: str) -> Added:
    incident = desk.store.registers.get(Incident, incident_id)
    must_be_open(incident)
    entered = _entered(desk, incident, came_from)
    lines = [line for new in people for line in lines_of(new, entered)]
    return _kept(desk, incident, lines, [])


def _entered(desk: Desk, incident: Incident, came_from: str) -> Entered:
    return Entered(incident.entry_id, came_from, desk.moment, desk.user.user_id)


def _kept(desk: Desk, incident: Incident, people: list[AffectedPerson], links: list[IncidentCase]) -> Added:
    """Put lines onto the list in one transaction, less those that stand on it already; a guardian goes by the child."""
    listed = desk.store.registers.by_key(AffectedPerson, incident.entry_id)
    came, is_shut = newcomers(people, listed), incident_children.are_shut(desk, incident.entry_id, listed)
    if came.fresh or links:
        with desk.changing() as changes:
            for entry in (*came.fresh, *links):
                changes.put_entry(entry)
            changes.journal("incident.listed", incident.entry_id, f"{incident.number}: {len(came.fresh)}")
    if is_shut:
        return Added(len(came.fresh) + came.by_childs_line, came.known, is_shut=True)
    return Added(len(came.fresh), came.known + came.by_childs_line)


def _changed(
    desk: Desk, affected_id: str, command: Callable[[Incident, AffectedPerson], AffectedPerson], action: str
) -> AffectedPerson:
    person = desk.store.registers.get(AffectedPerson, affected_id)
    incident = desk.store.registers.get(Incident, person.key)
    after = command(incident, as_it_stands(desk, incident, person))
    with desk.changing() as changes:
        changes.put_entry(after)
        changes.journal(action, incident.entry_id, after.told_how)
    return after
