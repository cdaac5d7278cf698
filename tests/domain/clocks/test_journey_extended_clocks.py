"""An extension moves a date only in time, only once, and only under its own law; pauses and it get on."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.clocks.clock_replay import latest_extension
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from tests.domain.clocks.replayed import (
    GOT_IT,
    VERIFIED,
    clock,
    event,
    later,
)


def extended(rule: str, at: datetime, until: date | None = None) -> CaseEvent:
    return event(EventKind.EXTENDED, at, rule=rule, until=until, reason="complex")


def test_an_extension_counts_from_the_original_start() -> None:
    assert clock("eu_gdpr", GOT_IT, extended("eu_gdpr", later(5))).due_on == date(2026, 12, 22)
    assert clock("us_ca_ccpa", GOT_IT, extended("us_ca_ccpa", later(44))).due_on == date(2026, 12, 21)
    assert clock("uk_gdpr", GOT_IT, extended("uk_gdpr", later(5))).extended_until == date(2026, 12, 22)


@given(st.integers(0, 200), st.one_of(st.none(), st.dates(date(2026, 9, 1), date(2027, 9, 1))))
def test_only_an_extension_in_time_moves_the_date_and_never_beyond_the_limit(day: int, until: date | None) -> None:
    notice = extended("eu_gdpr", later(day), until)
    plain, longer = clock("eu_gdpr", GOT_IT), clock("eu_gdpr", GOT_IT, notice)
    assert plain.due_at is not None
    assert plain.due_on is not None
    assert longer.due_on is not None

    in_time = notice.at <= plain.due_at and (until is None or until > plain.due_on)
    assert (longer.due_on > plain.due_on) == in_time == (longer.ignored == ())
    assert plain.due_on <= longer.due_on <= date(2026, 12, 22)
    if in_time and until is not None:
        assert longer.due_on == min(until, date(2026, 12, 22))


def test_a_second_extension_is_ignored_and_shown() -> None:
    first, second = extended("eu_gdpr", later(5), date(2026, 11, 10)), extended("eu_gdpr", later(6))
    found = clock("eu_gdpr", GOT_IT, first, second)

    assert (found.due_on, found.ignored) == (date(2026, 11, 10), (second,))


def test_an_extension_under_one_law_moves_no_other() -> None:
    notice = extended("eu_gdpr", later(5))

    assert clock("hk_pdpo", GOT_IT, notice).due_on == clock("hk_pdpo", GOT_IT).due_on
    assert clock("policy_inquiry", GOT_IT, VERIFIED, notice).due_on == date(2026, 10, 21)


def test_an_open_ended_extension_runs_to_the_day_that_its_notice_names() -> None:
    assert clock("hk_pdpo", GOT_IT, extended("hk_pdpo", later(5), date(2026, 12, 1))).due_on == date(2026, 12, 1)
    assert clock("hk_pdpo", GOT_IT, extended("hk_pdpo", later(5))).extended_until is None


def test_a_pause_before_the_extension_counts_once() -> None:
    asked, replied = event(EventKind.IDENTITY_ASKED, later(2)), event(EventKind.IDENTITY_CONFIRMED, later(9))
    notice = extended("eu_gdpr", later(10))

    assert clock("eu_gdpr", GOT_IT, asked, replied, notice).due_on == date(2026, 12, 29)


def test_a_pause_after_the_extension_moves_the_named_day() -> None:
    notice = extended("eu_gdpr", later(1), date(2026, 11, 10))
    asked, replied = event(EventKind.IDENTITY_ASKED, later(2)), event(EventKind.IDENTITY_CONFIRMED, later(9))

    assert clock("eu_gdpr", GOT_IT, notice, asked, replied).due_on == date(2026, 11, 17)


def test_the_longest_extension_is_known_beforehand() -> None:
    europe, hong_kong, policy = (clock(code, GOT_IT, VERIFIED) for code in ("eu_gdpr", "hk_pdpo", "policy_inquiry"))
    assert europe.working is not None
    assert hong_kong.working is not None
    assert policy.working is not None

    longest = latest_extension(europe.rule, europe.working)
    assert longest is not None
    assert longest.due_on == date(2026, 12, 22)
    assert latest_extension(hong_kong.rule, hong_kong.working) is None
    assert latest_extension(policy.rule, policy.working) is None


def test_the_working_of_an_extended_clock_shows_where_it_would_have_ended() -> None:
    longer = clock("eu_gdpr", GOT_IT, extended("eu_gdpr", later(5)))
    assert longer.working is not None
    assert longer.working.first_due_on == date(2026, 10, 22)
    (step,) = [step for step in longer.working.steps if step.day == date(2026, 10, 22)]
    assert step.note is not None
    assert "before it was extended" in step.note.en
