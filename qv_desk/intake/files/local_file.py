"""Reads the bytes of a file that a person chose or dropped, whatever it turns out to be."""

import os
import stat
from pathlib import Path
from typing import Final

from qv_desk.errors import InputError

MOST_BYTES: Final = 25 * 1024 * 1024


def read_file(path: Path) -> bytes:
    """The bytes of a regular file of at most 25 MB.

    A link, a FIFO or a device is refused without waiting for it; the check is made on the open file, so that it
    cannot be exchanged in between.

    Raises:
        InputError: it is missing, no file, unreadable or too large.
    """
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_BINARY", "O_NOCTTY", "O_NOFOLLOW"):
        flags |= getattr(os, name, 0)
    try:
        # What a link leads to is not what the person sees in the folder.
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise InputError("mail_not_a_file")
        handle = os.open(path, flags)
    except FileNotFoundError:
        raise InputError("mail_missing_file") from None
    except (NotADirectoryError, IsADirectoryError, ValueError):
        raise InputError("mail_not_a_file") from None
    except (OSError, RuntimeError):
        raise InputError("mail_not_a_file" if path.is_symlink() else "mail_unreadable_file") from None
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode):
            raise InputError("mail_not_a_file")
        if state.st_size > MOST_BYTES:
            raise InputError("mail_too_large")
        try:
            raw = file.read(MOST_BYTES + 1)
        except OSError:
            raise InputError("mail_unreadable_file") from None
    if len(raw) > MOST_BYTES:
        raise InputError("mail_too_large")
    return raw
