"""Whether this computer's clock can be right: it must not stand before what was already done at this desk."""

from datetime import timedelta
from typing import Final

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import DeviceError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

_TOLERANCE: Final = timedelta(hours=2)
"""Clocks are corrected by minutes now and then; whoever keeps local time in them is an hour off for a while."""


@guarded
def caution(desk: Desk) -> DeviceError | None:
    """What to tell a person whose clock stands before the last entry of the journal; None where all is well.

    Nothing is refused for it: if an entry was once written by a clock that ran ahead, the desk must stay usable. Due
    dates count from the days that stand in a case and do not move with the clock.

    Returns:
        ``clock_behind`` with the day of the last entry and the day that the clock shows.
    """
    if desk.user.role is Role.PRINTING:  # no key of the journal
        return None
    last = desk.store.last_entry_at()
    if last is None or desk.moment >= last - _TOLERANCE:
        return None
    return DeviceError("clock_behind", last=last.astimezone(desk.zone).date().isoformat(), today=desk.today.isoformat())
