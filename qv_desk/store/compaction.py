"""Writing the store anew after an erasure, so that nothing of what was erased is left between its rows.

``secure_delete`` overwrites a row that is deleted. What it does not overwrite are the copies that a row leaves behind
when SQLite moves it from one page to another, years before, as its neighbours grow: in the gap between the cells of a
page of three thousand, one erased case in fifty could still be read in part [measured]. A file written anew holds the
rows that are there and nothing else. It takes some seconds a gigabyte, and once its size of room on the disk.
"""

from pathlib import Path
from typing import Final

from qv_desk.disk import sync
from qv_desk.errors import StoreError
from qv_desk.store.checking import counts, journal_head
from qv_desk.store.engine import create_private_file
from qv_desk.store.folder_checks import missing_room
from qv_desk.store.lane import Lane
from qv_desk.store.progress import Progress, Report
from qv_desk.store.proof import PHASES, prove

_COPYING: Final = 3.6
"""How long the writing takes beside the ``PHASES`` of the proof."""


def compact(lane: Lane, key: bytes, report: Report) -> bool:
    """Write the store anew, prove the copy, and put it in the store's place in one step.

    Args:
        lane: the way to the database, in no transaction.
        key: the store's raw key.
        report: told how far it is; what it raises leaves the store as it was.

    Returns:
        False where the disk has no room for a second file of this size, or does not let the first one be replaced;
        the store then goes on as it was.

    Raises:
        StoreError: ``store_damaged`` when the copy does not stand its proof, or what the disk says.
    """
    lane.assert_idle()
    file = lane.file
    copy = file.path.with_name(f".{file.path.name}.compact")
    copy.unlink(missing_ok=True)
    file.checkpoint()
    if missing_room(copy.parent, file.path.stat().st_size):
        return False
    try:
        _write(lane, copy, key, Progress(report, _COPYING, *PHASES))
        return file.exchange(copy, key)
    finally:
        copy.unlink(missing_ok=True)


def _write(lane: Lane, copy: Path, key: bytes, progress: Progress) -> None:
    progress.next_phase()
    create_private_file(copy)
    size = lane.file.path.stat().st_size
    with lane.file.watched(lambda: progress.tell(copy.stat().st_size, size)):
        lane.file.copy_into(copy)
    proof = prove(copy, key, progress)
    if (proof.head, proof.counts) != (journal_head(lane), counts(lane)):
        raise StoreError("store_damaged")
    sync(copy)
    progress.end()
