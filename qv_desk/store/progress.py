"""How far long work is, told now and then to whoever waits, who may stop it by raising."""

import time
from collections.abc import Callable
from typing import Final, TypeAlias

Report: TypeAlias = Callable[[int, int], None]
"""``report(done, total)`` now and then; what it raises stops the work. A change of the store keeps nothing then."""

_APART: Final = 0.1
"""Seconds between two reports: often enough to stop at once, seldom enough to cost nothing."""
_TOTAL: Final = 1000


def unheard(done: int, total: int) -> None:
    """Nobody waits."""


class Progress:
    """Work in several phases as one bar.

    Args:
        report: who is told.
        phases: how long each phase takes, in any unit they share.
    """

    def __init__(self, report: Report, *phases: float) -> None:
        self._report = report
        self._phases = phases
        self._phase = -1
        self._told_at = 0.0
        self._told = 0

    def next_phase(self) -> None:
        """Begin the first phase, or the next one."""
        self._phase += 1
        self._tell(0.0)

    def tell(self, done: float, total: float) -> None:
        """Say how far the phase is; reports at most ten times a second, so it may be called without a thought."""
        if time.monotonic() - self._told_at >= _APART:
            self._tell(min(1.0, done / total) if total > 0 else 0.0)

    def end(self) -> None:
        """Say that everything is done."""
        self._report(_TOTAL, _TOTAL)

    def _tell(self, share: float) -> None:
        whole = sum(self._phases) or 1.0
        done = sum(self._phases[: self._phase]) + share * self._phases[self._phase]
        self._told_at = time.monotonic()
        # A bar never goes back, not even when a file turns out larger than it looked.
        self._told = max(self._told, int(_TOTAL * done / whole))
        self._report(self._told, _TOTAL)
