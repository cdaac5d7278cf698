"""Which messages of Windows lock the desk; that they arrive has not been tried on Windows."""

import pytest

from qv_desk.gui.start.windows_session import WindowsSessionWatch, means_lock


@pytest.mark.parametrize(
    ("message", "word", "locks"),
    [
        (0x02B1, 7, True),  # the session was locked
        (0x02B1, 8, False),  # and unlocked
        (0x0218, 4, True),  # the computer goes to sleep
        (0x0218, 18, False),  # and wakes
        (0x0100, 7, False),  # a key
    ],
)
def test_lock_and_sleep_and_nothing_else(message: int, word: int, locks: bool) -> None:
    assert means_lock(message, word) is locks


@pytest.mark.usefixtures("qapp")
def test_it_can_be_made_anywhere() -> None:
    heard: list[str] = []
    watch = WindowsSessionWatch(None)
    watch.lock_wanted.connect(lambda: heard.append("lock"))
    assert not heard
