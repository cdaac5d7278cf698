"""Incidents by command: entered, described, listed, told, closed."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command

PARTS = (
    *("--what-happened", "A computer was stolen.", "--harm", "Unwanted mail.", "--data-concerned", "Names"),
    *("--done", "Locked from afar.", "--to-do", "Watch for odd mails.", "--contact", "privacy@qualvision.cn"),
)
INC = "INC-2026-001"


@pytest.fixture
def incident(qv: Command) -> str:
    entered = qv("incident", "new", "--title", "A lost computer", *PARTS)
    assert entered.code == 0, entered
    return str(entered.record["number"])


def person(qv: Command, incident: str, name: str) -> dict[str, object]:
    return next(one for one in qv("incident", "show", incident).records if one.get("name") == name)


def test_an_incident_is_entered_described_and_listed(qv: Command, told: Command) -> None:
    assert "no security incident" in told("incident").out
    number = qv("incident", "new", "--title", "A lost computer").record["number"]
    assert "A notice still lacks" in told("incident", "describe", number, "--harm", "None").out
    assert qv("incident", "describe", number, *PARTS).record["missing"] == []
    assert number in told("incident").out
    assert qv("incident").record["people"] == 0
    assert "Names" in told("incident", "show", number).out


def test_people_are_added_told_and_given_up_and_the_incident_closed(
    qv: Command, told: Command, incident: str, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name,e-mail\nBo Chen,bo@example.org\nBo Chen,bo@example.org\n", encoding="utf-8")
    child = ("--name", "Kit Lee", "--child", "--guardian", "May Lee")
    assert qv("incident", "add", incident, *child).record["added"] == 2
    assert qv("notices", "import", incident, file, "--keep").records[-1] == {"ok": True, "added": 1, "known": 1}
    assert qv("incident", "close", incident).record["error"] == "incident_people_to_tell"
    assert "Kit Lee" not in told("incident", "show", incident).out
    for name, verb in (("", "told"), ("May Lee", "told"), ("Bo Chen", "unreachable")):
        one = person(qv, incident, name)["person"]
        assert qv("incident", verb, incident, "--person", one, "--how", "by telephone").code == 0
    assert "May Lee" in told("incident", "show", incident).out
    assert qv("incident", "close", incident).record["state"] == "closed"


def test_cases_are_linked_and_people_taken_from_them(qv: Command, told: Command, incident: str, case: str) -> None:
    assert qv("incident", "link", incident, "--case", case).record["reference"] == case
    assert "taken away" in told("incident", "unlink", incident, "--case", case).out
    assert qv("incident", "unlink", incident, "--case", case).record["error"] == "case_unknown"
    assert qv("incident", "add", incident, "--case", case).record["added"] == 1
    assert person(qv, incident, "Mary Sample")["case"] == case


def test_notices_go_by_a_case_each(qv: Command, told: Command, incident: str) -> None:
    assert qv("incident", "add", incident, "--name", "Ann Lee", "--e-mail", "ann@example.org").code == 0
    one = str(person(qv, incident, "Ann Lee")["person"])
    opened = qv("incident", "notice", incident, "--person", one[:5]).record
    assert opened["kind"] == "notice"
    assert person(qv, incident, "Ann Lee")["letter_issued"] is False
    assert "to be told" in told("incident", "show", incident).out
    assert qv("notices", "issue", incident).record == {"ok": True, "issued": 1, "held_back": 0}
    waiting = person(qv, incident, "Ann Lee")
    assert (waiting["told"], waiting["letter_issued"]) == ("to_tell", True)
    shown = told("incident", "show", incident).out
    assert ("letter issued" in shown, "to be told" in shown) == (True, False)
    reference = str(opened["reference"])
    assert qv("print-queue", "--letter", reference, "--mark-printed", "--mark-posted", reference).code == 0
    after = person(qv, incident, "Ann Lee")
    assert (after["told"], after["letter_issued"]) == ("told", False)
    assert qv("close", reference).record["status"] == "closed"
    assert "0 letters" in told("notices", "issue", incident).out


def test_what_is_missing_is_said(qv: Command, incident: str) -> None:
    assert qv("incident", "show").code == 2
    assert qv("incident", "told", incident).code == 2
    assert qv("incident", "show", "INC-1999-001").record["error"] == "incident_unknown"
    assert qv("incident", "told", incident, "--person", "zz").record["error"] == "affected_not_named"
