"""The office's details as they shall be from now on: kept, known to the open desk, and told to the print room."""

from collections.abc import Iterable
from contextlib import suppress

from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.office_record import OFFICE_SETTING, office_record
from qv_desk.services.post import outbox


@guarded
def keep_office(
    desk: Desk, office: Office, *, action: str, detail: str, entries: Iterable[RegisterEntry] = ()
) -> Office:
    """Keep the office's details; whoever calls it has held that its letters still have room for them.

    Args:
        desk: the open desk, with a supervisor at it.
        office: as it shall be.
        action: the journal's code for what is done.
        detail: the journal's words.
        entries: what stands in the office's registers by the same action.
    """
    with desk.changing() as changes:
        for entry in entries:
            changes.put_entry(entry)
        changes.write_setting(OFFICE_SETTING, office_record(office))
        changes.journal(action, "office", detail)
    desk.sitting.office = office.unloaded()
    with suppress(StoreError):  # the next look into the outbox makes up for it
        outbox.sync(desk)
    return desk.office
