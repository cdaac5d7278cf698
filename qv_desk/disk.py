"""Files that carry a promise: private, brought to the disk; after a crash the old one or the new one, never a third.

The vault's file and the store's side files are written through here, and through nothing else.
"""

import errno
import os
import shutil
import stat
from contextlib import suppress
from io import BufferedReader
from pathlib import Path


class UnconfirmedError(OSError):
    """A file was replaced, and after a loss of power the old one may be there again."""


def make_private_folder(folder: Path) -> None:
    """Make the folder, or take an existing one, and close it to everybody but its owner (0700)."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) != stat.S_IRWXU:
        folder.chmod(0o700)


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


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the file, bring it to the disk, take the old one's place, and bring the folder to the disk.

    Raises:
        UnconfirmedError: the new file is in its place, but the disk did not confirm that it stays there.
        OSError: when the disk refuses; the old file then stands as it was.
    """
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    try:
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
    try:
        sync(path.parent)
    except OSError as problem:
        raise UnconfirmedError(*problem.args) from problem


def copy_private(source: Path, target: Path) -> None:
    """Copy a small file, for its owner's eyes only, and bring the copy to the disk.

    Raises:
        OSError: when the disk refuses.
    """
    shutil.copyfile(source, target)
    target.chmod(0o600)
    sync(target)


def sync(path: Path) -> None:
    """Bring a file, or a folder's own entries, to the disk; Windows has no such call for folders and needs none.

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
