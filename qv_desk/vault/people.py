"""The people of a desk: whom a supervisor lets in, moves and lets go, without knowing anybody's passphrase.

Whoever seals a change holds the root key and checks the file's MAC first. Which person may ask for it is decided by
the services; here stands what the keys allow.
"""

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.passphrase import check_passphrase
from qv_desk.vault.signing import key_id_of
from qv_desk.vault.slot_change import (
    PLAIN_WISH,
    SlotWish,
    drop_slots,
    new_slot,
    opened_slot,
    put_slot,
    vault_to_change,
    write_next,
)
from qv_desk.vault.slots import OwnKeys, Slot
from qv_desk.vault.vault_file import fits, read_vault
from qv_desk.vault.vault_form import RekeyState, Vault

_RUNS_THE_DESK: Final = frozenset({Role.OFFICER, Role.SUPERVISOR})
_SPARE: Final = 8 * 1024
"""Bytes of the vault file that new people leave free: for retired signing keys and for changes under way."""


@dataclass(frozen=True, slots=True)
class VaultPerson:
    """One person as the vault knows them.

    Attributes:
        user: name and role.
        has_device_secret: whether their passphrase opens on one machine only.
        interim: whether somebody else chose the passphrase, so that they must choose another.
        key_id: short name of their signing key.
        slot_format: 2, or 1 until they unlock for the first time with this version.
    """

    user: DeskUser
    has_device_secret: bool
    interim: bool
    key_id: str
    slot_format: int


def people(folder: Path, keys: Keys) -> tuple[VaultPerson, ...]:
    """Who can open the desk, in the order in which they came.

    Raises:
        StoreError: everything that ``read_vault`` raises, and ``vault_tampered``.
    """
    sealed = read_vault(folder)
    if sealed.vault.rekey_state is not RekeyState.SWAPPING:
        sealed.check_mac(keys)
    newest = {slot.user.user_id: slot for slot in sealed.vault.slots}
    return tuple(
        VaultPerson(
            user=slot.user,
            has_device_secret=slot.device is not None,
            interim=slot.interim,
            key_id=key_id_of(slot.signing_public_key),
            slot_format=2 if slot.takes_grants else 1,
        )
        for slot in newest.values()
    )


def add_user(
    folder: Path, keys: Keys, user: DeskUser, passphrase: str, wish: SlotWish = PLAIN_WISH, *, interim: bool = True
) -> Vault:
    """Let somebody in; costs two key derivations.

    Args:
        folder: the desk's folder.
        keys: of whoever lets them in.
        user: the new person.
        passphrase: with which they unlock for the first time.
        wish: how the slot is made.
        interim: whether they must choose another one then; False only where they typed it themselves.

    Raises:
        InputError: the passphrase is not good enough, or ``user_name_taken``.
        GateError: ``vault_full``, ``rekey_under_way``.
        AccessError, StoreError, DeviceError: as ``vault_to_change``, and the disk or the key store refuses.
    """
    vault = vault_to_change(folder, keys)
    taken = {word for slot in vault.slots for word in (_folded(slot.user.display_name), slot.user.user_id)}
    if taken & {_folded(user.display_name), user.user_id}:
        raise InputError("user_name_taken")
    check_passphrase(passphrase, (*wish.own_names, user.display_name))
    slot = new_slot(vault.identity, user, passphrase, OwnKeys.fresh(), wish, interim=interim)
    if not _leaves_room(vault.with_slot(slot, HeldKeys(keys)), slot):
        raise GateError("vault_full", count=len(vault.slots))
    return _put(folder, vault, slot, keys, passphrase, wish)


def remove_user(folder: Path, keys: Keys, user_id: str, wish: SlotWish = PLAIN_WISH) -> Vault:
    """Take away somebody's way in. Their public signing key stays, so that what they signed can be checked.

    They may have kept a copy of the file and thus of the keys: ``Vault.rekey_due`` stands until the next rekey.

    Raises:
        GateError: ``last_key_to_cases`` when nobody could run the desk any more, ``rekey_under_way``.
        AccessError: ``user_unknown``, ``cases_not_yours``.
        StoreError: as ``vault_to_change``, and ``vault_not_written``.
    """
    vault = vault_to_change(folder, keys)
    gone = _slots(vault, user_id)
    _check_somebody_stays(vault, user_id)
    return drop_slots(folder, replace(vault, rekey_due=True), gone, HeldKeys(keys), wish.key_store)


