"""Opening a vault, making one, and changing how it opens. The verbs of somebody who is at the door.

- ``create_vault``: the first person, the recovery code.
- ``unlock``: by passphrase; exactly one key derivation.
- ``change_passphrase``, ``reset_passphrase``: see ``slot_change`` for how a crash is survived.
- ``renew_recovery_code``: after the old one was used or seen.

What a supervisor does for others stands in ``people``, the exchange of the root key in ``rekey``.
"""

import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, InputError, StoreError
from qv_desk.vault.grants import Grantee, first_grants
from qv_desk.vault.key_store import KeyStore
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.passphrase import check_passphrase
from qv_desk.vault.recovery import RecoveryCode, new_recovery_code
from qv_desk.vault.recovery_slot import open_recovery_slot, seal_recovery_slot
from qv_desk.vault.signing import Signer
from qv_desk.vault.slot_change import (
    OS_KEY_STORE,
    PLAIN_WISH,
    SlotWish,
    drop_slots,
    earlier_slots,
    forget_device_secret,
    new_slot,
    opened_slot,
    put_own_change,
    put_slot,
    vault_to_change,
    write_next,
)
from qv_desk.vault.slots import OpenedSlot, OwnKeys, Slot, VaultIdentity, sealed_anew
from qv_desk.vault.vault_file import SealedVault, read_vault, vault_exists, write_vault
from qv_desk.vault.vault_form import RekeyState, SigningKeyOwner, Vault, signing_keys_of

__all__ = ["SlotWish"]


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An open vault: the keys, and who opened it.

    Attributes:
        vault_id: names the vault; the store refuses keys of another one.
        generation: how often the vault file has changed.
        keys: what this person may open.
        user: who opened it.
        signing_key: signs this person's journal entries.
        epoch: number of the root key, from 1.
        next_keys: what this person may open once the rekey that is under way is finished.
        rekey_state: how far a rekey is.
        rekey_due: whether somebody left or lost a right who had seen a key that is still in use.
        must_change_passphrase: whether somebody else chose this passphrase.
        signing_keys: everybody's public signing keys, earlier ones included, by key id.
    """

    vault_id: str
    generation: int
    keys: Keys = field(repr=False)
    user: DeskUser
    signing_key: Ed25519PrivateKey = field(repr=False)
    epoch: int = 1
    next_keys: Keys | None = field(default=None, repr=False)
    rekey_state: RekeyState = RekeyState.NONE
    rekey_due: bool = False
    must_change_passphrase: bool = False
    signing_keys: Mapping[str, SigningKeyOwner] = field(default_factory=dict, repr=False)

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


def new_user(display_name: str, role: Role) -> DeskUser:
    """A person with a new id.

    Raises:
        InputError: ``user_name_unreadable`` where the name holds what nobody sees, by which it could pass for another.
    """
    name = display_name.strip()
    if not name.isprintable():
        raise InputError("user_name_unreadable")
    return DeskUser(f"u-{secrets.token_hex(6)}", name, role)


def create_vault(
    folder: Path, user: DeskUser, passphrase: str, wish: SlotWish = PLAIN_WISH
) -> tuple[Unlocked, RecoveryCode]:
    """Make a vault with its first person; the recovery code is returned once and kept nowhere.

    Raises:
        InputError: when the passphrase is not good enough.
        AccessError: ``first_user_role`` when the first person could not run the desk.
        StoreError: ``vault_exists``, ``vault_not_written``.
        DeviceError: when a device secret was wished for and the key store refuses.
    """
    if vault_exists(folder):
        raise StoreError("vault_exists")
    if user.role not in {Role.OFFICER, Role.SUPERVISOR}:
        raise AccessError("first_user_role")
    check_passphrase(passphrase, (*wish.own_names, user.display_name))
    vault_id, held, own, code = secrets.token_hex(16), HeldKeys(Keys.fresh()), OwnKeys.fresh(), new_recovery_code()
    grants = first_grants(vault_id, held.keys)
    identity = VaultIdentity(vault_id, grants.granting_public_key)
    slot, recovery = new_slot(identity, user, passphrase, own, wish), seal_recovery_slot(identity, code)
    vault = Vault(vault_id, 1, (), recovery, current=grants).with_slot(slot, held).with_recovery(recovery, held)
    write_vault(folder, vault, held.keys)
    return _unlocked(vault, slot, held, own.signing), code


def unlock(folder: Path, user_name: str | None, passphrase: str, key_store: KeyStore = OS_KEY_STORE) -> Unlocked:
    """Open the vault by passphrase; exactly one key derivation, unless a crash interrupted a change of passphrase.

    Writes only to end what a crash cut off, to bring a slot of format 1 to format 2, or to take in the changed
    passphrase of somebody who cannot seal the file; that it cannot write then does not keep anybody out.

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
    slots = sealed.vault.slots_of(user_name)
    for slot in slots:
        try:
            opened = opened_slot(sealed.vault.identity, slot, passphrase, key_store)
        except AccessError:
            if slot is slots[-1]:
                raise
            continue
        held = _held(sealed.vault, slot.grantee, opened.exchange or opened.keys)
        sealed.check_mac(sealed.vault.sealing_keys(held))
        vault = _tidied(folder, sealed, slot, opened, held, key_store) if held.keys.opens_cases else sealed.vault
        return _unlocked(vault, slot, held, opened.signing)
    raise AccessError("user_unknown")


