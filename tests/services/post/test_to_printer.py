"""A program that is killed while a letter is on its way to paper prints it twice only if somebody wants that."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qv_desk.errors import DeviceError, GateError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_cups, print_letters, to_printer
from tests.services.post.cups_tools import tools
from tests.services.print_office import PASSPHRASE, PRINT_PASSPHRASE, PrintOffice

ROOT = Path(__file__).resolve().parents[3]
KILLED = """
import os, signal, sys
from pathlib import Path
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.post import print_cups
from tests.services.print_office import NOW
folder, person, phrase, letter_id = sys.argv[1:]
desk = open_desk(Path(folder), open_keys(Path(folder), person, phrase), now=lambda: NOW)
print_cups.paper = lambda *given, **named: os.kill(os.getpid(), signal.SIGKILL)
print_cups.send_to_cups(desk, letter_id, "Office")
"""


def kill_while_printing(office: PrintOffice, person: str, passphrase: str, letter_id: str, place: Path) -> None:
    given = [str(office.folder), person, passphrase, letter_id]
    found = os.environ | {"PATH": f"{place}{os.pathsep}{os.environ['PATH']}"}
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, *given], cwd=ROOT, env=found, capture_output=True, check=False
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL and CUPS")
def test_after_a_kill_nobody_prints_it_unseen(
    office: PrintOffice, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.environ["PATH"])
    tools(place, monkeypatch)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}/usr/bin{os.pathsep}/bin")
    kill_while_printing(office, "Sun Li", PRINT_PASSPHRASE, letter_id, place)
    desk = office.print_desk()
    (letter,) = print_letters.waiting(desk)
    assert (letter.may_be_in, letter.printed_at) == ("Office", None)
    with pytest.raises(GateError, match="letter_may_be_out"):
        print_cups.send_to_cups(desk, letter_id, "Office")
    assert not (place / "paper").exists()

    print_cups.send_to_cups(desk, letter_id, "Office", again=True)
    (letter,) = print_letters.waiting(desk)
    assert letter.may_be_in == ""
    assert letter.printed_at is not None
    desk.close()


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL and CUPS")
def test_after_a_kill_who_sees_it_lie_there_says_so(
    office: PrintOffice, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}/usr/bin{os.pathsep}/bin")
    kill_while_printing(office, "Lin Wei", PASSPHRASE, letter_id, place)
    desk = office.officers_desk()
    assert print_letters.waiting(desk)[0].may_be_in == "Office"
    print_letters.mark_printed(desk, letter_id)
    (letter,) = print_letters.waiting(desk)
    assert letter.may_be_in == ""
    assert letter.printed_at is not None
    desk.close()


def test_a_printer_that_says_no_leaves_no_doubt(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch, answer=1)
    with pytest.raises(DeviceError, match="printer_refused"):
        print_cups.send_to_cups(printer, letter_id, "Office")
    assert print_letters.waiting(printer)[0].may_be_in == ""


def test_a_printer_that_keeps_its_job_leaves_one(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    for name in ("_LOOK_EVERY_S", "_LAST_CHANCE_S", "_LETS_GO_S"):
        monkeypatch.setattr(print_cups, name, 0.01)
    (place / "queue").touch()
    (place / "holds").touch()
    with pytest.raises(DeviceError, match="printer_keeps_job"):
        print_cups.send_to_cups(printer, letter_id, "Office", stopped=lambda: True)
    assert print_letters.waiting(printer)[0].may_be_in == "Office"
    with pytest.raises(GateError, match="letter_may_be_out"):
        to_printer.hand_over(printer, letter_id, "Office")
