"""Keep the outbox in line with the cases, and take over what printing staff wrote down there.

The cases stay the truth. A look into the outbox takes over what was signed since the last one, puts in what waits and
takes out what has left. It can be stopped at any point: whatever was done is not done twice by the next look.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.errors import AccessError, DeskError, GateError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.permissions import CASE_WORKERS
from qv_desk.services.post.envelope import envelope_of
from qv_desk.services.post.handing import SETTING, HandedLetters
from qv_desk.services.post.outbox_events import take_over, waiting_jobs
from qv_desk.store.outbox_file import OutboxFile
from qv_desk.store.outbox_rows import EventKind, OutboxLetter
from qv_desk.vault.vault_file import read_vault

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.store.outbox import Outbox

OFFICER_PATIENCE_S: Final = 0.3
"""How long an officer's desk waits for the print room before it leaves the look to the next time."""

KEEPERS: Final = CASE_WORKERS
"""Whose desk looks into the outbox."""

_MADE: Final = "outbox_made"
_FAULTS: Final = {"outbox_missing": "missing", "outbox_damaged": "damaged", "outbox_foreign": "foreign"}
_LOST: Final = frozenset(_FAULTS.values())
"""Why an outbox is made anew whose notes can be read no more."""


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


@guarded
def sync(
    desk: Desk, *, patience_s: float = OFFICER_PATIENCE_S, meanwhile: "Callable[[], None]" = lambda: None
) -> SyncReport:
    """Take over what printing staff wrote down, and make the outbox hold what waits; for those who hold the cases.

    An outbox that is missing, damaged or under other keys is made anew from the cases; whether a letter that is not
    noted as printed had gone to a printer is not known then, and it is in doubt. Where nobody works in the print room,
    none is made, and one that was left behind is emptied.

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
    is_lost = fault in _LOST and not is_first and _has_print_room(desk)
    doubts = HandedLetters(desk).after_loss(_unprinted(desk) if is_lost else ())
    with desk.changing() as changes:  # before it is done: a crash between the two must not hide it
        changes.write_setting(_MADE, desk.moment.isoformat())
        changes.write_setting(SETTING, doubts)
        changes.journal("outbox.made" if is_first else "outbox.rebuilt", "outbox", fault)
    outbox.build(desk.store.settings.read("office"))
    with outbox.opened() as file:
        report = _in_line(desk, file)
    return report if is_first else replace(report, rebuilt=fault)


def _in_line(desk: Desk, file: OutboxFile, meanwhile: "Callable[[], None]" = lambda: None) -> SyncReport:
    outcomes, taken = take_over(desk, file.events())
    meanwhile()
    letters = {}
    if _has_print_room(desk):
        HandedLetters(desk).tell_new_room(file)
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
    """What the outbox shall hold: letters that wait for the post, and without its document what was posted today."""
    wanted = {letter_id: _letter(desk, job) for letter_id, job in waiting_jobs(desk).items() if job.way.is_posted}
    today = [letter for letter in file.posted_on(desk.today) if letter.letter_id not in wanted]
    if today:
        known = desk.store.print_queue.known(letter.letter_id for letter in today)
        wanted |= {letter.letter_id: letter for letter in today if letter.letter_id in known}
    return wanted


def _unprinted(desk: Desk) -> tuple[str, ...]:
    """The letters that lay in the outbox, as far as the cases know, and of which nobody has noted a print."""
    jobs = waiting_jobs(desk).values()
    return tuple(job.letter_id for job in jobs if job.way.is_posted and job.printed_at is None)


def _has_print_room(desk: Desk) -> bool:
    """Whether printing staff can open the desk; letters lie in the outbox for them alone."""
    try:
        return any(not slot.user.role.opens_cases for slot in read_vault(desk.folder).vault.slots)
    except StoreError:
        return True  # the vault cannot be read now: leave everything as it is


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
        paper=job.paper,
    )