def unlock_with_recovery(folder: Path, code: RecoveryCode) -> tuple[Vault, HeldKeys]:
    """Open the vault by the recovery code; the person then sets a new passphrase.

    Raises:
        AccessError: ``recovery_wrong``.
        StoreError: as ``unlock``.
    """
    sealed = read_vault(folder)
    recovery = sealed.vault.recovery
    opened = open_recovery_slot(sealed.vault.identity, recovery, code)
    held = _held(sealed.vault, recovery.grantee, opened)
    sealed.check_mac(sealed.vault.sealing_keys(held))
    return sealed.vault, held


def change_passphrase(folder: Path, user_name: str | None, old: str, new: str, wish: SlotWish = PLAIN_WISH) -> Unlocked:
    """Give a person a new passphrase in exchange for the old one; costs three key derivations.

    The keys are granted to a new exchange key, so that the old passphrase with an old copy of the file opens no later
    root key. Where somebody else chose the old passphrase, the signing key is replaced too. Printing staff cannot
    seal the file and keep both of their own keys.

    Raises:
        InputError: when the new passphrase is not good enough; nothing has changed then.
        AccessError, StoreError, DeviceError: as ``unlock``.
    """
    before = unlock(folder, user_name, old, wish.key_store)
    check_passphrase(new, (*wish.own_names, before.display_name))
    sealed = read_vault(folder)
    slot = sealed.vault.slots_of(before.user_id)[0]
    if not before.keys.opens_cases:
        return _changed_by_owner(folder, sealed, slot, (old, new), wish)
    held = HeldKeys(before.keys, before.next_keys)
    sealed.check_mac(sealed.vault.sealing_keys(held))
    vault, own = sealed.vault.in_format_2(held.keys), OwnKeys.fresh(None if slot.interim else before.signing_key)
    later = new_slot(vault.identity, before.user, new, own, wish)
    vault = _put(folder, vault, later, held, new, wish.key_store)
    return _unlocked(vault, later, held, own.signing)


def reset_passphrase(
    folder: Path, code: RecoveryCode, user_name: str | None, new: str, wish: SlotWish = PLAIN_WISH
) -> Unlocked:
    """Give a person a new passphrase by the recovery code, when the old one is lost.

    The old signing key is lost with the passphrase; its public half stays in the vault, so that what it signed can
    still be checked.

    Raises:
        InputError: when the new passphrase is not good enough; nothing has changed then.
        AccessError: ``recovery_wrong``, ``user_unknown``, ``user_needed``.
        StoreError: as ``unlock``.
    """
    vault, held = unlock_with_recovery(folder, code)
    user = vault.slots_of(user_name)[0].user
    check_passphrase(new, (*wish.own_names, user.display_name))
    vault = vault.in_format_2(held.keys)
    if not vault.recovery.takes_grants:
        vault = vault.with_recovery(seal_recovery_slot(vault.identity, code), held)
    own = OwnKeys.fresh()
    slot = new_slot(vault.identity, user, new, own, wish)
    vault = _put(folder, vault, slot, held, new, wish.key_store)
    return _unlocked(vault, slot, _held(vault, slot.grantee, own.exchange), own.signing)


