"""A change of keys that was cut off: carried on or undone, before the desk is opened."""

from dataclasses import replace
from pathlib import Path

from qv_desk.store.rekeyed_files import copies_wait, drop_copies, put_copies_in_place
from qv_desk.vault import rekey as vault_rekey
from qv_desk.vault.unlocking import Unlocked
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import RekeyState


def finish_interrupted(folder: Path, unlocked: Unlocked) -> Unlocked:
    """Carry on a change of keys past its point of no return, undo one before it; costs nothing where there is none.

    Printing staff, who cannot seal the vault, put the files in place and go on with the keys that fit them; the next
    person who can seal it does the rest.

    Args:
        folder: the desk's folder, whose store nobody has open.
        unlocked: the open vault.

    Returns:
        The open vault with the keys that count now.

    Raises:
        StoreError: ``store_in_use`` when another desk is at it right now; ``rekey_not_finished`` when the disk refuses.
    """
    if unlocked.rekey_state is RekeyState.NONE and not copies_wait(folder):
        return unlocked
    # Lazy, measured: it brings SQLAlchemy along, and a start does without.
    from qv_desk.store.restore import assert_not_open  # noqa: PLC0415

    assert_not_open(folder)
    vault = read_vault(folder).vault
    is_past_return = vault.rekey_state is RekeyState.SWAPPING
    if unlocked.next_keys is not None and (is_past_return or vault.epoch > unlocked.epoch):
        put_copies_in_place(folder)
        if is_past_return and unlocked.keys.opens_cases:
            vault_rekey.finish(folder, unlocked.next_keys)
        return _now(folder, replace(unlocked, keys=unlocked.next_keys, epoch=unlocked.epoch + 1, rekey_due=False))
    if not unlocked.keys.opens_cases:
        return unlocked
    drop_copies(folder)
    if vault.rekey_state is RekeyState.PREPARING:
        vault_rekey.abandon(folder, unlocked.keys)
    return _now(folder, unlocked)


def _now(folder: Path, unlocked: Unlocked) -> Unlocked:
    generation = read_vault(folder).vault.generation
    return replace(unlocked, next_keys=None, rekey_state=RekeyState.NONE, generation=generation)
