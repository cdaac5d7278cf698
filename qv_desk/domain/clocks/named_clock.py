"""The clock that runs to a day which a case itself names.

It stands among the clocks of the case, so that it is worked to, listed and shown as late like any other date; and it
says of itself that no law computed it.
"""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.clock_replay import ending_of, state_of
from qv_desk.domain.clocks.event import CaseEvent, in_order
from qv_desk.domain.clocks.period import end_of
from qv_desk.domain.clocks.regime import Regime
from qv_desk.domain.terms.named_day import NamedDay
from qv_desk.domain.terms.wording import Wording


def clock_to(
    named: NamedDay,
    rule: Regime,
    events: Iterable[CaseEvent],
    *,
    began_at: datetime,
    because: Wording,
    zone: tzinfo,
    now: datetime,
) -> Clock:
    """The clock that runs to a named day.

    Args:
        named: the day.
        rule: how such a day is spoken of, and what keeps it.
        events: what happened in the case, in any order.
        began_at: the moment of receipt, for a day that counts from there; aware.
        because: why the day stands there, in place of a working.
        zone: the office's zone, in which the day ends.
        now: the present moment, aware.
    """
    after = (event for event in events if named.since is None or event.at > named.since)
    ending = ending_of(rule, in_order(after))
    due_at = end_of(named.on, zone)
    return Clock(
        rule=rule,
        state=state_of(rule, ending, due_at=due_at, now=now),
        zone=zone,
        reason_for_start=because,
        started_at=named.since or began_at,
        due_on=named.on,
        due_at=due_at,
        ended_at=ending.at if ending else None,
    )
