"""Faults of other systems that concern clocks, each a test that this one does not have it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import load_regimes, regimes
from qv_desk.domain.clocks.clock import Clock, ClockState, days_left, earliest_binding
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.extension import extend
from qv_desk.domain.clocks.period import DayMark
from qv_desk.domain.clocks.regime import Regime
from qv_desk.errors import DeskError

RECEIVED = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)
NOW = datetime(2026, 10, 12, 2, tzinfo=UTC)
LONG_AFTER = datetime(2028, 1, 1, tzinfo=UTC)
GOT_IT = CaseEvent(EventKind.RECEIVED, RECEIVED)
RULES = load_regimes()


def later(days: int) -> datetime:
    return RECEIVED + timedelta(days=days)


def clock(code: str, *events: CaseEvent, now: datetime = NOW) -> Clock:
    (found,) = replay(events, [regimes()[code]], load_calendars(), office_zone=ZoneInfo("Asia/Shanghai"), now=now)
    return found


def extension(code: str, on: int, until: date | None = None) -> CaseEvent:
    return CaseEvent(EventKind.EXTENDED, later(on), rule=code, until=until, reason="many records")


ASKED = CaseEvent(EventKind.IDENTITY_ASKED, later(2))
PROVED = CaseEvent(EventKind.IDENTITY_CONFIRMED, later(9))


def test_an_extension_taken_away_leaves_the_pauses_as_they_were() -> None:
    paused = clock("eu_gdpr", GOT_IT, ASKED, PROVED)
    extended = clock("eu_gdpr", GOT_IT, ASKED, PROVED, extension("eu_gdpr", 10))

    assert extended.paused_days == paused.paused_days == 7
    assert clock("eu_gdpr", GOT_IT, ASKED, PROVED).due_on == paused.due_on == date(2026, 10, 29)
    assert extended.due_on == date(2026, 12, 29)


def test_a_change_of_the_law_that_binds_loses_no_pause() -> None:
    events = (GOT_IT, CaseEvent(EventKind.CLARIFICATION_ASKED, later(2)))
    events += (CaseEvent(EventKind.CLARIFICATION_ANSWERED, later(5)),)
    alone = clock("uk_gdpr", *events)
    (among_others,) = [
        one
        for one in replay(events, RULES, load_calendars(), office_zone=ZoneInfo("Asia/Shanghai"), now=NOW)
        if one.rule.code == "uk_gdpr"
    ]

    assert alone == among_others
    assert alone.paused_days == 4


@pytest.mark.parametrize("ending", [EventKind.ANSWERED, EventKind.CLOSED, EventKind.WITHDRAWN])
def test_nothing_counts_down_on_a_case_that_is_over(ending: EventKind) -> None:
    for rule in RULES:
        events = (GOT_IT, PROVED, CaseEvent(EventKind.DISCOVERED, later(1)), CaseEvent(ending, later(9)))
        over = clock(rule.code, *events, now=LONG_AFTER)
        assert not over.is_open
        assert over.state in {ClockState.MET, ClockState.STOPPED, ClockState.MISSED}
        assert earliest_binding([over]) is None
        assert over == clock(rule.code, *events, now=LONG_AFTER + timedelta(days=400))


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)))
def test_a_month_is_not_thirty_days(day: date) -> None:
    received = CaseEvent(EventKind.RECEIVED, datetime(day.year, day.month, day.day, 4, tzinfo=UTC))
    due_on = clock("eu_gdpr", received, now=LONG_AFTER).due_on

    assert due_on is not None
    assert (due_on.year * 12 + due_on.month) - (day.year * 12 + day.month) == 1
    assert due_on.day == day.day or (due_on + timedelta(days=1)).day == 1


@given(st.integers(0, 90))
def test_an_extension_after_the_deadline_is_refused_and_moves_nothing(day: int) -> None:
    plain = clock("eu_gdpr", GOT_IT, now=later(day))
    notice = extension("eu_gdpr", day)
    assert plain.due_at is not None
    if later(day) <= plain.due_at:
        assert extend(plain, at=later(day), reason="many records").kind is EventKind.EXTENDED
        return
    with pytest.raises(DeskError) as refused:
        extend(plain, at=later(day), reason="many records")
    assert refused.value.code == "extension_too_late"
    moved = clock("eu_gdpr", GOT_IT, notice, now=later(day))
    assert (moved.due_on, moved.ignored) == (plain.due_on, (notice,))


@given(st.integers(0, 29), st.integers(0, 29))
def test_an_extension_moves_no_date_before_its_notice(notice_on: int, asked_on: int) -> None:
    """Asked at any moment before the notice, the clock gives the first date."""
    history = [GOT_IT, extension("eu_gdpr", notice_on)]
    known_then = [event for event in history if event.at <= later(asked_on)]
    found = clock("eu_gdpr", *known_then, now=later(asked_on))

    assert (found.extended_until is None) == (asked_on < notice_on)


def test_a_forgotten_year_end_is_provisional_and_no_guess() -> None:
    late = CaseEvent(EventKind.IDENTITY_CONFIRMED, datetime(2026, 12, 18, 2, tzinfo=UTC))
    assert clock("policy_inquiry", late).provisional


def test_a_fast_clock_does_not_hide_behind_a_slow_one() -> None:
    slow, fast = clock("eu_gdpr", GOT_IT), clock("kr_pipa", GOT_IT)
    assert earliest_binding((slow, fast)) is fast
    left = days_left(fast, NOW)
    assert left is not None
    assert left.is_late


def test_a_pause_is_asked_for_where_the_law_has_none_and_stops_nothing() -> None:
    asked = CaseEvent(EventKind.CLARIFICATION_ASKED, later(1))
    for rule in RULES:
        found = clock(rule.code, GOT_IT, asked)
        assert (found.state is ClockState.PAUSED) == (rule.code == "uk_gdpr")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.period.has_number], ids=lambda rule: rule.code)
def test_every_day_of_a_date_is_accounted_for_under_every_rule(rule: Regime) -> None:
    """Whatever the unit, with a pause and an extension: no day between start and end is missing from the working."""
    code = rule.code
    events = (GOT_IT, ASKED, PROVED, extension(code, 10, date(2027, 1, 20)))
    found = clock(code, *events)
    assert found.working is not None
    steps = found.working.steps
    assert [step.day for step in steps] == [
        found.working.start_on + timedelta(days=n)
        for n in range((found.working.due_on - found.working.start_on).days + 1)
    ]
    numbers = [step.number for step in steps if step.counted]
    assert numbers == sorted(numbers, key=lambda number: number or 0)
    assert all(step.note is not None for step in steps if step.mark in {DayMark.PAUSED, DayMark.ROLLED})
    assert (len([step for step in steps if step.mark is DayMark.PAUSED]) > 0) == (code == "eu_gdpr")
    if found.extended_until is not None:
        assert any(step.note and "before it was extended" in step.note.en for step in steps)
