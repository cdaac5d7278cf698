"""Room kept free for an erasure: a full disk fails ``DELETE`` too, and a person's right to erasure cannot wait.

The file holds nothing. Only an erasure, or a check that finds the disk full, may give its room back.
"""

import os
import shutil
from pathlib import Path
from typing import Final

BALLAST_FILE: Final = "ballast.bin"
BALLAST_BYTES: Final = 64 * 1024 * 1024
_SHARE_OF_FREE: Final = 20


def keep_ballast(folder: Path) -> int:
    """Make the ballast, or keep the one that is there; smaller where little room is left, none where it fails.

    Returns:
        Its size in bytes; 0 where the disk has no room for it.
    """
    path = folder / BALLAST_FILE
    wanted = min(BALLAST_BYTES, shutil.disk_usage(folder).free // _SHARE_OF_FREE)
    if path.exists() and path.stat().st_size >= wanted // 2:
        return path.stat().st_size
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            _reserve(handle, wanted)
        finally:
            os.close(handle)
    except OSError:
        path.unlink(missing_ok=True)
        return 0
    return wanted


def free_ballast(folder: Path) -> int:
    """Give the room back to the disk, for an erasure; returns how many bytes that were."""
    path = folder / BALLAST_FILE
    if not path.exists():
        return 0
    size = path.stat().st_size
    path.unlink()
    return size


def _reserve(handle: int, size: int) -> None:
    """Take real blocks of the disk, not a hole."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(handle, 0, size)
        return
    block = bytes(1024 * 1024)
    for _ in range(size // len(block)):
        os.write(handle, block)
