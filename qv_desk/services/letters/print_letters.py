"""Print and post letters: what waits, the paper, and the day it left the house."""

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from qv_desk.catalogue.countries import country_names
from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeviceError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters.envelope import envelope_of
from qv_desk.services.letters.print_room import PrintRoom

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    from qv_desk.domain.cases.case import Case
    from qv_desk.store.outbox_rows import OutboxLetter

_LP_TIMEOUT_S = 60


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """An issued letter on its way to the post.

    Printing staff know nothing of the case: for them ``case_id``, ``reference`` and ``kind`` are empty.

    Attributes:
        letter_id: of the letter.
        case_id: of its case.
        reference: of its case.
        kind: code of the letter kind.
        language: BCP 47 tag.
        recipient: the name on the envelope.
        country: the country on the envelope; None while it is unknown.
        pages: number of pages.
        issued_at: aware UTC moment.
        due_on: the case's earliest binding day; None while none runs.
        printed_at: aware UTC moment of the last print; None before.
    """

    letter_id: str
    case_id: str
    reference: str
    kind: str
    language: str
    recipient: str
    country: Wording | None
    pages: int
    issued_at: datetime
    due_on: date | None
    printed_at: datetime | None


@dataclass(frozen=True, slots=True)
class PostedLetter:
    """A letter that has left the house.

    Attributes:
        letter_id: of the letter.
        reference: of its case; empty for printing staff.
        recipient: the name on the envelope.
        country: the country on the envelope; None while it is unknown.
        pages: number of pages.
    """

    letter_id: str
    reference: str
    recipient: str
    country: Wording | None
    pages: int


@guarded
def waiting(desk: Desk) -> tuple[WaitingLetter, ...]:
    """Letters that have not been posted: first those to print, then those to post, the oldest first."""
    if not desk.user.role.opens_cases:
        return tuple(_in_print_room(letter) for letter in PrintRoom(desk).waiting())
    jobs = (*desk.store.print_queue.to_print(), *desk.store.print_queue.to_post())
    return tuple(_waiting(desk, job) for job in jobs)


@guarded
def posted_today(desk: Desk) -> tuple[PostedLetter, ...]:
    """Letters whose day of posting is today."""
    if not desk.user.role.opens_cases:
        room = PrintRoom(desk).posted_on(desk.today)
        return tuple(
            PostedLetter(letter.letter_id, "", letter.recipient, country_names().get(letter.country), letter.pages)
            for letter in room
        )
    return tuple(
        PostedLetter(job.letter_id, job.reference, to.name, country_names().get(to.country), job.pages)
        for job in desk.store.print_queue.posted_on(desk.today)
        for to in (envelope_of(desk, job),)
    )


@guarded
def pdf_bytes(desk: Desk, letter_id: str) -> bytes:
    """A waiting letter, exactly as it was issued.

    Raises:
        InputError: no such letter waits.
    """
    if not desk.user.role.opens_cases:
        return PrintRoom(desk).content(letter_id)
    return desk.store.documents.content(_job(desk, letter_id).sha256)


@guarded
def save_copy(desk: Desk, letter_id: str, path: Path) -> None:
    """Save a waiting letter outside the desk, where its encryption no longer protects it; the journal says so.

    Raises:
        InputError: no such letter waits.
        StoreError: ``copy_not_written`` if the place cannot be written; nothing is left half written.
    """
    # Lazy, measured: see ``_change``.
    from qv_desk.services.cases import documents  # noqa: PLC0415

    job = _job(desk, letter_id)
    documents.save_copy(desk, job.case_id, job.sha256, path)


@guarded
def mark_printed(desk: Desk, letter_id: str) -> None:
    """Note that a letter came out of the printer.

    Raises:
        InputError: no such letter waits.
    """
    if not desk.user.role.opens_cases:
        PrintRoom(desk).printed(letter_id)
        return
    job = _job(desk, letter_id)
    _change(desk, job, lambda case: case.letter_printed(letter_id, desk.moment), "letter.printed", str(job.pages))


