"""Who did what stands in the journal; it is checked, noted outside, and handed out."""

import subprocess
import sys
from pathlib import Path

from tests.cli.terminal import Command


def test_every_step_of_a_case_is_there_in_order(qv: Command, told: Command, answered: str) -> None:
    actions = [entry["action"] for entry in qv("journal", answered).records]
    assert actions == [
        "case.opened",
        "identity.evidence_seen",
        "identity.confirmed",
        "search.recorded",
        "search.recorded",
        "decision.made",
        "letter.issued",
    ]
    assert {entry["user"] for entry in qv("journal", answered).records} == {"Lin Wei"}
    assert "Opened the case" in told("journal", answered).out


def test_the_record_keeps_its_codes_and_a_reader_sees_words(qv: Command, told: Command, decided: str) -> None:
    entry = qv("journal", decided).records[-1]
    assert (entry["detail"], entry["detail_in_words"]) == ("access: granted", "Access: granted")
    assert "查阅复制：同意" in told("--language", "zh", "journal", decided).out


def test_the_whole_desk_comes_newest_first(qv: Command, case: str) -> None:
    assert case
    entries = qv("journal", "--limit", "2").records
    assert [entry["action"] for entry in entries] == ["case.opened", "office.created"]


def test_what_one_person_did_is_found_by_name(qv: Command, case: str) -> None:
    assert case
    assert [entry["action"] for entry in qv("journal", "of-user", "lin wei", "--limit", "1").records] == ["case.opened"]
    assert qv("journal", "of-user", "Nobody").record["error"] == "nobody_by_that_name"
    assert qv("journal", "of-user").code == 2


def test_the_chain_and_its_signatures_are_checked(qv: Command, told: Command, case: str) -> None:
    assert case
    verdict = qv("journal", "verify")
    assert (verdict.code, verdict.record["ok"], verdict.record["entries"], verdict.record["signed"]) == (0, True, 2, 2)
    assert verdict.record["head_digest"] in told("journal", "verify").out


def test_a_head_noted_outside_has_to_be_there(qv: Command, told: Command, case: str) -> None:
    assert case
    head = told("journal", "head").out.strip()
    assert qv("journal", "head").record["head_digest"] == head.partition(":")[2]
    assert qv("journal", "verify", "--against", head).code == 0
    beyond = f"9{head}"
    broken = qv("journal", "verify", "--against", beyond)
    assert (broken.code, broken.record["ok"], broken.record["reason"]) == (1, False, "cut_below_anchor")
    assert "the end was cut off" in told("journal", "verify", "--against", beyond).out
    assert qv("journal", "verify", "--against", "nonsense").record["error"] == "head_unreadable"


def test_it_is_handed_out_with_its_checker(qv: Command, told: Command, case: str, tmp_path: Path) -> None:
    assert case
    made = qv("journal", "export", tmp_path / "out").record
    assert made["entries"] == 2
    run = subprocess.run([sys.executable, "-I", "-S", tmp_path / "out" / "verify_journal.py"], check=False)
    assert run.returncode == 0
    again = qv("journal", "export", tmp_path / "out")
    assert (again.code, again.record["error"]) == (3, "file_exists")
    assert "verify_journal.py" in told("journal", "export", tmp_path / "again").out


def test_a_page_for_the_supervisor_names_the_head(qv: Command, tmp_path: Path) -> None:
    made = qv("journal", "report", tmp_path / "page.txt").record
    page = (tmp_path / "page.txt").read_text(encoding="utf-8")
    assert page.splitlines()[-1] == f"{made['head_sequence']}:{made['head_digest']}"
    assert "Lin Wei" in page
    again = qv("journal", "report", tmp_path / "page.txt")
    assert (again.code, again.record["error"]) == (3, "file_exists")
