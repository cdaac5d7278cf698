"""What happened to people while no desk was open is written down at the next opening."""

from pathlib import Path

from qv_desk.domain.vault_slot import Role
from qv_desk.services import journal_book, unlock
from qv_desk.services.desk import Desk
from qv_desk.services.people_in_step import kept_in_step
from qv_desk.vault.people import add_user, remove_user
from qv_desk.vault.unlocking import new_user
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
    assert noted(reopened)[0] == (ola.user_id, "removed")
    reopened.close()
