"""The letters of a list by command: people from a file, the gaps of all, one looked at, issued, saved as drafts."""

import csv
from pathlib import Path

import pytest

from tests.cli.terminal import Command

PARTS = tuple(
    word
    for name in ("what-happened", "harm", "data-concerned", "done", "to-do", "contact")
    for word in (f"--{name}", f"About {name}.")
)
PEOPLE = """Kunde,E-mail,Address,Country
Ann Lee,ann@example.org,1 Road; Cork,IE
Bo Chen,,2 Road; Cork,IE
Nowhere,,,IE
Ann Lee,other@example.org,,IE
Cy,cy@example,@home,IE
"""


@pytest.fixture
def incident(qv: Command) -> str:
    return str(qv("incident", "new", "--title", "A lost computer", *PARTS).record["number"])


@pytest.fixture
def people(tmp_path: Path) -> Path:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    return file


def test_a_file_is_shown_first_and_kept_when_that_is_said(
    qv: Command, told: Command, incident: str, people: Path
) -> None:
    shown = qv("notices", "import", incident, people)
    assert (shown.code, shown.record["columns"][0], shown.record["people"]) == (
        0,
        {"heading": "Kunde", "holds": None},
        0,
    )
    named = ("--column", "Kunde=name")
    words = told("notices", "import", incident, people, *named).out
    assert "People read: 4. Lines that cannot be taken: 1" in words
    assert "Line 6: a formula where words belong" in words
    assert "Nothing was kept" in words
    assert qv("notices", "import", incident, people, *named, "--keep").records[-1]["error"] == "merge_list_faulty"
    kept = qv("notices", "import", incident, people, *named, "--keep", "--without-faulty").records[-1]
    assert kept == {"ok": True, "added": 4, "known": 0}
    doubled = people.with_name("twice.csv")
    doubled.write_text("name,Name,country\nA,B,IE\n", encoding="utf-8")
    assert "Several columns seem to hold “Name”" in told("notices", "import", incident, doubled).out


def test_from_the_gaps_to_the_drafts(qv: Command, told: Command, incident: str, people: Path, tmp_path: Path) -> None:
    qv("notices", "import", incident, people, "--column", "Kunde=name", "--keep", "--without-faulty")
    gaps, letter, words = tmp_path / "gaps.csv", tmp_path / "letter.pdf", tmp_path / "words.csv"
    checked = qv("notices", "check", incident, "--out", gaps)
    assert (checked.records[0]["whole"], checked.records[0]["held_back"]) == (2, 2)
    assert checked.records[0]["counts"] == {"recipient": 1, "perhaps_same": 1}
    assert len(gaps.read_text(encoding="utf-8-sig").splitlines()) == 3
    assert "may stand on the list twice" in told("notices", "check", incident).out

    assert qv("notices", "look", incident, "--person", "00001", "--out", letter).code == 0
    assert letter.read_bytes().startswith(b"%PDF")
    assert qv("notices", "same", incident, "--person", "00004").record["same"] == "00004"
    assert qv("notices", "apart", incident).record["apart"] == 0
    issued = qv("notices", "issue", incident)
    assert issued.code == 4, "a script hears that letters were held back"
    assert (issued.records[0]["issued"], issued.records[1]["code"]) == (2, "recipient")
    assert "0 letters are issued" in told("notices", "issue", incident).out

    folder = tmp_path / "drafts"
    folder.mkdir()
    mailed = qv("notices", "mail", incident, "--drafts", folder, "--passphrases", words)
    assert mailed.record == {"ok": True, "drafts": 1, "by_post": 1, "problems": 0}
    (draft,) = folder.iterdir()
    (_head, row) = list(csv.reader(words.read_text(encoding="utf-8-sig").splitlines()))
    assert row[0] == draft.stem
    assert len(row[3].split()) == 6
    assert "already" in told("notices", "mail", incident, "--drafts", folder, "--unlocked").err


def test_what_is_missing_is_said(qv: Command, incident: str, tmp_path: Path) -> None:
    for words in (
        ("import", incident),
        ("look", incident, "--out", tmp_path / "x.pdf"),
        ("look", incident, "--person", "1"),
        ("same", incident),
        ("mail", incident),
        ("mail", incident, "--drafts", tmp_path),
    ):
        assert qv("notices", *words).code == 2, words
    assert qv("notices", "check", "INC-1999-001").record["error"] == "incident_unknown"
    assert qv("notices", "check", "1999-01-01").record["error"] == "mailing_unknown"
    assert qv("notices", "issue", incident, "--person", "9").record["error"] == "merge_line_unknown"
