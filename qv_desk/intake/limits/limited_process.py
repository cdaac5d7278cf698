"""Runs one of the processes that handle a stranger's bytes: feeds it, gathers its answer, ends it in time."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Final

WALL_CLOCK_SECONDS: Final = 15.0
CHILD_VERB: Final = "_read-child"
"""The hidden verb by which the frozen program starts itself as the child."""
VIEW: Final = "view"
"""The verb of the process that shows a file; every other one reads messages."""

_CHUNK: Final = 65_536


class Trouble(StrEnum):
    """How a limited process can come to nothing."""

    SLOW = "slow"
    MEMORY = "memory"
    FAILED = "failed"


class ProcessTrouble(Exception):  # noqa: N818 - it never leaves this room: each caller says it as its own failure
    """A limited process gave no answer.

    Args:
        trouble: why.
    """

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def run_limited(verb: str, pieces: Sequence[bytes], most_output: int) -> bytearray:
    """What the process of a verb answers to some bytes.

    Args:
        verb: ``message``, ``attachments``, ``inquiries`` or ``view``.
        pieces: written to it one after the other.
        most_output: bytes; a longer answer is none.

    Raises:
        ProcessTrouble: it took too long or too much, died, or said too much.
    """
    try:
        child = subprocess.Popen(  # noqa: S603 - our own program, fixed arguments
            _command(verb),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            close_fds=True,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise ProcessTrouble(Trouble.FAILED) from None
    watch = _Watch(child, pieces, most_output)
    try:
        return watch.output()
    finally:
        watch.end()


def _command(verb: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB, verb]
    module = "qv_desk.intake.showing.viewer_child" if verb == VIEW else "qv_desk.intake.limits.child"
    # -S: no site-packages to scan; what the child needs of them is on PYTHONPATH.
    return [sys.executable, "-s", "-S", "-B", "-P", "-X", "utf8", "-m", module, verb]


def _environment() -> dict[str, str]:
    """Next to nothing: no locale, no proxies, no path to a passphrase file reaches the child."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH") if name in os.environ}
    if not getattr(sys, "frozen", False):
        house = str(Path(__file__).resolve().parents[3])
        roots = [house, *(root for root in sys.path if root.endswith(("site-packages", "dist-packages")))]
        kept["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(roots))
    return kept


@dataclass(slots=True)
class _Answer:
    data: bytearray
    too_long: bool = False


class _Watch:
    """Feeds a child, gathers its answer and ends it when its time is up."""

    def __init__(self, child: "subprocess.Popen[bytes]", pieces: Sequence[bytes], most_output: int) -> None:
        self._child = child
        self._most_output = most_output
        self._answer = _Answer(bytearray())
        self._deadline = time.monotonic() + WALL_CLOCK_SECONDS
        self._feeder = threading.Thread(target=self._feed, args=(child.stdin, pieces), daemon=True)
        self._reader = threading.Thread(target=self._gather, args=(child.stdout,), daemon=True)
        self._feeder.start()
        self._reader.start()

    def output(self) -> bytearray:
        """What the child wrote.

        Raises:
            ProcessTrouble: it took too long, too much, or died.
        """
        while self._reader.is_alive() and time.monotonic() < self._deadline:
            self._reader.join(timeout=0.25)
            self._refuse_memory_hog()
        if self._reader.is_alive():
            raise ProcessTrouble(Trouble.SLOW)
        if self._answer.too_long:
            raise ProcessTrouble(Trouble.FAILED)
        try:
            code = self._child.wait(timeout=max(0.1, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise ProcessTrouble(Trouble.SLOW) from None
        if code in {-getattr(signal, "SIGXCPU", 1_000), -getattr(signal, "SIGKILL", 1_000)}:
            raise ProcessTrouble(Trouble.SLOW)
        if code != 0:
            raise ProcessTrouble(Trouble.FAILED)
        return self._answer.data

    def end(self) -> None:
        """Ends the child if it still runs, with what it may have started, and waits for both threads.

        A child that was taken over may leave a process behind that holds the pipe open. Its reader then stays where it
        is: nobody waits for it, and it closes the pipe at last.
        """
        if self._child.poll() is None or self._reader.is_alive():
            self._kill()
        self._child.wait()
        self._feeder.join(timeout=2)
        self._reader.join(timeout=2)

    def _kill(self) -> None:
        if sys.platform != "win32":
            with suppress(OSError):  # all of it is gone already
                os.killpg(self._child.pid, signal.SIGKILL)
        self._child.kill()

    def _refuse_memory_hog(self) -> None:
        """Stands in for the address space limit on Windows, which has none without a job object."""
        if sys.platform == "win32" and _memory_bytes(self._child.pid) > 512 * 1024 * 1024:
            raise ProcessTrouble(Trouble.MEMORY)

    @staticmethod
    def _feed(pipe: IO[bytes] | None, pieces: Sequence[bytes]) -> None:
        if pipe is None:
            return
        try:
            for piece in pieces:
                pipe.write(piece)
            pipe.close()
        except (BrokenPipeError, OSError, ValueError):
            # The child ended early; its answer or its exit code says why.
            return

    def _gather(self, pipe: IO[bytes] | None) -> None:
        if pipe is None:
            return
        with pipe:  # here and nowhere else: closing a pipe that somebody reads waits for that reader
            while chunk := pipe.read(_CHUNK):
                self._answer.data += chunk
                if len(self._answer.data) > self._most_output:
                    self._answer.too_long = True
                    self._child.kill()
                    return


def _memory_bytes(process_id: int) -> int:
    """The working set of a process on Windows, in bytes; 0 if it cannot be told."""
    # Only Windows has these libraries.
    import ctypes  # noqa: PLC0415
    from ctypes import wintypes  # noqa: PLC0415

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *(
                (name, ctypes.c_size_t)
                for name in ("PeakWorkingSetSize", "WorkingSetSize", "a", "b", "c", "d", "e", "f")
            ),
        )

    kernel = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 - no such name elsewhere
    handle = kernel.OpenProcess(0x0410, False, process_id)  # noqa: FBT003 - the Windows call has no names
    if not handle:
        return 0
    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    read = kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.cb)
    kernel.CloseHandle(handle)
    return int(counters.WorkingSetSize) if read else 0