@guarded
def mark_posted(desk: Desk, letter_id: str, on: date) -> None:
    """Note the day on which a letter left the house; the last answer stops the case's clocks.

    Args:
        desk: the open desk.
        letter_id: which letter.
        on: the day, in the office's zone.

    Raises:
        InputError: no such letter waits, or the day lies before its issue or in the future.
    """
    if not desk.user.role.opens_cases:
        PrintRoom(desk).posted(letter_id, on)
        return
    job = _job(desk, letter_id)
    local = desk.moment.astimezone(desk.zone)
    _change(
        desk,
        job,
        lambda case: case.letter_dispatched(letter_id, on=on, at=local),
        "letter.dispatched",
        on.isoformat(),
    )


@guarded
def mark_failed(desk: Desk, letter_id: str) -> None:
    """Note that the printer failed at a letter, or refused it; it waits on.

    Raises:
        InputError: no such letter waits.
    """
    if not desk.user.role.opens_cases:
        PrintRoom(desk).print_failed(letter_id)
        return
    job = _job(desk, letter_id)
    desk.note("letter.print_failed", job.case_id, job.kind)


def cups_printers() -> tuple[str, ...]:
    """Names of the printers that CUPS knows, the default one first; empty where there is no CUPS."""
    listed = _asked("lpstat", "-e")
    if listed is None:
        return ()
    default = (_asked("lpstat", "-d") or "").rpartition(": ")[2].strip()
    return tuple(sorted(listed.split(), key=lambda name: (name != default, name)))


@guarded
def send_to_cups(desk: Desk, letter_id: str, printer: str) -> str:
    """Hand a letter's own PDF to a CUPS queue and return the job's name; the letter counts as printed.

    Raises:
        InputError: no such letter waits, or no such printer is there.
        DeviceError: CUPS refused the job or did not answer; the letter still waits.
    """
    if printer not in cups_printers():
        raise InputError("printer_unknown", printer=printer)
    content = pdf_bytes(desk, letter_id)
    title = _job(desk, letter_id).reference if desk.user.role.opens_cases else letter_id
    sent = _run([_found("lp"), "-d", printer, "-t", title, "--", "-"], content)
    if sent is None or sent.returncode != 0:
        mark_failed(desk, letter_id)
        if sent is None:
            raise DeviceError("printer_silent", printer=printer)
        raise DeviceError("printer_refused", printer=printer)
    mark_printed(desk, letter_id)
    return _job_name(sent.stdout.decode(errors="replace"))


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
            command, input=content, capture_output=True, timeout=_LP_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def _change(desk: Desk, job: PrintJob, command: "Callable[[Case], Case]", action: str, detail: str) -> None:
    # Lazy, measured: what a whole case needs costs 20 ms of imports; a start only counts the letters that wait.
    from qv_desk.services.frame.case_change import change_case  # noqa: PLC0415

    change_case(desk, job.case_id, command, action=action, detail=f"{job.kind}, {detail}", opens=None)


def _found(tool: str) -> str:
    path = shutil.which(tool)
    if path is None:
        raise DeviceError("cups_missing")
    return path


def _job(desk: Desk, letter_id: str) -> PrintJob:
    for job in (*desk.store.print_queue.to_print(), *desk.store.print_queue.to_post()):
        if job.letter_id == letter_id:
            return job
    raise InputError("letter_not_waiting", letter=letter_id)


def _waiting(desk: Desk, job: PrintJob) -> WaitingLetter:
    summary, to = desk.store.summaries.one(job.case_id), envelope_of(desk, job)
    return WaitingLetter(
        letter_id=job.letter_id,
        case_id=job.case_id,
        reference=job.reference,
        kind=job.kind,
        language=job.language,
        recipient=to.name,
        country=country_names().get(to.country),
        pages=job.pages,
        issued_at=job.issued_at,
        due_on=summary.due_on if summary else None,
        printed_at=job.printed_at,
    )


def _in_print_room(letter: "OutboxLetter") -> WaitingLetter:
    return WaitingLetter(
        letter_id=letter.letter_id,
        case_id="",
        reference="",
        kind="",
        language=letter.language,
        recipient=letter.recipient,
        country=country_names().get(letter.country),
        pages=letter.pages,
        issued_at=letter.issued_at,
        due_on=letter.due_on,
        printed_at=letter.printed_at,
    )
