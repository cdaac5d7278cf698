"""The disk fails at the first, the second, the third … call that writes: the old state or the new one, never a third.

A small library in C, compiled here, stands between the program and the system and lets the n-th call fail: as a bad
disk does, once, and as a full disk does, from then on. The desk is then opened again on a sound disk.
"""

import errno
import json
import os
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from tests.journeys.program import ROOT
from tests.scale import FULL, figure, scaled

CODES = {
    "done",
    "store_disk_failed",
    "store_full",
    "store_read_only",
    "vault_not_written",
    "vault_not_confirmed",
    "backup_not_written",
    "backup_failed",
    "backup_no_room",
    "backup_disk_gone",
}

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(sys.platform != "linux" or shutil.which("gcc") is None, reason="needs gcc and Linux"),
]


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that lets calls fail."""
    made = tmp_path_factory.mktemp("shim") / "failing_io.so"
    source = Path(__file__).with_name("failing_io.c")
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", made, source, "-ldl"], check=True)
    return made


JOBS = {
    "open": scaled(1, 1),
    "register": scaled(1, 23),
    "issue": scaled(1, 24),
    "post": scaled(1, 8),
    "back up": scaled(1, 24),
    "change passphrase": scaled(1, 6),
    "set up": scaled(4, 48),
}
"""How many calls are left out between two that fail."""

DISKS = {"a bad disk": (errno.EIO, 0), "a full disk": (errno.ENOSPC, 1)}

USUAL = (
    ("register", "a bad disk"),
    ("issue", "a full disk"),
    ("post", "a bad disk"),
    ("back up", "a full disk"),
    ("change passphrase", "a bad disk"),
    ("set up", "a bad disk"),
)


@pytest.mark.parametrize(("job", "disk"), list(product(JOBS, DISKS)) if FULL else USUAL)
def test_a_call_that_fails_leaves_the_old_state_or_the_new_one(shim: Path, tmp_path: Path, job: str, disk: str) -> None:
    number, lasting = DISKS[disk]
    words = [job, tmp_path / "pristine", tmp_path / "work", number, lasting, JOBS[job]]
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.failing_disk", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "LD_PRELOAD": str(shim)},
        timeout=1800,
    )
    assert done.returncode == 0, done.stderr
    outcome = json.loads(done.stdout)
    assert outcome["wrong"] == []
    assert outcome["tried"] >= 1
    assert set(outcome["told"]) <= CODES, outcome
    assert outcome["told"].keys() - {"done"}, "nothing failed: the library does not do its work"
    told = sum(count for code, count in outcome["told"].items() if code != "done")
    figure(
        "4", job, f"{job}, {disk}: {outcome['tried']} of {outcome['calls']} calls failed, {told} told, 0 third states"
    )
