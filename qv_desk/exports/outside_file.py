"""A file that leaves the desk, written where others may write too: a shared folder, a stick, a folder for everybody."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from qv_desk.errors import StoreError


def write_outside(path: Path, content: bytes) -> None:
    """Write a file for this user's eyes alone, in the place of one that is there; half of it is never seen.

    Whatever somebody else laid under the name of the half written file, a link or a file of theirs that they keep open,
    is not written to.

    Args:
        path: the file.
        content: its bytes.

    Raises:
        OSError: the place cannot be written; what was there stands, and nothing half written is left.
    """
    if not path.name:  # no name at all, or the root of a disk
        raise IsADirectoryError(errno.EISDIR, "no name for a file")
    making = path.with_name(f"{path.name}.part")
    making.unlink(missing_ok=True)
    handle = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        making.replace(path)
    except OSError:
        with suppress(OSError):
            making.unlink(missing_ok=True)
        raise


def write_copy(path: Path, content: bytes) -> None:
    """Write a copy of what the desk has, as :func:`write_outside` does.

    Raises:
        StoreError: ``copy_not_written``; nothing half written is left.
    """
    try:
        write_outside(path, content)
    except OSError as problem:
        raise StoreError("copy_not_written", file=path.name) from problem
