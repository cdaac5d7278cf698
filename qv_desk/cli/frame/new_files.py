"""Files that a command is to write: looked at before it does anything that could not be done twice."""

import os
from pathlib import Path

from qv_desk.errors import InputError


def require_new(file: Path) -> None:
    """Make sure that nothing would be overwritten.

    Raises:
        InputError: ``file_exists``.
    """
    if file.exists() or file.is_symlink():
        raise InputError("file_exists", file=str(file))


def require_writable(file: Path) -> None:
    """Make sure that a new file can be made there.

    Raises:
        InputError: ``file_exists``; ``place_not_writable`` where its folder is missing or takes no files.
    """
    require_new(file)
    folder = file.absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise InputError("place_not_writable", file=str(file))


def write_new(file: Path, content: bytes) -> None:
    """Write a new file that only this user can read; nothing is ever overwritten.

    Raises:
        InputError: ``file_not_written``.
    """
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
    except OSError:
        raise InputError("file_not_written", file=str(file)) from None
