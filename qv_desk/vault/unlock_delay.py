"""The pause after a wrong passphrase: 1, 2, 4 … 60 seconds.

With a folder it survives a restart of the program, in a small file without names or secrets. Whoever can write to the
folder can delete that file, and whoever can set the computer's clock ahead can end a pause by a restart: both only make
it shorter. Against somebody who copies the folder only the key derivation helps, and that is its work; the pause slows
a person at the keyboard.
"""

import json
import time
from collections.abc import Callable
from contextlib import suppress
from math import ceil, isfinite
from pathlib import Path
from typing import Final

from qv_desk.disk import write_atomically
from qv_desk.errors import AccessError

DELAY_FILE: Final = "unlock-delay.json"
_LONGEST_S: Final = 60.0
_MOST_FAILURES: Final = 1_000_000
_LARGEST: Final = 1024


class UnlockDelay:
    """Counts failures and says when the next attempt may be made.

    In one process a pause runs by a clock that nobody can set. What is read from the file counts by the wall clock,
    and never as more than the pause that its failures ask for: a clock set back makes nobody wait longer than that.

    Args:
        folder: the desk's folder; None to forget with the program.
        clock: seconds that only ever grow.
        wall: seconds since 1970, which a person may set.
    """

    def __init__(
        self,
        folder: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._path = folder / DELAY_FILE if folder else None
        self._clock, self._wall = clock, wall
        self._failures = 0
        self._open_again_at = 0.0
        self._seen: tuple[int, float] | None = None

    def check(self) -> None:
        """Let an attempt pass, or refuse it while the pause lasts.

        Raises:
            AccessError: ``unlock_wait`` with the whole seconds that are left.
        """
        left = self.seconds_left
        if left > 0:
            raise AccessError("unlock_wait", seconds=ceil(left))

    @property
    def seconds_left(self) -> float:
        """How long the pause still lasts, in seconds; zero when an attempt may be made."""
        self._read()
        return max(0.0, self._open_again_at - self._clock()) if self._failures else 0.0

    def failed(self) -> None:
        """Note a wrong passphrase or recovery code."""
        self._read()
        self._failures = min(self._failures + 1, _MOST_FAILURES)
        pause = _pause_after(self._failures)
        self._open_again_at = self._clock() + pause
        self._write((self._failures, self._wall() + pause))

    def succeeded(self) -> None:
        """Forget earlier failures."""
        self._failures, self._open_again_at, self._seen = 0, 0.0, None
        if self._path:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _read(self) -> None:
        """Take in what this or another process noted since; a file that is missing or spoilt says nothing."""
        noted = _noted(self._path) if self._path else None
        if noted is None or noted == self._seen:
            return
        self._seen, (failures, not_before) = noted, noted
        left = min(_pause_after(failures), max(0.0, not_before - self._wall()))
        self._failures = max(self._failures, failures)
        self._open_again_at = max(self._open_again_at, self._clock() + left)

    def _write(self, note: tuple[int, float]) -> None:
        """Note it where there is a desk; a folder that cannot be written to leaves the pause to this process."""
        if self._path and self._path.parent.is_dir():
            with suppress(OSError):
                write_atomically(self._path, json.dumps({"failures": note[0], "not_before": note[1]}).encode())
                self._seen = note


def _pause_after(failures: int) -> float:
    return min(_LONGEST_S, 2.0 ** min(failures - 1, 16)) if failures else 0.0


def _noted(path: Path) -> tuple[int, float] | None:
    try:
        with path.open("rb") as file:
            record = json.loads(file.read(_LARGEST))
        failures, not_before = record["failures"], record["not_before"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    if type(failures) is not int or type(not_before) is not float or not isfinite(not_before):
        return None
    return min(max(failures, 0), _MOST_FAILURES), not_before
