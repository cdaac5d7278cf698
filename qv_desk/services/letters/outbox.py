"""Keep the outbox in line with the cases, and take over what printing staff wrote down there.

The cases stay the truth. A look into the outbox takes over what was signed since the last one, puts in what waits and
takes out what has left. It can be stopped at any point: whatever was done is not done twice by the next look.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeskError, GateError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.permissions import CASE_WORKERS
from qv_desk.services.letters.envelope import envelope_of
from qv_desk.store.outbox_file import OutboxFile
from qv_desk.store.outbox_rows import EventKind, OutboxEvent, OutboxLetter
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import SigningKeyOwner, signing_keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qv_desk.domain.cases.case import Case
    from qv_desk.store.outbox import Outbox

OFFICER_PATIENCE_S: Final = 0.3
"""How long an officer's desk waits for the print room before it leaves the look to the next time."""

KEEPERS: Final = CASE_WORKERS
"""Whose desk looks into the outbox."""

_MADE: Final = "outbox_made"
_MAY_SIGN: Final = frozenset({Role.PRINTING, Role.OFFICER, Role.SUPERVISOR})
_LONGEST_SUBJECT: Final = 64
_FAULTS: Final = {"outbox_missing": "missing", "outbox_damaged": "damaged", "outbox_foreign": "foreign"}


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a look into the outbox brought.

    Attributes:
        printed: how many letters were noted as printed.
        posted: how many letters were noted as posted.
        refused: how many entries were not believed; the journal names each.
        withdrawn: how many letters were posted although they had been withdrawn; the journal names each.
        rebuilt: why the outbox had to be made anew: ``missing``, ``damaged`` or ``foreign``; empty if it stood.
        is_busy: the print room had it open; nothing was done, the next look will do it.
    """

    printed: int = 0
    posted: int = 0
    refused: int = 0
    withdrawn: int = 0
    rebuilt: str = ""
    is_busy: bool = False

    @property
    def changed_cases(self) -> bool:
        """Whether any case has moved on."""
        return bool(self.printed or self.posted)

    @property
    def cautions(self) -> tuple[DeskError, ...]:
        """What a person should be told of it."""
        rebuilt = (StoreError("outbox_rebuilt"),) if self.rebuilt else ()
        refused = (AccessError("outbox_events_refused", count=self.refused),) if self.refused else ()
        gone = (GateError("withdrawn_letter_posted", count=self.withdrawn),) if self.withdrawn else ()
        return (*rebuilt, *refused, *gone)


@dataclass(frozen=True, slots=True)
class _Room:
    """Who may sign for letters, and which letters wait."""

    keys: "Mapping[str, SigningKeyOwner]"
    people: "Mapping[str, DeskUser]"
    jobs: "Mapping[str, PrintJob]"


@guarded
def sync(
    desk: Desk, *, patience_s: float = OFFICER_PATIENCE_S, meanwhile: "Callable[[], None]" = lambda: None
) -> SyncReport:
    """Take over what printing staff wrote down, and make the outbox hold what waits; for those who hold the cases.

    An outbox that is missing, damaged or under other keys is made anew from the cases. Where nobody works in the print
    room, none is made, and one that was left behind is emptied.

    Args:
        desk: the open desk.
        patience_s: how long to wait for the print room; an erasure waits longer.
        meanwhile: a change of the cases while nobody else reaches the outbox: what was signed before is taken over by
            then, and the outbox follows at once. Not called when the outbox is busy.

    Raises:
        StoreError: the disk fails, or the cases do; whatever ``meanwhile`` raises.
    """
    outbox = desk.outbox
    if not (outbox.path.exists() or _has_print_room(desk)):
        meanwhile()
        return SyncReport()
    fault = ""
    for _look in range(2):  # a passing read error looks like damage: it is not believed at once
        try:
            with outbox.opened(patience_s=patience_s) as file:
                if file.is_sound():
                    return _in_line(desk, file, meanwhile)
            fault = "damaged"
        except StoreError as refused:
            if refused.code == "outbox_in_use":
                return SyncReport(is_busy=True)
            if refused.code not in _FAULTS:
                raise
            fault = _FAULTS[refused.code]
    meanwhile()
    return _made_anew(desk, outbox, fault)


@guarded
def rebuild(desk: Desk) -> SyncReport:
    """Make the outbox anew from the cases, after taking over what can still be read of the old one.

    For the time after a restore or a change of keys.

    Raises:
        StoreError: the disk fails, or the cases do.
    """
    before = sync(desk)
    if before.rebuilt or before.is_busy:
        return before
    return replace(before, rebuilt=_made_anew(desk, desk.outbox, "renewed").rebuilt)


def _made_anew(desk: Desk, outbox: "Outbox", fault: str) -> SyncReport:
    is_first = fault == "missing" and desk.store.settings.read(_MADE) is None
    with desk.changing() as changes:  # before it is done: a crash between the two must not hide it
        changes.write_setting(_MADE, desk.moment.isoformat())
        changes.journal("outbox.made" if is_first else "outbox.rebuilt", "outbox", fault)
    outbox.build(desk.store.settings.read("office"))
    with outbox.opened() as file:
        report = _in_line(desk, file)
    return report if is_first else replace(report, rebuilt=fault)


def _in_line(desk: Desk, file: OutboxFile, meanwhile: "Callable[[], None]" = lambda: None) -> SyncReport:
    outcomes: list[str] = []
    taken: list[int] = []
    events = file.events()
    room = _room(desk) if events else None
    if room is not None:
        for event in events:
            outcomes.append(_taken_over(desk, room, event))
            taken.append(event.sequence)
            room = replace(room, jobs=_jobs(desk))
    meanwhile()
    letters = _wanted(desk, file)
    contents = {sha256: desk.store.documents.content(sha256) for sha256 in file.lacking(letters)}
    file.bring_in_line(desk.store.settings.read("office"), letters, taken, contents)
    return SyncReport(
        printed=outcomes.count(EventKind.PRINTED),
        posted=outcomes.count(EventKind.POSTED),
        refused=outcomes.count("refused"),
        withdrawn=outcomes.count("withdrawn"),
    )


def _wanted(desk: Desk, file: OutboxFile) -> dict[str, OutboxLetter]:
    """What the outbox shall hold: the letters that wait, and without its document what was posted today."""
    if not _has_print_room(desk):
        return {}
    wanted = {letter_id: _letter(desk, job) for letter_id, job in _jobs(desk).items()}
    today = [letter for letter in file.posted_on(desk.today) if letter.letter_id not in wanted]
    if today:
        known = desk.store.print_queue.known(letter.letter_id for letter in today)
        wanted |= {letter.letter_id: letter for letter in today if letter.letter_id in known}
    return wanted


def _has_print_room(desk: Desk) -> bool:
    """Whether printing staff can open the desk; letters lie in the outbox for them alone."""
    try:
        return any(not slot.user.role.opens_cases for slot in read_vault(desk.folder).vault.slots)
    except StoreError:
        return True  # the vault cannot be read now: leave everything as it is


def _jobs(desk: Desk) -> dict[str, PrintJob]:
    queue = desk.store.print_queue
    return {job.letter_id: job for job in (*queue.to_print(), *queue.to_post())}


def _letter(desk: Desk, job: PrintJob) -> OutboxLetter:
    to = envelope_of(desk, job)
    return OutboxLetter(
        letter_id=job.letter_id,
        recipient=to.name,
        country=to.country,
        pages=job.pages,
        language=job.language,
        due_on=job.due_on,
        issued_at=job.issued_at,
        printed_at=job.printed_at,
        posted_on=None,
        sha256=job.sha256,
        enclosures=job.enclosures,
    )


def _room(desk: Desk) -> _Room | None:
    """Who may sign, as the vault says now; None while the vault cannot be trusted: then everything waits."""
    try:
        sealed = read_vault(desk.folder)
        sealed.check_mac(desk.unlocked.keys)
    except StoreError:
        return None
    people = {slot.user.user_id: slot.user for slot in sealed.vault.slots}
    return _Room(signing_keys_of(sealed.vault), people, _jobs(desk))


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
