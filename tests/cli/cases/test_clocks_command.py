"""Every clock is shown; what happens is written down, and it is said whether a clock stops."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.terminal import Command


@pytest.fixture
def british(qv: Command) -> str:
    """The reference of an access request from Britain that came by post today."""
    opened = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "GB"),
        *("--address", "1 Sample Street"),
    )
    return str(opened.record["reference"])


def test_every_clock_is_shown_with_its_start_and_its_calendar(qv: Command, told: Command, british: str) -> None:
    clocks = {clock["rule"]: clock for clock in qv("clocks", british).records}
    assert clocks["uk_gdpr"]["state"] == "running"
    assert clocks["uk_gdpr"]["calendar_version"]
    assert "The request was received." in told("clocks", british).out


def test_a_question_stops_the_british_clock_until_its_reply(qv: Command, told: Command, british: str) -> None:
    asked = qv("clocks", british, "--happened", "clarification-asked", "--note", "Which account?")
    assert asked.record["waiting"] == ["uk_gdpr"]
    assert {one["rule"]: one["state"] for one in qv("clocks", british).records}["uk_gdpr"] == "paused"
    assert "written down" in told("clocks", british, "--happened", "clarification-answered").out


def test_elsewhere_it_is_said_that_no_clock_stops(qv: Command, told: Command, case: str) -> None:
    words = told("clocks", case, "--happened", "clarification-asked", "--note", "Which account?").out
    assert "No clock stops" in words
    assert "paused" not in {one["state"] for one in qv("clocks", case).records}


def test_a_law_without_a_number_says_without_delay(qv: Command, told: Command) -> None:
    opened = qv(
        "new", "--channel", "post", "--name", "Sato Hana", "--rights", "access", "--country", "JP", "--address", "1"
    )
    words = told("clocks", opened.record["reference"]).out
    assert "without delay" in words
    assert "without delay" in told("show", opened.record["reference"]).out


def test_clocks_can_be_counted_as_they_were(qv: Command, case: str) -> None:
    assert {one["state"] for one in qv("clocks", case, "--as-of", "2020-01-01").records} == {"not_started"}


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--happened", "fee-paid"), "happening_not_asked"),
        (("--happened", "withdrawn"), "happening_needs_words"),
        (("--happened", "acknowledged", "--on", "2999-01-01"), "happening_in_the_future"),
        (("--happened", "acknowledged", "--on", "soon"), "moment_unreadable"),
    ],
)
def test_what_does_not_follow_is_refused_by_name(qv: Command, case: str, words: tuple[str, ...], error: str) -> None:
    assert qv("clocks", case, *words).record["error"] == error


def test_a_note_without_an_event_is_a_slip(qv: Command, case: str) -> None:
    assert qv("clocks", case, "--note", "x").code == 2


def test_an_extension_after_the_deadline_is_refused_here_too(qv: Command) -> None:
    today = datetime.now(tz=UTC).date()
    opened = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE", "--address", "1"),
        *("--received", (today - timedelta(days=60)).isoformat()),
    )
    late = opened.record["reference"]
    assert qv("laws", late, "--drop", "hk_pdpo", "--reason", "only ever kept in Shanghai").code == 0
    words = ("--field", f"new_due_on={today + timedelta(days=9)}", "--field", "extension_reason=many systems")
    refused = qv("letter", late, "--kind", "extension", *words)

    assert refused.code != 0
    (european,) = [one for one in qv("clocks", late).records if one["rule"] == "eu_gdpr"]
    assert (european["state"], european["extended_until"]) == ("missed", None)


def test_the_day_for_confirming_receipt_is_said_until_it_was_confirmed_and_after(qv: Command, told: Command) -> None:
    case = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "US-CA"),
        *("--address", "1 Sample Street"),
    ).record["reference"]
    clock = next(one for one in qv("clocks", case).records if one["rule"] == "us_ca_ccpa")
    assert clock["acknowledge_by"]
    assert clock["acknowledged_at"] is None
    assert "Confirm receipt by " in told("clocks", case).out
    assert "Confirm receipt by " in told("show", case).out

    assert qv("clocks", case, "--happened", "acknowledged").code == 0
    clock = next(one for one in qv("clocks", case).records if one["rule"] == "us_ca_ccpa")
    assert clock["acknowledged_at"]
    assert "Receipt was confirmed; the last day was " in told("show", case).out
    assert "已确认收到" in told("--language", "zh", "clocks", case).out


def test_receipts_to_be_confirmed_are_listed_for_all_cases(qv: Command, told: Command) -> None:
    assert "No receipt has to be confirmed" in told("clocks", "--receipts").out
    case = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "US-CA"),
        *("--address", "1 Sample Street", "--received", "2026-01-05"),
    ).record["reference"]
    (one,) = qv("clocks", "--receipts").records
    assert (one["reference"], one["late"]) == (case, True)
    assert case in told("--language", "zh", "clocks", "--receipts").out
    assert qv("clocks").code == 2
    assert qv("clocks", case, "--receipts").code == 2
