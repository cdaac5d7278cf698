"""Try out whether a backup can be restored, without restoring it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from qv_desk.errors import StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.store.backup import own_backups
from qv_desk.store.backup_manifest import Manifest, open_manifest
from qv_desk.store.progress import Progress, Report, unheard
from qv_desk.store.restore import manifest_of, phases_in_place, prove_in_place

_TRIED: Final = "backup_tried"


@dataclass(frozen=True, slots=True)
class BackupFound:
    """A backup of this desk.

    Attributes:
        folder: where it lies.
        made_at: when it was made.
        counts: cases, documents, contents, journal entries.
    """

    folder: Path
    made_at: datetime
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Drill:
    """What trying out a backup gave; it could be restored, or trying would have failed.

    Attributes:
        backup: which one.
        entries_since: how many journal entries were made since and would be lost.
        erasures_since: how many erasures would be done again.
    """

    backup: BackupFound
    entries_since: int
    erasures_since: int


@guarded
def backups_in(desk: Desk, folder: Path) -> tuple[BackupFound, ...]:
    """This desk's backups in a folder, the newest first; only their names and manifests are read."""
    own = own_backups(folder, desk.store.erasures.ledger_key(), desk.unlocked.vault_id)
    return tuple(found_backup(each, open_manifest(each).manifest) for each in reversed(own))


@guarded
def drill(desk: Desk, backup: Path, *, report: Report = unheard) -> Drill:
    """Try out whether a backup can be restored: open it where it lies, check everything, write nothing there.

    The journal says what came of it.

    Args:
        desk: the open desk.
        backup: the backup's folder.
        report: told how far it is; what it raises stops the drill.

    Raises:
        StoreError: it could not be restored to this desk: damaged, incomplete, of another desk, of a later version,
            under older keys, or not of this journal's history.
    """
    keys, erasures = desk.unlocked.keys, desk.store.erasures
    with _outcome_journalled(desk, backup):
        manifest = manifest_of(
            backup, vault_id=desk.unlocked.vault_id, backup_key=keys.backup, ledger_key=erasures.ledger_key()
        )
        progress = Progress(report, *phases_in_place())
        head = prove_in_place(backup, manifest, keys.cases, progress).head
        entry = desk.store.journal.latest(1, before=head.sequence + 1)
        if head.sequence and (not entry or entry[0].digest != head.digest):
            raise StoreError("backup_other_history")
    found = found_backup(backup, manifest)
    since = desk.store.journal.head().sequence - head.sequence
    erased = sum(each.erased_at >= found.made_at for each in erasures.all())
    with desk.changing() as changes:
        changes.write_setting(_TRIED, {"at": desk.moment.isoformat(), "folder": backup.name})
        changes.journal("backup.tried", "store", f"{backup.name}; {since}")
    progress.end()
    return Drill(found, since, erased)


def found_backup(backup: Path, manifest: Manifest) -> BackupFound:
    """A backup as its manifest describes it."""
    return BackupFound(backup, datetime.fromisoformat(manifest.made_at), manifest.counts)


@contextmanager
def _outcome_journalled(desk: Desk, backup: Path) -> Iterator[None]:
    try:
        yield
    except StoreError as problem:
        desk.note("backup.tried", "store", f"{backup.name}; {problem.code}")
        raise
