"""An incident has its number, its words, its people and its cases, and ends when nobody is left to tell."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import NOTICE_PARTS, IncidentState, IncidentWords, ToldState
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, InputError
from qv_desk.services.care import journal_book
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import affected, incidents
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.words.incident_words import part_name, role_word, state_word, told_word
from tests.services.conftest import Clock

WORDS = IncidentWords(title="A lost computer", **dict.fromkeys(NOTICE_PARTS, "some words"))


def test_numbers_go_on_and_minutes_are_kept(desk: Desk, clock: Clock) -> None:
    first = incidents.enter(desk, clock(), WORDS)
    second = incidents.enter(desk, clock() - timedelta(seconds=59), replace(WORDS, title="A mail gone astray"))

    assert (first.number, second.number) == ("INC-2026-001", "INC-2026-002")
    assert second.found_at.second == 0
    assert incidents.numbered(desk, " inc-2026-002 ") == second
    assert [line.incident.number for line in incidents.incidents(desk)] == ["INC-2026-002", "INC-2026-001"]
    with pytest.raises(InputError, match="incident_unknown"):
        incidents.numbered(desk, "INC-2026-009")


def test_words_follow_and_the_journal_names_what_changed(desk: Desk, clock: Clock) -> None:
    incident = incidents.enter(desk, clock(), IncidentWords(title="A lost computer"))
    assert incident.words.missing == NOTICE_PARTS
    described = incidents.describe_incident(desk, incident.entry_id, replace(incident.words, harm="None known"))
    again = incidents.describe_incident(desk, incident.entry_id, described.words)

    lines = [one for one in journal_book.latest(desk, 9) if one.action == "incident.described"]
    assert [one.detail for one in lines] == ["INC-2026-001: harm"]
    assert again == described


def test_what_cannot_be_is_refused(desk: Desk, clock: Clock) -> None:
    with pytest.raises(InputError, match="incident_in_the_future"):
        incidents.enter(desk, clock() + timedelta(minutes=2), WORDS)
    with pytest.raises(InputError, match="incident_needs_a_title"):
        incidents.enter(desk, clock(), replace(WORDS, title=" "))
    with pytest.raises(InputError, match="incident_text_too_long"):
        incidents.enter(desk, clock(), replace(WORDS, harm="x" * 4001))


def test_cases_are_linked_and_the_link_taken_away(desk: Desk, clock: Clock, opened_case: Callable[..., Case]) -> None:
    incident, case = incidents.enter(desk, clock(), WORDS), opened_case()
    incidents.link_case(desk, incident.entry_id, case.reference)
    incidents.link_case(desk, incident.entry_id, case.reference)
    assert [link.reference for link in incidents.look_at_incident(desk, incident.entry_id).cases] == [case.reference]
    assert incidents.of_case(desk, case.case_id) == (incident,)

    incidents.unlink_case(desk, incident.entry_id, case.case_id)
    assert incidents.of_case(desk, case.case_id) == ()


def test_an_incident_ends_when_everybody_was_told_or_cannot_be(desk: Desk, clock: Clock) -> None:
    incident = incidents.enter(desk, clock(), WORDS)
    for name in ("Ann Lee", "Bo Chen"):
        affected.add_affected(desk, incident.entry_id, NewAffected(party=Party(name)))
    ann, bo = incidents.look_at_incident(desk, incident.entry_id).people
    affected.mark_told(desk, ann.entry_id, on=desk.today, how="by telephone")
    with pytest.raises(GateError, match="incident_people_to_tell"):
        incidents.close_incident(desk, incident.entry_id)
    affected.mark_unreachable(desk, bo.entry_id, why="no address, number out of use")

    assert incidents.close_incident(desk, incident.entry_id).state is IncidentState.CLOSED
    assert {one.told for one in incidents.look_at_incident(desk, incident.entry_id).people} == {
        ToldState.TOLD,
        ToldState.UNREACHABLE,
    }
    with pytest.raises(GateError, match="incident_is_closed"):
        incidents.describe_incident(desk, incident.entry_id, replace(WORDS, harm="more"))


def test_every_state_has_its_words(desk: Desk, clock: Clock) -> None:
    incident = incidents.enter(desk, clock(), WORDS)
    affected.add_affected(desk, incident.entry_id, NewAffected(party=Party("Ann Lee")))
    (person,) = affected.standing(desk, incident.entry_id)

    assert all(part_name(name).zh for name in ("title", *NOTICE_PARTS))
    assert (state_word(incident.state).zh, told_word(person.told).en, role_word(person.role).en) == (
        "处理中",
        "to be told",
        "person",
    )
