"""Locking replaces the process; the new one knows when and why, and nothing else."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qv_desk.gui.start.restart import LockedState, own_command

AT = datetime(2026, 10, 12, 2, 15, tzinfo=UTC)


def test_the_state_is_taken_out_of_the_environment() -> None:
    environment = {"QV_DESK_LOCKED_AT": AT.isoformat(), "QV_DESK_LOCKED_IDLE": "1", "PATH": "/bin"}
    assert LockedState.taken_from(environment) == LockedState(AT, idle=True)
    assert environment == {"PATH": "/bin"}
    assert LockedState.taken_from(environment) is None
    assert LockedState.taken_from({"QV_DESK_LOCKED_AT": "nonsense"}) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts a process beside, it cannot replace one")
def test_the_process_is_replaced(tmp_path: Path) -> None:
    code = (
        "import os\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from qv_desk.gui.start import restart\n"
        "restart.own_command = lambda: ['/bin/sh', '-c', 'echo $$ $QV_DESK_FOLDER $QV_DESK_LOCKED_AT']\n"
        "print(os.getpid(), flush=True)\n"
        "locked = restart.LockedState(datetime(2026, 10, 12, tzinfo=UTC), idle=False)\n"
        f"restart.restart_locked(Path({str(tmp_path)!r}), locked)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    assert after.split() == [before, str(tmp_path), "2026-10-12T00:00:00+00:00"]


def test_the_program_starts_itself_as_it_was_started() -> None:
    assert own_command() == [sys.executable, "-m", "qv_desk"]
