"""Files under new keys that lie beside the desk's own: their names, putting them in place, throwing them away.

Each file gets a companion with ``.next`` behind its name. Until the vault says that the new keys count, the companions
are thrown away by whoever finds them; from then on they are put in place by whoever finds them. A start asks whether
there are any, so this module loads nothing.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from qv_desk.disk import sync
from qv_desk.errors import StoreError

REKEYED_FILES: Final = ("cases.db", "outbox.db")
"""Every encrypted file of a desk; one that is added later stands here, or a change of keys forgets it."""

_NEXT: Final = ".next"


def companion_of(path: Path) -> Path:
    """Where a file's copy under the new keys lies."""
    return path.with_name(path.name + _NEXT)


def put_copies_in_place(folder: Path) -> None:
    """Put every copy that still waits in its file's place; can be repeated, and done by whoever finds them.

    Raises:
        StoreError: ``rekey_not_finished`` when the disk refuses; the next opening carries on.
    """
    try:
        for name in REKEYED_FILES:
            path = folder / name
            copy = companion_of(path)
            if copy.exists():
                # The old file's log first: beside the new file it would be taken for the new one's.
                _log_of(path).unlink(missing_ok=True)
                with suppress(FileNotFoundError):  # another program came first
                    copy.replace(path)
        sync(folder)
    except OSError as problem:
        raise StoreError("rekey_not_finished") from problem


def drop_copies(folder: Path) -> None:
    """Throw away copies under keys that never counted."""
    for name in REKEYED_FILES:
        with suppress(OSError):
            remove_copy(companion_of(folder / name))


def copies_wait(folder: Path) -> bool:
    """Whether any copy lies beside its file."""
    return any(companion_of(folder / name).exists() for name in REKEYED_FILES)


def remove_copy(copy: Path) -> None:
    """Throw one copy away, with the logs that may lie beside it."""
    _log_of(copy).unlink(missing_ok=True)
    copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)
    copy.unlink(missing_ok=True)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
