"""The gate before an extension: only one that the law allows, told in time, may be recorded."""

from collections.abc import Iterable
from datetime import date, datetime

from qv_desk.domain.clocks.clock import Clock, ClockState
from qv_desk.domain.clocks.clock_replay import latest_extension
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.period import Working
from qv_desk.errors import GateError, InputError


def extend(clock: Clock, *, at: datetime, until: date | None = None, reason: str) -> CaseEvent:
    """The event that extends a clock, if the law allows it now.

    Replaying the event moves the date; nothing else does. It is made in the moment in which the notice is issued.

    Args:
        clock: the clock as it stands.
        at: when the notice is issued, in UTC.
        until: the new last day; None for the longest that the rule allows.
        reason: why more time is needed, as the notice tells the person.

    Raises:
        GateError: ``extension_not_provided`` if the rule has no extension, ``extension_not_running`` if the clock is
            not running, ``extension_too_late`` if the period is over, ``extension_used_up`` if it was extended as
            often as the rule allows, ``extension_too_long`` if the new day lies beyond the rule's limit.
        InputError: ``extension_without_reason``; ``extension_without_day`` if the rule sets no number and no day is
            named; ``extension_not_later`` if the new day is not later than the present one.

    Law: GDPR 12(3); UK GDPR 12A; CCPA regulations § 7021(b); Hong Kong PDPO s.19(2), s.23(2); Korea PIPA art. 35(3).
    """
    _working_that_may_move(clock, at)
    if not reason.strip():
        raise InputError("extension_without_reason", rule=clock.rule.name)
    new_day = extended_day(clock, at=at, until=until)
    if new_day is None:
        raise InputError("extension_without_day", rule=clock.rule.name)
    return CaseEvent(EventKind.EXTENDED, at, rule=clock.rule.code, until=new_day, reason=reason.strip())


def extended_day(clock: Clock, *, at: datetime, until: date | None = None) -> date | None:
    """The new last day of a clock that the law allows to be extended; None where neither the law nor anybody names it.

    Args:
        clock: the clock as it stands.
        at: when the notice is issued, in UTC.
        until: the new last day; None for the longest that the rule allows.

    Raises:
        GateError, InputError: as :func:`extend`, but for the reason and the day that nobody named.
    """
    working, rule = _working_that_may_move(clock, at), clock.rule
    longest = latest_extension(rule, working)
    if until is None:
        return None if longest is None else longest.due_on
    if until <= working.due_on:
        raise InputError("extension_not_later", rule=rule.name, due_on=working.due_on.isoformat())
    if longest is not None and until > longest.due_on:
        raise GateError("extension_too_long", rule=rule.name, latest_on=longest.due_on.isoformat())
    return until


def _working_that_may_move(clock: Clock, at: datetime) -> Working:
    """The count of a clock that the law allows to be extended at this moment."""
    rule = clock.rule
    if rule.extension is None:
        raise GateError("extension_not_provided", rule=rule.name)
    if clock.working is None:
        raise GateError("extension_not_running", rule=rule.name)
    if clock.state is ClockState.MISSED or at > clock.working.due_at:
        raise GateError("extension_too_late", rule=rule.name, due_on=clock.working.due_on.isoformat())
    if clock.state is not ClockState.RUNNING:
        raise GateError("extension_not_running", rule=rule.name)
    if clock.extended_until is not None and rule.extension.times == 1:
        raise GateError("extension_used_up", rule=rule.name, due_on=clock.working.due_on.isoformat())
    return clock.working


def extendable(clocks: Iterable[Clock]) -> Clock | None:
    """The clock that an extension would move: of those whose law has one and that are open, the one that ends first.

    A clock that was missed comes last, so that an extension out of time is refused by name rather than passed over.
    """
    candidates = [
        (clock.state is ClockState.MISSED, clock.due_at, clock.rule.code, clock)
        for clock in clocks
        if clock.rule.extension is not None
        and clock.due_at is not None
        and clock.extended_until is None
        and clock.state in {ClockState.RUNNING, ClockState.MISSED}
        and clock.ended_at is None
    ]
    return min(candidates, key=lambda entry: entry[:3])[3] if candidates else None
