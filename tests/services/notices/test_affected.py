"""Whom an incident concerns: typed, listed, taken from cases; each told once, a child and the guardian one by one."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import NOTICE_PARTS, AffectedRole, Incident, IncidentWords, ToldState
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, InputError
from qv_desk.intake.tables.recipient_list import RecipientRow
from qv_desk.services.cases import approve, close_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.notices import affected, affected_notices, incident_children, incidents
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.post import print_letters
from tests.services.conftest import Clock

ANN = Party("Ann Lee", ("1 Sample Street", "Cork"), "ann@example.org", "", "IE")


@pytest.fixture
def incident(desk: Desk, clock: Clock) -> Incident:
    words = IncidentWords(title="A lost computer", **dict.fromkeys(NOTICE_PARTS, "Some words."))
    return incidents.enter(desk, clock() - timedelta(hours=2), words)


def test_a_child_and_the_guardian_are_two_people_to_tell(desk: Desk, incident: Incident) -> None:
    alone = NewAffected(party=Party("Kit"), is_child=True)
    with pytest.raises(InputError, match="affected_child_needs_guardian"):
        affected.add_affected(desk, incident.entry_id, alone)

    both = NewAffected(party=Party("Kit"), is_child=True, guardian=Party("May"))
    assert affected.add_affected(desk, incident.entry_id, both).people == 2
    child, guardian = affected.standing(desk, incident.entry_id)
    assert (child.role, guardian.role, guardian.guardian_of) == (
        AffectedRole.CHILD,
        AffectedRole.GUARDIAN,
        child.entry_id,
    )
    assert affected.add_affected(desk, incident.entry_id, both) == affected.Added(2, 0, is_shut=True)
    assert affected.standing(desk, incident.entry_id) == (child, guardian), "nobody stands on it twice"
    lost = NewAffected(party=Party("Jo"), is_child=True, no_guardian_because="asked the school in vain")
    affected.add_affected(desk, incident.entry_id, lost)
    assert affected.standing(desk, incident.entry_id)[-1].told is ToldState.UNREACHABLE


def test_people_of_a_list_come_once_and_a_child_with_the_guardian(desk: Desk, incident: Incident) -> None:
    wang = RecipientRow(2, "王小明", "wang@example.org", "", ("1 Road", "Shanghai"), "CN", "zh-Hans", "C-1")
    kit = RecipientRow(3, "Kit Lee", country="IE", is_child=True, guardian="May Lee")
    assert affected.add_rows(desk, incident.entry_id, [wang, kit, wang]) == affected.Added(people=3, known=1)
    first, child, guardian = affected.standing(desk, incident.entry_id)
    assert (first.name, first.postal_address, first.their_reference) == ("王小明", ("1 Road", "Shanghai"), "C-1")
    assert (child.role, guardian.name, guardian.country) == (AffectedRole.CHILD, "May Lee", "IE")


KIT, MAY = Party("Kit Young", ("1 Home Street", "Cork")), Party("May Young", e_mail="may@example.org")


@pytest.mark.parametrize(
    "guess",
    [
        NewAffected(party=KIT, is_child=True, guardian=MAY),
        NewAffected(party=KIT, is_child=True, no_guardian_because="a guess"),
        NewAffected(party=KIT),
        NewAffected(party=MAY),
    ],
)
def test_whoever_guesses_a_childs_name_hears_the_same_whether_it_stood_there_or_not(
    desk: Desk, clock: Clock, guess: NewAffected
) -> None:
    def heard(child: Party, guardian: Party) -> affected.Added:
        words = IncidentWords(title="Another", **dict.fromkeys(NOTICE_PARTS, "Some words."))
        listed = incidents.enter(desk, clock() - timedelta(hours=2), words).entry_id
        affected.add_affected(desk, listed, NewAffected(party=child, is_child=True, guardian=guardian))
        affected.add_affected(desk, listed, NewAffected(party=ANN))
        return affected.add_affected(desk, listed, guess)

    stood_there = heard(KIT, MAY)
    assert stood_there == heard(Party("Jo Old"), Party("Al Old"))
    assert (stood_there.known, stood_there.is_shut) == (0, True)


def test_of_everybody_else_it_is_told_who_stood_there(desk: Desk, second: Desk, incident: Incident) -> None:
    child = NewAffected(party=KIT, is_child=True, guardian=MAY)
    affected.add_affected(desk, incident.entry_id, NewAffected(party=ANN))
    assert affected.add_affected(desk, incident.entry_id, NewAffected(party=ANN)) == affected.Added(0, 1)
    affected.add_affected(desk, incident.entry_id, child)
    assert affected.add_affected(desk, incident.entry_id, NewAffected(party=ANN)) == affected.Added(0, 1, is_shut=True)

    asked = incident_children.ask_to_see(desk, incident.entry_id, reason="the guardian has called", hours=2)
    approve.grant(second, asked.approval_id)
    assert affected.add_affected(desk, incident.entry_id, child) == affected.Added(0, 2), "to whom the list is open"
    assert affected.add_affected(second, incident.entry_id, child) == affected.Added(2, 0, is_shut=True)
    assert len(affected.standing(desk, incident.entry_id)) == 3


def test_whoever_looks_like_somebody_else_is_settled_by_a_person(desk: Desk, incident: Incident) -> None:
    for mail in ("ann@example.org", "other@example.org", "third@example.org"):
        affected.add_affected(desk, incident.entry_id, NewAffected(party=Party("Ann Lee", e_mail=mail)))
    first, second, third = affected.standing(desk, incident.entry_id)
    assert (first.same_name_as, second.same_name_as) == ("", first.entry_id)

    assert affected.mark_same(desk, second.entry_id).told is ToldState.SAME_PERSON
    assert affected.mark_apart(desk, [first.entry_id, third.entry_id]) == 1
    assert affected.mark_apart(desk, [third.entry_id]) == 0
    with pytest.raises(InputError, match="affected_not_doubtful"):
        affected.mark_same(desk, first.entry_id)
    with pytest.raises(GateError, match="affected_told_already"):
        affected.mark_same(desk, second.entry_id)


def test_people_of_cases_are_told_by_their_case_while_it_is_open(
    desk: Desk, incident: Incident, opened_case: Callable[..., Case]
) -> None:
    case = opened_case()
    assert affected.add_from_cases(desk, incident.entry_id, [case.reference]).people == 1
    (person,) = affected.standing(desk, incident.entry_id)

    assert affected_notices.open_notice(desk, person.entry_id).case_id == case.case_id
    assert [link.reference for link in incidents.look_at_incident(desk, incident.entry_id).cases] == [case.reference]


def test_whoever_has_no_case_gets_one_that_holds_the_notice_alone(desk: Desk, incident: Incident) -> None:
    affected.add_affected(desk, incident.entry_id, NewAffected(party=ANN))
    (person,) = affected.standing(desk, incident.entry_id)
    case = affected_notices.open_notice(desk, person.entry_id)
    assert (case.kind, case.subject) == (CaseKind.NOTICE, "INC-2026-001 A lost computer")
    assert affected_notices.open_notice(desk, person.entry_id).case_id == case.case_id

    letter = correspond.issue(desk, case.case_id, LetterKind.INCIDENT_NOTICE, "en", {})
    assert affected.standing(desk, incident.entry_id)[0].told is ToldState.TO_TELL
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)

    (told,) = affected.standing(desk, incident.entry_id)
    assert (told.told, told.told_on, told.told_how) == (ToldState.TOLD, desk.today, case.reference)
    with pytest.raises(GateError, match="affected_told_already"):
        affected_notices.open_notice(desk, person.entry_id)
    assert close_case.close(desk, case.case_id).status is CaseStatus.CLOSED
    incidents.close_incident(desk, incident.entry_id)


def test_a_notice_that_would_lack_something_is_not_begun(desk: Desk, clock: Clock) -> None:
    bare = incidents.enter(desk, clock(), IncidentWords(title="Something"))
    affected.add_affected(desk, bare.entry_id, NewAffected(party=ANN))
    (person,) = affected.standing(desk, bare.entry_id)

    for act in (
        lambda: affected_notices.open_notice(desk, person.entry_id),
        lambda: affected.mark_told(desk, person.entry_id, on=desk.today, how="by telephone"),
    ):
        with pytest.raises(GateError, match="incident_incomplete"):
            act()


def test_a_report_about_a_child_is_not_looked_into_for_a_list(
    desk: Desk, incident: Incident, opened_case: Callable[..., Case]
) -> None:
    report = opened_case(kind=CaseKind.MINOR_REPORT, rights=())
    with pytest.raises(GateError, match="incident_minor_by_hand"):
        affected.add_from_cases(desk, incident.entry_id, [report.reference])


def test_names_are_needed_and_have_an_end(desk: Desk, incident: Incident) -> None:
    with pytest.raises(InputError, match="affected_needs_a_name"):
        affected.add_affected(desk, incident.entry_id, NewAffected(party=Party(" ")))
    with pytest.raises(InputError, match="affected_text_too_long"):
        affected.add_affected(desk, incident.entry_id, NewAffected(party=Party("x" * 201)))


def test_a_notice_whose_case_is_gone_can_be_told_by_hand(
    desk: Desk, incident: Incident, opened_case: Callable[..., Case]
) -> None:
    affected.add_affected(desk, incident.entry_id, NewAffected(party=ANN))
    opened_case()
    (person,) = affected.standing(desk, incident.entry_id)
    marked = affected.mark_told(desk, person.entry_id, on=desk.today, how="in person")

    assert (marked.told, marked.told_by) == (ToldState.TOLD, desk.user.user_id)
    assert affected_notices.new_link(desk, incident, opened_case()).entry_id.startswith(
        affected_notices.link_id(incident.entry_id, "")
    )
