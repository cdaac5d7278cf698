"""Letters that are events: issuing one is what a clock waits for or counts from.

The extension and the request for proof write their events themselves, because they carry more than their moment. The
others need none beside them: the letter in the file is the event, so the two can never disagree.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import returns_of
from qv_desk.domain.clocks.event import CaseEvent, EventKind

EVENT_OF_LETTER: Final[Mapping[str, EventKind]] = MappingProxyType(
    {
        "acknowledgement": EventKind.ACKNOWLEDGED,
        "complaint_acknowledgement": EventKind.ACKNOWLEDGED,
        "clarification": EventKind.CLARIFICATION_ASKED,
        "fee_notice": EventKind.FEE_ASKED,
    }
)
"""What the issue of a letter is, by the code of its kind."""


def events_of(case: Case) -> tuple[CaseEvent, ...]:
    """Everything from which the clocks of a case are replayed: its events, and its letters that are events."""
    anew = {returned.sent_anew_as for returned in returns_of(case)}  # the same words once more are no second event
    letters = (
        CaseEvent(EVENT_OF_LETTER[letter.kind], letter.issued_at)
        for letter in case.correspondence
        if letter.kind in EVENT_OF_LETTER and letter.letter_id not in anew
    )
    return (*case.events, *letters)
