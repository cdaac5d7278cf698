"""A child's name on an incident's list is shut, opened for hours by two people, and each opening is recorded."""

import pytest

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.kinds.incident import AffectedRole, Incident, IncidentState, ToldState
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.minors.minor_register import MinorOpening
from qv_desk.domain.terms.party import Party
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.cases import approve, matters
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import affected, incident_children, incidents, merge_check, merge_issue
from qv_desk.services.notices.affected_lines import NewAffected
from tests.services.conftest import Clock
from tests.services.notices.merge_lists import incident

HOME = ("1 Sample Street", "Cork")


@pytest.fixture
def listed(desk: Desk) -> Incident:
    found = incident(desk)
    child, guardian = (Party(name, HOME, "", "", "IE") for name in ("Kit Young", "May Young"))
    affected.add_affected(desk, found.entry_id, NewAffected(party=child, is_child=True, guardian=guardian))
    return found


def names(desk: Desk, found: Incident) -> list[str]:
    return [person.name for person in incidents.look_at_incident(desk, found.entry_id).people]


def test_nobody_sees_a_childs_name_before_a_second_person_agreed(
    desk: Desk, second: Desk, listed: Incident, clock: Clock
) -> None:
    assert names(desk, listed) == ["", "May Young"]
    assert "Sample Street" not in repr(incidents.look_at_incident(desk, listed.entry_id)), "where the child lives"
    child = affected.standing(desk, listed.entry_id)[0]
    with pytest.raises(AccessError, match="incident_children_shut"):
        merge_check.look(desk, MergeKind.INCIDENT, listed.entry_id, child.entry_id)

    asked = incident_children.ask_to_see(desk, listed.entry_id, reason="the guardian has moved", hours=2)
    with pytest.raises(GateError, match="approval_waits_already"):
        incident_children.ask_to_see(desk, listed.entry_id, reason="again", hours=2)
    assert names(desk, listed) == ["", "May Young"]
    (matter,) = matters.waiting(second)
    assert (matter.approval.kind, matter.approval.subject) == (ApprovalKind.INCIDENT_CHILDREN, "2")
    assert matter.reference == listed.number, "who agrees knows which incident it is"
    approve.grant(second, asked.approval_id)

    assert names(desk, listed) == ["Kit Young", "May Young"]
    assert names(second, listed) == ["", "May Young"], "it is open to whoever asked, and to nobody else"
    assert merge_check.look(desk, MergeKind.INCIDENT, listed.entry_id, child.entry_id).startswith(b"%PDF")
    openings = desk.store.registers.all(MinorOpening)
    assert [(one.reference, one.opened_by) for one in openings] == [(listed.number, desk.user.user_id)]
    clock.forward(hours=3)
    assert names(desk, listed) == ["", "May Young"]


def test_letters_go_out_and_the_list_is_kept_whole_while_it_is_shut(desk: Desk, listed: Incident) -> None:
    assert merge_issue.issue(desk, MergeKind.INCIDENT, listed.entry_id).letters == 2
    for person in affected.standing(desk, listed.entry_id):
        affected.mark_told(desk, person.entry_id, on=desk.today, how="in person")
    assert incidents.close_incident(desk, listed.entry_id).state is IncidentState.CLOSED
    kept = affected.standing(desk, listed.entry_id)
    assert [(one.name, one.told) for one in kept] == [("Kit Young", ToldState.TOLD), ("May Young", ToldState.TOLD)]
    assert kept[0].role is AffectedRole.CHILD


def test_a_list_is_shut_while_it_has_children_whom_nobody_opened(desk: Desk, second: Desk, listed: Incident) -> None:
    people = affected.standing(desk, listed.entry_id)
    assert incident_children.are_shut(desk, listed.entry_id, people)
    assert not incident_children.are_shut(desk, listed.entry_id, people[1:]), "a guardian alone shuts nothing"
    asked = incident_children.ask_to_see(desk, listed.entry_id, reason="the guardian has moved", hours=2)
    approve.grant(second, asked.approval_id)
    assert not incident_children.are_shut(desk, listed.entry_id, people)
    assert incident_children.are_shut(second, listed.entry_id, people)
    assert len(desk.store.registers.all(MinorOpening)) == 1


def test_there_has_to_be_something_to_open_and_a_reason(desk: Desk, listed: Incident) -> None:
    with pytest.raises(GateError, match="incident_no_children"):
        incident_children.ask_to_see(desk, incident(desk).entry_id, reason="why not", hours=2)
    with pytest.raises(InputError, match="minor_hours_impossible"):
        incident_children.ask_to_see(desk, listed.entry_id, reason="why not", hours=1000)
    with pytest.raises(InputError, match="approval_needs_reason"):
        incident_children.ask_to_see(desk, listed.entry_id, reason=" ", hours=2)
    people = affected.standing(desk, incident(desk).entry_id)
    assert incident_children.as_shown(desk, listed.entry_id, people) == people
