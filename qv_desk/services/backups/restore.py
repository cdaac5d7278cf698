"""Put a backup in the store's place, and erase again what was erased since it was made."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from qv_desk.disk import copy_private, make_private_folder
from qv_desk.domain.identifying.stored_evidence import EvidenceToDestroy
from qv_desk.domain.keeping.suppression import Suppressed
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, DeviceError, GateError, StoreError
from qv_desk.services.backups.backup_drill import BackupFound, found_backup
from qv_desk.services.backups.evidence_gone import gone_since
from qv_desk.services.backups.lists_gone import lists_gone
from qv_desk.services.entry.unlock import utc_now
from qv_desk.services.frame.revival import marks
from qv_desk.store.backup_manifest import Manifest, digest_of, open_manifest
from qv_desk.store.desk_store import STORE_FILE, Store
from qv_desk.store.erasure import Erasure
from qv_desk.store.erasure_ledger import Ledger, united, write_ledger
from qv_desk.store.folder_checks import check_folder, missing_room
from qv_desk.store.journal import JournalHead
from qv_desk.store.outbox import OUTBOX_FILE, Outbox
from qv_desk.store.progress import Progress, Report, unheard
from qv_desk.store.restore import (
    assert_not_open,
    copy_out,
    ledger_key_in,
    ledger_of_store,
    ledgers_in,
    manifest_of,
    phases_of_copy,
    suppressed_in_store,
)
from qv_desk.store.swap import begin_swap, commit_swap, finish_swap, undo_swap
from qv_desk.vault.anchor import Anchor, keep_anchor, read_anchor
from qv_desk.vault.recovery import parse_recovery_code
from qv_desk.vault.unlocking import SlotWish, Unlocked, reset_passphrase, unlock
from qv_desk.vault.vault_file import VAULT_FILE, read_vault

if TYPE_CHECKING:
    from qv_desk.vault.vault_form import Vault

Opener: TypeAlias = Callable[[Path], Unlocked]
"""Opens the vault that lies in a folder; made by ``by_passphrase`` or ``by_recovery_code``."""

_CHECKING: Final = 1.0
_LEAVING: Final = (f"{STORE_FILE}-wal", f"{STORE_FILE}-journal", f"{STORE_FILE}.next", f"{OUTBOX_FILE}.next")


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        backup: from which backup.
        erased_again: how many cases were erased again because they had been erased since.
        ledger_until: up to when the erasures are known; None where no ledger was found.
        replaced: folder in which the old desk lies, sealed as it was; None where there was none.
        older_vault: whether the vault has changed since: passphrases and people are those of then, and whoever left
            since can open the desk again until they are removed and the keys are changed.
    """

    backup: BackupFound
    erased_again: int
    ledger_until: datetime | None
    replaced: Path | None
    older_vault: bool


def by_passphrase(user_name: str | None, passphrase: str) -> Opener:
    """Open the backup with a passphrase of the time when it was made."""
    return lambda folder: unlock(folder, user_name, passphrase)


def by_recovery_code(code: str, user_name: str | None, new_passphrase: str, wish: SlotWish | None = None) -> Opener:
    """Open the backup with the recovery code, on this machine or another one, and give a person a new passphrase.

    Raises:
        InputError: the code is mistyped.
    """
    parsed = parse_recovery_code(code)
    return lambda folder: reset_passphrase(folder, parsed, user_name, new_passphrase, wish or SlotWish())


