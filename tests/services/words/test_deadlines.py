"""A start is read as people write it, and refused by name where it cannot be counted from."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.clocks.regime import Regime
from qv_desk.errors import InputError
from qv_desk.services.words.deadlines import calendar_of, reckon, rules

RULES = {rule.code: rule for rule in rules()}


@pytest.mark.parametrize(
    ("code", "start", "due_at"),
    [
        ("policy_deletion", "2026-10-09T17:00:00+08:00", "2026-10-11T17:00:00+08:00"),
        ("policy_deletion", "2026-10-09T17:00:00-0500", "2026-10-11T17:00:00-05:00"),
        ("policy_deletion", "2026-10-09 17:00", "2026-10-11T17:00:00+08:00"),
        ("policy_deletion", "2026-10-09t17:00:30z", "2026-10-11T17:00:30+00:00"),
        ("policy_deletion", " 2026-10-09T17:00:30,5Z ", "2026-10-11T17:00:30.500000+00:00"),
        ("policy_deletion", "2026-10-09", "2026-10-11T00:00:00+08:00"),
        ("eu_gdpr", "2026-10-09", "2026-11-10T00:00:00+08:00"),
        ("uk_gdpr", "2026-10-09", "2026-11-10T00:00:00+00:00"),
    ],
)
def test_the_answer_keeps_the_offset_of_the_start(code: str, start: str, due_at: str) -> None:
    answer = reckon(RULES[code], start)

    assert answer.due_at.isoformat() == due_at
    assert answer.is_bare_date == (len(start) == 10)


@pytest.mark.parametrize(
    "start",
    ["", " ", "tomorrow", "2026-02-30", "2026-13-01", "13/02/2026", "2026-2-3", "20260213", "2026-W07-5",
     "2026-02-13T25:00", "2026-02-13T10:00+25:00", "2026-02-13T10:00:00+08:00[Asia/Shanghai]", "２０２６-02-13",
     "2026-02-13\n2026-02-14", "-2026-02-13"],
)  # fmt: skip
def test_what_is_no_date_is_refused(start: str) -> None:
    with pytest.raises(InputError) as failure:
        reckon(RULES["eu_gdpr"], start)

    assert failure.value.code == "start_unreadable"


@pytest.mark.parametrize("start", ["9999-12-31", "9999-12-30T23:00:00-12:00", "0001-01-01T00:00:00+14:00"])
@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.period.has_number], ids=lambda rule: rule.code)
def test_the_ends_of_time_are_refused_and_no_bug(rule: Regime, start: str) -> None:
    with pytest.raises(InputError) as failure:
        reckon(rule, start)

    assert failure.value.code == "start_out_of_range"


def test_a_law_without_a_number_has_no_last_day_to_reckon() -> None:
    (japan,) = (rule for rule in rules() if rule.code == "jp_appi")
    with pytest.raises(InputError) as failure:
        reckon(japan, "2026-09-24")

    assert failure.value.code == "rule_without_number"


@pytest.mark.parametrize("start", ["1950-03-01", "2017-01-02", "2027-03-01", "2090-01-01"])
def test_a_year_outside_the_tables_is_provisional(start: str) -> None:
    assert reckon(RULES["policy_inquiry"], start).working.provisional
    assert reckon(RULES["uk_gdpr"], start).working.provisional == (start != "2027-03-01")
    assert not reckon(RULES["eu_gdpr"], start).working.provisional


def test_a_moment_falls_on_the_day_of_the_rules_own_calendar() -> None:
    assert reckon(RULES["policy_inquiry"], "2026-02-12T17:00:00Z").working.start_on == date(2026, 2, 13)
    assert reckon(RULES["uk_gdpr"], "2026-02-13T03:00:00+08:00").working.start_on == date(2026, 2, 12)
    assert reckon(RULES["uk_gdpr"], "2026-02-13T03:00:00").working.start_on == date(2026, 2, 13)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)), st.integers(-14 * 60, 14 * 60))  # noqa: DTZ001 - no zone
def test_48_hours_are_48_hours_in_every_offset(start: datetime, minutes: int) -> None:
    written = (
        start.replace(microsecond=0).isoformat()
        + f"{'-' if minutes < 0 else '+'}"
        + (f"{abs(minutes) // 60:02}:{abs(minutes) % 60:02}")
    )
    answer = reckon(RULES["policy_deletion"], written)

    assert answer.due_at - datetime.fromisoformat(written) == timedelta(hours=48)
    assert answer.due_at.utcoffset() == timedelta(minutes=minutes)


def test_california_also_says_by_when_to_acknowledge() -> None:
    assert reckon(RULES["us_ca_ccpa"], "2026-10-05").acknowledge_by == date(2026, 10, 20)
    assert reckon(RULES["eu_gdpr"], "2026-10-05").acknowledge_by is None


def test_a_rule_knows_its_calendar() -> None:
    china = calendar_of(RULES["policy_inquiry"])

    assert china is not None
    assert china.code == "cn"
    assert calendar_of(RULES["eu_gdpr"]) is None
    assert reckon(RULES["policy_inquiry"], "2026-09-23").working.due_at == datetime(2026, 10, 21, 16, tzinfo=UTC)


def test_the_days_of_a_period_in_hours_are_those_of_the_start() -> None:
    answer = reckon(RULES["policy_deletion"], "2026-10-09T17:00:00-05:00")

    assert [(step.day.day, step.number) for step in answer.working.steps] == [(9, 7), (10, 31), (11, 48)]
