"""The people whom a security incident concerns: typed, read from a list or taken from cases, and told one by one.

A notice goes out by a case, like every letter: by the open case from which the person was taken onto the list, else by
one of the kind "notice", which is opened for them and holds nothing but the notice. When its letter is posted, the
person is told; whoever was told in another way is entered by hand.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import (
    AffectedPerson,
    AffectedRole,
    Incident,
    IncidentCase,
    ToldState,
    must_be_open,
    must_be_tellable,
    told,
    unreachable,
)
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.errors import DeskError, GateError, InputError, StoreError
from qv_desk.intake.affected_list import affected_rows
from qv_desk.intake.limited import read_table
from qv_desk.intake.local_file import read_file
from qv_desk.services.care.affected_lines import Entered, NewAffected, fresh, line_of, lines_of, new_of
from qv_desk.services.cases.review import find
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming.register import NewCase, open_case
from qv_desk.services.letters import correspond, letter_languages

Report = Callable[[int, int], None]
"""``report(done, total)`` now and then; it may raise to stop."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a list.

    Attributes:
        people: how many came onto it, guardians among them.
        known: how many stood on it already and were left out.
    """

    people: int
    known: int


@dataclass(frozen=True, slots=True)
class Issued:
    """What became of issuing letters to many.

    Attributes:
        letters: how many were issued now.
        problems: whose letter could not be issued, and why.
    """

    letters: int
    problems: tuple[tuple[str, DeskError], ...]


@guarded
def standing(desk: Desk, incident_id: str) -> tuple[AffectedPerson, ...]:
    """Everybody on the list, as their letters make them: posted is told. Guardians stand by the child."""
    incident = desk.store.registers.get(Incident, incident_id)
    people = [_as_it_stands(desk, incident, one) for one in desk.store.registers.by_key(AffectedPerson, incident_id)]
    places = {person.entry_id: place for place, person in enumerate(people)}

    def place(person: AffectedPerson) -> tuple[int, bool]:
        return places.get(person.guardian_of, places[person.entry_id]), bool(person.guardian_of)

    return tuple(sorted(people, key=place))


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
def add_affected(desk: Desk, incident_id: str, new: NewAffected) -> Added:
    """Put somebody onto the list; a child comes with the guardian, so that both are told, one by one.

    Raises:
        InputError: no name; a child without guardian and without a word why.
        GateError: the incident is closed.

    Law: Regulations on the Protection of Minors in Cyberspace 35.
    """
    return _added(desk, incident_id, (new,), came_from="typed")


@guarded
def add_list(desk: Desk, incident_id: str, file: Path) -> Added:
    """Put the people of a CSV file onto the list; who stands on it already is left out.

    Raises:
        InputError: the file cannot be read, or a line of it is not what its headings say; nothing was kept then.
        GateError: the incident is closed.
    """
    rows = affected_rows(read_table(read_file(file)))
    return _added(desk, incident_id, (new_of(row) for row in rows), came_from="list")


@guarded
def add_from_cases(desk: Desk, incident_id: str, references: Iterable[str]) -> Added:
    """Put the people of cases onto the list; their notice goes by that case while it is open.

    Raises:
        InputError: no case has such a reference.
        GateError: the incident is closed; ``incident_minor_by_hand`` for a report about a child.
    """
    incident = desk.store.registers.get(Incident, incident_id)
    must_be_open(incident)
    cases = [desk.store.cases.get(find(desk, reference.strip().upper())) for reference in references]
    if any(case.kind is CaseKind.MINOR_REPORT for case in cases):
        raise GateError("incident_minor_by_hand")
    entered = _entered(desk, incident, "case")
    people = [
        line_of(
            NewAffected(party=case.data_subject, language=case.language),
            entered,
            role=AffectedRole.PERSON,
            case_id=case.case_id if case.status is CaseStatus.OPEN else "",
        )
        for case in cases
    ]
    return _kept(desk, incident, people, [new_link(desk, incident, case) for case in cases])


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
    if _as_it_stands(desk, incident, person).told is ToldState.TOLD:
        raise GateError("affected_told_already")
    known = _case_of(desk, person)
    if known is not None and known.status is CaseStatus.OPEN:
        return known
    if not person.name:
        raise InputError("affected_needs_a_name")
    party = Party(person.name, person.postal_address, person.e_mail, "", person.country)
    new = NewCase(
        kind=CaseKind.NOTICE,
        rights=(),
        data_subject=party,
        channel=Channel.POST if person.postal_address or not person.e_mail else Channel.E_MAIL,
        language=person.language,
        subject=f"{incident.number} {incident.words.title}",
        asked="",
        received_at=desk.moment,
    )
    return open_case(
        desk, new, entries=lambda case: (replace(person, case_id=case.case_id), new_link(desk, incident, case))
    )


@guarded
def issue_notices(desk: Desk, incident_id: str, *, report: Report | None = None) -> Issued:
    """Issue the notice for everybody who still has to be told and has none, each by a case of their own.

    What stops one letter stops no other; called again, it goes on with those that are left.

    Args:
        desk: the open desk.
        incident_id: which incident.
        report: told how far it is; it may raise to stop, and what was issued stays.

    Raises:
        GateError: the incident is closed, or lacks what a notice must carry.

    Law: PIPL 57.
    """
    incident = desk.store.registers.get(Incident, incident_id)
    must_be_tellable(incident)
    people = [person for person in standing(desk, incident_id) if person.told is ToldState.TO_TELL]
    letters, problems = 0, []
    for done, person in enumerate(people):
        if report is not None:
            report(done, len(people))
        if _letter(desk, incident, person) is not None:
            continue
        try:
            case = open_notice(desk, person.entry_id)
            correspond.issue(desk, case.case_id, LetterKind.INCIDENT_NOTICE, letter_languages.language_for(case), {})
        except (GateError, InputError) as problem:
            problems.append((person.name, problem))
        else:
            letters += 1
    return Issued(letters, tuple(problems))


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
    added, known = fresh(people, listed)
    if added or links:
        with desk.changing() as changes:
            for entry in (*added, *links):
                changes.put_entry(entry)
            changes.journal("incident.listed", incident.entry_id, f"{incident.number}: {len(added)}")
    return Added(len(added), known)


def _changed(
    desk: Desk, affected_id: str, command: Callable[[Incident, AffectedPerson], AffectedPerson], action: str
) -> AffectedPerson:
    person = desk.store.registers.get(AffectedPerson, affected_id)
    incident = desk.store.registers.get(Incident, person.key)
    after = command(incident, _as_it_stands(desk, incident, person))
    with desk.changing() as changes:
        changes.put_entry(after)
        changes.journal(action, incident.entry_id, after.told_how)
    return after


def _as_it_stands(desk: Desk, incident: Incident, person: AffectedPerson) -> AffectedPerson:
    """The line as the person's letter makes it: posted is told."""
    if person.told is not ToldState.TO_TELL:
        return person
    letter = _letter(desk, incident, person)
    if letter is None or letter.dispatched_on is None:
        return person
    summary = desk.store.summaries.one(person.case_id)
    how = summary.reference if summary is not None else ""
    return replace(person, told=ToldState.TOLD, told_on=letter.dispatched_on, told_how=how, told_by=letter.issued_by)


def _letter(desk: Desk, incident: Incident, person: AffectedPerson) -> Correspondence | None:
    """The notice that was issued to the person since the incident was entered."""
    case = _case_of(desk, person)
    letters = case.correspondence if case is not None else ()
    notices = (one for one in letters if one.kind == LetterKind.INCIDENT_NOTICE and one.issued_at >= incident.at)
    return next(notices, None)


def _case_of(desk: Desk, person: AffectedPerson) -> Case | None:
    if not person.case_id:
        return None
    try:
        return desk.store.cases.get(person.case_id)
    except StoreError as problem:
        if problem.code != "case_unknown":
            raise
        return None
