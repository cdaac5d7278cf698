"""After a wrong passphrase the next attempt waits: 1, 2, 4 … 60 seconds."""

import json
import stat
from pathlib import Path

import pytest

from qv_desk.errors import AccessError
from qv_desk.vault import unlock_delay
from qv_desk.vault.unlock_delay import DELAY_FILE, UnlockDelay


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_pause_doubles_up_to_a_minute() -> None:
    clock = Clock()
    delay = UnlockDelay(clock=clock)
    pauses = []
    for _ in range(8):
        delay.check()
        delay.failed()
        pauses.append(delay.seconds_left)
        clock.now += delay.seconds_left

    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]


def test_an_attempt_in_the_pause_is_refused_with_the_seconds_left() -> None:
    clock = Clock()
    delay = UnlockDelay(clock=clock)
    for _ in range(3):
        delay.failed()
    clock.now += 0.5
    with pytest.raises(AccessError) as refused:
        delay.check()

    assert refused.value.code == "unlock_wait"
    assert refused.value.fields == {"seconds": 4}


def test_success_wipes_the_slate() -> None:
    clock = Clock()
    delay = UnlockDelay(clock=clock)
    delay.failed()
    delay.failed()
    delay.succeeded()

    assert delay.seconds_left == 0
    delay.check()
    delay.failed()
    assert delay.seconds_left == 1


@pytest.fixture
def clocks(tmp_path: Path) -> "Restarts":
    return Restarts(tmp_path)


class Restarts:
    """A folder, and the program started on it again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.mono, self.wall = folder, Clock(), Clock()
        self.wall.now = 1_800_000_000.0

    def started(self) -> UnlockDelay:
        self.mono.now = 5.0
        return UnlockDelay(self.folder, clock=self.mono, wall=self.wall)

    def passes(self, seconds: float) -> None:
        self.mono.now += seconds
        self.wall.now += seconds


def test_a_pause_survives_a_restart_and_ends(clocks: "Restarts") -> None:
    first = clocks.started()
    for _ in range(5):
        first.failed()
    clocks.passes(2)
    second = clocks.started()

    assert second.seconds_left == 14
    clocks.passes(14)
    second.check()
    second.failed()
    assert second.seconds_left == 32
    assert clocks.started().seconds_left == 32


def test_the_file_names_nobody_and_is_for_the_owner_alone(clocks: "Restarts") -> None:
    delay = clocks.started()
    delay.failed()
    path = clocks.folder / DELAY_FILE

    assert set(json.loads(path.read_text())) == {"failures", "not_before"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    delay.succeeded()
    assert not path.exists()
    delay.succeeded()
    assert clocks.started().seconds_left == 0


def test_a_clock_set_back_shortens_nothing_and_lengthens_nothing(clocks: "Restarts") -> None:
    delay = clocks.started()
    for _ in range(7):
        delay.failed()
    for jump in (-365 * 86400.0, 365 * 86400.0):
        clocks.wall.now += jump
        assert delay.seconds_left == 60
    clocks.wall.now -= 365 * 86400.0
    again = clocks.started()
    assert again.seconds_left == 60
    clocks.mono.now += 60
    again.check()


def test_a_clock_set_ahead_before_a_restart_ends_the_pause_and_keeps_the_count(clocks: "Restarts") -> None:
    for _ in range(4):
        clocks.started().failed()
    clocks.wall.now += 3600
    again = clocks.started()

    assert again.seconds_left == 0
    again.failed()
    assert again.seconds_left == 16


def test_two_programs_at_once_share_one_pause(clocks: "Restarts") -> None:
    one, two = clocks.started(), clocks.started()
    for expected in (1, 2, 4, 8):
        one.failed() if expected in {1, 4} else two.failed()
        assert (one.seconds_left, two.seconds_left) == (expected, expected)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b"\xff",
        b"{}",
        b'{"failures": true, "not_before": 1.0}',
        b'{"failures": 3, "not_before": "soon"}',
        b'{"failures": 3, "not_before": NaN}',
        b'{"failures": 3, "not_before": Infinity}',
        b"[" * 100_000,
    ],
)
def test_a_spoilt_file_says_nothing(clocks: "Restarts", content: bytes) -> None:
    (clocks.folder / DELAY_FILE).write_bytes(content)
    delay = clocks.started()

    assert delay.seconds_left == 0
    delay.failed()
    assert clocks.started().seconds_left == 1


@pytest.mark.parametrize(("length", "left"), [(1024, 4), (1025, 0)])
def test_a_file_longer_than_any_it_writes_says_nothing(clocks: "Restarts", length: int, left: int) -> None:
    note = json.dumps({"failures": 3, "not_before": 9e15})
    (clocks.folder / DELAY_FILE).write_text(note.rjust(length))

    assert clocks.started().seconds_left == left


@pytest.mark.parametrize(("failures", "left"), [(10**30, 60), (-5, 0), (3, 4)])
def test_what_somebody_wrote_there_never_asks_for_more_than_its_failures_do(
    clocks: "Restarts", failures: int, left: int
) -> None:
    note = {"failures": failures, "not_before": 9e15}
    (clocks.folder / DELAY_FILE).write_text(json.dumps(note))
    delay = clocks.started()

    assert delay.seconds_left == left
    delay.failed()
    assert delay.seconds_left <= 60


def test_without_a_desk_nothing_is_written(tmp_path: Path) -> None:
    delay = UnlockDelay(tmp_path / "nowhere")
    delay.failed()

    assert delay.seconds_left > 0
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_cannot_be_written_to_leaves_the_pause_to_the_program(
    clocks: "Restarts", monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "read-only")

    monkeypatch.setattr(unlock_delay, "write_atomically", refuse)
    delay = clocks.started()
    delay.failed()

    assert delay.seconds_left == 1
    assert not (clocks.folder / DELAY_FILE).exists()
