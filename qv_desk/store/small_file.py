"""Small files that carry a promise: brought to the disk in one step, and only ever there as a whole."""

import errno
import os
import shutil
import stat
from contextlib import suppress
from io import BufferedReader
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file, bring it to the disk, and take the old one's place.

    Raises:
        OSError: when the disk refuses; the old file then stands as it was.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync(path.parent)


def open_regular(path: Path) -> BufferedReader:
    """Open a file for reading, and nothing that only looks like one: a pipe would keep its reader waiting for ever.

    Raises:
        OSError: it cannot be opened, or is no file.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "no file")
    return os.fdopen(handle, "rb")


def copy_file(source: Path, target: Path) -> None:
    """Copy a small file, for its owner's eyes only, and bring the copy to the disk.

    Raises:
        OSError: when the disk refuses.
    """
    shutil.copyfile(source, target)
    target.chmod(0o600)
    sync(target)


def sync(path: Path) -> None:
    """Bring a file or a folder to the disk; Windows has no such call for folders and needs none.

    Raises:
        OSError: when the disk refuses.
    """
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
