"""Events keep their moment in UTC and their order whatever the order in which they come."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from qv_desk.domain.clocks.event import CaseEvent, EventKind, in_order

NOON = datetime(2026, 10, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize("moment", [NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=8)))])
def test_a_moment_outside_utc_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="UTC"):
        CaseEvent(EventKind.RECEIVED, moment)


def test_events_of_one_moment_have_one_order() -> None:
    events = [
        CaseEvent(kind, NOON, rule, until)
        for kind in EventKind
        for rule in ("", "eu_gdpr")
        for until in (None, date(2026, 12, 1))
    ]
    expected = in_order(events)

    assert in_order(reversed(events)) == expected
    assert in_order(events[1::2] + events[::2]) == expected


def test_a_question_comes_before_its_answer_of_the_same_moment() -> None:
    confirmed = CaseEvent(EventKind.IDENTITY_CONFIRMED, NOON)
    asked = CaseEvent(EventKind.IDENTITY_ASKED, NOON)
    received = CaseEvent(EventKind.RECEIVED, NOON)

    assert in_order([confirmed, asked, received]) == (received, asked, confirmed)


def test_an_event_without_a_rule_concerns_every_rule() -> None:
    assert CaseEvent(EventKind.ANSWERED, NOON).concerns("eu_gdpr")
    assert CaseEvent(EventKind.ANSWERED, NOON, rule="eu_gdpr").concerns("eu_gdpr")
    assert not CaseEvent(EventKind.ANSWERED, NOON, rule="hk_pdpo").concerns("eu_gdpr")
