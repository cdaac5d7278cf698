"""What happened to people while no desk was open is written down at the next opening."""

from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.services.care import journal_book
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.people_in_step import kept_in_step
from qv_desk.services.people import users
from qv_desk.vault.people import add_user, remove_user
from qv_desk.vault.signing import key_id_of
from qv_desk.vault.unlocking import new_user
from qv_desk.vault.vault_file import read_vault, write_vault
from qv_desk.vault.vault_form import RetiredKey
from tests.services.conftest import FAST_WISH, PASSPHRASE


def noted(desk: Desk) -> list[tuple[str, str | None]]:
    entries = journal_book.latest(desk, 100)
    return [(entry.object_id, entry.detail) for entry in entries if entry.action == "user.kept_in_step"]


def test_a_new_desk_is_in_step(desk: Desk) -> None:
    assert kept_in_step(desk) == ()
    assert noted(desk) == []


def test_what_came_between_is_made_up_for_at_the_next_opening(desk: Desk, folder: Path) -> None:
    ola = new_user("Ola Berg", Role.OFFICER)
    add_user(folder, desk.unlocked.keys, ola, PASSPHRASE, FAST_WISH, interim=False)
    assert ola not in desk.store.settings.people()
    desk.close()

    reopened = unlock.open_desk(folder, desk.unlocked)
    assert ola in reopened.store.settings.people()
    assert [object_id for object_id, _ in noted(reopened)] == [ola.user_id]
    assert (noted(reopened)[0][1] or "").startswith("officer ")

    remove_user(folder, desk.unlocked.keys, ola.user_id)
    assert kept_in_step(reopened) == (ola.user_id,)
    assert noted(reopened)[0][0] == ola.user_id
    assert (noted(reopened)[0][1] or "").startswith("removed ")
    assert kept_in_step(reopened) == ()
    reopened.close()


def test_a_key_slipped_in_for_somebody_else_is_written_down_by_the_next_to_open(desk: Desk, folder: Path) -> None:
    victim, forged = desk.user.user_id, Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    desk.close()
    vault = read_vault(folder).vault
    write_vault(folder, replace(vault, retired_keys=(RetiredKey(victim, forged),)), desk.unlocked.keys)

    reopened = unlock.open_desk(folder, desk.unlocked)
    assert noted(reopened) == [(victim, f"supervisor {desk.signer.key_id} {key_id_of(forged)}")]
    reopened.close()
    reopened = unlock.open_desk(folder, desk.unlocked)
    assert len(noted(reopened)) == 1
    reopened.close()


def test_keys_that_were_changed_here_are_known(desk: Desk) -> None:
    ola = users.add(desk, "Ola Berg", Role.OFFICER, PASSPHRASE, FAST_WISH)
    users.give_passphrase(desk, ola.user_id, "seven grey cranes at the lake", FAST_WISH)
    users.remove(desk, ola.user_id)
    assert kept_in_step(desk) == ()
    assert noted(desk) == []
