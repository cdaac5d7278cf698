"""D13 (policy §5): cases are linked to a security incident, the affected are listed, and each gets a notice once."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import NOTICE_PARTS, AffectedRole, IncidentState, IncidentWords, ToldState
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import affected, incidents, merge_issue
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.post import print_letters
from tests.cli.terminal import Command

PARTS = tuple(word for name in NOTICE_PARTS for word in (f"--{name.replace('_', '-')}", f"About {name}."))


def test_everybody_affected_is_told_once_a_child_and_the_guardian_one_by_one(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    words = IncidentWords(title="A lost computer", **{name: f"About {name}." for name in NOTICE_PARTS})
    incident = incidents.enter(desk, desk.moment, words)
    case = opened_case()
    affected.add_from_cases(desk, incident.entry_id, [case.reference])
    home = ("1 Sample Street", "Cork")
    child = NewAffected(party=Party("Kit Lee", home), is_child=True, guardian=Party("May Lee", home))
    affected.add_affected(desk, incident.entry_id, child)
    with pytest.raises(GateError, match="incident_people_to_tell"):
        incidents.close_incident(desk, incident.entry_id)

    assert merge_issue.issue(desk, MergeKind.INCIDENT, incident.entry_id).letters == 3
    assert merge_issue.issue(desk, MergeKind.INCIDENT, incident.entry_id).letters == 0
    for waiting in print_letters.waiting(desk):
        print_letters.mark_printed(desk, waiting.letter_id)
        print_letters.mark_posted(desk, waiting.letter_id, desk.today)

    file = incidents.look_at_incident(desk, incident.entry_id)
    assert [person.role for person in file.people] == [AffectedRole.PERSON, AffectedRole.CHILD, AffectedRole.GUARDIAN]
    assert {person.told for person in file.people} == {ToldState.TOLD}
    assert case.reference in {link.reference for link in file.cases}
    assert incidents.close_incident(desk, incident.entry_id).state is IncidentState.CLOSED


def test_by_command_a_notice_is_not_begun_before_it_can_say_everything(qv: Command, case: str) -> None:
    number = qv("incident", "new", "--title", "A lost computer").record["number"]
    assert qv("incident", "link", number, "--case", case).code == 0
    assert qv("incident", "add", number, "--case", case).record["added"] == 1
    assert qv("notices", "issue", number).record["error"] == "incident_incomplete"
    assert qv("incident", "describe", number, *PARTS).record["missing"] == []
    assert qv("notices", "issue", number).record["issued"] == 1
    assert qv("incident", "close", number).record["error"] == "incident_people_to_tell"
    assert qv("print-queue", "--letter", case, "--mark-printed", "--mark-posted", case).code == 0
    assert qv("incident", "close", number).record["state"] == "closed"
