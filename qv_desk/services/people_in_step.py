"""Keep the store's knowledge of who can open the desk in step with the vault's.

Every change of people goes into the vault first and then, with its journal entry, into the store. What came between,
a power cut or a passphrase set by the recovery code, is made up for when the desk is opened next, and the journal says
so. A start waits for this module, so it loads nothing of a case.
"""

from typing import TYPE_CHECKING

from qv_desk.services.desk import PEOPLE_SETTING, Desk
from qv_desk.services.guard import guarded
from qv_desk.vault import people

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qv_desk.store.transaction import Transaction


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
            changes.journal("user.kept_in_step", user_id, " ".join(there.get(user_id, ["removed"])))
        changes.write_setting(PEOPLE_SETTING, there)
    return different


@guarded
def write_people(desk: Desk, changes: "Transaction") -> None:
    """Write down in a running change who can open the desk now."""
    changes.write_setting(PEOPLE_SETTING, _in_vault(desk))


def _in_vault(desk: Desk) -> dict[str, list[str]]:
    found = people.people(desk.folder, desk.unlocked.keys)
    return {one.user.user_id: [one.user.role.value, one.key_id] for one in found}
