"""Clocks are replayed from events: order does not matter, pausing never shortens, nothing moves before its notice."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.clocks.clock import Clock, ClockState, days_left, earliest_binding
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.clocks.regime import Regime, StartKind
from qv_desk.domain.clocks.time_left import TimeLeft
from tests.domain.clocks.replayed import (
    EVENTS,
    GOT_IT,
    LONG_AFTER,
    SHANGHAI,
    TODAY,
    VERIFIED,
    clock,
    event,
    later,
)


def test_the_picture_of_one_case_under_three_laws() -> None:
    policy, europe, hong_kong = (clock(code, GOT_IT, VERIFIED) for code in ("policy_inquiry", "eu_gdpr", "hk_pdpo"))

    assert [each.due_on for each in (policy, europe, hong_kong)] == [
        date(2026, 10, 21),
        date(2026, 10, 22),
        date(2026, 11, 1),
    ]
    assert [days_left(each, TODAY) for each in (policy, europe, hong_kong)] == [
        TimeLeft(7, Unit.WORKING_DAYS),
        TimeLeft(10, Unit.CALENDAR_DAYS),
        TimeLeft(20, Unit.CALENDAR_DAYS),
    ]
    assert earliest_binding((hong_kong, europe, policy)) is policy


@given(EVENTS, st.randoms(use_true_random=False), st.integers(0, 400))
def test_the_order_in_which_events_are_handed_in_does_not_matter(
    events: list[CaseEvent], chance: Random, day: int
) -> None:
    shuffled = events[:]
    chance.shuffle(shuffled)

    def replayed(each: Iterable[CaseEvent]) -> tuple[Clock, ...]:
        return replay(each, load_regimes(), load_calendars(), office_zone=SHANGHAI, now=later(day))

    assert replayed(events) == replayed(shuffled)


@given(EVENTS, st.integers(0, 400))
def test_every_replay_holds_together(events: list[CaseEvent], day: int) -> None:
    for each in replay(events, load_regimes(), load_calendars(), office_zone=SHANGHAI, now=later(day)):
        assert (each.due_on is None) == (each.due_at is None) == (each.working is None)
        assert not (each.state is ClockState.NOT_STARTED and each.due_on)
        assert not (each.state is ClockState.PAUSED and each.due_on)
        if each.working is not None and each.started_at is not None:
            assert each.working.due_on == each.due_on == each.working.steps[-1].day
            assert each.working.due_at == each.due_at
            assert each.due_at is not None
            assert each.due_at > each.started_at
        if each.state in {ClockState.RUNNING, ClockState.MET} and each.due_at is not None:
            assert (each.ended_at or later(day)) <= each.due_at


@given(EVENTS, st.integers(0, 200), st.integers(0, 200))
def test_the_present_moment_moves_no_date(events: list[CaseEvent], one: int, other: int) -> None:
    first, second = (
        replay(events, load_regimes(), load_calendars(), office_zone=SHANGHAI, now=later(day)) for day in (one, other)
    )

    assert [(each.started_at, each.due_on, each.due_at) for each in first] == [
        (each.started_at, each.due_on, each.due_at) for each in second
    ]


def test_before_verification_the_policy_has_no_date_but_the_law_drives_the_queue() -> None:
    policy, europe = clock("policy_inquiry", GOT_IT), clock("eu_gdpr", GOT_IT)

    assert (policy.state, policy.due_on) == (ClockState.NOT_STARTED, None)
    assert policy.is_open
    assert days_left(policy, TODAY) is None
    assert earliest_binding((policy, europe)) is europe


def test_forwarded_mail_counts_from_its_first_receipt() -> None:
    first = event(EventKind.FIRST_RECEIVED, later(-10))

    assert clock("eu_gdpr", GOT_IT, first).due_on == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("ending", "at", "state"),
    [
        (EventKind.ANSWERED, later(5), ClockState.MET),
        (EventKind.ANSWERED, later(40), ClockState.MISSED),
        (EventKind.WITHDRAWN, later(5), ClockState.STOPPED),
        (EventKind.CLOSED, later(5), ClockState.STOPPED),
        (EventKind.CLOSED, later(40), ClockState.MISSED),
    ],
)
def test_a_clock_ends_once_and_for_all(ending: EventKind, at: datetime, state: ClockState) -> None:
    ended = clock("eu_gdpr", GOT_IT, event(ending, at), now=LONG_AFTER)

    assert ended.state is state
    assert ended.ended_at == at
    assert not ended.is_open
    assert earliest_binding([ended]) is None


def test_the_last_moment_is_in_time_and_the_next_is_late() -> None:
    due_at = clock("eu_gdpr", GOT_IT).due_at
    assert due_at == datetime(2026, 10, 22, 16, tzinfo=UTC)

    assert clock("eu_gdpr", GOT_IT, event(EventKind.ANSWERED, due_at)).state is ClockState.MET
    late = event(EventKind.ANSWERED, due_at + timedelta(seconds=1))
    assert clock("eu_gdpr", GOT_IT, late).state is ClockState.MISSED


def test_an_answer_under_one_rule_leaves_the_others_running() -> None:
    partly = event(EventKind.ANSWERED, later(1), rule="policy_deletion")

    assert clock("policy_deletion", GOT_IT, partly).state is ClockState.MET
    assert clock("eu_gdpr", GOT_IT, partly).state is ClockState.RUNNING


def test_reopening_undoes_a_closing_but_never_an_answer() -> None:
    closed, reopened = event(EventKind.CLOSED, later(3)), event(EventKind.REOPENED, later(4))
    answered = event(EventKind.ANSWERED, later(2))

    assert clock("eu_gdpr", GOT_IT, closed, reopened).state is ClockState.RUNNING
    assert clock("eu_gdpr", GOT_IT, answered, closed, reopened, now=LONG_AFTER).state is ClockState.MET


def test_an_answer_that_fell_short_never_stopped_the_clock_and_no_law_confirms_that() -> None:
    answered, reopened = event(EventKind.ANSWERED, later(2)), event(EventKind.REOPENED, later(4))
    short = event(EventKind.ANSWER_FELL_SHORT, later(4))
    before = clock("eu_gdpr", GOT_IT)
    going_on = clock("eu_gdpr", GOT_IT, answered, reopened, short)

    assert (going_on.state, going_on.due_on, going_on.started_at) == (before.state, before.due_on, before.started_at)
    assert going_on.law_is_silent is not None
    assert before.law_is_silent is None
    assert clock("eu_gdpr", GOT_IT, answered, reopened, short, now=LONG_AFTER).state is ClockState.MISSED
    again = event(EventKind.ANSWERED, later(9))
    assert clock("eu_gdpr", GOT_IT, answered, reopened, short, again).state is ClockState.MET


def test_an_order_by_itself_revives_no_clock_and_the_clock_says_so() -> None:
    ordered = clock(
        "eu_gdpr", GOT_IT, event(EventKind.ANSWERED, later(2)), event(EventKind.REOPENED, later(9)), now=LONG_AFTER
    )
    assert (ordered.state, ordered.ended_at) == (ClockState.MET, later(2))
    assert ordered.law_is_silent is not None


def test_a_question_open_at_the_answer_does_not_pause_what_goes_on() -> None:
    clarify = event(EventKind.CLARIFICATION_ASKED, later(1))
    answered, reopened = event(EventKind.ANSWERED, later(2)), event(EventKind.REOPENED, later(4))
    short = event(EventKind.ANSWER_FELL_SHORT, later(4))
    assert clock("uk_gdpr", GOT_IT, clarify, answered, reopened, short).state is ClockState.RUNNING


def test_a_new_receipt_after_reopening_runs_anew() -> None:
    again = clock(
        "eu_gdpr",
        GOT_IT,
        event(EventKind.ANSWERED, later(2)),
        event(EventKind.REOPENED, later(60)),
        event(EventKind.RECEIVED, later(60)),
        now=later(61),
    )

    assert again.state is ClockState.RUNNING
    assert again.due_on == date(2026, 12, 21)
    assert again.law_is_silent is None
    assert again.reason_for_start.en.startswith("The person asked again")


def test_a_question_about_identity_pauses_europe_and_hides_the_date() -> None:
    asked = event(EventKind.IDENTITY_ASKED, later(2))
    paused = clock("eu_gdpr", GOT_IT, asked, now=later(9))

    assert (paused.state, paused.due_on, paused.paused_days) == (ClockState.PAUSED, None, 7)
    assert earliest_binding([paused]) is None
    back = clock("eu_gdpr", GOT_IT, asked, event(EventKind.IDENTITY_CONFIRMED, later(9)))
    assert (back.due_on, back.paused_days) == (date(2026, 10, 29), 7)


def test_a_question_about_identity_starts_britain_afresh() -> None:
    asked = event(EventKind.IDENTITY_ASKED, later(2))
    waiting = clock("uk_gdpr", GOT_IT, asked)

    assert (waiting.state, waiting.due_on) == (ClockState.NOT_STARTED, None)
    assert clock("uk_gdpr", GOT_IT, asked, event(EventKind.IDENTITY_CONFIRMED, later(9))).due_on == date(2026, 11, 2)


def test_a_clarification_pauses_britain_from_the_question_to_the_reply() -> None:
    asked = event(EventKind.CLARIFICATION_ASKED, later(2))
    answered = event(EventKind.CLARIFICATION_ANSWERED, later(5))

    assert clock("uk_gdpr", GOT_IT, asked).state is ClockState.PAUSED
    assert clock("uk_gdpr", GOT_IT, asked, answered).due_on == date(2026, 10, 26)  # 22 October and four days


@pytest.mark.parametrize("code", ["us_ca_ccpa", "hk_pdpo", "kr_pipa", "br_lgpd", "policy_deletion"])
def test_no_other_law_waits_for_identity_or_clarification(code: str) -> None:
    questions = (event(EventKind.IDENTITY_ASKED, later(1)), event(EventKind.CLARIFICATION_ASKED, later(1)))

    assert clock(code, GOT_IT, *questions).due_at == clock(code, GOT_IT).due_at


def test_an_answer_in_a_pause_ends_the_clock() -> None:
    asked, answered = event(EventKind.IDENTITY_ASKED, later(2)), event(EventKind.ANSWERED, later(9))

    assert clock("eu_gdpr", GOT_IT, asked, answered).state is ClockState.MET


def test_a_question_after_the_end_does_not_revive_a_missed_clock() -> None:
    assert (
        clock("eu_gdpr", GOT_IT, event(EventKind.IDENTITY_ASKED, later(40)), now=later(41)).state is ClockState.MISSED
    )


@given(st.integers(0, 25), st.integers(0, 40))
def test_pausing_never_brings_a_date_forward(since: int, length: int) -> None:
    question = event(EventKind.IDENTITY_ASKED, later(since))
    reply = event(EventKind.IDENTITY_CONFIRMED, later(since + length))

    for rule in load_regimes():
        if rule.start is not StartKind.ID_VERIFIED and rule.period.has_number:
            plain, paused = clock(rule.code, GOT_IT), clock(rule.code, GOT_IT, question, reply)
            assert plain.due_at is not None
            assert paused.due_at is not None
            assert paused.due_at >= plain.due_at


def test_confirming_receipt_keeps_the_duty_to_confirm_and_no_other() -> None:
    told = event(EventKind.ACKNOWLEDGED, later(3))

    assert clock("uk_gdpr_complaint", GOT_IT, told).state is ClockState.MET
    assert clock("uk_gdpr_complaint", GOT_IT, event(EventKind.ANSWERED, later(3))).state is ClockState.MET
    assert clock("uk_gdpr_complaint", GOT_IT, now=later(60)).state is ClockState.MISSED
    assert (clock("eu_gdpr", GOT_IT, told).state, clock("us_ca_ccpa", GOT_IT, told).acknowledged_at) == (
        ClockState.RUNNING,
        later(3),
    )


@given(st.integers(0, 2495 * 86_400), st.sampled_from(load_regimes()))
def test_every_date_lands_where_its_law_says(seconds: int, rule: Regime) -> None:
    """Against a count of its own, day by day, that knows nothing of tables or months of other lengths."""
    begun = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    kinds = {StartKind.ID_VERIFIED: EventKind.IDENTITY_CONFIRMED, StartKind.DISCOVERY: EventKind.DISCOVERED}
    found = clock(rule.code, event(kinds.get(rule.start, EventKind.RECEIVED), begun), now=begun)
    if not rule.period.has_number:
        assert found.due_at is None
        return
    if rule.period.unit is Unit.HOURS:
        assert found.due_at == begun + timedelta(hours=rule.period.length)
        return
    calendar = load_calendars()[rule.period.calendar] if rule.period.calendar else None
    zone = ZoneInfo(calendar.time_zone) if calendar else SHANGHAI
    start = begun.astimezone(zone).date()
    day, left = start, rule.period.length
    if rule.period.unit is Unit.MONTHS:
        while (day.year * 12 + day.month) < start.year * 12 + start.month + left:
            day += timedelta(days=1)
        while day.day < start.day and (day + timedelta(days=1)).month == day.month:
            day += timedelta(days=1)
    else:
        while left:
            day += timedelta(days=1)
            left -= rule.period.unit is Unit.CALENDAR_DAYS or (calendar is not None and calendar.is_working(day))
    if calendar is not None:
        while not calendar.is_working(day):
            day += timedelta(days=1)
    assert found.due_on == day
    assert found.due_at is not None
    assert found.due_at.astimezone(zone).date() == day + timedelta(days=1)


def test_california_wants_its_acknowledgement_first() -> None:
    columbus_week = event(EventKind.RECEIVED, datetime(2026, 10, 5, 2, tzinfo=UTC))

    assert clock("us_ca_ccpa", columbus_week).acknowledge_by == date(2026, 10, 20)
    assert clock("eu_gdpr", columbus_week).acknowledge_by is None


def test_a_reply_counted_by_plain_weekdays_is_provisional() -> None:
    vietnam = clock("vn_pdp", GOT_IT)
    assert (vietnam.acknowledge_by, vietnam.acknowledge_provisional) == (date(2026, 9, 24), True)
    assert not vietnam.provisional
    assert not clock("us_ca_ccpa", GOT_IT).acknowledge_provisional


def test_a_date_beyond_the_announced_years_is_provisional() -> None:
    late = datetime(2026, 12, 18, 2, tzinfo=UTC)
    found = clock("policy_inquiry", event(EventKind.IDENTITY_CONFIRMED, late))

    assert found.provisional
    assert not clock("policy_inquiry", GOT_IT, VERIFIED).provisional
