"""A page of text in a new file that nobody else can read; what is there is never written over."""

import os
from pathlib import Path

from qv_desk.errors import StoreError


def must_be_new(path: Path) -> None:
    """Say before anything is written down that a file of that name is there already.

    Raises:
        StoreError: ``export_exists``.
    """
    if path.exists() or path.is_symlink():
        raise StoreError("export_exists", folder=path.name)


def write_new_text(path: Path, text: str) -> None:
    """Write the page.

    Raises:
        StoreError: ``export_exists``, ``export_not_written``; nothing half written is left.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise StoreError("export_exists", folder=path.name) from None
    except OSError as problem:
        raise StoreError("export_not_written", folder=path.name) from problem
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as problem:
        path.unlink(missing_ok=True)
        raise StoreError("export_not_written", folder=path.name) from problem
