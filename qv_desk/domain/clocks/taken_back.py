"""Events that were taken back, because the letter that made them was withdrawn before anybody could have read it.

Nothing is struck from a case: what was taken back stands beside what took it back, and the replay leaves out both.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from qv_desk.domain.clocks.event import CaseEvent, EventKind

TAKES_BACK: Final[Mapping[EventKind, EventKind]] = MappingProxyType(
    {
        EventKind.EXTENSION_TAKEN_BACK: EventKind.EXTENDED,
        EventKind.IDENTITY_ASKED_TAKEN_BACK: EventKind.IDENTITY_ASKED,
    }
)
"""What each such event takes back."""


def standing(events: tuple[CaseEvent, ...]) -> tuple[CaseEvent, ...]:
    """The events that count, in the same order.

    Each taking back concerns the last event before it that says the same: an extension of the same rule to the same
    day, a question about the identity. One that finds nothing concerns nothing.

    Args:
        events: as they happened, see :func:`qv_desk.domain.clocks.event.in_order`.
    """
    kept: list[CaseEvent] = []
    for event in events:
        taken = TAKES_BACK.get(event.kind)
        if taken is None:
            kept.append(event)
            continue
        same = (taken, event.rule, event.until)
        places = [place for place, one in enumerate(kept) if (one.kind, one.rule, one.until) == same]
        if places:
            del kept[places[-1]]
    return tuple(kept)


def taken_back(event: CaseEvent, at: datetime) -> CaseEvent | None:
    """The event that takes this one back; None where it is of a kind that cannot be.

    Args:
        event: what is taken back.
        at: when, an aware UTC moment; no earlier than the event.
    """
    kind = next((one for one, taken in TAKES_BACK.items() if taken is event.kind), None)
    if kind is None:
        return None
    return replace(event, kind=kind, at=max(at, event.at))
