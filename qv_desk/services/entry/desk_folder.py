"""Where a desk lies, and whether one was set up there.

Apart from :mod:`qv_desk.services.entry.unlock` because the unlock window asks this before anything else, and the
vault's cryptography is not to be loaded for it.
"""

import os
import sys
from pathlib import Path
from typing import Final

VAULT_FILE: Final = "vault.json"
"""The vault's own file; a test holds this name against the vault's."""


def default_folder() -> Path:
    """Where a person's desk lies: ``QV_DESK_FOLDER``, else the operating system's place for application data."""
    named = os.environ.get("QV_DESK_FOLDER")
    if named:
        return Path(named).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "QV Desk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "QV Desk"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "qv-desk"


def office_exists(folder: Path) -> bool:
    """Whether a desk was set up in the folder; one that may not be looked into counts, and its opening says so."""
    try:
        return (folder / VAULT_FILE).exists()
    except PermissionError:
        return True