def renew_recovery_code(folder: Path, keys: Keys) -> RecoveryCode:
    """Make the old recovery code worthless and return a new one, once.

    Raises:
        AccessError: ``cases_not_yours`` without the root key.
        GateError: ``rekey_under_way``.
        StoreError: as ``unlock``.
    """
    vault, code = vault_to_change(folder, keys), new_recovery_code()
    vault = vault.with_recovery(seal_recovery_slot(vault.identity, code), HeldKeys(keys))
    write_next(folder, vault, keys)
    return code


def _held(vault: Vault, grantee: Grantee, opened: X25519PrivateKey | Keys | None) -> HeldKeys:
    """What is granted to whoever opened a slot; a slot of format 1 holds the keys itself."""
    if isinstance(opened, Keys):
        return HeldKeys(opened)
    if opened is None or vault.current is None:
        raise StoreError("vault_tampered")
    following = vault.next.opened(vault.vault_id, grantee, opened) if vault.next else None
    return HeldKeys(vault.current.opened(vault.vault_id, grantee, opened), following)


def _unlocked(vault: Vault, slot: Slot, held: HeldKeys, signing_key: Ed25519PrivateKey) -> Unlocked:
    return Unlocked(
        vault_id=vault.vault_id,
        generation=vault.generation,
        keys=held.keys,
        user=slot.user,
        signing_key=signing_key,
        epoch=vault.epoch,
        next_keys=held.next_keys,
        rekey_state=vault.rekey_state,
        rekey_due=vault.rekey_due,
        must_change_passphrase=slot.interim,
        signing_keys=signing_keys_of(vault),
    )


def _tidied(
    folder: Path, sealed: SealedVault, slot: Slot, opened: OpenedSlot, held: HeldKeys, key_store: KeyStore
) -> Vault:
    """End what was cut off, bring the slot to format 2, take in own changes; the vault as it then stands."""
    vault, is_newest = sealed.vault, sealed.vault.slots_of(slot.user.user_id)[0] is slot
    older = earlier_slots(vault, slot) if is_newest else ()
    if not older and slot.takes_grants and not sealed.own_changes:
        return vault
    if not slot.takes_grants:
        vault = vault.in_format_2(held.keys)
        vault = vault.with_slot(sealed_anew(vault.identity, slot, opened)[0], held)
    with suppress(StoreError):
        return drop_slots(folder, vault, older, held, key_store)
    return sealed.vault


def _put(folder: Path, vault: Vault, slot: Slot, held: HeldKeys, passphrase: str, key_store: KeyStore) -> Vault:
    def prove(written: Vault) -> None:
        found = written.slots_of(slot.user.user_id)[0]
        opened = opened_slot(written.identity, found, passphrase, key_store)
        _held(written, found.grantee, opened.exchange)

    return put_slot(folder, vault, slot, held, prove, key_store)


def _changed_by_owner(
    folder: Path, sealed: SealedVault, slot: Slot, passphrases: tuple[str, str], wish: SlotWish
) -> Unlocked:
    """A new passphrase for somebody who cannot seal the file; their own keys stay."""
    identity, (old, new) = sealed.vault.identity, passphrases
    opened = opened_slot(identity, slot, old, wish.key_store)
    if opened.exchange is None:
        raise AccessError("passphrase_by_supervisor")
    own = OwnKeys(opened.signing, opened.exchange)
    later = new_slot(identity, slot.user, new, own, wish, slot_id=slot.slot_id)
    opened_slot(identity, later, new, wish.key_store)
    put_own_change(folder, sealed, later, own.signing)
    forget_device_secret(slot, wish.key_store)
    held = _held(sealed.vault, later.grantee, own.exchange)
    return _unlocked(read_vault(folder).vault, later, held, own.signing)
