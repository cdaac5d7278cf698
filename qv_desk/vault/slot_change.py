"""Changing a slot as LUKS does it: the new one beside the old, proven to open, and only then the old one goes.

Each write replaces the file whole, so a crash at any step leaves a file with at least one slot that opens. What a
crash cut off is ended by the next unlock.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.errors import DeskError, GateError, StoreError
from qv_desk.vault.derivation import DEFAULT_KDF, KdfSettings
from qv_desk.vault.key_store import KeyStore, OperatingSystemKeyStore, new_device_secret
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.own_change import OwnChange
from qv_desk.vault.slots import DeviceSecret, OpenedSlot, OwnKeys, Slot, VaultIdentity, open_slot, seal_slot
from qv_desk.vault.vault_file import SealedVault, read_vault, write_own_change, write_vault
from qv_desk.vault.vault_form import RekeyState, Vault

OS_KEY_STORE: Final = OperatingSystemKeyStore()


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
    key_store: KeyStore = OS_KEY_STORE
    own_names: tuple[str, ...] = ()


PLAIN_WISH: Final = SlotWish()


def vault_to_change(folder: Path, keys: Keys) -> Vault:
    """The vault as it stands now, for a change by somebody who holds the root key, while no rekey is under way.

    Raises:
        AccessError: ``cases_not_yours`` without the root key.
        GateError: ``rekey_under_way``.
        StoreError: everything that ``read_vault`` raises, and ``vault_tampered``.
    """
    sealed = read_vault(folder)
    if sealed.vault.rekey_state is not RekeyState.NONE:
        raise GateError("rekey_under_way")
    _ = keys.root
    sealed.check_mac(keys)
    return sealed.vault.in_format_2(keys)


def write_next(folder: Path, vault: Vault, keys: Keys) -> Vault:
    """Write a changed vault in the place of the one that it was read as, and count it.

    Raises:
        StoreError: ``vault_changed_meanwhile`` when another program wrote the file since; ``vault_not_written``.
    """
    if read_vault(folder).vault.generation != vault.generation:
        raise StoreError("vault_changed_meanwhile")
    later = replace(vault, generation=vault.generation + 1)
    write_vault(folder, later, keys)
    return later


def new_slot(
    identity: VaultIdentity,
    user: DeskUser,
    passphrase: str,
    own: OwnKeys,
    wish: SlotWish,
    *,
    interim: bool = False,
    slot_id: str | None = None,
) -> Slot:
    """Seal a slot, with a new device secret if one is wished for; costs one key derivation."""
    slot_id = slot_id or secrets.token_hex(8)
    device = None
    if wish.device_secret:
        # A name of its own, so that the earlier slot's secret stands until the earlier slot is gone.
        device_secret, service = new_device_secret(), f"QV Desk {identity.vault_id} {secrets.token_hex(4)}"
        device = DeviceSecret(wish.key_store.keep(service, slot_id, device_secret), service), device_secret
    return seal_slot(identity, user, passphrase, own, kdf=wish.kdf, device=device, slot_id=slot_id, interim=interim)


def opened_slot(identity: VaultIdentity, slot: Slot, passphrase: str, key_store: KeyStore) -> OpenedSlot:
    """Open a slot, with its device secret if it has one; exactly one key derivation.

    Raises:
        AccessError: ``passphrase_wrong``, ``device_secret_missing``.
        DeviceError: when the slot needs the key store and it does not answer.
    """
    device_secret = b""
    if slot.device is not None:
        device_secret = key_store.fetch(slot.device.backend, slot.device.service, slot.slot_id)
    return open_slot(identity, slot, passphrase, device_secret)


def put_slot(
    folder: Path, vault: Vault, slot: Slot, held: HeldKeys, prove: Callable[[Vault], object], key_store: KeyStore
) -> Vault:
    """Write a slot beside the person's earlier ones, prove what was written, then remove the earlier ones.

    Args:
        folder: the desk's folder.
        vault: as it stands in the file.
        slot: the new slot.
        held: the keys that are granted to it.
        prove: opens the slot in the vault as read back, and raises if it does not.
        key_store: from which device secrets of removed slots are taken.
    """
    both = write_next(folder, vault.with_slot(slot, held), vault.sealing_keys(held))
    written = read_vault(folder)
    written.check_mac(both.sealing_keys(held))
    prove(written.vault)
    return drop_slots(folder, written.vault, earlier_slots(written.vault, slot), held, key_store)


def earlier_slots(vault: Vault, kept: Slot) -> tuple[Slot, ...]:
    """A person's other slots."""
    return tuple(
        slot for slot in vault.slots if slot.user.user_id == kept.user.user_id and slot.slot_id != kept.slot_id
    )


def drop_slots(folder: Path, vault: Vault, gone: tuple[Slot, ...], held: HeldKeys, key_store: KeyStore) -> Vault:
    """Remove slots, their grants and, after that, their device secrets; signing keys used no more are kept as such."""
    lean = write_next(folder, vault.retiring(gone).without_slots(gone), vault.sealing_keys(held))
    for slot in gone:
        forget_device_secret(slot, key_store)
    return lean


def put_own_change(folder: Path, sealed: SealedVault, slot: Slot, signing_key: Ed25519PrivateKey) -> None:
    """Write a slot that its owner changed without being able to seal the file; to be proven by the caller first.

    Raises:
        StoreError: ``vault_changed_meanwhile`` when another program wrote the file since; ``vault_not_written``.
    """
    if read_vault(folder) != sealed:
        raise StoreError("vault_changed_meanwhile")
    write_own_change(folder, sealed, OwnChange.signed(sealed.under_mac, slot, signing_key))


def forget_device_secret(slot: Slot, key_store: KeyStore) -> None:
    """Remove the device secret of a slot that is gone; one that cannot be removed opens nothing any more."""
    if slot.device is not None:
        with suppress(DeskError):
            key_store.forget(slot.device.backend, slot.device.service, slot.slot_id)
