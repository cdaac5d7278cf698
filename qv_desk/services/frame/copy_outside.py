"""A copy of something in a case that leaves the desk, where the desk's encryption no longer protects it."""

from pathlib import Path

from qv_desk.errors import StoreError
from qv_desk.exports.outside_file import write_copy
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def copy_outside(desk: Desk, case_id: str, content: bytes, path: Path, *, name: str) -> None:
    """Write what was taken out of a case; where that fails, the journal says so.

    Whoever calls it writes the copy down before: a stop in between may say too much, never too little.

    Args:
        desk: the open desk.
        case_id: which case.
        content: of the file.
        path: where it goes; replaced if it is there.
        name: as the journal names it.

    Raises:
        StoreError: ``copy_not_written``; nothing is left half written.
    """
    try:
        write_copy(path, content)
    except StoreError:
        desk.note("document.export_failed", case_id, name)
        raise
