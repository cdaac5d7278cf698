"""After how many minutes without use the desk locks itself: each person's own choice, within bounds."""

from typing import Final

from qv_desk.services.frame import preferences
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

USUAL_MINUTES: Final = 5
LEAST_MINUTES: Final = 1
MOST_MINUTES: Final = 15

_KEY: Final = "leaving"
_FIELD: Final = "idle_minutes"


@guarded
def minutes(desk: Desk) -> int:
    """The person's choice, or the usual time; never outside the bounds, whatever was kept."""
    found = preferences.get(desk, _KEY).get(_FIELD)
    return _within(found) if isinstance(found, int) else USUAL_MINUTES


@guarded
def choose(desk: Desk, wanted: int) -> int:
    """Keep the person's choice, brought within the bounds; gives what was kept.

    Raises:
        StoreError: the disk is full or has failed.
    """
    kept = _within(wanted)
    preferences.put(desk, _KEY, {_FIELD: kept})
    return kept


def _within(wanted: int) -> int:
    return max(LEAST_MINUTES, min(MOST_MINUTES, wanted))
