"""An incident is told of with all that a notice must carry, to each person once, and ends when all were told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from qv_desk.domain.kinds.incident import (
    NOTICE_PARTS,
    AffectedPerson,
    AffectedRole,
    Incident,
    IncidentState,
    IncidentWords,
    ToldState,
    closed,
    must_be_open,
    must_be_tellable,
    number_for,
    told,
    unreachable,
)
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT as FOUND_AT

DAY = FOUND_AT.date()
WORDS = IncidentWords(title="A lost computer", **dict.fromkeys(NOTICE_PARTS, "words"))
INCIDENT = Incident(entry_id="i1", at=FOUND_AT, key="INC-2026-001", found_at=FOUND_AT, words=WORDS, entered_by="u1")
PERSON = AffectedPerson(
    entry_id="p1", at=FOUND_AT, key="i1", name="Zoë", role=AffectedRole.PERSON, came_from="typed", added_by="u1"
)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def told_on(person: AffectedPerson, days: int = 1, how: str = "by telephone") -> AffectedPerson:
    on, today = DAY + timedelta(days=days), DAY + timedelta(days=3)
    return told(person, on=on, how=how, by="u1", found_on=DAY, today=today)


def test_numbers_count_through_a_year() -> None:
    assert (number_for(2026, 0), number_for(2026, 41), number_for(2027, 999)) == (
        "INC-2026-001",
        "INC-2026-042",
        "INC-2027-1000",
    )


@pytest.mark.parametrize("part", NOTICE_PARTS)
def test_a_notice_carries_all_its_parts(part: str) -> None:
    lacking = replace(INCIDENT, words=replace(WORDS, **{part: " "}))

    must_be_tellable(INCIDENT)
    assert lacking.words.missing == (part,)
    assert code_of(lambda: must_be_tellable(lacking)) == "incident_incomplete"


def test_everybody_is_told_once_on_a_day_that_can_be() -> None:
    done = told_on(PERSON)
    assert (done.told, done.told_on) == (ToldState.TOLD, DAY + timedelta(days=1))
    assert code_of(lambda: told_on(done)) == "affected_told_already"
    assert code_of(lambda: unreachable(done, why="no address", by="u1")) == "affected_told_already"
    assert code_of(lambda: told_on(PERSON, how=" ")) == "affected_needs_words"
    assert {code_of(partial(told_on, PERSON, days)) for days in (-1, 4)} == {"affected_day_impossible"}


def test_whoever_could_not_be_reached_may_be_reached_later() -> None:
    lost = unreachable(PERSON, why="the letter came back", by="u1")
    assert (lost.told, lost.told_on) == (ToldState.UNREACHABLE, None)
    assert told_on(lost).told is ToldState.TOLD
    assert code_of(lambda: unreachable(PERSON, why="", by="u1")) == "affected_needs_words"


def test_an_incident_ends_when_nobody_is_left() -> None:
    assert code_of(lambda: closed(INCIDENT, (PERSON,), by="u1", at=FOUND_AT)) == "incident_people_to_tell"
    ended = closed(INCIDENT, (told_on(PERSON),), by="u1", at=FOUND_AT)

    assert ended.state is IncidentState.CLOSED
    assert code_of(lambda: must_be_open(ended)) == "incident_is_closed"
