"""What printing staff signed in the outbox, taken over into the cases: believed only as far as it is signed.

Each entry is taken over once, whatever stops a look in its middle.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import DeskError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.store.outbox_rows import EventKind, OutboxEvent
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import SigningKeyOwner, signing_keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qv_desk.domain.cases.case import Case

_MAY_SIGN: Final = frozenset({Role.PRINTING, Role.OFFICER, Role.SUPERVISOR})
_LONGEST_SUBJECT: Final = 64


@guarded
def waiting_jobs(desk: Desk) -> dict[str, PrintJob]:
    """The letters that wait for the printer or for the post, by their identifier."""
    queue = desk.store.print_queue
    return {job.letter_id: job for job in (*queue.to_print(), *queue.to_post())}


@guarded
def take_over(desk: Desk, events: "Sequence[OutboxEvent]") -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Do to the cases what the entries say.

    Args:
        desk: an open desk that holds the cases.
        events: what was signed and not taken over yet, in its order.

    Returns:
        The outcome of each, which is its kind, ``refused``, ``withdrawn`` or nothing where it was done before; and the
        places of those that are through. Nothing is while the vault cannot be trusted: then everything waits.
    """
    room = _room(desk) if events else None
    if room is None:
        return (), ()
    outcomes = []
    for event in events:
        outcomes.append(_taken_over(desk, room, event))
        room = replace(room, jobs=waiting_jobs(desk))
    return tuple(outcomes), tuple(event.sequence for event in events)


@dataclass(frozen=True, slots=True)
class _Room:
    """Who may sign for letters, and which letters wait."""

    keys: "Mapping[str, SigningKeyOwner]"
    people: "Mapping[str, DeskUser]"
    jobs: "Mapping[str, PrintJob]"


def _room(desk: Desk) -> _Room | None:
    """Who may sign, as the vault says now; None while the vault cannot be trusted: then everything waits."""
    try:
        sealed = read_vault(desk.folder)
        sealed.check_mac(desk.unlocked.keys)
    except StoreError:
        return None
    people = {slot.user.user_id: slot.user for slot in sealed.vault.slots}
    return _Room(signing_keys_of(sealed.vault), people, waiting_jobs(desk))


def _taken_over(desk: Desk, room: _Room, event: OutboxEvent) -> str:
    """Do to the cases what an event says; returns its kind, ``refused``, or nothing where it was done before."""
    owner, person = room.keys.get(event.key_id), room.people.get(event.user_id)
    if owner is None or owner.user_id != event.user_id:
        return _refused(desk, event, "unknown key")
    if person is None or person.role not in _MAY_SIGN:
        return _refused(desk, event, "no printing staff")
    if not event.is_signed_by(owner.public_key, desk.unlocked.vault_id):
        return _refused(desk, event, "signature")
    try:
        # A clock that was set back since must not put a print into the future.
        at = min(datetime.fromisoformat(event.at).astimezone(UTC), desk.moment)
        return _done(desk, room.jobs.get(event.subject), event, person, at)
    except ValueError:
        return _refused(desk, event, "not readable")
    except DeskError as problem:
        if isinstance(problem, StoreError):
            raise
        return _refused(desk, event, problem.code)


def _done(desk: Desk, job: PrintJob | None, event: OutboxEvent, person: DeskUser, at: datetime) -> str:
    # Lazy, measured: what a whole case needs costs 20 ms of imports; most looks find nothing to take over.
    from qv_desk.services.frame.case_change import change_case  # noqa: PLC0415

    now, who = desk.moment, f"{person.display_name} ({person.user_id}), {at.isoformat()}"
    kind = EventKind(event.what)
    if kind is EventKind.DENIED:
        subject = event.subject[:_LONGEST_SUBJECT]
        _write_once(desk, event, "access.denied", subject, f"{person.role.value}; {who}")
    elif kind is EventKind.LISTED:
        _write_once(desk, event, "post.listed", event.subject[:_LONGEST_SUBJECT], f"{event.on_day}; {who}")
    elif job is None:
        return _of_no_waiting_letter(desk, event, kind, who)
    elif kind is EventKind.PRINT_FAILED:
        _write_once(desk, event, "letter.print_failed", job.case_id, f"{job.kind}; {who}")
    elif kind is EventKind.PRINTED:
        if job.printed_at is not None and job.printed_at >= at:
            return ""
        change_case(
            desk,
            job.case_id,
            lambda case: replace(case.letter_printed(job.letter_id, at), changed_at=now),
            action="letter.printed",
            detail=f"{job.kind}, {job.pages}; {who}",
            opens=None,
        )
    else:
        _post(desk, job, event, at.astimezone(desk.zone), who)
    return kind.value


def _post(desk: Desk, job: PrintJob, event: OutboxEvent, at: datetime, who: str) -> None:
    # Lazy, measured: see ``_done``.
    from qv_desk.domain.letters.letter_posting import checked_carrier_number, posted_under  # noqa: PLC0415
    from qv_desk.services.frame.case_change import change_case  # noqa: PLC0415

    now, on, number = desk.moment, date.fromisoformat(event.on_day), checked_carrier_number(event.note)

    def posted(case: "Case") -> "Case":
        moved = posted_under(case.letter_dispatched(job.letter_id, on=on, at=at), job.letter_id, number, now)
        return replace(moved, changed_at=now)

    detail = ", ".join(word for word in (job.kind, on.isoformat(), number) if word)
    change_case(desk, job.case_id, posted, action="letter.dispatched", detail=f"{detail}; {who}", opens=None)


def _of_no_waiting_letter(desk: Desk, event: OutboxEvent, kind: EventKind, who: str) -> str:
    """What was signed of a letter that waits no more: mostly it was taken over before a crash, or posted by another.

    But a letter that was withdrawn while the print room could not be told must not go out unseen.
    """
    # Lazy, measured: see ``_done``.
    from qv_desk.domain.letters.letter_withdrawal import WithdrawnLetter  # noqa: PLC0415

    gone = desk.store.registers.by_key(WithdrawnLetter, event.subject) if kind is EventKind.POSTED else ()
    for letter in gone:
        _write_once(desk, event, "letter.posted_though_withdrawn", letter.case_id, f"{event.on_day}; {who}")
    return "withdrawn" if gone else ""


def _refused(desk: Desk, event: OutboxEvent, reason: str) -> str:
    known = desk.store.print_queue.known([event.subject])
    subject = event.subject if known else "outbox"
    what = event.what if event.what in set(EventKind) else "unknown"
    _write_once(desk, event, "outbox.event_refused", subject, f"{what}; {reason}")
    return "refused"


def _write_once(desk: Desk, event: OutboxEvent, action: str, object_id: str, detail: str) -> None:
    """Write an entry that no change of a case carries; a look that was stopped after it writes no second one."""
    name = event.name(desk.unlocked.vault_id)
    if any(entry.action == action and name in (entry.detail or "") for entry in desk.store.journal.of(object_id)):
        return
    with desk.changing() as changes:
        changes.journal(action, object_id, f"{detail}; {name}")
