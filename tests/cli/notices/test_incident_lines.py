"""An incident in words for people and in records for programs; a child's name stands in no answer."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from zoneinfo import ZoneInfo

from qv_desk.cli.frame.output import CHINESE, Output
from qv_desk.cli.notices.incident_lines import (
    incident_facts,
    say_added,
    say_entered,
    say_incident,
    say_settled,
    table_of_incidents,
)
from qv_desk.domain.kinds.incident import (
    NOTICE_PARTS,
    AffectedPerson,
    AffectedRole,
    Incident,
    IncidentWords,
    ToldState,
)
from qv_desk.services.notices.affected import Added
from qv_desk.services.notices.incidents import IncidentFile, IncidentLine

SHANGHAI = ZoneInfo("Asia/Shanghai")
FOUND = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
INCIDENT = Incident(
    entry_id="1",
    at=FOUND,
    key="INC-2026-001",
    found_at=FOUND,
    words=IncidentWords(title="A lost computer", harm="Unwanted mail."),
    entered_by="lin",
)
ANN = AffectedPerson(
    entry_id="00001-ab",
    at=FOUND,
    name="Ann Lee",
    role=AffectedRole.PERSON,
    came_from="typed",
    added_by="lin",
    told=ToldState.TOLD,
    told_on=date(2026, 11, 21),
    told_how="by telephone",
)
KIT = AffectedPerson(
    entry_id="00002-cd", at=FOUND, name="Kit Young", role=AffectedRole.CHILD, came_from="typed", added_by="lin"
)
FILE = IncidentFile(INCIDENT, (ANN,), (), {"00001-ab": "QV-2026-0001"})


def said(say: Callable[[Output], None], *, language: str = "en") -> str:
    stream = StringIO()
    say(Output(stream=stream, side_stream=stream, language=language))
    return stream.getvalue()


def records(say: Callable[[Output], None]) -> list[dict[str, object]]:
    stream = StringIO()
    say(Output(json=True, stream=stream))
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_the_list_counts_who_is_settled_and_gives_moments_in_office_time() -> None:
    lines = (IncidentLine(INCIDENT, people=3, to_tell=1),)
    row = said(lambda output: table_of_incidents(lines, SHANGHAI, output)).splitlines()[1]
    assert row.startswith("INC-2026-001  A lost computer")
    assert "17:30" in row, "half past nine in the morning, UTC"
    assert row.endswith("2/3")
    (record,) = records(lambda output: table_of_incidents(lines, SHANGHAI, output))
    assert (record["found_at"], record["people"], record["to_tell"]) == ("2026-11-20T09:30:00+00:00", 3, 1)


def test_an_empty_list_says_so_and_is_no_record() -> None:
    assert said(lambda output: table_of_incidents((), SHANGHAI, output), language=CHINESE) == "没有安全事件。\n"
    assert records(lambda output: table_of_incidents((), SHANGHAI, output)) == []


def test_an_incident_is_told_with_its_people_by_the_beginning_of_their_identifiers() -> None:
    words = said(lambda output: say_incident(FILE, SHANGHAI, output))
    assert "Unwanted mail." in words
    last = words.splitlines()[-1]
    assert last.startswith("00001  Ann Lee")
    assert last.endswith("by telephone  QV-2026-0001")
    incident, person = records(lambda output: say_incident(FILE, SHANGHAI, output))
    assert incident == {**incident_facts(INCIDENT), "found_at": "2026-11-20T09:30:00+00:00", "cases": []}
    assert (person["person"], person["told_on"], person["case"]) == ("00001-ab", "2026-11-21", "QV-2026-0001")


def test_what_a_notice_lacks_is_named_and_a_whole_one_lacks_nothing() -> None:
    words = said(lambda output: say_entered(INCIDENT, output))
    assert words.startswith("INC-2026-001: A lost computer\n")
    assert "A notice still lacks" in words
    whole = replace(INCIDENT.words, **dict.fromkeys(NOTICE_PARTS, "Said."))
    assert "lacks" not in said(lambda output: say_entered(replace(INCIDENT, words=whole), output))


def test_what_came_onto_the_list_is_counted() -> None:
    words = said(lambda output: say_added(Added(people=2, known=1), output))
    assert words == "2 came onto the list; 1 stood on it already.\n"
    assert records(lambda output: say_added(Added(people=2, known=1), output)) == [{"ok": True, "added": 2, "known": 1}]


def test_who_is_told_is_named_but_a_child_is_not() -> None:
    assert said(lambda output: say_settled(ANN, output)).startswith("Ann Lee: ")
    assert "Kit" not in said(lambda output: say_settled(KIT, output))
    (record,) = records(lambda output: say_settled(KIT, output))
    assert (record["name"], record["role"]) == ("", "child")
