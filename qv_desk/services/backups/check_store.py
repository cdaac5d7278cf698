"""Check the whole store: pages, structure, journal, documents."""

from contextlib import suppress

from qv_desk.errors import StoreError
from qv_desk.services.backups.back_up import VERIFIED_SETTING
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.store.checking import StoreReport
from qv_desk.store.progress import Report, unheard

__all__ = ["StoreReport", "check"]


@guarded
def check(desk: Desk, *, report: Report = unheard) -> StoreReport:
    """Check everything; takes seconds per gigabyte, so it belongs into a job with progress.

    That the store was found sound is kept, with a line in the journal, where the disk has room for that. Nothing is
    written into an unsound one.

    Args:
        desk: the open desk.
        report: told how far it is; what it raises stops the check.
    """
    found = desk.store.check(desk.unlocked.signing_keys, report=report)
    if found.is_sound:
        # On a full disk the answer matters more than the note of it.
        with suppress(StoreError), desk.changing() as changes:
            changes.write_setting(VERIFIED_SETTING, {"at": desk.moment.isoformat()})
            changes.journal("store.checked", "store")
    return found
