"""How much time is left or has passed is told in the law's own unit, and the clock that ends first comes first."""

from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.domain.clocks.clock import ClockState, days_left, earliest_binding, running_for
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.clocks.time_left import TimeLeft, TimePassed
from tests.domain.clocks.replayed import (
    GOT_IT,
    LONG_AFTER,
    TODAY,
    VERIFIED,
    clock,
    event,
    later,
)


def test_a_missed_clock_stays_first_until_it_is_answered() -> None:
    missed = clock("kr_pipa", GOT_IT)
    running = clock("eu_gdpr", GOT_IT)

    assert missed.state is ClockState.MISSED
    assert earliest_binding((running, missed)) is missed
    assert days_left(missed, TODAY) == TimeLeft(-10, Unit.CALENDAR_DAYS)


def test_a_law_without_a_number_runs_and_is_never_overdue_by_itself() -> None:
    running = clock("jp_appi", GOT_IT, now=LONG_AFTER)

    assert (running.state, running.due_at, running.working) == (ClockState.RUNNING, None, None)
    assert running.is_without_number
    assert earliest_binding([running]) is None
    assert days_left(running, LONG_AFTER) is None
    assert clock("jp_appi", GOT_IT, event(EventKind.ANSWERED, LONG_AFTER)).state is ClockState.MET
    assert clock("jp_appi", GOT_IT, event(EventKind.WITHDRAWN, later(2))).state is ClockState.STOPPED


def test_the_minute_clock_runs_from_the_discovery_and_says_for_how_long() -> None:
    assert clock("policy_minor", GOT_IT).state is ClockState.NOT_STARTED
    found = event(EventKind.DISCOVERED, later(1))
    running = clock("policy_minor", GOT_IT, found)

    assert running_for(running, later(1) + timedelta(minutes=12)) == TimePassed(12, "minute")
    deleted = clock("policy_minor", GOT_IT, found, event(EventKind.ANSWERED, later(1, 3)))
    assert running_for(deleted, LONG_AFTER) == TimePassed(3, "hour")
    assert running_for(clock("eu_gdpr", GOT_IT), LONG_AFTER) is None


@pytest.mark.parametrize(
    ("code", "now", "left"),
    [
        ("policy_inquiry", datetime(2026, 10, 21, 15, 59, tzinfo=UTC), TimeLeft(0, Unit.WORKING_DAYS)),
        ("policy_inquiry", datetime(2026, 10, 21, 16, 1, tzinfo=UTC), TimeLeft(-1, Unit.WORKING_DAYS)),
        ("policy_inquiry", datetime(2026, 10, 25, 2, tzinfo=UTC), TimeLeft(-2, Unit.WORKING_DAYS)),
        ("policy_deletion", later(1), TimeLeft(24, Unit.HOURS)),
        ("policy_deletion", later(1, 17), TimeLeft(7, Unit.HOURS)),
        ("policy_deletion", later(2, 1), TimeLeft(-1, Unit.HOURS)),
        ("policy_deletion", later(2, 5), TimeLeft(-5, Unit.HOURS)),
    ],
)
def test_time_left_is_told_in_the_laws_own_unit(code: str, now: datetime, left: TimeLeft) -> None:
    assert days_left(clock(code, GOT_IT, VERIFIED, now=now), now) == left
