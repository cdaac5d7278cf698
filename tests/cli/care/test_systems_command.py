"""The list of systems is read, changed with a reason, and keeps its versions."""

import json
from pathlib import Path

from tests.cli.terminal import Command


def test_the_list_and_one_entry_are_shown(qv: Command, told: Command) -> None:
    assert [one["code"] for one in qv("systems").records][:2] == ["qualvision_id", "events"]
    shown = told("systems", "show", "orders").out
    assert "legal duty" in shown
    assert "not confirmed" in shown
    assert "as shipped" in shown
    assert "serial number" in told("systems").out


def test_a_change_makes_a_version_and_the_earlier_one_stays(qv: Command, told: Command) -> None:
    kept = qv("systems", "set", "repair", "--owner", "Service desk", "--because", "named")
    assert (kept.record["version"], kept.record["owner"]) == (1, "Service desk")
    assert qv("systems", "set", "repair", "--retired", "yes", "--because", "moved").record["is_retired"] is True
    assert [one["version"] for one in qv("systems", "versions", "repair").records] == [2, 1, 0]
    assert "Lin Wei" in told("systems", "versions", "repair").out


def test_a_whole_entry_goes_out_and_comes_in_as_a_file(qv: Command, tmp_path: Path) -> None:
    file = tmp_path / "loan.json"
    entry = qv("systems", "show", "repair").record
    file.write_text(json.dumps(entry | {"name": {"en": "Loan devices", "zh": "借用设备"}}), encoding="utf-8")
    added = qv("systems", "add", "loan_devices", "--file", file, "--because", "new since May")
    assert (added.record["code"], added.record["version"]) == ("loan_devices", 1)
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE")
    assert opened.record["searches_open"] == 16


def test_slips_are_said(qv: Command, tmp_path: Path) -> None:
    assert qv("systems", "show").code == 2
    assert qv("systems", "list", "repair").code == 2
    assert qv("systems", "add", "loans").code == 2
    assert qv("systems", "show", "attic").record["error"] == "system_unknown"
    assert qv("systems", "set", "repair", "--because", "x").record["error"] == "system_nothing_changed"
    assert qv("systems", "set", "repair", "--owner", "x").record["error"] == "system_needs_reason"
    nobody = qv("systems", "set", "repair", "--recipient", "attic", "--because", "x")
    assert nobody.record["error"] == "recipient_unknown"
    file = tmp_path / "entry.json"
    file.write_text("{}", encoding="utf-8")
    assert qv("systems", "add", "loans", "--file", file, "--because", "x").record["error"] == "system_nothing_changed"
