"""Putting a restored desk into the place of the old one, so that a crash leaves the one or the other.

The new files are made ready in a folder inside the desk's own. A small file then says that they are; from that moment
on whoever finds it carries on, step by step, until the new files stand in their places. Every step can be repeated.
The old files go into a folder beside them, whole and sealed as they were, and stay there until somebody removes it.

Nothing here needs the store or its keys: it runs before the vault is read, each time a desk is opened.
"""

import json
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from qv_desk.disk import copy_private, sync, write_atomically
from qv_desk.errors import StoreError

STAGING: Final = ".restoring"
ASIDE: Final = "replaced-"
"""How the name of the folder begins in which an old desk is left."""

_READY: Final = "ready.json"
_STORE: Final = "cases.db"
_VAULT: Final = "vault.json"
_STALE_AFTER_S: Final = 24 * 60 * 60


def begin_swap(folder: Path) -> Path:
    """A new, empty folder for the files that are to come; what an earlier attempt left is gone.

    Raises:
        OSError: when the disk refuses.
    """
    staging = folder / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(mode=0o700)
    return staging


def undo_swap(folder: Path) -> None:
    """Take away what was made ready so far; the old desk stands as it was."""
    if not (folder / STAGING / _READY).exists():
        shutil.rmtree(folder / STAGING, ignore_errors=True)


def commit_swap(folder: Path, aside: str, leaving: tuple[str, ...]) -> None:
    """The point of no return: the new files are on the disk, and whoever comes next puts them in their places.

    Args:
        folder: the desk's folder.
        aside: name of the folder for the old files; it begins with ``ASIDE``.
        leaving: files of the old desk that have no successor, its write-ahead log among them.

    Raises:
        OSError: when the disk refuses; the old desk then stands as it was.
    """
    staging = folder / STAGING
    for each in staging.iterdir():
        sync(each)
    sync(staging)
    write_atomically(staging / _READY, json.dumps({"aside": aside, "leaving": leaving}).encode())


def finish_swap(folder: Path) -> bool:
    """Carry on a swap that was committed; clear away what a killed attempt left a day ago.

    Returns:
        Whether a new desk was put in its place.

    Raises:
        StoreError: ``restore_not_finished`` when the disk refuses; the next opening carries on.
    """
    staging = folder / STAGING
    try:
        if not staging.is_dir():
            return False
    except PermissionError:  # a folder that may not be looked into; whoever opens the desk next says so
        return False
    try:
        aside, leaving = _order(staging)
    except FileNotFoundError:
        with suppress(OSError):
            if time.time() - staging.stat().st_mtime > _STALE_AFTER_S:
                shutil.rmtree(staging)
        return False
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
        raise StoreError("restore_not_finished") from problem
    try:
        _carry_out(folder, staging, folder / aside, leaving)
    except OSError as problem:
        raise StoreError("restore_not_finished") from problem
    return True


def _order(staging: Path) -> tuple[str, list[str]]:
    """Where the old files go, and which have no successor; names that a restore gives, and no others.

    No seal stands over it: whoever writes to the folder may have written it too.

    Raises:
        FileNotFoundError: there is none; nothing was committed.
        OSError, ValueError, KeyError, TypeError, RecursionError: it is none.
    """
    order = json.loads((staging / _READY).read_bytes())
    aside, leaving = order["aside"], order["leaving"]
    names = [aside, *leaving]
    if not all(isinstance(name, str) and Path(name).name == name and name not in {"", ".."} for name in names):
        raise ValueError(names)
    if not aside.startswith(ASIDE) or "\0" in "".join(names):
        raise ValueError(names)
    return aside, [*leaving]


def _carry_out(folder: Path, staging: Path, aside: Path, leaving: list[str]) -> None:
    aside.mkdir(mode=0o700, exist_ok=True)
    # While the new store is still waiting, whatever bears these names is of the old one.
    if (staging / _STORE).exists():
        for name in leaving:
            _move(folder / name, aside)
        _move(folder / _STORE, aside)
        (staging / _STORE).rename(folder / _STORE)
    # The vault file is copied, not moved: at no moment may a desk look as if nobody had set it up.
    if (staging / _VAULT).exists():
        if (folder / _VAULT).exists():
            copy_private(folder / _VAULT, aside / _VAULT)
        (staging / _VAULT).replace(folder / _VAULT)
    for each in list(staging.iterdir()):
        if each.name != _READY:
            each.replace(folder / each.name)
    sync(aside)
    sync(folder)
    (staging / _READY).unlink()
    shutil.rmtree(staging)
    with suppress(OSError):
        aside.rmdir()  # nothing was there before: a restore onto a new machine


def _move(path: Path, to_folder: Path) -> None:
    if path.exists():
        path.rename(to_folder / path.name)
