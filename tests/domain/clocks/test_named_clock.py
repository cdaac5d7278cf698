"""A day that a demand or an order names runs like any clock, and no law computes it."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from qv_desk.catalogue.named_days import named_rules
from qv_desk.domain.clocks.clock import Clock, ClockState, days_left, earliest_binding
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.named_clock import clock_to
from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.clocks.time_left import TimeLeft
from qv_desk.domain.terms.named_day import NamedDay
from qv_desk.domain.terms.wording import Wording
from tests.domain.conftest import RECEIVED_AT

SHANGHAI = ZoneInfo("Asia/Shanghai")
ON = date(2026, 10, 1)


def clock(*events: CaseEvent, since: int | None = None, after: int = 5) -> Clock:
    named = NamedDay(
        code="reopening",
        on=ON,
        source="order 12/26",
        since=None if since is None else RECEIVED_AT + timedelta(days=since),
    )
    return clock_to(
        named,
        named_rules()["reopening"],
        events,
        began_at=RECEIVED_AT,
        because=Wording("named", "指定"),
        zone=SHANGHAI,
        now=RECEIVED_AT + timedelta(days=after),
    )


def answered(day: int) -> CaseEvent:
    return CaseEvent(EventKind.ANSWERED, RECEIVED_AT + timedelta(days=day))


def test_it_ends_with_the_day_in_the_office() -> None:
    running = clock()
    assert (running.state, running.due_on, running.working) == (ClockState.RUNNING, ON, None)
    assert running.due_at is not None
    assert running.due_at.astimezone(SHANGHAI).date() == date(2026, 10, 2)
    assert days_left(running, RECEIVED_AT + timedelta(days=5)) == TimeLeft(4, Unit.CALENDAR_DAYS)
    assert earliest_binding([running]) is running


def test_it_is_missed_when_nobody_answered_and_met_by_the_answer() -> None:
    assert clock(after=10).state is ClockState.MISSED
    assert clock(answered(4)).state is ClockState.MET
    assert clock(answered(10), after=11).state is ClockState.MISSED


def test_an_order_is_met_only_by_what_came_after_it() -> None:
    assert clock(answered(1), since=2).state is ClockState.RUNNING
    assert clock(answered(1), answered(3), since=2).state is ClockState.MET
