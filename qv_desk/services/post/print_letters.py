"""Letters on their way to the post: what waits, what came out of the printer, and the day it left the house."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from qv_desk.catalogue.countries import country_names
from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.letters.letter_way import LetterWay
from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.post.envelope import envelope_of
from qv_desk.services.post.handing import Handed, HandedLetters
from qv_desk.services.post.on_its_way import PostedLetter, WaitingLetter, country_key, some_printer, tray
from qv_desk.services.post.print_room import PrintRoom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qv_desk.domain.cases.case import Case
    from qv_desk.store.outbox_rows import OutboxLetter


@guarded
def waiting(desk: Desk) -> tuple[WaitingLetter, ...]:
    """Letters that have not left the house, as they are packed: those to print, those to post, those for no postman.

    Among them by paper and envelope, then by country, so that one tray after the other is done; then the oldest first.
    """
    if not desk.user.role.opens_cases:
        letters = [_in_print_room(letter) for letter in PrintRoom(desk).waiting()]
    else:
        jobs = (*desk.store.print_queue.to_print(), *desk.store.print_queue.to_post())
        shut = _shut(desk, jobs)
        letters = [_waiting(desk, job, is_shut=job.case_id in shut) for job in jobs]
    handed = HandedLetters(desk).all()
    return tuple(sorted((_in_doubt(letter, handed.get(letter.letter_id)) for letter in letters), key=_as_packed))


@guarded
def how_many_wait(desk: Desk) -> int:
    """How many letters wait for the printer or the post; asked after every change, so little else of them is read."""
    return desk.store.print_queue.how_many_wait() if desk.user.role.opens_cases else desk.outbox.how_many_wait()


@guarded
def posted_on(desk: Desk, day: date) -> tuple[PostedLetter, ...]:
    """Letters whose day of posting is this one, by envelope and country; printing staff see those of today alone."""
    if not desk.user.role.opens_cases:
        found = [
            PostedLetter(
                letter.letter_id,
                "",
                letter.recipient,
                country_names().get(letter.country),
                letter.pages,
                letter.enclosures,
                letter.carrier_number,
            )
            for letter in PrintRoom(desk).posted_on(day)
        ]
    else:
        jobs = desk.store.print_queue.posted_on(day)
        shut = _shut(desk, jobs)
        found = [
            PostedLetter(
                job.letter_id,
                job.reference,
                job.reference if job.case_id in shut else to.name,
                country_names().get(to.country),
                job.pages,
                job.enclosures,
                job.carrier_number,
                # What left without having been printed went by e-mail; it is in no envelope and on no posting list.
                job.way if job.printed_at is not None else LetterWay.E_MAIL,
            )
            for job in jobs
            for to in (envelope_of(desk, job),)
        ]
    return tuple(sorted(found, key=lambda letter: (tray(letter), country_key(letter.country))))


@guarded
def pdf_bytes(desk: Desk, letter_id: str) -> bytes:
    """A waiting letter, exactly as it was issued; a child's only by whoever opened the file, or by printing staff.

    Raises:
        InputError: no such letter waits.
        AccessError: ``minor_file_needs_approval``.
    """
    if not desk.user.role.opens_cases:
        return PrintRoom(desk).content(letter_id)
    # Lazy, measured: see ``_change``.
    from qv_desk.domain.minors.minor_register import Opened  # noqa: PLC0415
    from qv_desk.services.frame.minor_file import must_be_open  # noqa: PLC0415

    job = _job(desk, letter_id)
    must_be_open(desk, desk.store.cases.get(job.case_id), Opened.LETTER)
    return desk.store.documents.content(job.sha256)


@guarded
def save_copy(desk: Desk, letter_id: str, path: Path) -> None:
    """Save a waiting letter outside the desk, where its encryption no longer protects it; the journal says so.

    Raises:
        InputError: no such letter waits.
        AccessError: ``minor_file_needs_approval``.
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
def mark_posted(desk: Desk, letter_id: str, on: date, carrier_number: str = "") -> None:
    """Note the day on which a letter left the house; the last answer stops the case's clocks.

    Args:
        desk: the open desk.
        letter_id: which letter.
        on: the day, in the office's zone.
        carrier_number: under which the carrier knows a registered or tracked letter; empty for an ordinary one.

    Raises:
        InputError: no such letter waits, ``carrier_number_unusable``, or the day lies before its issue or in the
            future.
        GateError: ``letter_not_printed``: it goes on paper, and nobody noted that there is any.
    """
    if not desk.user.role.opens_cases:
        PrintRoom(desk).posted(letter_id, on, carrier_number)
        return
    # Lazy, measured: see ``_change``.
    from qv_desk.domain.letters.letter_posting import checked_carrier_number, posted_under  # noqa: PLC0415

    job, number = _job(desk, letter_id), checked_carrier_number(carrier_number)
    on_paper = job.way is not LetterWay.E_MAIL and not _is_mailed(desk, job)
    local, now = desk.moment.astimezone(desk.zone), desk.moment
    _change(
        desk,
        job,
        lambda case: posted_under(
            case.letter_dispatched(letter_id, on=on, at=local, on_paper=on_paper), letter_id, number, now
        ),
        "letter.dispatched",
        f"{on.isoformat()}, {number}" if number else on.isoformat(),
    )


