"""Paper by way of CUPS: a letter's own PDF goes to a queue and is followed until it has come out.

What a queue has taken is no paper yet. A printer that jams keeps its job, so a letter counts as printed only when its
job has ended well; whoever stops meanwhile takes the job back, and the letter is not printed twice.
"""

import os
import shutil
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from qv_desk.domain.letters.layout import Paper
from qv_desk.errors import DeviceError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.post import print_letters, to_printer

if TYPE_CHECKING:
    from subprocess import CompletedProcess

Stopped = Callable[[], bool]
"""Whether somebody wants to stop."""

_MEDIA: Final[Mapping[Paper, str]] = MappingProxyType({Paper.A4: "A4", Paper.US_LETTER: "Letter"})
"""What CUPS calls the sheets."""

_TOOL_TIMEOUT_S: Final = 60
_LOOK_EVERY_S: Final = 0.25
_STANDS_AFTER_S: Final = 20.0
"""How long a job may take before somebody is told that the printer does not go on; a long letter takes part of it."""

_SILENT_AFTER_S: Final = 20.0
_LAST_CHANCE_S: Final = 2.0
"""How long a job that is to be stopped may still end by itself: half a letter is worse than a moment's wait."""

_LETS_GO_S: Final = 20.0
"""How long a queue is asked to give a job back."""

LEAVE_A_DOUBT: Final = frozenset({"printer_silent", "printer_keeps_job"})
"""Failures after which nobody knows whether the letter came out, or still will."""

_ENDED_BADLY: Final = ("aborted", "canceled", "cancelled")


def cups_printers() -> tuple[str, ...]:
    """Names of the printers that CUPS knows, the default one first; empty where there is no CUPS."""
    listed = _asked("lpstat", "-e")
    if listed is None:
        return ()
    default = (_asked("lpstat", "-d") or "").rpartition(": ")[2].strip()
    return tuple(sorted(listed.split(), key=lambda name: (name != default, name)))


@guarded
def send_to_cups(
    desk: Desk,
    letter_id: str,
    printer: str,
    *,
    again: bool = False,
    stopped: Stopped = lambda: False,
    stands: Callable[[], None] = lambda: None,
) -> str:
    """Print a letter on a CUPS queue and return the job's name; the letter is noted as printed when it has come out.

    Args:
        desk: the open desk.
        letter_id: which letter.
        printer: the name of the queue.
        again: print also what may have come out already.
        stopped: asked while it is waited for; the job is taken back.
        stands: told once when the printer does not go on.

    Raises:
        InputError: no such letter waits, or no such printer is there.
        GateError: ``letter_may_be_out``.
        AccessError: ``minor_file_needs_approval``.
        DeviceError: CUPS refused the job, did not answer or gave it up, or somebody stopped it; the letter waits.
    """
    if printer not in cups_printers():
        raise InputError("printer_unknown", printer=printer)
    content = to_printer.hand_over(desk, letter_id, printer, again=again)
    title, sheet = _title_and_sheet(desk, letter_id)
    try:
        name = paper(content, title, printer, sheet, stopped=stopped, stands=stands)
    except DeviceError as refused:
        print_letters.mark_failed(desk, letter_id, may_be_out=refused.code in LEAVE_A_DOUBT)
        raise
    print_letters.mark_printed(desk, letter_id)
    return name


def paper(
    content: bytes,
    title: str,
    printer: str,
    sheet: Paper = Paper.A4,
    *,
    stopped: Stopped = lambda: False,
    stands: Callable[[], None] = lambda: None,
) -> str:
    """Put a PDF on paper and return the job's name; it touches no store and may run beside everything else.

    Args:
        content: the PDF.
        title: what the queue calls the job; printers show it, so it names nobody.
        printer: the name of the queue.
        sheet: the paper to take.
        stopped: as in :func:`send_to_cups`.
        stands: as in :func:`send_to_cups`.

    Raises:
        DeviceError: ``printer_refused``, ``printer_silent``, ``printing_stopped``, ``printer_keeps_job``.
    """
    sent = _run([_found("lp"), "-d", printer, "-o", f"media={_MEDIA[sheet]}", "-t", title, "--", "-"], content)
    if sent is None:
        raise DeviceError("printer_silent", printer=printer)
    if sent.returncode != 0:
        raise DeviceError("printer_refused", printer=printer)
    job = _job_name(sent.stdout.decode(errors="replace"))
    if job:
        _follow(job, printer, stopped, stands)
    return job


