"""Change the keys of the whole desk, so that whoever left can open nothing that is written from now on."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from qv_desk.errors import DeskError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.store.engine import EncryptedFile, open_existing
from qv_desk.store.folder_checks import missing_room
from qv_desk.store.outbox import OUTBOX_FILE
from qv_desk.store.progress import Progress, Report, unheard
from qv_desk.store.rekeyed_copy import PHASES, STORE_PHASES, make_rekeyed_copy
from qv_desk.store.rekeyed_files import REKEYED_FILES, drop_copies, put_copies_in_place
from qv_desk.vault import rekey as vault_rekey
from qv_desk.vault.keys import Keys
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import RekeyState

_OUTBOX_SHARE: Final = 0.05
"""The outbox is small beside the store."""


@guarded
def rekey(desk: Desk, *, report: Report = unheard) -> None:
    """Encrypt everything anew under new keys, and close the desk: it has to be unlocked again.

    Everybody keeps their passphrase, and the recovery code stays good. Backups made before open with the passphrases
    of then; a new one should be made at once. Killed at any moment, the desk opens with exactly one set of keys, and
    nothing is lost.

    Args:
        desk: the open desk; it is closed when this returns.
        report: told how far it is; what it raises stops the change, of which nothing is left then. Past the point of
            no return nothing is told any more.

    Raises:
        GateError: somebody has not unlocked since an earlier version, or a change is under way already.
        StoreError: ``rekey_no_room``, ``rekey_failed``, ``outbox_in_use`` while printing staff are at work;
            ``rekey_not_finished`` when the disk refused past the point of no return: the next opening carries on.
    """
    folder, old = desk.folder, desk.unlocked.keys
    _assert_room(folder)
    progress = Progress(report, *STORE_PHASES, *(share * _OUTBOX_SHARE for share in PHASES))
    with _outbox_held(desk) as outbox:
        new = vault_rekey.begin(folder, old)
        try:
            desk.store.copy_under(new, desk.signer, desk.moment, progress)
            if outbox is not None:
                make_rekeyed_copy(outbox, new.outbox, progress)
            progress.end()
            vault_rekey.commit(folder, old, new)
        except BaseException:
            _undo(folder, old)
            raise
    desk.close()
    put_copies_in_place(folder)
    try:
        vault_rekey.finish(folder, new)
    except StoreError as problem:
        raise StoreError("rekey_not_finished") from problem


def _assert_room(folder: Path) -> None:
    sizes = [(folder / name).stat().st_size for name in REKEYED_FILES if (folder / name).exists()]
    missing = missing_room(folder, sum(sizes))
    if missing:
        raise StoreError("rekey_no_room", missing=missing)


def _undo(folder: Path, old: Keys) -> None:
    """Leave nothing of a change that did not come to its point of no return; one that did is for the next opening."""
    if read_vault(folder).vault.rekey_state is RekeyState.SWAPPING:
        return
    drop_copies(folder)
    with suppress(DeskError):  # a disk that refuses now lets the next opening undo it
        vault_rekey.abandon(folder, old)


@contextmanager
def _outbox_held(desk: Desk) -> Iterator[EncryptedFile | None]:
    """The outbox, kept from printing staff until its copy counts; None where there is none that opens.

    One that does not open is made anew from the cases, as ever.
    """
    try:
        file = open_existing(desk.folder / OUTBOX_FILE, desk.unlocked.keys.outbox)
    except StoreError as problem:
        if problem.code == "store_in_use":
            raise StoreError("outbox_in_use") from problem
        yield None
        return
    try:
        yield file
    finally:
        file.close()
