"""One act on many cases on the command line: rehearsed, done, gone on with."""

from pathlib import Path

import pytest

from qv_desk.services.care import bulk_work
from tests.cli.terminal import Command


@pytest.fixture
def cases(qv: Command, case: str) -> list[str]:
    made = qv(
        "new",
        *("--channel", "post", "--name", "Ada Beispiel", "--rights", "access", "--country", "DE", "--language", "de"),
        *("--address", "Musterweg 1", "--address", "10969 Berlin", "--e-mail", "ada@example.org"),
    )
    return [case, made.records[0]["reference"]]


def test_a_rehearsal_changes_nothing_and_says_how_it_is_done(told: Command, cases: list[str]) -> None:
    answer = told("bulk", "acknowledge", *cases)
    assert answer.code == 0
    assert "can be done: 2" in answer.out
    assert "--go" in answer.out
    assert told("--language", "zh", "bulk", "acknowledge", "--view", "all_open").out.count("可以办理：2") == 1


def test_it_is_done_case_by_case(qv: Command, cases: list[str]) -> None:
    *lines, whole = qv("bulk", "acknowledge", "--view", "all_open", "--go").records
    assert {one["reference"] for one in lines} == set(cases)
    assert whole == {"act": "acknowledge", "can": 0, "cannot": 0, "done": 2}
    again = qv("bulk", "acknowledge", *cases, "--go")
    assert (again.code, again.records[-1]["error"]) == (3, "bulk_nothing_to_do")
    assert all(record["error"] for record in again.records if "reference" in record), "and why, case by case"
    assert len(again.records) > 1


def test_what_some_refuse_is_an_ending_of_its_own(qv: Command, cases: list[str]) -> None:
    qv("bulk", "hold", cases[0], "--ground", "dispute", "--reason", "a claim", "--go")
    answer = qv("bulk", "hold", *cases, "--ground", "dispute", "--reason", "a claim", "--go")
    assert answer.code == 4
    assert [one["error"] for one in answer.records[:-1]] == [None, "bulk_held_already"]


def test_a_reason_is_asked_for_with_the_sentences_there_are(told: Command, qv: Command, cases: list[str]) -> None:
    answer = told("bulk", "extend", *cases)
    assert answer.code == 3
    assert "--standard 1" in answer.err
    assert qv("bulk", "extend", *cases, "--reason", "x").record["error"] == "bulk_needs_language"
    own = qv("bulk", "extend", *cases, "--reason", "It is complex.", "--in", "en").records
    assert [one["error"] for one in own[:-1]] == [None, "bulk_other_language"]
    assert qv("bulk", "extend", *cases, "--standard", "1", "--go").code == 0


def test_what_was_stopped_is_listed_gone_on_with_or_left(
    qv: Command, told: Command, cases: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Nothing is unfinished" in told("bulk", "unfinished").out

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    for _ in range(2):
        with monkeypatch.context() as broken:
            broken.setattr(bulk_work, "do_one", stopped)
            ended = qv("bulk", "acknowledge", *cases, "--go")
            assert (ended.code, "qv-desk bulk go-on" in ended.err) == (130, True)
    first, second = qv("bulk", "unfinished").records
    assert (first["act"], first["count"], first["by"]) == ("acknowledge", 2, "Lin Wei")
    assert first["run"] in told("bulk", "unfinished").out
    assert qv("bulk", "go-on", first["run"]).records[-1]["done"] == 2
    assert qv("bulk", "leave", second["run"]).record["ok"]
    assert qv("bulk", "go-on", second["run"]).record["error"] == "bulk_run_unknown"


def test_the_command_is_written_rightly(told: Command, case: str) -> None:
    assert told("bulk", "close").code == 2
    assert told("bulk", "close", case, "--view", "mine").code == 2
    assert told("bulk", "go-on").code == 2


def test_the_list_as_a_file(qv: Command, told: Command, cases: list[str], tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    assert qv("cases", "--csv", file).record == {"ok": True, "file": str(file), "cases": 2}
    text = file.read_text(encoding="utf-8-sig")
    assert all(one in text for one in cases)
    again = told("cases", "--csv", file)
    assert again.code == 3
