"""Runs the child process that reads a mail, and believes nothing of its answer."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from qv_desk.domain.message import IncomingMessage
from qv_desk.errors import InputError
from qv_desk.intake.email_file import MOST_BYTES
from qv_desk.intake.wire import from_wire

WALL_CLOCK_SECONDS: Final = 15.0
_ANSWER_BYTES: Final = 8 * 1024 * 1024
_CHUNK: Final = 65_536
CHILD_VERB: Final = "_read-child"
"""The hidden verb by which the frozen program starts itself as the child."""

_CHILD_ERRORS: Final = frozenset(
    {
        "mail_empty",
        "mail_is_outlook_file",
        "mail_not_a_message",
        "mail_too_deep",
        "mail_too_large",
        "mail_too_many_parts",
        "mail_too_much_memory",
    }
)


def read_message(raw: bytes) -> IncomingMessage:
    """Reads a mail in a limited child process.

    Raises:
        InputError: it is no mail that can be read; the code says why.
    """
    _check_size(raw)
    answer = _head(_run("message", raw, _ANSWER_BYTES))[0]
    return from_wire(answer.get("message"), hashlib.sha256(raw).hexdigest(), len(raw))


def read_attachments(raw: bytes, message: IncomingMessage) -> tuple[bytes, ...]:
    """The bytes of each attachment of a mail that was read before; each agrees with its SHA-256.

    Raises:
        InputError: as ``read_message``; ``mail_reader_failed`` if the bytes are not those that were read before.
    """
    if not message.attachments:
        return ()
    _check_size(raw)
    _, body = _head(_run("attachments", raw, 2 * MOST_BYTES))
    contents: list[bytes] = []
    for file in message.attachments:
        content, body = body[: file.size_bytes], body[file.size_bytes :]
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise InputError("mail_reader_failed")
        contents.append(bytes(content))
    return tuple(contents)


def _check_size(raw: bytes) -> None:
    if not raw:
        raise InputError("mail_empty")
    if len(raw) > MOST_BYTES:
        raise InputError("mail_too_large")


def _head(output: bytes) -> tuple[dict[str, object], bytes]:
    line, _, body = output.partition(b"\n")
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("mail_reader_failed") from None
    if not isinstance(answer, dict):
        raise InputError("mail_reader_failed")
    if answer.get("ok") is not True:
        code = answer.get("error")
        _raise(code if isinstance(code, str) and code in _CHILD_ERRORS else "mail_reader_failed")
    return answer, body


def _raise(code: str) -> None:
    # Codes stand as literals so that the test which pairs codes with sentences finds each of them.
    raise {
        "mail_empty": InputError("mail_empty"),
        "mail_is_outlook_file": InputError("mail_is_outlook_file"),
        "mail_not_a_message": InputError("mail_not_a_message"),
        "mail_too_deep": InputError("mail_too_deep"),
        "mail_too_large": InputError("mail_too_large"),
        "mail_too_many_parts": InputError("mail_too_many_parts"),
        "mail_too_much_memory": InputError("mail_too_much_memory"),
    }.get(code, InputError("mail_reader_failed"))


def _command(verb: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB, verb]
    # -S: no site-packages to scan; what the child needs of them is on PYTHONPATH.
    return [sys.executable, "-s", "-S", "-B", "-P", "-X", "utf8", "-m", "qv_desk.intake.child", verb]


def _environment() -> dict[str, str]:
    """Next to nothing: no locale, no proxies, no path to a passphrase file reaches the child."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH") if name in os.environ}
    if not getattr(sys, "frozen", False):
        house = str(Path(__file__).resolve().parents[2])
        roots = [house, *(root for root in sys.path if root.endswith(("site-packages", "dist-packages")))]
        kept["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(roots))
    return kept


def _run(verb: str, raw: bytes, most_output: int) -> bytes:
    try:
        child = subprocess.Popen(  # noqa: S603 - our own program, fixed arguments
            _command(verb),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            close_fds=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise InputError("mail_reader_failed") from None
    watch = _Watch(child, raw, most_output)
    try:
        return watch.output()
    finally:
        watch.end()


@dataclass(slots=True)
class _Answer:
    data: bytearray
    too_long: bool = False


class _Watch:
    """Feeds a child, gathers its answer and ends it when its time is up."""

    def __init__(self, child: "subprocess.Popen[bytes]", raw: bytes, most_output: int) -> None:
        self._child = child
        self._most_output = most_output
        self._answer = _Answer(bytearray())
        self._deadline = time.monotonic() + WALL_CLOCK_SECONDS
        self._feeder = threading.Thread(target=self._feed, args=(child.stdin, raw), daemon=True)
        self._reader = threading.Thread(target=self._gather, args=(child.stdout,), daemon=True)
        self._feeder.start()
        self._reader.start()

    def output(self) -> bytes:
        """What the child wrote.

        Raises:
            InputError: it took too long, too much, or died.
        """
        while self._reader.is_alive() and time.monotonic() < self._deadline:
            self._reader.join(timeout=0.25)
            self._refuse_memory_hog()
        if self._reader.is_alive():
            raise InputError("mail_too_slow")
        if self._answer.too_long:
            raise InputError("mail_reader_failed")
        try:
            code = self._child.wait(timeout=max(0.1, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise InputError("mail_too_slow") from None
        if code == -getattr(signal, "SIGXCPU", 1_000) or code == -getattr(signal, "SIGKILL", 1_000):
            raise InputError("mail_too_slow")
        if code != 0:
            raise InputError("mail_reader_failed")
        return bytes(self._answer.data)

    def end(self) -> None:
        """Ends the child if it still runs, and waits for both threads."""
        if self._child.poll() is None:
            self._child.kill()
        self._child.wait()
        self._feeder.join(timeout=2)
        self._reader.join(timeout=2)
        if self._child.stdout:
            self._child.stdout.close()

    def _refuse_memory_hog(self) -> None:
        """Stands in for the address space limit on Windows, which has none without a job object."""
        if sys.platform == "win32" and _memory_bytes(self._child.pid) > 512 * 1024 * 1024:
            raise InputError("mail_too_much_memory")

    @staticmethod
    def _feed(pipe: IO[bytes] | None, raw: bytes) -> None:
        if pipe is None:
            return
        try:
            pipe.write(raw)
            pipe.close()
        except (BrokenPipeError, OSError, ValueError):
            # The child ended early; its answer or its exit code says why.
            return

    def _gather(self, pipe: IO[bytes] | None) -> None:
        while pipe is not None and (chunk := pipe.read(_CHUNK)):
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
