"""Ctrl+C as a wish: what has to end in order hears of it; pressed again, it ends everything at once."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def heard_first() -> Iterator[Callable[[], bool]]:
    """Take the first Ctrl+C as a wish while the block lasts.

    Yields:
        Whether it was pressed.
    """
    pressed: list[int] = []

    def wish(number: int, _frame: FrameType | None) -> None:
        if pressed:
            raise KeyboardInterrupt
        pressed.append(number)

    before = signal.signal(signal.SIGINT, wish)
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before or signal.default_int_handler)
