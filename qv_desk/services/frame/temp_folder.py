"""The one folder for everything that is written for a moment: private, in memory where the system offers that, emptied.

The desk itself writes no temporary file. Libraries do: printing goes through a file of the print system, a file dialog
may keep a preview. They all ask the environment where, and the answer is this folder.
"""

import hashlib
import os
import shutil
import stat
import tempfile
from pathlib import Path
from typing import Final

_ASKED: Final = ("TMPDIR", "TEMP", "TMP")
"""Where libraries look; the first is read on POSIX, the others on Windows."""


class TempFolder:
    """The folder of one desk; made by ``take``, gone after ``clear``.

    Its name is the same at each start, so that what a killed program left behind is taken away by the next one.

    Args:
        desk_folder: whose.
    """

    def __init__(self, desk_folder: Path) -> None:
        self.path = _place(desk_folder)
        self._before: dict[str, str | None] = {}

    def take(self) -> Path:
        """Make the folder, empty and for this user alone, and have every library write there."""
        self._remove()
        self.path.mkdir(mode=0o700, parents=True)
        if not self._before:
            self._before = {name: os.environ.get(name) for name in _ASKED}
        for name in _ASKED:
            os.environ[name] = str(self.path)
        tempfile.tempdir = None  # it remembers what it found first
        return self.path

    def clear(self) -> None:
        """Delete the folder with what is in it; libraries write where they did before."""
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        self._before = {}
        tempfile.tempdir = None
        self._remove()

    def _remove(self) -> None:
        if self.path.is_symlink():
            self.path.unlink()
        shutil.rmtree(self.path, ignore_errors=True)


def _place(desk_folder: Path) -> Path:
    """In the session's own folder in memory, else beside the store."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and _is_private(Path(runtime)):
        name = hashlib.sha256(os.fsencode(desk_folder.absolute())).hexdigest()[:16]
        return Path(runtime) / f"qv-desk-{name}"
    return desk_folder / "temp"


def _is_private(folder: Path) -> bool:
    try:
        found = folder.stat()
    except OSError:
        return False
    owned = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    return stat.S_ISDIR(found.st_mode) and owned and not found.st_mode & 0o077 and os.access(folder, os.W_OK)
