"""Keep the store's knowledge of who can open the desk in step with the vault's.

Every change of people goes into the vault first and then, with its journal entry, into the store. What came between,
a power cut or a passphrase set by the recovery code, is made up for when the desk is opened next, and the journal says
so. A start waits for this module, so it loads nothing of a case.

Signing keys are kept in step too, earlier ones with them. Whoever holds the root key can put a key of their own making
into the vault as one that somebody else used before, and then sign as that person: the next one to open the desk finds
a key that nobody brought in, and says so under their own signature.
"""

from typing import TYPE_CHECKING, Final

from qv_desk.services.frame.desk import PEOPLE_SETTING, Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.vault import people
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import signing_keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qv_desk.store.transaction import Transaction

REMOVED: Final = "removed"
"""Stands in the place of a role for whoever left and signed something here before."""


@guarded
def kept_in_step(desk: Desk) -> tuple[str, ...]:
    """Bring the store's list of people into step with the vault's, and write down what differed.

    Returns:
        The user identifiers that differed.
    """
    there, known = _in_vault(desk), desk.store.settings.read(PEOPLE_SETTING)
    if there == known:
        return ()
    before: Mapping[str, list[str]] = known or {}
    users = {one.user.user_id: one.user for one in people.people(desk.folder, desk.unlocked.keys)}
    different = tuple(sorted(user_id for user_id in {*there, *before} if there.get(user_id) != before.get(user_id)))
    with desk.changing() as changes:
        for user_id in different:
            if user_id in users:
                changes.write_user(users[user_id])
            changes.journal("user.kept_in_step", user_id, " ".join(there.get(user_id, [REMOVED])))
        changes.write_setting(PEOPLE_SETTING, there)
    return different


@guarded
def write_people(desk: Desk, changes: "Transaction") -> None:
    """Write down in a running change who can open the desk now."""
    changes.write_setting(PEOPLE_SETTING, _in_vault(desk))


def _in_vault(desk: Desk) -> dict[str, list[str]]:
    """Role, signing key and earlier signing keys by person; ``removed`` in the place of the role of whoever left."""
    found = people.people(desk.folder, desk.unlocked.keys)
    there = {one.user.user_id: [one.user.role.value, one.key_id] for one in found}
    for key_id, owner in sorted(signing_keys_of(read_vault(desk.folder).vault).items()):
        known = there.setdefault(owner.user_id, [REMOVED])
        if key_id not in known:
            known.append(key_id)
    return there
