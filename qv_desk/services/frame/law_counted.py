"""Whether the dates in the queue were counted under the law that the program ships now."""

from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.shipped_law import COUNTED_UNDER, COUNTING, fingerprint


@guarded
def recount_is_due(desk: Desk) -> bool:
    """Whether the queue was counted last under another law than the program ships, or a counting was not finished.

    Cheap, so that every unlock can ask it; the counting itself is :func:`qv_desk.services.care.calendars_in.recount`.
    """
    settings = desk.store.settings
    return bool(settings.read(COUNTED_UNDER) != fingerprint() or settings.read(COUNTING))