def restore(
    backup: Path,
    to_folder: Path,
    opener: Opener,
    *,
    more_ledgers: Sequence[Path] = (),
    confirmed: bool = False,
    now: Callable[[], datetime] = utc_now,
    report: Report = unheard,
) -> Restored:
    """Put a backup in the place of the desk in a folder, or make a desk of it where there is none.

    Whatever was erased since the backup is erased again before anybody can see it, as far as a ledger names it. The
    desk that was there is kept beside the new one. Killed at any moment, the folder holds the old desk or, from the
    next opening on, the new one.

    Args:
        backup: the backup's folder; nothing is written there.
        to_folder: the desk's folder, which no desk may have open.
        opener: opens the backup's vault; the person has to be a supervisor, unless the vault has none.
        more_ledgers: further folders in which a ledger of erasures may lie.
        confirmed: whether to go on although no ledger is newer than the backup.
        now: the clock.
        report: told how far it is; what it raises stops the restore, of which nothing is left then.

    Raises:
        StoreError: the backup is damaged, incomplete or of a later version; the folder is another desk's, in use, on
            a network drive, full or read-only.
        GateError: ``restore_without_ledger`` when no ledger is newer than the backup and that was not confirmed.
        AccessError: the passphrase or the code is wrong, or the person may not restore.
    """
    at = now().astimezone(UTC)
    staging, before = _prepared(backup, to_folder)
    try:
        with _disk_told():
            copy_private(backup / VAULT_FILE, staging / VAULT_FILE)
        then = read_vault(staging).vault.generation
        unlocked = opener(staging)
        manifest = _manifest_for(backup, unlocked, read_vault(staging).vault)
        found = found_backup(backup, manifest)
        ledgers = _ledgers(backup, to_folder, more_ledgers, unlocked, at)
        until = max((each.written_at for each in ledgers), default=None)
        _assert_ledger(found, until, confirmed=confirmed)
        progress = Progress(report, *phases_of_copy(), _CHECKING)
        copy_out(backup, manifest, staging, unlocked.keys.cases, progress)
        progress.next_phase()
        erased_again, head = _erased_again(staging, unlocked, manifest, united(ledgers), at, progress)
        aside, leaving = f"replaced-{at:%Y%m%dT%H%M%SZ}", _leaving(to_folder, unlocked)
        assert_not_open(to_folder)
        progress.end()
        with _disk_told():
            commit_swap(to_folder, aside, leaving)
    except BaseException:
        undo_swap(to_folder)
        raise
    finish_swap(to_folder)
    with suppress(DeviceError):
        keep_anchor(Anchor(unlocked.vault_id, head.sequence, head.digest, read_vault(to_folder).vault.generation, at))
    replaced = to_folder / aside
    return Restored(
        backup=found,
        erased_again=erased_again,
        ledger_until=until,
        replaced=replaced if replaced.exists() else None,
        older_vault=before is not None and before.generation > then,
    )


def finish_interrupted(folder: Path) -> bool:
    """Carry on a restore that was cut off; to be called before anything of a desk is read, and cheap.

    Raises:
        StoreError: ``restore_not_finished`` when the disk refuses.
    """
    return finish_swap(folder)


def _prepared(backup: Path, to_folder: Path) -> "tuple[Path, Vault | None]":
    """Make sure that the backup may come here; the folder for its files, and the vault that is there now."""
    described = open_manifest(backup).manifest
    with _disk_told():
        make_private_folder(to_folder)
    check_folder(to_folder)
    finish_swap(to_folder)
    assert_not_open(to_folder)
    before = None
    with suppress(StoreError):
        before = read_vault(to_folder).vault
    if before is not None and before.vault_id != described.vault_id:
        raise StoreError("restore_other_desk")
    with _disk_told():
        size = (backup / STORE_FILE).stat().st_size if (backup / STORE_FILE).exists() else 0
        missing = missing_room(to_folder, size)
        if missing:
            raise StoreError("restore_no_room", missing=missing)
        return begin_swap(to_folder), before


def _manifest_for(backup: Path, unlocked: Unlocked, vault: "Vault") -> Manifest:
    """The backup's manifest, checked under the keys that lay in it; the person's right to restore it."""
    roles = {slot.user.role for slot in vault.slots}
    if unlocked.role is not Role.SUPERVISOR and (Role.SUPERVISOR in roles or not unlocked.keys.opens_cases):
        raise AccessError("restore_by_supervisor")
    manifest = manifest_of(backup, vault_id=unlocked.vault_id, backup_key=unlocked.keys.backup)
    for name, digest in manifest.files.items():
        if name != STORE_FILE and digest_of(backup / name) != digest:
            raise StoreError("backup_damaged")
    return manifest


