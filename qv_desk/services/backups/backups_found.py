"""See what backups lie in a folder before any key is known: what their manifests say, and who could open them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from qv_desk.errors import StoreError
from qv_desk.store.backup_manifest import MANIFEST_FILE, open_manifest
from qv_desk.vault.vault_file import read_vault

MOST_FOUND: Final = 200


@dataclass(frozen=True, slots=True)
class BackupSeen:
    """A backup as it describes itself; nothing of that is proved before it is opened.

    Attributes:
        folder: where it lies.
        made_at: when it says that it was made.
        cases: how many cases it says that it holds.
        entries: how many journal entries.
        people: who could open it with their passphrases of then.
        is_of_desk: whether it is of the desk that was asked about; None where there is none, or none that can be read.
    """

    folder: Path
    made_at: datetime
    cases: int
    entries: int
    people: tuple[str, ...]
    is_of_desk: bool | None


def find_backups(place: Path, desk_folder: Path) -> tuple[BackupSeen, ...]:
    """The backups in a folder, or the one that the folder is; the newest first.

    Args:
        place: where to look; folders in it are looked at, folders in those are not.
        desk_folder: the desk in whose place one of them may come.

    Raises:
        StoreError: ``backup_unreadable`` when the folder cannot be read.
    """
    try:
        named = [place] if (place / MANIFEST_FILE).exists() else [each for each in place.iterdir() if _may_be(each)]
    except OSError as problem:
        raise StoreError("backup_unreadable") from problem
    own = _vault_id(desk_folder)
    seen = [found for each in named[:MOST_FOUND] if (found := _seen(each, own)) is not None]
    return tuple(sorted(seen, key=lambda found: found.made_at, reverse=True))


def _may_be(folder: Path) -> bool:
    return not folder.name.startswith(".") and not folder.is_symlink() and (folder / MANIFEST_FILE).exists()


def _seen(folder: Path, own: str) -> BackupSeen | None:
    """What a manifest says; None for one that says nothing to be understood: its seal is not checked yet."""
    try:
        manifest = open_manifest(folder).manifest
        slots = read_vault(folder).vault.slots
        made_at, cases = datetime.fromisoformat(manifest.made_at), manifest.counts["cases"]
    except (StoreError, ValueError, KeyError):
        return None
    if made_at.tzinfo is None:
        return None
    people = tuple(dict.fromkeys(slot.user.display_name for slot in slots))
    is_own = manifest.vault_id == own if own else None
    return BackupSeen(folder, made_at, cases, manifest.journal_sequence, people, is_own)


def _vault_id(folder: Path) -> str:
    try:
        return read_vault(folder).vault.vault_id
    except StoreError:
        return ""
