"""A child on an incident's list is named nowhere but on its letters: not by any command, file, proposal or journal."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qv_desk.domain.kinds.incident import NOTICE_PARTS
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.services.entry.unlock import open_desk, open_keys
from tests.cli.terminal import PASSPHRASE, Answer, Command

SECRETS = ("zephyrine", "quill", "hidden lane", "zephyrine@child.example", "5550199")
PARTS = tuple(word for name in NOTICE_PARTS for word in (f"--{name.replace('_', '-')}", f"About {name}."))
CHILD = ("--name", "Zephyrine Quill", "--child", "--e-mail", "zephyrine@child.example", "--country", "IE")
GUARDIAN = ("--guardian", "May Open", "--address", "12 Hidden Lane", "--address", "Cork")


@dataclass(frozen=True)
class Told:
    """An incident whose child and guardian have their letters: references and letters of both, the child first."""

    number: str
    child: str
    guardian: str
    letters: tuple[str, str]


@pytest.fixture
def issued(qv: Command) -> Told:
    number = qv("incident", "new", "--title", "A lost computer").record["number"]
    assert qv("incident", "describe", number, *PARTS).record["missing"] == []
    assert qv("incident", "add", number, *CHILD, *GUARDIAN).record["added"] == 2
    assert qv("notices", "check", number).code == 0
    assert qv("notices", "issue", number).code == 0
    people = [record for record in qv("incident", "show", number).records if "person" in record]
    by_role = {person["role"]: person["case"] for person in people}
    waiting = {record["reference"]: record["letter"] for record in qv("print-queue").records}
    both = by_role["child"], by_role["guardian"]
    return Told(number, *both, (waiting[both[0]], waiting[both[1]]))


def lists(told: Told, folder: Path) -> Iterator[tuple[str | Path, ...]]:
    """Every command that shows more than one case, or writes a file about them."""
    yield from (
        ("cases",),
        ("cases", "--view", "all"),
        ("cases", "--view", "all", "--csv", folder / "cases.csv"),
        ("search", "--reminders"),
        ("print-queue",),
        ("print-queue", "--cover-sheet", folder / "cover.pdf"),
        ("print-queue", "--posted"),
        ("approvals",),
        ("minor",),
        ("minor", "audit", "2026", "--html", folder / "minors.html", "--csv", folder / "minors.csv"),
        ("incident",),
        ("incident", "show", told.number),
        ("notices", "check", told.number, "--out", folder / "gaps.csv"),
        ("mailing",),
        ("disclosures",),
        ("retention", "preview"),
        ("bulk", "close", "--view", "all"),
        ("bulk", "mark-posted", "--view", "all"),
        ("bulk", "assign", "--to", "Lin Wei", "--view", "all"),
        ("journal",),
        ("journal", "export", folder / "journal"),
        ("journal", "report", folder / "journal.htm"),
        ("backup", folder),
        ("backup", "--state"),
        ("check",),
    )


def of_one(reference: str, letter: str, folder: Path) -> Iterator[tuple[str | Path, ...]]:
    """Every command that shows one case, or moves it on without a second person's word."""
    yield from (
        ("show", reference),
        ("view", reference, f"{reference}-incident_notice-en-1.pdf"),
        ("laws", reference),
        ("clocks", reference),
        ("repeats", reference),
        ("evidence", reference),
        ("verify", reference, "--plan"),
        ("search", reference),
        ("mask", reference),
        ("hold", reference),
        ("restriction", reference),
        ("explain", reference),
        ("recipients", reference),
        ("minor", reference),
        ("complaint", reference),
        ("letter", reference, "--kind", "incident_notice", "--draft"),
        ("letter", reference, "--kind", "acknowledgement"),
        ("package", "dossier", reference, "--out", folder / "dossier.zip"),
        ("package", "dossier", reference, "--out", folder / "whole.zip", "--whole"),
        ("package", "portability", reference, "--out", folder / "portability.zip"),
        ("copy", reference, letter, "--out", folder / "copy.pdf"),
        ("mail", reference, letter, "--out", folder / "mail.eml"),
        ("post", reference, "--withdraw", letter, "--because", "a wrong word"),
        ("print-queue", "--letter", letter, "--save", folder),
        ("amend", reference, "--country", "IE"),
        ("assign", reference, "--to", "Lin Wei"),
        ("link", reference, "--to", "QV-2026-0003", "--as", "same_person", "--note", "both"),
        ("split", reference, "--reason", "two matters"),
        ("journal", reference),
    )


