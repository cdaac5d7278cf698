"""Real mails go the whole way by command line: intake, identity, search, decision, letters, paper, post, closing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.program import Program, neighbouring_samples, own_samples

OWN_WORDS = {
    "safeguards": "Standard contractual clauses; a copy can be had from us.",
    "copy_items": "A printout of your account data",
    "corrected_items": "Your address: the new one stands in our records.",
    "answer": "We keep data only as long as its purpose needs.",
    "asked": "an answer to your question",
}


def to_the_post(program: Program, reference: str, paper: Path) -> list[dict[str, Any]]:
    """Take one case from intake to the post, reading at each step what the program says comes next."""
    for _ in range(30):
        (case,) = program.did("show", reference)
        match case["next_step"]:
            case "check_identity" | "wait_for_proof":
                prove(program, reference)
            case "search":
                words = ("--source", "qualvision_id", "--found", "1", "--note", "name and e-mail address")
                program.did("search", reference, *words, "--rest-not-held")
            case "decide":
                right = case["rights_undecided"][0]
                rest_on(program, reference, right)
                program.did("decide", reference, "--right", right, "--outcome", "granted", "--facts", "done as asked")
            case "write_answer":
                answer(program, reference)
            case "post_letter":
                program.did("print-queue", "--letter", reference, "--save", paper, "--mark-printed")
                program.did("print-queue", "--mark-posted", reference)
            case "close":
                program.did("close", reference)
            case _:
                return list(case["letters"])
    raise AssertionError(f"{reference} does not come to an end")


def rest_on(program: Program, reference: str, right: str) -> None:
    """Answer the questions on which the decision rests, as far as there are any."""
    for sheet in program.did("examine", reference, "--right", right):
        asked = [question for question in sheet["questions"] if question["needed"]]
        if sheet["sheet"] == "erasure_preview":
            program.did("preview", reference, "--right", right, "--ground", asked[0]["choices"][0])
            continue
        given = {"truth": "yes", "day": "2026-11-22"}
        answers = {
            question["name"]: (question["choices"] or [given.get(question["kind"], f"words on {question['name']}")])[0]
            for question in asked
        }
        words = [word for name, answer in answers.items() for word in ("--set", f"{name}={answer}")]
        program.did("examine", reference, sheet["sheet"], "--right", right, *words)


def prove(program: Program, reference: str) -> None:
    (plan,) = program.did("verify", reference, "--plan")
    needed = {*plan["required"], *(group[0] for group in plan["one_of"])}
    methods = sorted(plan["methods"], key=lambda method: method["code"] not in needed)
    points = 0
    for method in methods:
        if method["code"] in needed or points < plan["points_needed"]:
            program.did("verify", reference, "--evidence", method["code"], "--what", "agrees with the account")
            points += method["points"]
    program.did("verify", reference, "--confirm")


def answer(program: Program, reference: str) -> None:
    (draft,) = program.did("letter", reference, "--draft")
    missing = {gap["field"] for gap in draft["gaps"]}
    words = [word for field in sorted(missing) for word in ("--field", f"{field}={OWN_WORDS.get(field, 'As agreed.')}")]
    program.did("letter", reference, *words)


def travels(program: Program, files: Iterator[Path], paper: Path) -> int:
    """Take mails in together, then each to its end; gives how many cases arrived."""
    taken = program.run("intake", "--yes", *files)
    assert taken.code == 0, taken
    opened = [record for record in taken.records if record["opened"]]
    # A child's file is shut: its way has its own acceptance tests, D31 to D35.
    children = {record["reference"] for record in opened if record["kind"] == "minor_report"}
    references = [record["reference"] for record in opened if record["reference"] not in children]
    for reference in references:
        letters = to_the_post(program, reference, paper)
        assert letters
        assert all(letter["dispatched_on"] for letter in letters)
        assert len(list(paper.glob(f"{reference}-*.pdf"))) == len(letters)
    assert program.did("print-queue") == []
    assert {case["reference"] for case in program.did("cases")} == children
    (verdict,) = program.did("journal", "verify")
    assert verdict["ok"] is True
    (report,) = program.did("check")
    assert report["ok"] is True
    return len(opened)


def test_our_own_samples_reach_the_post(program: Program, tmp_path: Path) -> None:
    files = list(own_samples())
    assert len(files) >= 12
    assert travels(program, iter(files), tmp_path / "paper") >= len(files) // 2


@pytest.mark.skipif(not list(neighbouring_samples()), reason="no sample mails lie beside this checkout")
def test_the_neighbouring_samples_reach_the_post(program: Program, tmp_path: Path) -> None:
    files = list(neighbouring_samples())
    assert travels(program, iter(files), tmp_path / "paper") == len(files)


def test_a_person_at_a_terminal_can_do_it_all_with_the_program_alone(program: Program, tmp_path: Path) -> None:
    """The same as processes of their own, from the first set-up, with the words that the guide teaches."""
    program = Program(tmp_path / "fresh", program.passphrase_file)
    mail = tmp_path / "mail.eml"
    mail.write_bytes(
        b"From: Mary Sample <mary@example.org>\r\nTo: privacy@qualvision.cn\r\nSubject: Access to my data\r\n"
        b"Date: Mon, 05 Jan 2026 09:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\n"
        b"Under Article 15 GDPR I request access to my personal data.\r\n\r\nMary Sample\r\nDublin, Ireland\r\n"
    )
    out = tmp_path / "acknowledgement.pdf"
    commands: list[tuple[str | Path, ...]] = [
        ("init", "--user", "Lin Wei"),
        ("intake", mail),
        ("cases",),
        ("letter", "CASE", "--kind", "acknowledgement", "--language", "en", "--out", out),
        ("verify", "CASE", "--evidence", "account_login", "--what", "logged in afresh", "--confirm"),
        ("search", "CASE", "--rest-not-held"),
        ("decide", "CASE", "--right", "access", "--outcome", "not_held"),
        ("letter", "CASE", "--kind", "nothing_held", "--language", "en"),
        ("print-queue", "--save", tmp_path / "paper"),
        ("print-queue", "--mark-printed", "--mark-posted", "CASE"),
        ("close", "CASE"),
        ("backup", tmp_path / "backups"),
        ("check",),
    ]
    reference = ""
    for words in commands:
        ending = program.start(*(reference if word == "CASE" else word for word in words))
        assert ending.code == 0, (words, ending)
        assert "Traceback" not in ending.err
        if words[0] == "intake":
            reference = ending.out.split("Case ")[1].split(" is open")[0]
    assert out.read_bytes().startswith(b"%PDF-")
    assert len(list((tmp_path / "paper").iterdir())) == 2
    assert reference in program.start("cases", "--view", "all").out


@pytest.fixture
def refused(program: Program) -> Callable[..., dict[str, Any]]:
    """Runs a command that a duty forbids, and gives what was said."""

    def run(*words: str) -> dict[str, Any]:
        ending = program.run(*words)
        assert ending.code == 4, ending
        return ending.records[-1]

    return run


def test_no_shortcut_leads_past_a_duty(program: Program, refused: Callable[..., dict[str, Any]]) -> None:
    (opened,) = program.did(
        "new", "--channel", "post", "--name", "Mary Sample", "--rights", "erasure", "--country", "IE"
    )
    case = opened["reference"]
    assert refused("decide", case, "--right", "erasure", "--outcome", "granted")["error"] == "identity_not_confirmed"
    assert refused("verify", case, "--confirm")["error"] == "identity_not_proved"
    assert refused("letter", case, "--kind", "erasure_done", "--language", "en")["error"]
    assert refused("close", case)["error"] == "case_not_answered"
    assert program.did("show", case)[0]["letters"] == []
