"""Opening a vault, making one, and changing how it opens. The five verbs that the services use.

- ``create_vault``: the first person, the recovery code.
- ``unlock``: by passphrase; exactly one key derivation.
- ``change_passphrase``, ``reset_passphrase``: as LUKS does it: the new slot is written beside the old one and proven
  to open before the old one goes. A crash at any step leaves at least one slot that opens.
- ``renew_recovery_code``: after the old one was used or seen.
"""

import secrets
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeskError, StoreError
from qv_desk.vault.derivation import DEFAULT_KDF, KdfSettings
from qv_desk.vault.key_store import KeyStore, OperatingSystemKeyStore, new_device_secret
from qv_desk.vault.keys import Keys
from qv_desk.vault.passphrase import check_passphrase
from qv_desk.vault.recovery import RecoveryCode, new_recovery_code
from qv_desk.vault.signing import Signer
from qv_desk.vault.slots import (
    DeviceSecret,
    Slot,
    SlotSecret,
    open_recovery_slot,
    open_slot,
    seal_recovery_slot,
    seal_slot,
)
from qv_desk.vault.vault_file import RetiredKey, Vault, read_vault, vault_exists, write_vault

_OS_KEY_STORE: Final = OperatingSystemKeyStore()


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An open vault: the keys, and who opened it.

    Attributes:
        vault_id: names the vault; the store refuses keys of another one.
        generation: how often the vault file has changed.
        keys: what this person's slot opens.
        user: who opened it.
        signing_key: signs this person's journal entries.
    """

    vault_id: str
    generation: int
    keys: Keys = field(repr=False)
    user: DeskUser
    signing_key: Ed25519PrivateKey = field(repr=False)

    @property
    def user_id(self) -> str:
        """Who opened it, by the id that stands in the journal."""
        return self.user.user_id

    @property
    def display_name(self) -> str:
        """Who opened it, as shown on the screen."""
        return self.user.display_name

    @property
    def role(self) -> Role:
        """What this person may do."""
        return self.user.role

    @property
    def signer(self) -> Signer:
        """Signs what this person does."""
        return Signer(self.user_id, self.signing_key)


@dataclass(frozen=True, slots=True)
class SlotWish:
    """How a new slot is to be made.

    Attributes:
        device_secret: whether the slot shall open on this machine and in this account only.
        kdf: how hard the key derivation works.
        key_store: where a device secret is kept.
        own_names: names that make a passphrase easy to guess.
    """

    device_secret: bool = False
    kdf: KdfSettings = DEFAULT_KDF
    key_store: KeyStore = _OS_KEY_STORE
    own_names: tuple[str, ...] = ()


_PLAIN_WISH: Final = SlotWish()


def new_user(display_name: str, role: Role) -> DeskUser:
    """A person with a new id."""
    return DeskUser(f"u-{secrets.token_hex(6)}", display_name.strip(), role)


def create_vault(
    folder: Path, user: DeskUser, passphrase: str, wish: SlotWish = _PLAIN_WISH
) -> tuple[Unlocked, RecoveryCode]:
    """Make a vault with its first person; the recovery code is returned once and kept nowhere.

    Raises:
        InputError: when the passphrase is not good enough.
        AccessError: ``first_user_role`` when the first person could not open the cases.
        StoreError: ``vault_exists``, ``vault_not_written``.
        DeviceError: when a device secret was wished for and the key store refuses.
    """
    if vault_exists(folder):
        raise StoreError("vault_exists")
    if not user.role.opens_cases:
        raise AccessError("first_user_role")
    check_passphrase(passphrase, (*wish.own_names, user.display_name))
    vault_id = secrets.token_hex(16)
    secret = SlotSecret(Keys.fresh(), Ed25519PrivateKey.generate())
    code = new_recovery_code()
    slot = _new_slot(vault_id, user, passphrase, secret, wish)
    vault = Vault(vault_id, 1, (slot,), seal_recovery_slot(vault_id, code, secret.keys))
    write_vault(folder, vault, secret.keys)
    return Unlocked(vault_id, vault.generation, secret.keys, user, secret.signing_key), code


def unlock(folder: Path, user_name: str | None, passphrase: str, key_store: KeyStore = _OS_KEY_STORE) -> Unlocked:
    """Open the vault by passphrase; exactly one key derivation, unless a crash interrupted a change of passphrase.

    Args:
        folder: the desk's folder.
        user_name: display name or user id; None where the desk has one person.
        passphrase: as typed.
        key_store: where device secrets are kept.

    Raises:
        AccessError: ``passphrase_wrong``, ``user_unknown``, ``user_needed``, ``device_secret_missing``.
        StoreError: everything that ``read_vault`` raises, and ``vault_tampered``.
        DeviceError: when the slot needs the key store and it does not answer.
    """
    sealed = read_vault(folder)
    vault = sealed.vault
    slots = vault.slots_of(user_name)
    for slot in slots:
        try:
            secret = _opened(vault.vault_id, slot, passphrase, key_store)
        except AccessError:
            if slot is slots[-1]:
                raise
            continue
        sealed.check_mac(secret.keys)
        if slot is slots[0] and len(slots) > 1 and secret.keys.opens_cases:
            vault = _without_older(folder, vault, slot, secret.keys, key_store)
        return Unlocked(vault.vault_id, vault.generation, secret.keys, slot.user, secret.signing_key)
    raise AccessError("user_unknown")


def unlock_with_recovery(folder: Path, code: RecoveryCode) -> tuple[Vault, Keys]:
    """Open the vault by the recovery code; the person then sets a new passphrase.

    Raises:
        AccessError: ``recovery_wrong``.
        StoreError: as ``unlock``.
    """
    sealed = read_vault(folder)
    keys = open_recovery_slot(sealed.vault.vault_id, sealed.vault.recovery, code)
    sealed.check_mac(keys)
    return sealed.vault, keys


def change_passphrase(
    folder: Path, user_name: str | None, old: str, new: str, wish: SlotWish = _PLAIN_WISH
) -> Unlocked:
    """Give a person a new passphrase in exchange for the old one; costs three key derivations.

    Raises:
        InputError: when the new passphrase is not good enough; nothing has changed then.
        AccessError, StoreError, DeviceError: as ``unlock``.
    """
    opened = unlock(folder, user_name, old, wish.key_store)
    check_passphrase(new, (*wish.own_names, opened.display_name))
    secret = SlotSecret(opened.keys, opened.signing_key)
    vault = _replaced(folder, read_vault(folder).vault, opened.user, new, secret, wish)
    return replace(opened, generation=vault.generation)


def reset_passphrase(
    folder: Path, code: RecoveryCode, user_name: str | None, new: str, wish: SlotWish = _PLAIN_WISH
) -> Unlocked:
    """Give a person a new passphrase by the recovery code, when the old one is lost.

    The old signing key is lost with the passphrase; its public half stays in the vault, so that what it signed can
    still be checked.

    Raises:
        InputError: when the new passphrase is not good enough; nothing has changed then.
        AccessError: ``recovery_wrong``, ``user_unknown``, ``user_needed``.
        StoreError: as ``unlock``.
    """
    vault, keys = unlock_with_recovery(folder, code)
    lost = vault.slots_of(user_name)
    user = lost[0].user
    check_passphrase(new, (*wish.own_names, user.display_name))
    retired = {RetiredKey(user.user_id, slot.signing_public_key) for slot in lost} - set(vault.retired_keys)
    vault = replace(vault, retired_keys=(*vault.retired_keys, *sorted(retired, key=lambda key: key.public_key)))
    held = keys if user.role.opens_cases else Keys.of_outbox(keys.outbox)
    signing_key = Ed25519PrivateKey.generate()
    vault = _replaced(folder, vault, user, new, SlotSecret(held, signing_key), wish, sealing=keys)
    return Unlocked(vault.vault_id, vault.generation, held, user, signing_key)


def renew_recovery_code(folder: Path, keys: Keys) -> RecoveryCode:
    """Make the old recovery code worthless and return a new one, once.

    Raises:
        AccessError: ``cases_not_yours`` without the root key.
        StoreError: as ``unlock``.
    """
    sealed = read_vault(folder)
    sealed.check_mac(keys)
    vault, code = sealed.vault, new_recovery_code()
    slot = seal_recovery_slot(vault.vault_id, code, keys)
    write_vault(folder, replace(vault, generation=vault.generation + 1, recovery=slot), keys)
    return code


def _replaced(
    folder: Path,
    vault: Vault,
    user: DeskUser,
    passphrase: str,
    secret: SlotSecret,
    wish: SlotWish,
    *,
    sealing: Keys | None = None,
) -> Vault:
    """Write a new slot beside the person's old one, prove that it opens, then remove the old one."""
    sealing = sealing or secret.keys
    slot = _new_slot(vault.vault_id, user, passphrase, secret, wish)
    both = replace(vault, generation=vault.generation + 1, slots=(*vault.slots, slot))
    write_vault(folder, both, sealing)
    written = read_vault(folder)
    written.check_mac(sealing)
    _opened(vault.vault_id, written.vault.slots_of(user.user_id)[0], passphrase, wish.key_store)
    return _without_older(folder, written.vault, slot, sealing, wish.key_store)


