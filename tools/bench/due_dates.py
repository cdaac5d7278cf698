"""How fast a due date of 15 Chinese working days is found, against a bare look-up in a prefix table.

The floor is the least that any program could do: two list look-ups and the making of a date. Floor and candidates run
in the same process, in shuffled rounds, measured in CPU time; the figure is the median of the rounds' ratios.
"""

import gc
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.period import count

NAME = "due dates"
_ROUNDS = 9
_STARTS = 1000
_WORKING_DAYS = 15
_TABLE_GOAL = 2.0
_COUNT_GOAL = 40.0
_REPLAY_GOAL = 100.0


def run() -> list[dict[str, str | float]]:
    """Measure the table look-up, the full count of one period, and the replay of one clock from its events."""
    starts = _starts()
    floor = _floor(starts)
    calendars = load_calendars()
    china = calendars["cn"]
    zone = ZoneInfo(china.time_zone)
    rule = regimes()["policy_inquiry"]
    moments = [datetime(day.year, day.month, day.day, 4, tzinfo=UTC) for day in starts]
    cases = [(CaseEvent(EventKind.RECEIVED, at), CaseEvent(EventKind.IDENTITY_CONFIRMED, at)) for at in moments]
    now = datetime(2026, 6, 1, tzinfo=UTC)
    add_working_days = china.add_working_days
    if floor() != [add_working_days(day, _WORKING_DAYS) for day in starts]:
        raise AssertionError("the floor and the calendar disagree")
    candidates: dict[str, tuple[Callable[[], object], float]] = {
        "15 working days in China, day to day": (
            lambda: [add_working_days(day, _WORKING_DAYS) for day in starts],
            _TABLE_GOAL,
        ),
        "one period counted from a moment, with its zone and last moment": (
            lambda: [count(rule.period, at, china, zone=zone) for at in moments],
            _COUNT_GOAL,
        ),
        "one clock replayed from two events": (
            lambda: [replay(events, [rule], calendars, office_zone=zone, now=now) for events in cases],
            _REPLAY_GOAL,
        ),
    }
    ratios = _ratios(floor, {what: work for what, (work, _) in candidates.items()})
    return [
        {"row": "8", "what": what, "ratio": ratios[what], "goal": goal, "unit": "x"}
        for what, (_, goal) in candidates.items()
    ]


def _starts() -> list[date]:
    chance = Random(8)  # noqa: S311 - a sample, not a secret
    first = date(2018, 1, 1)
    span = (date(2026, 11, 30) - first).days
    return [first + timedelta(days=chance.randrange(span)) for _ in range(_STARTS)]


def _floor(starts: list[date]) -> Callable[[], list[date]]:
    """Two look-ups in lists made beforehand, with nothing checked."""
    china = load_calendars()["cn"]
    first = date(2018, 1, 1).toordinal()
    size = date(2027, 1, 1).toordinal() - first
    is_working = [china.is_working(date.fromordinal(first + index)) for index in range(size)]
    working = [index for index, works in enumerate(is_working) if works]
    before = [0]
    for works in is_working:
        before.append(before[-1] + works)
    from_ordinal = date.fromordinal

    def look_up(day: date, number: int = _WORKING_DAYS) -> date:
        return from_ordinal(first + working[before[day.toordinal() - first + 1] + number - 1])

    return lambda: [look_up(day) for day in starts]


def _ratios(floor: Callable[[], object], candidates: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median over the rounds of each candidate's CPU time as a multiple of the floor's."""
    works = {"": floor, **candidates}
    times: dict[str, list[float]] = {what: [] for what in works}
    for work in works.values():
        work()
    for number in range(_ROUNDS):
        order = list(works)
        Random(number).shuffle(order)  # noqa: S311 - a sample, not a secret
        for what in order:
            gc.collect()
            started = time.process_time()
            works[what]()
            times[what].append(time.process_time() - started)
    return {
        what: statistics.median(one / base for one, base in zip(times[what], times[""], strict=True))
        for what in candidates
    }
