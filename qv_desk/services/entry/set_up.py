"""Set up a desk for the first time: the office, the first user, the recovery code."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qv_desk.catalogue.office_defaults import OfficeDefaults, office_defaults
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import DeviceError, InputError
from qv_desk.services.entry.unlock import utc_now
from qv_desk.services.frame.office_record import office_to_keep
from qv_desk.vault.key_store import OperatingSystemKeyStore
from qv_desk.vault.passphrase import passphrase_problem
from qv_desk.vault.recovery import parse_recovery_code
from qv_desk.vault.unlocking import SlotWish, create_vault, new_user

__all__ = ["OfficeDefaults", "office_defaults", "office_to_keep", "passphrase_problem"]


@dataclass(frozen=True, slots=True)
class KeyStoreState:
    """Whether the operating system's key store can hold a device secret.

    Attributes:
        available: whether it was written to and read back just now.
        name: what it is called, empty if there is none.
        problem: error code of what is wrong; empty if nothing is.
    """

    available: bool
    name: str
    problem: str


def key_store_state() -> KeyStoreState:
    """Try the operating system's key store with a throwaway secret."""
    store = OperatingSystemKeyStore()
    service, account, secret = "QV Desk trial", "trial", bytes(32)
    try:
        name = store.keep(service, account, secret)
        store.forget(name, service, account)
    except DeviceError as error:
        return KeyStoreState(available=False, name="", problem=error.code)
    return KeyStoreState(available=True, name=name, problem="")


def create_office(
    folder: Path,
    *,
    office: Office,
    user_name: str,
    passphrase: str,
    device_secret: bool,
    wish: SlotWish | None = None,
    now: Callable[[], datetime] = utc_now,
) -> str:
    """Make the vault and the store of a new desk.

    Args:
        folder: where it is to lie; made if it is not there.
        office: the letterhead.
        user_name: the first user's display name.
        passphrase: the first user's passphrase.
        device_secret: whether the desk shall open in this account of this machine only.
        wish: how the slot is made, for tests with a cheaper derivation; it overrides ``device_secret``.
        now: the clock.

    Returns:
        The recovery code, to be shown once; it is kept nowhere.

    Raises:
        InputError: the office is incomplete or its time zone unknown, the name empty, the passphrase not good enough.
        StoreError: a desk is there already, or the folder cannot be written.
        DeviceError: a device secret was wished for and the key store refuses.
    """
    # Lazy, measured: see services.unlock.
    from qv_desk.services.frame.desk import first_desk  # noqa: PLC0415

    office = office_to_keep(office)
    if not user_name.strip():
        raise InputError("user_name_missing")
    wish = wish or SlotWish(device_secret=device_secret, own_names=(office.name,))
    there_before = _files_in(folder)
    try:
        unlocked, code = create_vault(folder, new_user(user_name, Role.SUPERVISOR), passphrase, wish)
        first_desk(folder, unlocked, office, office_defaults().policy_version, now).close()
    except BaseException:
        # Half a desk would stand in the way of the next attempt, and nobody has worked at it yet.
        for path in _files_in(folder) - there_before:
            with suppress(OSError):
                path.unlink()
        raise
    return code.text


def _files_in(folder: Path) -> set[Path]:
    return {path for path in folder.iterdir() if path.is_file()} if folder.is_dir() else set()


def recovery_code_matches(shown: str, typed: str) -> bool:
    """Whether the code was copied right, forgiving blanks, case and letters that look alike."""
    try:
        return parse_recovery_code(typed) == parse_recovery_code(shown)
    except InputError:
        return False
