"""Back up the desk: a proven copy of store and vault, by hand or as planned, kept no longer than promised."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from qv_desk.domain.keeping import backup_plan, backup_retention
from qv_desk.domain.keeping.backup_plan import BackupPlan, BackupsSoFar
from qv_desk.errors import DeskError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.store.desk_store import STORE_FILE
from qv_desk.store.folder_checks import is_on_network, is_same_disk, missing_room
from qv_desk.store.progress import Report, unheard
from qv_desk.vault.vault_file import VAULT_FILE

if TYPE_CHECKING:
    from qv_desk.store.backup_manifest import Manifest

__all__ = ["BackupPlan"]

_LAST: Final = "last_backup"
_PLAN: Final = "backup_plan"
_PROBLEM: Final = "backup_problem"
_PLACES: Final = "backup_places"
_MOST_PLACES: Final = 16

VERIFIED_SETTING: Final = "store_verified"
"""When the whole store was last found sound."""


@dataclass(frozen=True, slots=True)
class BackupState:
    """How it stands with the backups.

    Attributes:
        last_at: when the last one was made; None for never.
        last_folder: where it lies, as far as this computer names it.
        age: how long ago that is; None for never.
        verified_at: when the whole store was last checked and found sound; None for never.
        plan: when the desk makes them by itself.
        problem: error code of what went wrong at the last attempt; empty if nothing did.
        replaced: folders with earlier desks that a restore has put aside; they may hold what was erased since, and
            stay until somebody removes them.
    """

    last_at: datetime | None
    last_folder: str
    age: timedelta | None
    verified_at: datetime | None
    plan: BackupPlan
    problem: str
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """What is to be said about a folder before it is chosen for backups.

    Attributes:
        missing: megabytes that its disk lacks for one backup; 0 where there is room.
        same_disk: whether it lies on the store's own disk, which would take both with it.
        on_network: whether it lies on a network drive; allowed, and slower.
    """

    missing: int
    same_disk: bool
    on_network: bool


@guarded
def back_up(desk: Desk, to_folder: Path, *, report: Report = unheard) -> "Manifest":
    """Make a backup in a folder of its own; it is opened and checked before it counts as one.

    Backups in the same folder that are past their time are taken away afterwards; that one of them could not be is
    told by ``state``.

    Args:
        desk: the open desk.
        to_folder: where backups are kept; made if need be.
        report: ``report(done, total)``; what it raises stops the backup, of which nothing is left then.

    Raises:
        StoreError: the folder cannot be written, is full, was pulled out, or the copy did not stand the check.
    """
    made_at = desk.moment
    manifest = desk.store.backup(to_folder, made_at, desk.folder / VAULT_FILE, report)
    place = str(to_folder.absolute())
    with desk.changing() as changes:
        changes.write_setting(_LAST, {"at": manifest.made_at, "folder": manifest.folder, "place": place})
        changes.write_setting(_PLACES, _with_place(desk, place))
        changes.write_setting(_PROBLEM, None)
        changes.journal("backup.made", "store", f"{manifest.folder}, {manifest.journal_sequence}")
    with _problem_kept(desk, raising=False):
        _remove(desk, to_folder, _outdated)
    with suppress(StoreError):
        keep_ledger(desk)
    return manifest


@guarded
def back_up_as_planned(desk: Desk, *, report: Report = unheard) -> "Manifest":
    """Make the backup that is due; a failure is kept for ``state`` and for the journal, and tried again.

    Raises:
        StoreError: as ``back_up``; ``backup_disk_gone`` also when the folder is not there today.
    """
    to_folder = Path(plan(desk).folder)
    with _problem_kept(desk, raising=True):
        if not to_folder.is_dir():
            raise StoreError("backup_disk_gone")
        try:
            return back_up(desk, to_folder, report=report)
        except StoreError:
            with suppress(StoreError):
                _remove(desk, to_folder, _promised_gone)
            raise


@guarded
def plan(desk: Desk) -> BackupPlan:
    """When the desk makes backups by itself."""
    record = desk.store.settings.read(_PLAN) or {}
    after = record.get("after")
    return BackupPlan(record.get("folder", ""), record.get("on", False), time.fromisoformat(after) if after else None)


@guarded
def set_plan(desk: Desk, wish: BackupPlan) -> None:
    """Change when the desk makes backups by itself.

    Raises:
        StoreError: ``backup_forbidden`` when the plan is on and its folder cannot be made.
    """
    if wish.is_on:
        try:
            Path(wish.folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as problem:
            raise StoreError("backup_forbidden") from problem
    after = wish.after.isoformat("minutes") if wish.after else None
    with desk.changing() as changes:
        changes.write_setting(_PLAN, {"folder": wish.folder, "on": wish.is_on, "after": after})
        changes.write_setting(_PROBLEM, None)
        changes.journal("backup.planned", "store", "on" if wish.is_on else "off")


@guarded
def is_due(desk: Desk, opened_at: datetime) -> bool:
    """Whether the desk should back itself up now; cheap enough to be asked every minute.

    Args:
        desk: the open desk.
        opened_at: when it was opened, an aware moment.
    """
    last, problem = desk.store.settings.read(_LAST), desk.store.settings.read(_PROBLEM)
    so_far = BackupsSoFar(_moment(last), _moment(problem))
    return backup_plan.is_due(plan(desk), so_far, opened_at=opened_at, now=desk.moment, zone=desk.zone)


@guarded
def state(desk: Desk) -> BackupState:
    """How it stands with the backups, for the status bar."""
    read = desk.store.settings.read
    last, problem = read(_LAST), read(_PROBLEM)
    last_at = _moment(last)
    return BackupState(
        last_at=last_at,
        last_folder=str(Path(last.get("place", "")) / last["folder"]) if last else "",
        age=max(timedelta(0), desk.moment - last_at) if last_at else None,
        verified_at=_moment(read(VERIFIED_SETTING)),
        plan=plan(desk),
        problem=problem["code"] if problem else "",
        replaced=tuple(str(each) for each in sorted(desk.folder.glob("replaced-*"))),
    )


@guarded
def look_at_place(desk: Desk, folder: Path) -> BackupPlace:
    """What is to be said about a folder before it is chosen for backups.

    Raises:
        StoreError: ``backup_disk_gone`` when its disk does not answer.
    """
    try:
        missing = missing_room(folder, (desk.folder / STORE_FILE).stat().st_size)
    except OSError as problem:
        raise StoreError("backup_disk_gone") from problem
    nearest = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    return BackupPlace(missing, is_same_disk(nearest, desk.folder), is_on_network(folder))


@guarded
def keep_ledger(desk: Desk) -> tuple[str, ...]:
    """Bring the ledger of erasures up to date beside all backups that can be reached, and in the desk's own folder.

    To be called after each erasure.

    Returns:
        The folders of backups that cannot be reached now; a backup there gets the ledger at the next one made there.

    Raises:
        StoreError: ``ledger_not_written`` when the desk's own folder refuses.
    """
    # Lazy, measured: the ledger's seal costs 3 ms of imports, which the status bar must not wait for.
    from qv_desk.store.erasure_ledger import Ledger, write_ledger  # noqa: PLC0415

    key = desk.store.erasures.ledger_key()
    ledger = Ledger(desk.unlocked.vault_id, desk.moment, desk.store.erasures.all())
    write_ledger(desk.folder, ledger, key)
    unreached = []
    for place in desk.store.settings.read(_PLACES) or ():
        try:
            write_ledger(Path(place), ledger, key)
        except StoreError:
            unreached.append(place)
    return tuple(unreached)


@guarded
def expires_on(desk: Desk, erased_at: datetime) -> date:
    """The last day on which a backup that this desk made may still hold what was erased."""
    return backup_retention.expires_on(erased_at, desk.zone)


@guarded
def last_backup_at(desk: Desk) -> str:
    """When the last backup was made, ISO 8601 in UTC; empty for never."""
    record = desk.store.settings.read(_LAST)
    return str(record["at"]) if record else ""


def _remove(desk: Desk, folder: Path, chosen: Callable[[Desk, frozenset[datetime]], frozenset[datetime]]) -> None:
    """Take away the chosen ones of this desk's own backups in a folder, with a line in the journal for each."""
    # Lazy, measured: the store's backups load SQLAlchemy, which the status bar must not wait for.
    from qv_desk.store.backup import own_backups, remove_backup  # noqa: PLC0415
    from qv_desk.store.backup_manifest import open_manifest  # noqa: PLC0415

    key, vault_id = desk.store.erasures.ledger_key(), desk.unlocked.vault_id
    made = {
        datetime.fromisoformat(open_manifest(each).manifest.made_at): each
        for each in own_backups(folder, key, vault_id)
    }
    for at in sorted(chosen(desk, frozenset(made))):
        remove_backup(made[at], key, vault_id)
        with desk.changing() as changes:
            changes.journal("backup.removed", "store", made[at].name)


def _outdated(desk: Desk, made: frozenset[datetime]) -> frozenset[datetime]:
    return backup_retention.outdated(made, desk.moment, desk.zone)


def _promised_gone(desk: Desk, made: frozenset[datetime]) -> frozenset[datetime]:
    """Without a new backup only what was promised goes: expired ones from before an erasure."""
    erased = [each.erased_at for each in desk.store.erasures.all()]
    return frozenset(
        at for at in made if backup_retention.is_expired(at, desk.moment) and any(at <= each for each in erased)
    )


@contextmanager
def _problem_kept(desk: Desk, *, raising: bool) -> Iterator[None]:
    try:
        yield
    except DeskError as problem:
        with desk.changing() as changes:
            changes.write_setting(_PROBLEM, {"code": problem.code, "at": desk.moment.isoformat()})
            changes.journal("backup.failed", "store", problem.code)
        if raising:
            raise


def _with_place(desk: Desk, place: str) -> list[str]:
    """The places of backups, the latest first."""
    before = [each for each in desk.store.settings.read(_PLACES) or () if each != place]
    return [place, *before][:_MOST_PLACES]


def _moment(record: dict[str, Any] | None) -> datetime | None:
    return datetime.fromisoformat(record["at"]).astimezone(UTC) if record else None
