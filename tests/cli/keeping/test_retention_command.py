"""How long files are kept, on the command line; what cannot go now is refused with its reason."""

from pathlib import Path

from tests.cli.terminal import Command


def test_rules_are_shown_and_made_longer(qv: Command) -> None:
    rules = {line["kind"]: line for line in qv("retention", "rules").records}
    assert rules["rights_request"]["years"] == 4
    assert "PDPO" in rules["rights_request"]["source"]

    done = qv("retention", "set", "rights_request", "--years", "6", "--reason", "tax audits")
    assert done.code == 0, done
    assert {one["kind"]: one["years"] for one in qv("retention", "rules").records}["rights_request"] == 6
    short = qv("retention", "set", "inquiry", "--years", "1", "--reason", "x")
    assert (short.code, short.record["error"]) == (3, "retention_too_short")


def test_a_young_file_cannot_be_purged(qv: Command, told: Command, case: str, tmp_path: Path) -> None:
    assert "Nothing is past its years" in told("retention", "preview").out
    asked = qv("retention", "ask", case, "--reason", "yearly")
    assert (asked.code, asked.record["error"]) == (4, "purge_not_due")
    unknown = qv("retention", "carry-out", "nothing")
    assert unknown.record["error"] == "register_entry_unknown"
    assert qv("retention", "purges").out == ""
    missing = qv("retention", "certificate", "nothing", "--out", tmp_path / "c.txt")
    assert missing.record["error"] == "register_entry_unknown"
    assert not (tmp_path / "c.txt").exists()


def test_an_incident_has_years_of_its_own(qv: Command) -> None:
    rules = {line["kind"]: line for line in qv("retention", "rules").records}
    assert rules["incident"]["years"] == 4
    assert qv("retention", "set", "incident", "--years", "6", "--reason", "a law suit may come").code == 0
    assert {one["kind"]: one["years"] for one in qv("retention", "rules").records}["incident"] == 6
    young = qv("incident", "new", "--title", "A lost computer", "--found", "2026-09-20T09:30").record
    asked = qv("retention", "ask", young["number"].lower(), "--reason", "yearly")
    assert (asked.code, asked.record["error"]) == (4, "purge_not_due")
    unknown = qv("retention", "ask", "INC-1999-001", "--reason", "yearly")
    assert unknown.record["error"] == "incident_unknown"


def test_the_list_of_a_mailing_has_years_of_its_own(qv: Command) -> None:
    assert {one["kind"]: one["years"] for one in qv("retention", "rules").records}["policy_mailing"] == 4
    assert qv("retention", "set", "policy_mailing", "--years", "6", "--reason", "a law suit may come").code == 0
    assert qv("mailing", "start", "2026-10-01", "--changes", "More.", "--where", "On our website.").code == 0
    asked = qv("retention", "ask", "pol-2026-10-01", "--reason", "yearly")
    assert (asked.code, asked.record["error"]) == (4, "purge_not_due")
    unknown = qv("retention", "ask", "POL-1999", "--reason", "yearly")
    assert unknown.record["error"] == "mailing_unknown"
    assert qv("mailing").record["purged_at"] is None
