"""The pause after a wrong passphrase: 1, 2, 4 … 60 seconds.

It lives as long as the program. Against somebody who copies the folder only the key derivation helps, and that is
its work; the pause slows a person at the keyboard.
"""

import time
from collections.abc import Callable
from math import ceil
from typing import Final

from qv_desk.errors import AccessError

_LONGEST_S: Final = 60.0


class UnlockDelay:
    """Counts failures and says when the next attempt may be made.

    Args:
        clock: seconds that only ever grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures = 0
        self._open_again_at = 0.0

    def check(self) -> None:
        """Let an attempt pass, or refuse it while the pause lasts.

        Raises:
            AccessError: ``unlock_wait`` with the whole seconds that are left.
        """
        if self.seconds_left > 0:
            raise AccessError("unlock_wait", seconds=ceil(self.seconds_left))

    @property
    def seconds_left(self) -> float:
        """How long the pause still lasts, in seconds; zero when an attempt may be made."""
        return max(0.0, self._open_again_at - self._clock()) if self._failures else 0.0

    def failed(self) -> None:
        """Note a wrong passphrase or recovery code."""
        self._open_again_at = self._clock() + min(_LONGEST_S, 2.0**self._failures)
        self._failures += 1

    def succeeded(self) -> None:
        """Forget earlier failures."""
        self._failures = 0