def change_role(folder: Path, keys: Keys, user_id: str, role: Role, *, rekeying: bool = False) -> Vault:
    """Give somebody another role; it needs nobody's passphrase.

    Args:
        folder: the desk's folder.
        keys: of whoever decides it.
        user_id: whose role it is.
        role: the new one.
        rekeying: whether the caller goes on to exchange the root key, which somebody who opened cases has seen.

    Raises:
        GateError: ``role_needs_rekey`` when cases are to be closed to somebody and ``rekeying`` is not said,
            ``last_key_to_cases``, ``person_waits_for_unlock`` when the slot is still of format 1, ``rekey_under_way``.
        AccessError: ``user_unknown``, ``cases_not_yours``.
        StoreError: as ``vault_to_change``, and ``vault_not_written``.
    """
    vault = vault_to_change(folder, keys)
    slots = _slots(vault, user_id)
    if slots[0].user.role is role:
        return vault
    if not all(slot.takes_grants for slot in slots):
        raise GateError("person_waits_for_unlock")
    closing = slots[0].user.role.opens_cases and not role.opens_cases
    if closing and not rekeying:
        raise GateError("role_needs_rekey")
    if role not in _RUNS_THE_DESK:
        _check_somebody_stays(vault, user_id)
    for slot in slots:
        vault = vault.with_slot(replace(slot, user=replace(slot.user, role=role)), HeldKeys(keys))
    return write_next(folder, replace(vault, rekey_due=vault.rekey_due or closing), keys)


def set_passphrase(folder: Path, keys: Keys, user_id: str, new: str, wish: SlotWish = PLAIN_WISH) -> Vault:
    """Give somebody an interim passphrase, when theirs is lost; costs two key derivations.

    They get new keys of their own, as the old ones are lost with the passphrase, and must choose another passphrase
    when they unlock.

    Raises:
        InputError: the passphrase is not good enough.
        GateError: ``rekey_under_way``.
        AccessError: ``user_unknown``, ``cases_not_yours``.
        StoreError, DeviceError: as ``vault_to_change``, and the disk or the key store refuses.
    """
    vault = vault_to_change(folder, keys)
    user = _slots(vault, user_id)[0].user
    check_passphrase(new, (*wish.own_names, user.display_name))
    slot = new_slot(vault.identity, user, new, OwnKeys.fresh(), wish, interim=True)
    return _put(folder, vault, slot, keys, new, wish)


def _put(folder: Path, vault: Vault, slot: Slot, keys: Keys, passphrase: str, wish: SlotWish) -> Vault:
    def prove(written: Vault) -> None:
        found = written.slots_of(slot.user.user_id)[0]
        opened = opened_slot(written.identity, found, passphrase, wish.key_store)
        if written.current is not None and opened.exchange is not None:
            written.current.opened(written.vault_id, found.grantee, opened.exchange)

    return put_slot(folder, vault, slot, HeldKeys(keys), prove, wish.key_store)


def _slots(vault: Vault, user_id: str) -> tuple[Slot, ...]:
    slots = tuple(slot for slot in vault.slots if slot.user.user_id == user_id)
    if not slots:
        raise AccessError("user_unknown")
    return slots


def _check_somebody_stays(vault: Vault, leaving: str) -> None:
    if not any(slot.user.role in _RUNS_THE_DESK for slot in vault.slots if slot.user.user_id != leaving):
        raise GateError("last_key_to_cases")


def _leaves_room(vault: Vault, slot: Slot) -> bool:
    """Whether a rekey and a change of passphrase still fit into the file with this person in it."""
    slots = (*vault.slots, replace(slot, slot_id="f" * len(slot.slot_id)))
    return fits(replace(vault, slots=slots, next=vault.current, rekey_state=RekeyState.PREPARING), spare=_SPARE)


def _folded(name: str) -> str:
    """A name as it is told from others: full-width letters, capitals and several spaces make nobody new."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
