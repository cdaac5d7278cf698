"""What the command line hands out, says and remembers of children, and of letters whose file was lost.

Law: Regulations on the Protection of Minors in Cyberspace 36.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.program import Program

Did = Callable[..., list[dict[str, Any]]]
CHILD = ("--name", "Kim Zwickelmann", "--country", "DE", "--e-mail", "kim@example.org")
PARTS = (
    *("--what-happened", "A computer was stolen.", "--harm", "Unwanted mail.", "--data-concerned", "Names"),
    *("--done", "Locked from afar.", "--to-do", "Watch for odd mails.", "--contact", "privacy@qualvision.cn"),
)


def secret(file: Path, words: str) -> Path:
    file.touch(mode=0o600)
    file.write_text(words, encoding="utf-8")
    return file


@pytest.fixture
def lin(program: Program) -> Did:
    return lambda *words: program.did("--user", "Lin Wei", *words)


@pytest.fixture
def another(program: Program, lin: Did, tmp_path: Path) -> Callable[[str, str], Program]:
    """Lets somebody else work here, who opens the desk with a passphrase of their own."""

    def added(name: str, role: str) -> Program:
        file = secret(tmp_path / f"{role}.txt", f"three owls over the old {role} mill")
        lin("users", "add", name, "--role", role, "--own", "--new-passphrase-file", file)
        return Program(program.folder, file)

    return added


def test_a_journal_goes_out_with_its_details_and_without_a_childs(
    lin: Did, another: Callable[[str, str], Program], tmp_path: Path
) -> None:
    hana = another("Hana Sato", "supervisor")
    (report,) = lin("minor", "new", "--reporter", "parent", "--account", "star", *CHILD, "--said", "she is nine")
    lin("minor", report["reference"], "--frozen", "star", "--where", "QualvisionID")
    lin("minor", report["reference"], "--ask-open", "2", "--because", "Zwickelmann's mother calls")
    lin("approvals", "ask", "export", "--reason", "yearly audit")
    (export,) = (one for one in lin("approvals") if one["kind"] == "export")
    hana.did("--user", "Hana Sato", "approvals", "grant", export["id"])

    out = tmp_path / "out"
    (told,) = lin("journal", "export", out, "--details")
    text = (out / "journal.jsonl").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()[1:]]
    assert "Zwickelmann" not in text
    assert "yearly audit" in text
    left_out = [line["action"] for line in lines if line.get("left_out") == "childs_file"]
    assert {"case.opened", "approval.asked"} <= set(left_out)
    assert told["left_out"] == len(left_out)
    assert f"Of {len(left_out)} entries they are left out" in (out / "README.txt").read_text(encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-I", "-S", out / "verify_journal.py"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.split()[0]) == (0, "SOUND"), run
    assert f"the words of {len(left_out)} are left out" in run.stdout


def test_whoever_adds_a_childs_name_hears_the_same_whether_it_stood_there(program: Program) -> None:
    guess = ("--name", "Kit Young", "--child", "--guardian", "May Young")
    heard = []
    for listed in ("Kit Young", "Jo Old"):
        (entered,) = program.did("incident", "new", "--title", "A lost computer", *PARTS)
        program.did("incident", "add", entered["number"], "--name", listed, "--child", "--guardian", "Al Old")
        heard.append(program.did("incident", "add", entered["number"], *guess))
        people = [one for one in program.did("incident", "show", entered["number"]) if one.get("role") == "child"]
        assert len(people) == (1 if listed == "Kit Young" else 2)
    assert heard[0] == heard[1]


def test_a_letter_that_the_print_room_lost_sight_of_is_looked_for(
    lin: Did, another: Callable[[str, str], Program]
) -> None:
    pia = another("Pia Nowak", "printing")
    address = ("--address", "1 Sample Street", "--address", "Sampleton", "--country", "IE")
    (case,) = lin("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access", *address)
    identity = "identity_how=For this request we need no proof of who you are."
    lin("letter", case["reference"], "--kind", "acknowledgement", "--language", "en", "--field", identity)
    lin("cases")
    (waiting,) = pia.did("--user", "Pia Nowak", "print-queue")
    assert (waiting["may_be_in"], waiting["lost_sight_of"]) == (None, False)

    (pia.folder / "outbox.db").unlink()
    lin("cases")
    (waiting,) = pia.did("--user", "Pia Nowak", "print-queue")
    assert (waiting["may_be_in"], waiting["lost_sight_of"]) == (None, True)
    pia.did("--user", "Pia Nowak", "print-queue", "--letter", waiting["letter"], "--mark-printed")
    (waiting,) = pia.did("--user", "Pia Nowak", "print-queue")
    assert (waiting["may_be_in"], waiting["lost_sight_of"]) == (None, False)
