"""Exchanging the root key: a leaver's copy of the old one then opens nothing that is written from now on.

The caller encrypts the files anew between the steps; the vault says at every moment which key goes with which files::

    new = begin(folder, keys)        preparing: the new key is granted to all, beside the old one
    ...                              cases.db.next and outbox.db.next are written under the new keys
    commit(folder, keys, new)        swapping: the point of no return
    ...                              the new files take the places of the old ones
    finish(folder, new)              the old grants are gone

Cut off while preparing: remove the ``.next`` files and ``abandon``. Cut off while swapping: put every ``.next`` file
that is still there in its place and ``finish``. Every step can be repeated. Whoever unlocks in between gets both keys.

The file's MAC is made with the old root key while preparing, with the new one from swapping on; whoever unlocks holds
both and checks the one that the state asks for.
"""

from dataclasses import replace
from pathlib import Path

from qv_desk.errors import GateError
from qv_desk.vault.grants import granting_key, next_grants
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.slot_change import vault_to_change, write_next
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import RekeyState, Vault

__all__ = ["RekeyState"]


def state(vault: Vault) -> RekeyState:
    """How far a rekey is."""
    return vault.rekey_state


def begin(folder: Path, keys: Keys) -> Keys:
    """Make a new root key and grant it to everybody, beside the one in use.

    Returns:
        The new keys; whoever unlocks from now on gets them too.

    Raises:
        GateError: ``rekey_under_way``; ``rekey_waits_for_people`` with the number of those who have not unlocked
            since format 1; ``rekey_needs_recovery_code`` when the recovery slot is of format 1.
        AccessError: ``cases_not_yours`` without the root key.
        StoreError: everything that ``read_vault`` raises, ``vault_tampered``, ``vault_not_written``.
    """
    vault = vault_to_change(folder, keys)
    waiting = {slot.user.user_id for slot in vault.slots if not slot.takes_grants}
    if waiting:
        raise GateError("rekey_waits_for_people", count=len(waiting))
    if vault.current is None or not vault.recovery.takes_grants:
        raise GateError("rekey_needs_recovery_code")
    new = Keys.fresh()
    following = next_grants(vault.vault_id, vault.current, keys, new)
    for grantee in (*(slot.grantee for slot in vault.slots), vault.recovery.grantee):
        following = following.granted(vault.vault_id, grantee, new)
    write_next(folder, replace(vault, next=following, rekey_state=RekeyState.PREPARING), keys)
    read_vault(folder).check_mac(keys)
    return new


def commit(folder: Path, old: Keys, new: Keys) -> None:
    """The point of no return: from now on a rekey that was cut off is carried on, not undone.

    Raises:
        GateError: ``rekey_not_prepared`` when none was begun.
        StoreError: everything that ``read_vault`` raises, ``vault_tampered``, ``vault_not_written``.
    """
    sealed = read_vault(folder)
    sealed.check_mac(sealed.vault.sealing_keys(HeldKeys(old, new)))
    vault = sealed.vault
    if vault.next is None:
        raise GateError("rekey_not_prepared")
    if vault.rekey_state is RekeyState.PREPARING:
        granting_key(
            vault.vault_id, vault.next, new
        )  # the file must never be sealed with a key that nobody was granted
        write_next(folder, replace(vault, rekey_state=RekeyState.SWAPPING), new)


def finish(folder: Path, new: Keys) -> None:
    """Drop the old grants; the old root key opens nothing here any more.

    Raises:
        GateError: ``rekey_not_prepared`` when the rekey was begun and not committed.
        StoreError: everything that ``read_vault`` raises, ``vault_tampered``, ``vault_not_written``.
    """
    sealed = read_vault(folder)
    vault = sealed.vault
    if vault.rekey_state is RekeyState.PREPARING:
        raise GateError("rekey_not_prepared")
    sealed.check_mac(new)
    if vault.rekey_state is RekeyState.SWAPPING:
        done = replace(vault, current=vault.next, next=None, rekey_state=RekeyState.NONE, rekey_due=False)
        write_next(folder, done, new)


def abandon(folder: Path, old: Keys) -> None:
    """Undo a rekey that has not come to the point of no return.

    Raises:
        GateError: ``rekey_past_return`` when it has.
        StoreError: everything that ``read_vault`` raises, ``vault_tampered``, ``vault_not_written``.
    """
    sealed = read_vault(folder)
    vault = sealed.vault
    if vault.rekey_state is RekeyState.SWAPPING:
        raise GateError("rekey_past_return")
    sealed.check_mac(old)
    if vault.rekey_state is RekeyState.PREPARING:
        write_next(folder, replace(vault, next=None, rekey_state=RekeyState.NONE), old)
