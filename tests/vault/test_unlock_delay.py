"""After a wrong passphrase the next attempt waits: 1, 2, 4 … 60 seconds."""

import pytest

from qv_desk.errors import AccessError
from qv_desk.vault.unlock_delay import UnlockDelay


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