@guarded
def mark_failed(desk: Desk, letter_id: str, *, may_be_out: bool = False) -> None:
    """Note that the printer failed at a letter, or refused it; it waits on.

    Args:
        desk: the open desk.
        letter_id: which letter.
        may_be_out: the printer did not say what became of it; the letter stays in doubt.

    Raises:
        InputError: no such letter waits.
    """
    if not may_be_out:
        HandedLetters(desk).forget(letter_id)
    if not desk.user.role.opens_cases:
        PrintRoom(desk).print_failed(letter_id)
        return
    job = _job(desk, letter_id)
    desk.note("letter.print_failed", job.case_id, job.kind)


def _change(desk: Desk, job: PrintJob, command: "Callable[[Case], Case]", action: str, detail: str) -> None:
    # Lazy, measured: what a whole case needs costs 20 ms of imports; a start only counts the letters that wait.
    from qv_desk.services.frame.case_change import change_case  # noqa: PLC0415

    change_case(desk, job.case_id, command, action=action, detail=f"{job.kind}, {detail}", opens=None)


def _job(desk: Desk, letter_id: str) -> PrintJob:
    job = desk.store.print_queue.one(letter_id)
    if job is None:
        raise InputError("letter_not_waiting", letter=letter_id)
    return job


def _is_mailed(desk: Desk, job: PrintJob) -> bool:
    """Whether the letter was saved as a draft for the mail program: it may have left the house without a printer."""
    # Lazy, measured: see ``_change``.
    from qv_desk.domain.linking.mailed_letter import MailedLetter  # noqa: PLC0415

    return any(one.letter_id == job.letter_id for one in desk.store.registers.of_case(MailedLetter, job.case_id))


def _in_doubt(letter: WaitingLetter, handed: Handed | None) -> WaitingLetter:
    if handed is None or not handed.leaves_a_doubt(letter.printed_at):
        return letter
    is_lost = not handed.printer
    return replace(letter, may_be_in=some_printer() if is_lost else handed.printer, is_lost_sight_of=is_lost)


def _as_packed(letter: WaitingLetter) -> tuple[bool, bool, Paper, int, tuple[bool, str], datetime, str]:
    is_printed = letter.printed_at is not None
    return (
        not letter.way.is_posted,
        is_printed,
        letter.paper,
        tray(letter),
        country_key(letter.country),
        letter.issued_at,
        letter.letter_id,
    )


def _shut(desk: Desk, jobs: "Iterable[PrintJob]") -> frozenset[str]:
    """The cases among them that are children's files shut to the person at the desk: no list shows a name of these.

    Law: Regulations on the Protection of Minors in Cyberspace 36.
    """
    lines = [desk.store.summaries.one(case_id) for case_id in {job.case_id for job in jobs}]
    children = [line.case_id for line in lines if line is not None and line.is_childs_file]
    if not children:
        return frozenset()
    # Lazy, measured: see ``_change``.
    from qv_desk.services.frame.minor_file import shut_to  # noqa: PLC0415

    return shut_to(desk, children)


def _waiting(desk: Desk, job: PrintJob, *, is_shut: bool) -> WaitingLetter:
    to = envelope_of(desk, job)
    return WaitingLetter(
        letter_id=job.letter_id,
        case_id=job.case_id,
        reference=job.reference,
        kind=job.kind,
        language=job.language,
        recipient=job.reference if is_shut else to.name,
        country=country_names().get(to.country),
        pages=job.pages,
        issued_at=job.issued_at,
        due_on=job.due_on,
        printed_at=job.printed_at,
        enclosures=job.enclosures,
        paper=job.paper,
        way=job.way,
        is_mailed=job.printed_at is None and job.way is not LetterWay.E_MAIL and _is_mailed(desk, job),
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
        enclosures=letter.enclosures,
        paper=letter.paper,
    )
