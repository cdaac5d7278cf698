"""A clock of a case: how one rule's time stands at one moment, and how much of it is left or has passed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Final

from qv_desk.domain.clocks.event import CaseEvent
from qv_desk.domain.clocks.period import Working
from qv_desk.domain.clocks.regime import Regime
from qv_desk.domain.clocks.time_left import TimeLeft, TimePassed, time_left, time_passed
from qv_desk.domain.terms.wording import Wording


class ClockState(StrEnum):
    """How a clock stands."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    MISSED = "missed"
    STOPPED = "stopped"


WITHOUT_DELAY: Final = Wording("without delay", "应及时办理")
"""What stands in the place of a date where the law names no number."""

_OPEN_STATES = frozenset({ClockState.NOT_STARTED, ClockState.RUNNING, ClockState.PAUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One rule's clock in one case, as it stands at one moment.

    Args:
        rule: the rule.
        state: how it stands; ``missed`` also for an answer that went out too late.
        zone: the zone in which its days begin and end: that of the rule's calendar, else the office's.
        started_at: the moment of the start event in UTC; None while it has not happened.
        reason_for_start: the start event, or what it waits for.
        due_on: the last day, in ``zone``; None while it has not started or stands still, because then nobody can know,
            and under a law that names no number.
        due_at: the moment in UTC after which it is too late; None likewise.
        extended_until: the last day that an extension in time has set, else None.
        provisional: whether the date rests on a year whose days off are not announced.
        working: how the date was counted, day by day; None while there is no date.
        paused_days: on how many days it has stood still so far.
        acknowledge_by: the last day for confirming receipt, where the rule asks for it.
        acknowledge_provisional: whether that day rests on a year whose days off are not announced.
        ended_at: when it was answered, withdrawn or closed; None while it is open.
        acknowledged_at: when receipt was confirmed to the person; None while it was not.
        ignored: extensions that did not move the date, because they came too late or the rule has none.
        law_is_silent: what the desk does where the law says nothing, because an answered case was taken up again; None
            where the law says it all. It is shown as not confirmed.
    """

    rule: Regime
    state: ClockState
    zone: tzinfo
    reason_for_start: Wording
    started_at: datetime | None = None
    due_on: date | None = None
    due_at: datetime | None = None
    extended_until: date | None = None
    provisional: bool = False
    working: Working | None = None
    paused_days: int = 0
    acknowledge_by: date | None = None
    acknowledge_provisional: bool = False
    ended_at: datetime | None = None
    acknowledged_at: datetime | None = None
    ignored: tuple[CaseEvent, ...] = ()
    law_is_silent: Wording | None = None

    @property
    def is_without_number(self) -> bool:
        """Whether the law says "without delay" and no more, so that there is never a last day."""
        return not self.rule.period.has_number

    @property
    def is_open(self) -> bool:
        """Whether something still has to be done under this rule, in time or late."""
        return self.state in _OPEN_STATES or (self.state is ClockState.MISSED and self.ended_at is None)


def earliest_binding(clocks: Iterable[Clock]) -> Clock | None:
    """The clock to work to: of those with a date on which something is still to be done, the one that ends first."""
    dated = [(clock.due_at, clock.rule.code, clock) for clock in clocks if clock.is_open and clock.due_at is not None]
    return min(dated, key=lambda entry: entry[:2])[2] if dated else None


def days_left(clock: Clock, now: datetime) -> TimeLeft | None:
    """How much time is left in the law's own unit, negative when it is late; None where there is no date.

    Months and calendar days are told in calendar days, working days in working days of the rule's calendar, hours in
    whole hours. Late by less than one unit is late by one.
    """
    if clock.due_at is None or clock.due_on is None:
        return None
    return time_left(
        clock.rule.period,
        due_at=clock.due_at,
        due_on=clock.due_on,
        calendar=clock.working.calendar if clock.working else None,
        zone=clock.zone,
        now=now,
    )


def running_for(clock: Clock, now: datetime) -> TimePassed | None:
    """How long a clock without a number has been running, to its end or to now; None for every other clock."""
    if not clock.is_without_number or clock.started_at is None:
        return None
    return time_passed(clock.started_at, clock.ended_at or now)