def _without_older(folder: Path, vault: Vault, kept: Slot, keys: Keys, key_store: KeyStore) -> Vault:
    older = [slot for slot in vault.slots_of(kept.user.user_id) if slot.slot_id != kept.slot_id]
    slots = tuple(slot for slot in vault.slots if slot not in older)
    lean = replace(vault, generation=vault.generation + 1, slots=slots)
    write_vault(folder, lean, keys)
    for slot in older:
        if slot.device is not None:
            # The old slot is gone; a device secret that cannot be removed opens nothing any more.
            with suppress(DeskError):
                key_store.forget(slot.device.backend, slot.device.service, slot.slot_id)
    return lean


def _new_slot(vault_id: str, user: DeskUser, passphrase: str, secret: SlotSecret, wish: SlotWish) -> Slot:
    if not wish.device_secret:
        return seal_slot(vault_id, user, passphrase, secret, kdf=wish.kdf)
    device_secret, service = new_device_secret(), f"QV Desk {vault_id}"
    account = secrets.token_hex(8)
    device = DeviceSecret(wish.key_store.keep(service, account, device_secret), service)
    return seal_slot(
        vault_id, user, passphrase, secret, kdf=wish.kdf, device=device, device_secret=device_secret, slot_id=account
    )


def _opened(vault_id: str, slot: Slot, passphrase: str, key_store: KeyStore) -> SlotSecret:
    device_secret = b""
    if slot.device is not None:
        device_secret = key_store.fetch(slot.device.backend, slot.device.service, slot.slot_id)
    return open_slot(vault_id, slot, passphrase, device_secret)
