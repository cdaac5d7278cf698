"""One case says what comes next, by when, and why."""

from qv_desk.cli.cases.show_command import _STEPS
from qv_desk.domain.whole.progress import Step
from tests.cli.terminal import Command


def test_a_case_is_told_whole_to_programs(qv: Command, case: str) -> None:
    shown = qv("show", case.lower()).record

    assert shown["reference"] == case
    assert shown["person"]["postal_address"] == ["1 Sample Street", "Sampleton"]
    assert (shown["next_step"], shown["identity"], shown["rule"]) == ("check_identity", "open", "eu_gdpr")
    clocks = {clock["rule"]: clock for clock in shown["clocks"]}
    assert clocks["policy_inquiry"]["state"] == "not_started"
    assert clocks["policy_inquiry"]["due_on"] is None
    assert clocks["eu_gdpr"]["due_on"] == shown["due_on"]
    assert clocks["eu_gdpr"]["confidence"] == "V"


def test_people_are_told_the_duty_and_the_command_for_the_next_step(told: Command, case: str) -> None:
    shown = told("show", case).out
    assert "Check who is asking, then answer by" in shown
    assert "Policy §6" in shown
    assert f"qv-desk verify {case} --plan" in shown
    assert "▸ Identity" in shown
    assert "Policy    version of 2024-02-18" in shown


def test_a_clock_shows_its_working_day_by_day(told: Command, verified: str) -> None:
    shown = told("show", verified, "--why", "policy_inquiry").out
    counted = [line for line in shown.splitlines() if line.startswith(("    +", "    ●"))]
    assert len(counted) >= 14
    assert "The day of the event is not counted." in shown


def test_an_unknown_case_is_said(qv: Command) -> None:
    refused = qv("show", "QV-1999-0001")
    assert refused.record["error"] == "case_unknown"
    assert refused.code == 3


def test_letters_and_documents_stand_in_the_case(told: Command, answered: str) -> None:
    shown = told("show", answered).out
    assert "Access granted (en)" in shown
    assert "not posted yet" in shown
    assert f"{answered}-access_grant-en-1.pdf" in shown
    assert told("--language", "zh", "show", answered).out.count("尚未寄出") == 1


def test_what_waits_for_a_second_person_is_shown(qv: Command, told: Command, case: str) -> None:
    refusal = ("--outcome", "refused", "--ground", "identity_not_confirmed", "--facts", "No proof came.")
    assert qv("decide", case, "--right", "access", *refusal).code == 0
    shown = qv("show", case).record
    assert [(one["kind"], one["state"]) for one in shown["approvals"]] == [("refusal", "waiting")]
    assert shown["decisions"][0]["approved_by"] is None
    assert "a refusal: waiting. No proof came." in told("show", case).out


def test_duties_that_pull_apart_are_shown(qv: Command, told: Command) -> None:
    opened = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "account_cancellation")
    reference = opened.record["reference"]
    assert qv("show", reference).record["clashing"] == ["policy_deletion"]
    assert f"approvals ask clash {reference}" in told("show", reference).out


def test_a_clock_that_the_case_has_not_is_said_with_those_it_has(told: Command, case: str) -> None:
    refused = told("show", case, "--why", "br_lgpd")
    assert refused.code == 3
    assert "policy_inquiry, eu_gdpr" in refused.err
    assert "  eu_gdpr\n" in told("show", case).out


def test_decisions_stand_with_their_ground_and_facts(qv: Command, told: Command, case: str) -> None:
    refusal = ("--outcome", "refused", "--ground", "identity_not_confirmed", "--facts", "No proof came.")
    assert qv("decide", case, "--right", "access", *refusal).code == 0
    assert "  Access: refused, Identity not confirmed, No proof came." in told("show", case).out


def test_every_step_has_its_word_those_of_a_childs_account_too() -> None:
    assert set(_STEPS) == set(Step)
