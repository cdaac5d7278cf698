"""A child and its guardian who are told of an incident, as tests need them."""

from dataclasses import dataclass

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import Incident
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import affected, merge_issue
from qv_desk.services.notices.affected_lines import NewAffected
from tests.services.notices.merge_lists import incident

HOME = ("1 Sample Street", "Cork")


@dataclass(frozen=True)
class ToldChildren:
    """An incident and the cases by which a child and its guardian are told of it, each with its letter issued."""

    incident: Incident
    child: Case
    guardian: Case


def told_children(desk: Desk) -> ToldChildren:
    """Kit Young and May Young, to whom the notices were issued from the list."""
    found = incident(desk)
    child, guardian = (Party(name, HOME, "young@example.org", "", "IE") for name in ("Kit Young", "May Young"))
    affected.add_affected(desk, found.entry_id, NewAffected(party=child, is_child=True, guardian=guardian))
    assert merge_issue.issue(desk, MergeKind.INCIDENT, found.entry_id).letters == 2
    cases = [desk.store.cases.get(person.case_id) for person in affected.standing(desk, found.entry_id)]
    return ToldChildren(found, *cases)