def _title_and_sheet(desk: Desk, letter_id: str) -> tuple[str, Paper]:
    """What the queue calls the job, and its paper; officers see the case's reference, others nothing of it."""
    if not desk.user.role.opens_cases:
        letter = desk.outbox.letter(letter_id)
        return letter_id, letter.paper if letter is not None else Paper.A4
    job = desk.store.print_queue.one(letter_id)
    return (job.reference, job.paper) if job is not None else (letter_id, Paper.A4)


def _follow(job: str, printer: str, stopped: Stopped, stands: Callable[[], None]) -> None:
    """Wait until a job has ended.

    Raises:
        DeviceError: it ended badly, or somebody stopped it, which the queue may not have heard.
    """
    begun = answered_at = time.monotonic()
    give_up_at: float | None = None
    is_told = False
    while (waits := _is_waiting(job, printer)) is not False:
        now = time.monotonic()
        answered_at = now if waits else answered_at
        if now - answered_at > _SILENT_AFTER_S:
            raise DeviceError("printer_silent", printer=printer)
        if give_up_at is None and stopped():
            give_up_at = now + _LAST_CHANCE_S
        if give_up_at is not None and now >= give_up_at:
            _take_back(job, printer)
            return
        if not is_told and now - begun > _STANDS_AFTER_S:
            is_told = True
            stands()
        time.sleep(_LOOK_EVERY_S)
    if _ended_badly(job, printer):
        raise DeviceError("printer_refused", printer=printer)


def _take_back(job: str, printer: str) -> None:
    """Cancel a job and see that the queue lets go of it; returns only where it had come out by then.

    A queue may be too busy to hear the first word, and a job that nobody took back prints later beside its reprint.

    Raises:
        DeviceError: ``printing_stopped``; ``printer_keeps_job`` if the queue still holds it.
    """
    until = time.monotonic() + _LETS_GO_S
    is_taken = False  # CUPS refuses to cancel what has come out; its list of ended jobs does not always tell the two
    while _is_waiting(job, printer) is not False:
        if time.monotonic() > until:
            raise DeviceError("printer_keeps_job", printer=printer, job=job)
        is_taken = _asked("cancel", job) is not None or is_taken
        time.sleep(_LOOK_EVERY_S)
    if is_taken or _ended_badly(job, printer):
        raise DeviceError("printing_stopped", printer=printer)


def _is_waiting(job: str, printer: str) -> bool | None:
    """Whether the queue still has the job; None while CUPS does not answer, which it may do in a moment."""
    listed = _asked("lpstat", "-W", "not-completed", "-o", printer)
    return None if listed is None else job in _first_words(listed)


def _ended_badly(job: str, printer: str) -> bool:
    """Whether the queue gave the job up; one that it has forgotten has come out."""
    listed = _asked("lpstat", "-l", "-W", "completed", "-o", printer) or ""
    is_ours = False
    for line in listed.splitlines():
        if line[:1].strip():
            is_ours = line.split(maxsplit=1)[0] == job
        elif is_ours and any(word in line.casefold() for word in _ENDED_BADLY):
            return True
    return False


def _first_words(listed: str) -> frozenset[str]:
    return frozenset(line.split(maxsplit=1)[0] for line in listed.splitlines() if line.strip())


def _job_name(answer: str) -> str:
    """The name in ``request id is QUEUE-17 (1 file(s))``, whatever language CUPS answers in."""
    return next((word for word in answer.split() if "-" in word and word.rpartition("-")[2].isdigit()), "")


def _asked(tool: str, *words: str) -> str | None:
    path = shutil.which(tool)
    if path is None:
        return None
    answer = _run([path, *words])
    return answer.stdout.decode(errors="replace") if answer is not None and answer.returncode == 0 else None


def _run(command: list[str], content: bytes | None = None) -> "CompletedProcess[bytes] | None":
    """Run a tool of CUPS, or None if it cannot be run or does not answer."""
    # Lazy, measured: it costs 3 ms, and a start counts the letters that wait without printing one.
    import subprocess  # noqa: PLC0415

    try:
        return subprocess.run(  # noqa: S603 - an absolute path, fixed words, and a printer that lpstat named
            command,
            input=content,
            capture_output=True,
            timeout=_TOOL_TIMEOUT_S,
            check=False,
            env=os.environ | {"LC_ALL": "C.UTF-8"},  # the words of an ended job are read
            start_new_session=True,  # Ctrl+C at the terminal is for the desk, which takes the job back in order
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def _found(tool: str) -> str:
    path = shutil.which(tool)
    if path is None:
        raise DeviceError("cups_missing")
    return path
