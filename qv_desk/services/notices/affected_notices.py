"""By which case and which letter a person whom an incident concerns is told.

By the open case from which they were taken onto the list, else by one of the kind "notice", which is opened for them
and holds nothing but the notice.
"""

from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import AffectedPerson, Incident, IncidentCase, ToldState, must_be_tellable
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import as_it_would_open, open_case


@guarded
def open_notice(desk: Desk, affected_id: str) -> Case:
    """The open case by which a person is told; one of the kind "notice" is opened for whoever has none.

    Raises:
        GateError: the incident is closed, or lacks what a notice must carry; the person was told.
        InputError: nobody knows the person's name.
    """
    person = desk.store.registers.get(AffectedPerson, affected_id)
    incident = desk.store.registers.get(Incident, person.key)
    must_be_tellable(incident)
    if as_it_stands(desk, incident, person).told is ToldState.TOLD:
        raise GateError("affected_told_already")
    known = _case_of(desk, person)
    if known is not None and known.status is CaseStatus.OPEN:
        return known
    return open_case(
        desk,
        _new_case(desk, incident, person),
        entries=lambda case: (replace(person, case_id=case.case_id), new_link(desk, incident, case)),
    )


@guarded
def notice_case(desk: Desk, person: AffectedPerson) -> Case:
    """The case by which a person is told or would be; one that is not there yet is not opened by that.

    Raises:
        InputError: nobody knows the person's name.
    """
    known = _case_of(desk, person)
    if known is not None and known.status is CaseStatus.OPEN:
        return known
    incident = desk.store.registers.get(Incident, person.key)
    return as_it_would_open(desk, _new_case(desk, incident, person))


@guarded
def as_it_stands(desk: Desk, incident: Incident, person: AffectedPerson) -> AffectedPerson:
    """The line as the person's letter makes it: posted is told."""
    if person.told is not ToldState.TO_TELL:
        return person
    letter = notice_letter(desk, incident, person)
    if letter is None or letter.dispatched_on is None:
        return person
    summary = desk.store.summaries.one(person.case_id)
    how = summary.reference if summary is not None else ""
    return replace(person, told=ToldState.TOLD, told_on=letter.dispatched_on, told_how=how, told_by=letter.issued_by)


@guarded
def notice_letter(desk: Desk, incident: Incident, person: AffectedPerson) -> Correspondence | None:
    """The notice that was issued to the person since the incident was entered."""
    case = _case_of(desk, person)
    letters = case.correspondence if case is not None else ()
    notices = (one for one in letters if one.kind == LetterKind.INCIDENT_NOTICE and one.issued_at >= incident.at)
    return next(notices, None)


@guarded
def new_link(desk: Desk, incident: Incident, case: Case) -> IncidentCase:
    """The line that says that a case has to do with an incident; it is not kept yet."""
    return IncidentCase(
        entry_id=link_id(incident.entry_id, case.case_id),
        at=desk.moment,
        case_id=case.case_id,
        key=incident.entry_id,
        reference=case.reference,
        linked_by=desk.user.user_id,
    )


def link_id(incident_id: str, case_id: str) -> str:
    """The identifier of the line that links a case with an incident: there is one at most."""
    return f"{incident_id}/{case_id}"


@guarded
def may_carry(desk: Desk, incident: Incident, case: Case) -> bool:
    """Whether a notice may go by this case: it is open, and tells nobody of another incident."""
    others = (one for one in desk.store.registers.of_case(AffectedPerson, case.case_id) if one.key != incident.entry_id)
    return case.status is CaseStatus.OPEN and next(others, None) is None


def _new_case(desk: Desk, incident: Incident, person: AffectedPerson) -> NewCase:
    """The case of the kind "notice" that holds nothing but the notice to one person."""
    if not person.name:
        raise InputError("affected_needs_a_name")
    return NewCase(
        kind=CaseKind.NOTICE,
        rights=(),
        data_subject=Party(person.name, person.postal_address, person.e_mail, person.phone, person.country),
        channel=Channel.POST if person.postal_address or not person.e_mail else Channel.E_MAIL,
        language=person.language,
        subject=f"{incident.number} {incident.words.title}",
        asked="",
        received_at=desk.moment,
        their_reference=person.their_reference,
        facts=(_notice_to(person, incident),),
    )


def _notice_to(person: AffectedPerson, incident: Incident) -> Notice:
    letter = LetterKind.INCIDENT_NOTICE
    return Notice(letter=letter, about=incident.entry_id, line=person.entry_id, to=person.role)


def _case_of(desk: Desk, person: AffectedPerson) -> Case | None:
    return desk.store.cases.find(person.case_id) if person.case_id else None
