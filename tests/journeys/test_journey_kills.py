"""Kills in mid-work: nothing acknowledged is lost, nothing is partial, nothing is missing from the journal."""

import hashlib
import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.decisions.examination import Examination
from qv_desk.services.backups import check_store
from qv_desk.services.care import journal_book
from qv_desk.services.cases import documents, review
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters
from tests.journeys.program import PASSPHRASE, ROOT, Program
from tests.scale import figure, scaled

KILLS = scaled(200, 10)

pytestmark = pytest.mark.torture


def killed_in_mid_work(folder: Path, chance: random.Random) -> list[dict[str, Any]]:
    """Let the officer work, kill the process at some moment, and give what had been acknowledged."""
    officer = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.restless_officer", str(folder), PASSPHRASE],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert officer.stdout is not None
    lines = [officer.stdout.readline() for _ in range(chance.randint(1, 12))]
    time.sleep(chance.random() * 0.03)
    officer.send_signal(signal.SIGKILL)
    lines += officer.stdout.readlines()
    officer.stdout.close()
    assert officer.wait() == -signal.SIGKILL
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def case_ids(desk: Desk) -> set[str]:
    page = review.page(desk, CaseView.ALL, limit=10_000)
    return {row.summary.case_id for row in page.rows}


def effects_of(case: Case) -> Counter[str]:
    """What must stand in the journal for a case to be as it is."""
    effects = {
        "case.opened": 1,
        "letter.issued": len(case.correspondence),
        "letter.printed": sum(letter.printed_at is not None for letter in case.correspondence),
        "letter.dispatched": sum(letter.dispatched_on is not None for letter in case.correspondence),
        "identity.evidence_seen": len(case.identity.evidence),
        "identity.confirmed": int(case.identity.stands),
        "search.recorded": int(not case.open_searches),
        "decision.examined": len(case.facts_of(Examination)),
        "decision.made": len(case.decisions),
    }
    return Counter({action: number for action, number in effects.items() if number})


def inspect(desk: Desk, acknowledged: list[dict[str, Any]], settled: set[str]) -> None:
    """Hold the desk against what was acknowledged; of cases that are settled only that they are there."""
    there = case_ids(desk)
    assert settled <= there, "a case that stood after an earlier kill is lost"
    files = {case_id: review.look(desk, case_id) for case_id in there - settled}
    done = {case_id: Counter(entry.action for entry in file.journal) for case_id, file in files.items()}
    promised: dict[str, Counter[str]] = {}
    for ack in acknowledged:
        promised.setdefault(ack["case"], Counter())[ack["action"]] += 1

    for case_id, actions in promised.items():
        assert case_id in there, "an acknowledged case is lost"
        if case_id in settled:
            continue
        assert actions <= done[case_id], "an acknowledged step is lost"
        assert sum(done[case_id].values()) <= sum(actions.values()) + 1, "more than the one unfinished call took hold"
    for case_id, file in files.items():
        case = file.case
        assert done[case_id] == effects_of(case), "the journal and what took hold disagree"
        assert len(case.documents) == 1 + len(case.correspondence)
        for document in case.documents:
            content = documents.bytes_of(desk, case_id, document.sha256)
            assert hashlib.sha256(content).hexdigest() == document.sha256
    waiting = {job.letter_id for job in print_letters.waiting(desk) if job.case_id in files}
    unposted = {
        letter.letter_id
        for file in files.values()
        for letter in file.case.correspondence
        if letter.dispatched_on is None
    }
    assert waiting == unposted, "the queue of letters and the cases disagree"
    assert journal_book.verify(desk).first_bad is None
    assert check_store.check(desk).is_sound


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system ends processes in another way")
def test_kills_lose_nothing(program: Program) -> None:
    chance = random.Random(20261122)  # noqa: S311  (moments to kill at, no secret)
    acknowledged: list[dict[str, Any]] = []
    settled: set[str] = set()
    for number in range(1, KILLS + 1):
        lately = killed_in_mid_work(program.folder, chance)
        acknowledged += lately
        desk = unlock.open_desk(program.folder, unlock.open_keys(program.folder, None, PASSPHRASE))
        try:
            # Whatever this life of the officer touched, or began without a word; after the last kill everything.
            touched = {step["case"] for step in lately}
            inspect(desk, acknowledged, set() if number == KILLS else settled - touched)
            settled = case_ids(desk)
        finally:
            desk.close()
    assert len(acknowledged) >= KILLS
    figure("1", "kills", f"{KILLS} kills, 0 of {len(acknowledged)} acknowledged steps lost, 0 partial, 0 unjournalled")
