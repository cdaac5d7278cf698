"""A new version of the policy is read first and then kept; what is no policy is refused."""

from datetime import date, timedelta
from pathlib import Path

from tests.cli.terminal import Command


def test_a_version_is_read_and_kept(qv: Command, tmp_path: Path) -> None:
    text = tmp_path / "policy.txt"
    text.write_text("1.What we collect\nNames.\n2.How we use it\nWell.\n", encoding="utf-8")
    read = qv("policy", "read", text).record
    assert read["sections"] == ["1", "2"]
    assert "D40" in read["duties_without_section"]

    day = date.today() + timedelta(days=40)  # noqa: DTZ011 - the office's zone may be a day ahead, forty days are enough
    words = ("--date", "2027-01-01", "--from", day.isoformat(), "--major", "--changes", "less is kept")
    added = qv("policy", "add", text, *words)
    assert added.code == 0, added
    assert added.records[-1]["version"] == "2027-01-01"
    listed = qv("policy", "list").records
    assert listed[0]["in_force"] == "2024-02-18"
    assert (listed[1]["version"], listed[1]["major"]) == ("2027-01-01", True)
    again = qv("policy", "add", text, *words)
    assert again.records[-1]["error"] == "policy_version_exists"


def test_what_is_no_policy_is_refused(qv: Command, tmp_path: Path) -> None:
    picture = tmp_path / "policy.png"
    picture.write_bytes(b"\x89PNG\0")
    assert qv("policy", "read", picture).record["error"] == "policy_not_text"
    assert qv("policy", "read", tmp_path / "nowhere.txt").record["error"] == "policy_file_unreadable"
