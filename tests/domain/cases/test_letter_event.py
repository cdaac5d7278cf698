"""Letters that are events count for the clocks without an event beside them."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.correspondence import Correspondence
from tests.domain.conftest import RECEIVED_AT

ISSUED = RECEIVED_AT + timedelta(days=2)


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        ("acknowledgement", EventKind.ACKNOWLEDGED),
        ("complaint_acknowledgement", EventKind.ACKNOWLEDGED),
        ("clarification", EventKind.CLARIFICATION_ASKED),
        ("fee_notice", EventKind.FEE_ASKED),
    ],
)
def test_the_issue_of_such_a_letter_is_an_event(a_case: Callable[..., Case], kind: str, event: EventKind) -> None:
    case = a_case(correspondence=(Correspondence("l1", kind, "en", "0" * 64, 1, (), ISSUED, "u1"),))

    assert events_of(case) == (*case.events, CaseEvent(event, ISSUED))


def test_other_letters_are_none(a_case: Callable[..., Case]) -> None:
    case = a_case(correspondence=(Correspondence("l1", "extension", "en", "0" * 64, 1, (), ISSUED, "u1"),))

    assert events_of(case) == case.events
