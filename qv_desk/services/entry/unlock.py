"""Open the desk: find its folder, check the passphrase, open the store.

Importing this module loads neither SQLAlchemy nor the store: the unlock window has to be there before they are.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from qv_desk.errors import AccessError, InputError
from qv_desk.services.entry.desk_folder import default_folder, office_exists
from qv_desk.store.swap import finish_swap
from qv_desk.vault.recovery import parse_recovery_code
from qv_desk.vault.unlock_delay import UnlockDelay
from qv_desk.vault.unlocking import Unlocked, reset_passphrase, unlock
from qv_desk.vault.unlocking import change_passphrase as change_passphrase_in_vault
from qv_desk.vault.vault_file import read_vault

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

__all__ = ["UnlockDelay", "Unlocked", "default_folder", "office_exists"]


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def user_names(folder: Path) -> tuple[str, ...]:
    """The display names of those who can open the desk; a restore that was cut off is carried on first.

    Raises:
        StoreError: the vault is missing or damaged.
    """
    finish_swap(folder)
    return tuple(dict.fromkeys(slot.user.display_name for slot in read_vault(folder).vault.slots))


def open_keys(folder: Path, user_name: str | None, passphrase: str, *, delay: UnlockDelay | None = None) -> Unlocked:
    """Check the passphrase; the one slow key derivation of a session.

    Args:
        folder: the desk's folder.
        user_name: display name; None where the desk has one person.
        passphrase: as typed.
        delay: the pause after wrong passphrases, kept by whoever asks again and again.

    Raises:
        AccessError: wrong passphrase, unknown user, or too soon after a wrong one.
        StoreError: the vault is missing, damaged or tampered with.
        DeviceError: the slot needs the key store and it does not answer.
    """
    finish_swap(folder)
    with _paused(delay):
        return unlock(folder, user_name, passphrase)


def open_desk(folder: Path, unlocked: Unlocked, *, now: Callable[[], datetime] = utc_now) -> "Desk":
    """Open the store with the keys and bring it up to date; to be called on the store thread.

    Raises:
        AccessError: ``passphrase_interim`` when somebody else chose the passphrase; nothing is opened then.
        StoreError: the store is missing, damaged, another vault's, in use, or the folder cannot be written.
        DeviceError: a package that the desk stands on is too old or missing.
    """
    if unlocked.must_change_passphrase:
        raise AccessError("passphrase_interim")
    # Lazy, measured: the store costs 25 ms of imports that must not stand before the unlock window.
    from qv_desk.services.entry.rekey_interrupted import finish_interrupted  # noqa: PLC0415
    from qv_desk.services.entry.versions import check_versions  # noqa: PLC0415
    from qv_desk.services.frame.desk import opened_desk  # noqa: PLC0415
    from qv_desk.services.frame.people_in_step import kept_in_step  # noqa: PLC0415
    from qv_desk.services.frame.permissions import CASE_WORKERS  # noqa: PLC0415

    check_versions()
    desk = opened_desk(folder, finish_interrupted(folder, unlocked), now)
    try:
        if unlocked.role in CASE_WORKERS:
            kept_in_step(desk)
            if not desk.store.erasures.is_finished():
                desk.store.finish_erasure()
    except BaseException:
        desk.close()
        raise
    return desk


def change_passphrase(
    folder: Path, user_name: str | None, old: str, new: str, *, delay: UnlockDelay | None = None
) -> Unlocked:
    """Exchange a passphrase; the old one opens until the new one is proven to.

    Args:
        folder: the desk's folder.
        user_name: as for :func:`open_keys`.
        old: as typed.
        new: as typed.
        delay: as for :func:`open_keys`; whoever may guess here needs to guess nowhere else.

    Raises:
        InputError: the new passphrase is not good enough, or is the old one; nothing has changed then.
        AccessError: the old passphrase is wrong, or it is too soon after a wrong one.
    """
    if normalize("NFC", old) == normalize("NFC", new):
        raise InputError("passphrase_unchanged")
    finish_swap(folder)
    with _paused(delay):
        return change_passphrase_in_vault(folder, user_name, old, new)


def new_passphrase_by_recovery_code(folder: Path, code: str, user_name: str | None, passphrase: str) -> Unlocked:
    """Set a new passphrase by the recovery code, when the old one is lost.

    Raises:
        InputError: the code is mistyped, or the new passphrase is not good enough; nothing has changed then.
        AccessError: the code is not this desk's.
    """
    return reset_passphrase(folder, parse_recovery_code(code), user_name, passphrase)


@contextmanager
def _paused(delay: UnlockDelay | None) -> Iterator[None]:
    """Let one guess pass, or refuse it while the pause lasts, and count it where it was wrong."""
    if delay is None:
        yield
        return
    delay.check()
    try:
        yield
    except AccessError as refused:
        if refused.code == "passphrase_wrong":  # not for a name mistyped or a key store that lost its secret
            delay.failed()
        raise
    delay.succeeded()