def names_nobody(answer: Answer) -> bool:
    return not any(secret in (answer.out + answer.err).casefold() for secret in SECRETS)


def files_that_name(folder: Path) -> list[str]:
    """Files whose name or content tells of the child, where the content is not packed."""
    return [
        str(path)
        for path in folder.rglob("*")
        if path.is_file()
        and any(one in path.name.casefold() or one.encode() in path.read_bytes().lower() for one in SECRETS)
    ]


def test_no_list_and_no_file_names_the_child(qv: Command, told: Command, issued: Told, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    for run, place in ((qv, folder / "json"), (told, folder / "plain")):
        place.mkdir()
        for argv in lists(issued, place):
            answer = run(*argv)
            assert answer.code in {0, 5}, (argv, answer)
            assert names_nobody(answer), (argv, answer)
    assert files_that_name(folder) == []
    assert files_that_name(tmp_path / "desk") == []


@pytest.mark.parametrize("of_child", [True, False])
def test_no_command_on_the_case_names_the_child(
    qv: Command, told: Command, issued: Told, tmp_path: Path, *, of_child: bool
) -> None:
    """Neither the child's case nor the guardian's, whose letter names the child too."""
    folder = tmp_path / "out"
    folder.mkdir()
    qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE")
    reference, letter = (issued.child, issued.letters[0]) if of_child else (issued.guardian, issued.letters[1])
    refused = set()
    for argv in of_one(reference, letter, folder):
        for run in (qv, told):
            answer = run(*argv)
            assert answer.code not in {1, 2}, (argv, answer)
            assert names_nobody(answer), (argv, answer)
        if "minor CASE --ask-open" in answer.err:
            refused.add(argv[0])
    assert {"show", "view", "letter", "package", "copy", "mail", "post", "amend", "verify"} <= refused
    assert files_that_name(folder) == []


def test_nobody_finds_the_child_by_a_guess(qv: Command, issued: Told) -> None:
    """A list that answers to a name tells it as surely as one that shows it."""
    for guess in ("Zephyrine", "quill", "zephyrine@child.example"):
        assert qv("cases", "--view", "all", "--text", guess).records == []
    assert qv("repeats", "--name", "Zephyrine Quill", "--e-mail", "zephyrine@child.example").records == []
    assert qv("cases", "--view", "all", "--text", "may open").records == [], "who finds the guardian finds the child"
    namesake = qv("new", "--channel", "post", "--name", "Zephyrine Quill", "--rights", "access", "--country", "IE")
    reference = namesake.record["reference"]
    assert qv("repeats", reference).records == []
    sorted_by_name = qv("cases", "--view", "all").records
    shut = {line["reference"]: line["person"] for line in sorted_by_name}
    assert (shut[issued.child], shut[issued.guardian]) == ("", "")


def test_no_register_keeps_the_childs_name_to_be_found_by(issued: Told, folder: Path) -> None:
    desk = open_desk(folder, open_keys(folder, None, PASSPHRASE))
    try:
        assert desk.store.registers.all(PersonKey) == ()
        filters = desk.store.summaries._lane.rows("SELECT filter_text FROM cases WHERE childs_file = 1", {})
        assert set(filters) == {(issued.child.casefold(),), (issued.guardian.casefold(),)}
    finally:
        desk.close()


def test_the_letter_goes_out_and_the_case_closes_while_the_file_stays_shut(qv: Command, issued: Told) -> None:
    for reference, letter in zip((issued.child, issued.guardian), issued.letters, strict=True):
        assert qv("print-queue", "--letter", letter, "--mark-printed").code == 0
        assert qv("print-queue", "--letter", letter, "--mark-printed", "--mark-posted", letter).code == 0
        seen = qv("minor", reference).record
        assert (seen["next_step"], seen["incident"]) == ("close", issued.number)
        closed = qv("close", reference)
        assert (closed.code, closed.record["status"]) == (0, "closed")
        assert names_nobody(closed)
        assert qv("show", reference).record["error"] == "child_notice_needs_approval"
    told = {person["told"] for person in qv("incident", "show", issued.number).records if "person" in person}
    assert told == {"told"}
