"""Whether a folder can carry the store, and whether one has room for a copy of it."""

import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from qv_desk.errors import StoreError

_NETWORK_KINDS: Final = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "glusterfs",
        "lustre",
        "beegfs",
        "davfs",
        "fuse.sshfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.gvfsd-fuse",
        "fuse.cifs",
    ]
)
_DESK_FILES: Final = ("cases.db", "outbox.db", "vault.json")
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_WINDOWS_REMOTE: Final = 4
_POINT: Final = 4
"""The column of Linux's table that holds the mount point."""
_MOUNTS: Final = Path("/proc/self/mountinfo")
_ESCAPES: Final = {"\\040": " ", "\\011": "\t", "\\012": "\n", "\\134": "\\"}


def check_folder(folder: Path, mounts: Path = _MOUNTS) -> None:
    """Refuse a folder that cannot carry the store, and close it to other accounts.

    File locks do not hold on network drives, and a write-ahead log on one is lost with the line. Linux tells its
    mounts and Windows its drives; macOS tells neither without further packages, so there nothing is refused.

    Args:
        folder: where the store lies or shall lie.
        mounts: Linux's table of mounts.

    Raises:
        StoreError: ``store_network_folder``, ``store_read_only``.
    """
    if is_on_network(folder, mounts):
        raise StoreError("store_network_folder")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StoreError("store_read_only")
    _close_to_others(folder)


def _close_to_others(folder: Path) -> None:
    """Take from other accounts what a copy or a careless hand has given them; only of a folder that is a desk's."""
    if os.name != "posix":
        return
    ours = [path for path in folder.iterdir() if path.name.startswith(_DESK_FILES) and path.is_file()]
    with suppress(OSError):  # somebody else's file: what it holds is encrypted all the same
        for path in [*ours, *([folder] if ours else [])]:
            if path.stat().st_mode & _OTHERS:
                path.chmod(path.stat().st_mode & ~_OTHERS)


def is_on_network(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the folder lies on a network drive, as far as this system tells."""
    path = folder.resolve()
    if sys.platform == "win32":
        # Lazy, measured: it costs 1.5 ms, and only Windows asks through it.
        import ctypes  # noqa: PLC0415

        drive = path.anchor
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == _WINDOWS_REMOTE
    if not mounts.exists():
        return False
    return _kind_of_mount(path, mounts.read_text(encoding="utf-8", errors="replace")) in _NETWORK_KINDS


_MEGABYTE: Final = 1_000_000
_SPARE: Final = 10
"""A tenth more than the file: the copy's own files, and what others write meanwhile."""


def missing_room(folder: Path, size: int) -> int:
    """How many megabytes a disk lacks for a copy and a tenth more; 0 where there is room.

    Args:
        folder: on the disk that is meant; the nearest folder above that is there answers for one that is not.
        size: of the file to be copied, in bytes.

    Raises:
        OSError: the disk does not answer.
    """
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    lacking = size + size // _SPARE - shutil.disk_usage(there).free
    return max(0, -(-lacking // _MEGABYTE))


def is_same_disk(one: Path, other: Path) -> bool:
    """Whether two folders lie on one disk, which takes both with it when it fails; False where nobody can say."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def _kind_of_mount(path: Path, table: str) -> str:
    """The file system of the innermost mount that holds the path; the last one wins where mounts are stacked."""
    best, kind = -1, ""
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        columns = before.split()
        if len(columns) <= _POINT or not after:
            continue
        point = columns[_POINT]
        for escape, character in _ESCAPES.items():
            point = point.replace(escape, character)
        if path.is_relative_to(point) and len(Path(point).parts) >= best:
            best, kind = len(Path(point).parts), after.split()[0]
    return kind
