"""Back up the desk: a proven copy of the store and of the vault."""

from pathlib import Path

from qv_desk.services.desk import Desk
from qv_desk.services.guard import guarded
from qv_desk.store.backup import Manifest
from qv_desk.vault.vault_file import VAULT_FILE

__all__ = ["Manifest", "back_up"]


@guarded
def back_up(desk: Desk, to_folder: Path) -> Manifest:
    """Make a backup in a folder of its own; it is opened and checked before it counts as one.

    Args:
        desk: the open desk.
        to_folder: where backups are kept; made if need be.

    Raises:
        StoreError: the folder cannot be written, is full, or the copy did not stand the check.
    """
    manifest = desk.store.backup(to_folder, desk.moment, desk.folder / VAULT_FILE)
    with desk.changing() as changes:
        changes.write_setting("last_backup", {"at": manifest.made_at, "folder": manifest.folder})
        changes.journal("backup.made", "store", manifest.folder)
    return manifest


@guarded
def last_backup_at(desk: Desk) -> str:
    """When the last backup was made, ISO 8601 in UTC; empty for never."""
    record = desk.store.settings.read("last_backup")
    return str(record["at"]) if record else ""
