import os
import signal
import sys
import time
from pathlib import Path

import pytest

from qv_desk.intake.limits import limited_process
from qv_desk.intake.limits.limited_process import ProcessTrouble, Trouble, run_limited


def trouble_with(monkeypatch: pytest.MonkeyPatch, program: str) -> Trouble:
    monkeypatch.setattr(limited_process, "_command", lambda _verb: [sys.executable, "-c", program])
    with pytest.raises(ProcessTrouble) as caught:
        run_limited("message", (b"x",), 1_000)
    return caught.value.trouble


def test_it_is_fed_piece_by_piece_and_its_answer_gathered(monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import sys; sys.stdout.write(sys.stdin.read()[::-1])"
    monkeypatch.setattr(limited_process, "_command", lambda _verb: [sys.executable, "-c", program])
    assert run_limited("message", (b"ab", b"c"), 1_000) == b"cba"


def test_a_process_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "WALL_CLOCK_SECONDS", 1.0)
    assert trouble_with(monkeypatch, "import time; time.sleep(60)") is Trouble.SLOW


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on processor time")
def test_a_process_that_burns_its_processor_time_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"
    assert trouble_with(monkeypatch, program) is Trouble.SLOW


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "print('x' * 20_000)", "import os; os.abort()"])
def test_a_process_that_dies_or_says_too_much_has_failed(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    assert trouble_with(monkeypatch, program) is Trouble.FAILED


def test_a_program_that_is_not_there_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "_command", lambda _verb: ["/no/such/program"])
    with pytest.raises(ProcessTrouble):
        run_limited("message", (b"x",), 1_000)


def test_it_gets_no_settings_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QV_DESK_PASSPHRASE_FILE", "/somewhere")
    assert "QV_DESK_PASSPHRASE_FILE" not in limited_process._environment()


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert limited_process._command("view") == [sys.executable, "_read-child", "view"]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks the kernel which processes there are")
@pytest.mark.parametrize("escape", ["pass", "os.setsid()"])
@pytest.mark.parametrize("stays", ["pass", "time.sleep(60)"])
def test_what_it_leaves_behind_with_the_pipe_in_hand_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, escape: str, stays: str
) -> None:
    note = tmp_path / "note"
    behind = f"{escape}; open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    program = f"import os, time\nif os.fork() == 0:\n    {behind}\n{stays}"
    monkeypatch.setattr(limited_process, "WALL_CLOCK_SECONDS", 1.0)
    assert trouble_with(monkeypatch, program) is Trouble.SLOW
    left = int(note.read_text())
    if escape == "pass":
        assert _has_ended(left)
    else:  # it got away: what matters is that nobody waited for it
        assert not _has_ended(left, looks=1)
        os.kill(left, signal.SIGKILL)


def _has_ended(process: int, looks: int = 200) -> bool:
    """Whether a process is gone, or only waits for somebody to take note of its end."""
    for look in range(looks):
        try:
            if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        if look + 1 < looks:
            time.sleep(0.05)
    return False
