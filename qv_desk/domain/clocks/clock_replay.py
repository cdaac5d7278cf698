"""The clocks of a case, replayed from its events each time they are asked for; no date is ever patched.

The same events give the same clocks whatever the order in which they are handed in. The present moment is an argument:
it decides only whether a clock is still running or has been missed, never where a date falls.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.clock import Clock, ClockState
from qv_desk.domain.clocks.clock_start import current_round, find_start
from qv_desk.domain.clocks.event import CaseEvent, EventKind, in_order
from qv_desk.domain.clocks.pause import Pause
from qv_desk.domain.clocks.period import Period, Unit, Working, count, end_of
from qv_desk.domain.clocks.regime import Regime
from qv_desk.domain.clocks.taken_back import standing
from qv_desk.domain.terms.wording import Wording

_GOES_ON: Final = Wording(
    "The answer fell short, and no law here says how the period runs then: it goes on from its first start, as if it "
    "had not been answered. No later date could be right.",
    "答复有欠缺，而适用的法律均未规定此后期限如何计算：仍自最初起算，视同尚未答复。不可能有更晚的正确日期。",
)
_NOT_ANEW: Final = Wording(
    "The case was taken up again by order, and no law here sets a period for that: this one ended with the first "
    "answer. The day that counts is the one the order names.",
    "本案因指令重新办理，而适用的法律均未就此规定期限：本期限已随首次答复终止。应以指令所定之日为准。",
)
_CLOSINGS = frozenset({EventKind.WITHDRAWN, EventKind.CLOSED})


def replay(
    events: Iterable[CaseEvent],
    regimes: Iterable[Regime],
    calendars: Mapping[str, WorkingCalendar],
    *,
    office_zone: tzinfo,
    now: datetime,
) -> tuple[Clock, ...]:
    """The clocks of a case, one for each rule that binds it, in the order of the rules.

    Args:
        events: what happened in the case, in any order.
        regimes: the rules that bind it.
        calendars: the working calendars by their code.
        office_zone: the office's zone, for rules that have no calendar.
        now: the present moment, aware.

    Raises:
        KeyError: a rule names a calendar that is not there.
        OverflowError: a date lies beyond the last that can be named.
    """
    ordered = standing(in_order(events))
    return tuple(_replay(rule, ordered, calendars, office_zone, now) for rule in regimes)


def latest_extension(rule: Regime, working: Working) -> Working | None:
    """The count with the longest extension that the rule allows; None if it has none or sets no number.

    Law: GDPR 12(3) and CCPA regulations § 7021(b) count the extension from the original start.
    """
    if rule.extension is None or rule.extension.length is None:
        return None
    period = rule.period
    longest = Period(period.length + rule.extension.length, period.unit, period.calendar, period.roll)
    return count(longest, working.start_at, working.calendar, zone=working.zone, pauses=working.pauses)


def _replay(
    rule: Regime,
    history: tuple[CaseEvent, ...],
    calendars: Mapping[str, WorkingCalendar],
    office_zone: tzinfo,
    now: datetime,
) -> Clock:
    history = tuple(event for event in history if event.concerns(rule.code))
    events = current_round(history)
    calendar = None if rule.period.calendar is None else calendars[rule.period.calendar]
    zone = office_zone if calendar is None else ZoneInfo(calendar.time_zone)
    start = find_start(rule.start, events, history)
    ending = ending_of(rule, events)
    ended_at = ending.at if ending else None
    silent = _silence_of_the_law(events)
    if start.at is None:
        return Clock(
            rule=rule,
            state=state_of(rule, ending, due_at=None, now=now) if ending else ClockState.NOT_STARTED,
            zone=zone,
            reason_for_start=start.reason,
            ended_at=ended_at,
            law_is_silent=silent,
        )
    acknowledgement = _acknowledgement(rule, start.at, calendars, zone)
    begun = partial(
        Clock,
        rule=rule,
        zone=zone,
        reason_for_start=start.reason,
        started_at=start.at,
        acknowledge_by=acknowledgement.due_on if acknowledgement else None,
        acknowledge_provisional=acknowledgement is not None and acknowledgement.provisional,
        acknowledged_at=next((event.at for event in events if event.kind is EventKind.ACKNOWLEDGED), None),
        ended_at=ended_at,
        law_is_silent=silent,
    )
    if not rule.period.has_number:
        return begun(state=state_of(rule, ending, due_at=None, now=now))
    pauses, waiting_since = _pauses(rule, events, ended_at)
    working, extended_until, ignored = _extended(
        rule, count(rule.period, start.at, calendar, zone=zone, pauses=pauses), events
    )
    # Until an open question is answered nobody can know the date, and the desk does not guess one.
    if waiting_since is not None and waiting_since <= working.due_at:
        waiting = Pause(waiting_since, max(now.astimezone(UTC), waiting_since))
        so_far = _paused_so_far(working, waiting)
        return begun(state=ClockState.PAUSED, extended_until=extended_until, paused_days=so_far, ignored=ignored)
    return begun(
        state=state_of(rule, ending, due_at=working.due_at, now=now),
        due_on=working.due_on,
        due_at=working.due_at,
        extended_until=extended_until,
        provisional=working.provisional,
        working=working,
        paused_days=working.paused_days,
        ignored=ignored,
    )


def state_of(rule: Regime, ending: CaseEvent | None, *, due_at: datetime | None, now: datetime) -> ClockState:
    """How a clock that has started, or that has ended, and does not stand still stands."""
    moment = ending.at if ending else now
    if due_at is not None and moment > due_at:
        return ClockState.MISSED
    if ending is None:
        return ClockState.RUNNING
    return ClockState.MET if ending.kind in rule.met_by else ClockState.STOPPED


def _paused_so_far(working: Working, waiting: Pause) -> int:
    pauses = (*working.pauses, waiting)
    return count(working.period, working.start_at, working.calendar, zone=working.zone, pauses=pauses).paused_days


def _acknowledgement(
    rule: Regime, start_at: datetime, calendars: Mapping[str, WorkingCalendar], zone: tzinfo
) -> Working | None:
    period = rule.acknowledgement
    if period is None:
        return None
    return count(period, start_at, calendars[period.calendar] if period.calendar else None, zone=zone)


def ending_of(rule: Regime, events: tuple[CaseEvent, ...]) -> CaseEvent | None:
    """The event that ended the round: the first that keeps the rule, or a closing that no reopening has undone.

    An answer stands, also when the case is taken up again, unless it turned out that it did not answer.
    """
    ending: CaseEvent | None = None
    for event in events:
        is_kept = ending is not None and ending.kind in rule.met_by
        if event.kind is EventKind.ANSWER_FELL_SHORT:
            ending = None
        elif is_kept:
            continue
        elif event.kind in rule.met_by or (event.kind in _CLOSINGS and ending is None):
            ending = event
        elif event.kind is EventKind.REOPENED:
            ending = None
    return ending


def _silence_of_the_law(events: tuple[CaseEvent, ...]) -> Wording | None:
    """What is done where no law says how a period runs once an answered case is taken up again."""
    is_answered, said = False, None
    for event in events:
        if event.kind is EventKind.ANSWERED:
            is_answered = True
        elif event.kind is EventKind.REOPENED and is_answered:
            said = _NOT_ANEW
        elif event.kind is EventKind.ANSWER_FELL_SHORT:
            said = _GOES_ON
    return said


def _pauses(
    rule: Regime, events: tuple[CaseEvent, ...], ended_at: datetime | None
) -> tuple[tuple[Pause, ...], datetime | None]:
    """The pauses that are over, and since when the clock waits for a reply that has not come."""
    over: list[Pause] = []
    waiting: list[datetime] = []
    for pause in rule.pauses:
        since: datetime | None = None
        for event in events:
            if event.kind is pause.asked and since is None:
                since = event.at
            elif event.kind in {*pause.answered, EventKind.ANSWERED} and since is not None:
                # Nobody waits for a reply any more once the case was answered without it.
                over.append(Pause(since, event.at, pause.reply_day_stands))
                since = None
        if since is not None and ended_at is not None:
            over.append(Pause(since, max(since, ended_at), pause.reply_day_stands))
        elif since is not None:
            waiting.append(since)
    return tuple(over), min(waiting, default=None)


def _extended(
    rule: Regime, working: Working, events: tuple[CaseEvent, ...]
) -> tuple[Working, date | None, tuple[CaseEvent, ...]]:
    """The count after the extensions that were told in time, the day they set, and those that move nothing."""
    extended_until: date | None = None
    ignored: list[CaseEvent] = []
    used = 0
    for event in events:
        if event.kind is not EventKind.EXTENDED:
            continue
        longer = None
        if rule.extension is not None and event.rule == rule.code and used < rule.extension.times:
            longer = _extended_once(rule, working, event)
        if longer is None:
            ignored.append(event)
        else:
            first = working.first_due_on or working.due_on
            working, extended_until, used = replace(longer, first_due_on=first), longer.due_on, used + 1
    return working, extended_until, tuple(ignored)


def _extended_once(rule: Regime, working: Working, event: CaseEvent) -> Working | None:
    """The count after one extension; None if it came after the period's end or does not lengthen it."""
    if event.at > working.due_at:
        return None
    longest = latest_extension(rule, working)
    if event.until is None:
        return longest
    until = event.until
    told_on = event.at.astimezone(working.zone).date()
    later = tuple(pause for pause in working.pauses if pause.since >= event.at)
    if later and until > told_on:
        # A pause that came after the notice moves the day that the notice named.
        named = Period((until - told_on).days, Unit.CALENDAR_DAYS)
        until = count(named, event.at, None, zone=working.zone, pauses=later).due_on
    if longest is not None and until >= longest.due_on:
        return longest
    if until <= working.due_on:
        return None
    return replace(
        longest or working, last_on=until, due_on=until, due_at=end_of(until, working.zone), provisional=False
    )
