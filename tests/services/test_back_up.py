"""A backup is checked when it is made, and the journal says that it was."""

from pathlib import Path

from qv_desk.services.back_up import back_up, last_backup_at
from qv_desk.services.desk import Desk


def test_a_backup_holds_store_and_vault(desk: Desk, tmp_path: Path) -> None:
    assert last_backup_at(desk) == ""
    manifest = back_up(desk, tmp_path / "backups")
    made = tmp_path / "backups" / manifest.folder
    assert {path.name for path in made.iterdir()} == {"cases.db", "vault.json", "manifest.json"}
    assert last_backup_at(desk) == manifest.made_at
    assert desk.store.journal.of("store")[-1].action == "backup.made"