def _ledgers(
    backup: Path, to_folder: Path, more: Sequence[Path], unlocked: Unlocked, at: datetime
) -> tuple[Ledger, ...]:
    """Every ledger of erasures that can be found and believed; the store that is replaced is the surest."""
    key = ledger_key_in(backup / STORE_FILE, unlocked.keys.cases)
    if key is None:
        return ()
    found = ledgers_in((to_folder, backup.parent, backup, *more), key, unlocked.vault_id)
    live = ledger_of_store(to_folder, unlocked.keys.cases, key, unlocked.vault_id, at)
    return (*found, live) if live is not None else found


def _assert_ledger(found: BackupFound, until: datetime | None, *, confirmed: bool) -> None:
    """Stop where nobody can say what was erased since the backup, until somebody says to go on all the same."""
    if not confirmed and (until is None or until <= found.made_at):
        raise GateError("restore_without_ledger", day=f"{found.made_at:%Y-%m-%d %H:%M} UTC")


def _erased_again(
    staging: Path,
    unlocked: Unlocked,
    manifest: Manifest,
    erasures: tuple[Erasure, ...],
    at: datetime,
    progress: Progress,
) -> tuple[int, JournalHead]:
    """Erase in the copy what was erased since, write down the restore, and check everything once more."""
    note = f"{manifest.folder}; {manifest.journal_sequence} {manifest.journal_digest}; {_known_head(unlocked)}"
    with Store.open(staging, unlocked.keys, vault_id=unlocked.vault_id) as store:
        evidence_gone = gone_since(store, erasures)
        known_again = (*_known_again(staging, unlocked, store, erasures), *lists_gone(store, erasures))
        with store.transaction(unlocked.signer, at) as changes:
            for entry in known_again:
                changes.put_entry(entry)
            for gone in evidence_gone:
                changes.save_case(gone.case, gone.summary, based_on=gone.based_on)
                for evidence_id in gone.evidence:
                    changes.remove_entry(EvidenceToDestroy, evidence_id)
                    changes.journal("identity.evidence_destroyed", gone.case.case_id, evidence_id)
            erased_again = changes.replay_erasures(erasures)
            changes.journal("store.restored", "store", f"{note}; {erased_again}")
        store.finish_erasure()
        store.free_ballast()  # the desk's own folder keeps one
        if not store.check(unlocked.signing_keys, report=progress.tell).is_sound:
            raise StoreError("backup_damaged")
        ledger = Ledger(unlocked.vault_id, at, store.erasures.all())
        write_ledger(staging, ledger, store.erasures.ledger_key())
        return erased_again, store.journal.head()


def _known_again(
    staging: Path, unlocked: Unlocked, store: Store, erasures: tuple[Erasure, ...]
) -> tuple[Suppressed, ...]:
    """What keeps the messages of the erased from being imported anew; the ledger holds nothing of it.

    Of cases in the backup it is made from them; of those that came and went since, the store that is replaced says it.
    """
    secret = store.erasures.ledger_key()
    found = list(suppressed_in_store(staging.parent, unlocked.keys.cases, secret))
    for erasure in erasures:
        with suppress(StoreError):  # most of them are no longer in the backup
            found += marks(secret, store.cases.get(erasure.object_id), at=erasure.erased_at, because=erasure.erasure_id)
    return tuple(found)


def _known_head(unlocked: Unlocked) -> str:
    """The journal's head that was last noted on this machine, for the journal: it tells what came after the backup."""
    with suppress(DeviceError):
        anchor = read_anchor(unlocked.vault_id)
        if anchor is not None:
            return f"{anchor.sequence} {anchor.digest}"
    return "-"


def _leaving(folder: Path, unlocked: Unlocked) -> tuple[str, ...]:
    """What of the old desk has no place in the new one.

    An outbox that opens under the restored keys stays: what printing staff signed there is taken over at the next
    look. Another one is made anew from the cases.
    """
    try:
        with Outbox(folder, unlocked.keys.outbox, unlocked.vault_id).opened(patience_s=0) as outbox:
            outbox.office()
    except StoreError as problem:
        if problem.code == "outbox_in_use":
            raise
        return (*_LEAVING, OUTBOX_FILE, f"{OUTBOX_FILE}-wal")
    return _LEAVING


@contextmanager
def _disk_told() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as problem:
        raise StoreError("backup_incomplete") from problem
    except OSError as problem:
        raise StoreError("restore_not_written") from problem
