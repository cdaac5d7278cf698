"""Whether the dates in the queue were counted under the law that the program ships now."""

from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.shipped_law import COUNTED_UNDER, fingerprint


@guarded
def recount_is_due(desk: Desk) -> bool:
    """Whether the program ships another law than the one under which this desk's queue was counted last.

    Cheap, so that every unlock can ask it; the counting itself is :func:`qv_desk.services.care.calendars_in.recount`.
    """
    return bool(desk.store.settings.read(COUNTED_UNDER) != fingerprint())
