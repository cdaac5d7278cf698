"""A desk that is killed while it looks into the outbox: the next look completes it, and does nothing twice."""

import shutil
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_letters
from qv_desk.store.outbox_rows import EventKind, OutboxEvent
from tests.scale import FULL, figure
from tests.services.print_office import NOW, PrintOffice, a_request, issued, make_print_office

LETTERS = 3
USUAL_KILLS = 4

pytestmark = pytest.mark.torture


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[PrintOffice, str]:
    """Three letters printed and posted by the print room, one forged entry, and a letter that is not there yet."""
    made = make_print_office(tmp_path_factory.mktemp("first") / "desk")
    desk = made.officers_desk()
    letters = [issued(desk, a_request(desk, f"Sample {number}")) for number in range(LETTERS)]
    outbox.sync(desk)
    printer = made.print_desk()
    for letter in letters:
        print_letters.mark_printed(printer, letter)
        print_letters.mark_posted(printer, letter, printer.today)
    printer.sign(EventKind.DENIED, "review.page")
    late = issued(desk, a_request(desk, "Sample 4"))
    moment = printer.moment.isoformat()
    printer.outbox.add(OutboxEvent("posted", late, "2026-09-24", moment, printer.user.user_id, "0" * 16, bytes(64)))
    desk.close()
    return made, late


def run(office: PrintOffice, folder: Path, last: int) -> subprocess.CompletedProcess[str]:
    keys = office.officer
    private = keys.signing_key.private_bytes_raw().hex()
    words = [str(folder), str(last), keys.vault_id, keys.keys.root.hex(), private, keys.user_id]
    return subprocess.run(
        [sys.executable, "-m", "tests.services.outbox_worker", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )


def test_a_look_killed_at_any_step_is_completed_by_the_next(office: tuple[PrintOffice, str], tmp_path: Path) -> None:
    made, late = office
    whole = run(made, copied(made, tmp_path / "whole"), 0)
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stdout)
    assert steps > 40
    chosen = (
        range(1, steps + 1)
        if FULL
        else [1 + number * (steps - 1) // (USUAL_KILLS - 1) for number in range(USUAL_KILLS)]
    )
    for last in chosen:
        folder = copied(made, tmp_path / f"killed-{last}")
        assert run(made, folder, last).returncode == -signal.SIGKILL
        assert_complete(replace(made, folder=folder), late)
        shutil.rmtree(folder)
    figure("1", "kills of a look into the outbox", f"{len(chosen)} kills, 0 lost, 0 done twice")


def copied(office: PrintOffice, folder: Path) -> Path:
    return shutil.copytree(office.folder, folder, ignore=shutil.ignore_patterns("ballast*"))


def assert_complete(office: PrintOffice, late: str) -> None:
    desk = office.officers_desk()
    outbox.sync(desk)
    assert outbox.sync(desk) == outbox.SyncReport()
    done = Counter(entry.action for entry in desk.store.journal.latest(100))
    assert {name: done[name] for name in EXPECTED} == EXPECTED
    assert desk.store.check().is_sound
    assert waits(desk) == [late]
    desk.close()
    assert waits(office.print_desk()) == [late]


EXPECTED = {"letter.printed": LETTERS, "letter.dispatched": LETTERS, "access.denied": 1, "outbox.event_refused": 1}


def waits(desk: Desk) -> list[str]:
    assert desk.moment == NOW
    return [letter.letter_id for letter in print_letters.waiting(desk)]
