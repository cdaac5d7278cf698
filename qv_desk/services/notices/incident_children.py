"""The names of the children on an incident's list are shut, as a child's file is: opened for hours, by two people.

Whoever asked may see them once a second person agreed, for as long as they asked, and each opening is written into the
register of openings and into the journal. To everybody else a child's line says that it is a child's. Letters are made
and sent without anybody seeing the list opened.

Law: Regulations on the Protection of Minors in Cyberspace 36; policy §8.
"""

from collections.abc import Iterable
from dataclasses import replace

from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.kinds.incident import AffectedPerson, AffectedRole, Incident
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.errors import AccessError, GateError
from qv_desk.services.cases import approve
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import hours_of, opened_by_agreement


@guarded
def ask_to_see(desk: Desk, incident_id: str, *, reason: str, hours: int) -> Approval:
    """Ask a second person to open the names of an incident's children for a number of hours.

    Raises:
        InputError: ``minor_hours_impossible``; no reason, or a reason too long.
        GateError: ``approval_waits_already``; ``incident_no_children``.
    """
    incident = desk.store.registers.get(Incident, incident_id)
    hours_of(str(hours))
    people = desk.store.registers.by_key(AffectedPerson, incident_id)
    if not any(person.role is AffectedRole.CHILD for person in people):
        raise GateError("incident_no_children", number=incident.number)
    kind = ApprovalKind.INCIDENT_CHILDREN
    return approve.lay_before(desk, kind, incident_id, subject=str(hours), reason=reason)


@guarded
def must_be_open(desk: Desk, incident_id: str) -> None:
    """Refuse to show a child of the list to whom nobody opened it; write the opening down.

    Raises:
        AccessError: ``incident_children_shut``.
    """
    if not _is_open(desk, incident_id):
        raise AccessError("incident_children_shut")


@guarded
def as_shown(desk: Desk, incident_id: str, people: Iterable[AffectedPerson]) -> tuple[AffectedPerson, ...]:
    """The people of a list as the person at the desk may see them; of a child that is shut, no name and no address.

    Of its guardian the name alone: the rest says mostly where the child lives and how it writes.
    """
    listed = tuple(people)
    if not are_shut(desk, incident_id, listed):
        return listed
    return tuple(person if person.role is AffectedRole.PERSON else _shut(person) for person in listed)


@guarded
def are_shut(desk: Desk, incident_id: str, people: Iterable[AffectedPerson]) -> bool:
    """Whether there are children among the people of a list whom nobody opened to the person at the desk.

    Where somebody did, the opening is written down.
    """
    return any(person.role is AffectedRole.CHILD for person in people) and not _is_open(desk, incident_id)


def _is_open(desk: Desk, incident_id: str) -> bool:
    number = desk.store.registers.get(Incident, incident_id).number
    return opened_by_agreement(desk, incident_id, number, Opened.FILE, ApprovalKind.INCIDENT_CHILDREN)


def _shut(person: AffectedPerson) -> AffectedPerson:
    name = person.name if person.role is AffectedRole.GUARDIAN else ""
    return replace(person, name=name, e_mail="", phone="", postal_address=(), country="", their_reference="")
