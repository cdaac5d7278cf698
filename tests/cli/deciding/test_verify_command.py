"""Who asks is checked by evidence that was seen, never by decree."""

from tests.cli.terminal import Command


def test_the_plan_says_what_suffices_and_what_may_not_be_asked(qv: Command, told: Command, case: str) -> None:
    plan = qv("verify", case).record
    assert (plan["identity"], plan["points_seen"]) == ("open", 0)
    assert {"account_login", "fact_serial_number"} <= {method["code"] for method in plan["methods"]}
    assert any("passport" in item["name"] for item in plan["may_not_be_asked"])
    assert "What may not be asked" in told("verify", case, "--plan").out


def test_confirming_without_proof_is_refused(qv: Command, case: str) -> None:
    refused = qv("verify", case, "--confirm")
    assert (refused.code, refused.record["error"]) == (4, "identity_not_proved")
    assert qv("show", case).record["identity"] == "open"


def test_evidence_that_does_not_match_proves_nothing(qv: Command, case: str) -> None:
    seen = qv("verify", case, "--evidence", "account_login", "--what", "other name", "--outcome", "did_not_match")
    assert seen.code == 0
    assert qv("verify", case, "--confirm").code == 4


def test_proof_starts_the_policys_clock(qv: Command, case: str) -> None:
    done = qv("verify", case, "--evidence", "account_login", "--what", "logged in afresh", "--confirm")
    assert (done.code, done.record["identity"]) == (0, "confirmed")
    (evidence,) = qv("show", case).record["evidence"]
    assert (evidence["method"], evidence["what"], evidence["outcome"]) == (
        "account_login",
        "logged in afresh",
        "matched",
    )
    clocks = {clock["rule"]: clock["state"] for clock in qv("show", case).record["clocks"]}
    assert clocks["policy_inquiry"] == "running"


def test_failing_needs_a_reason_and_leads_to_a_refusal(qv: Command, told: Command, case: str) -> None:
    assert qv("verify", case, "--fail", " ").record["error"] == "identity_failure_needs_reason"
    done = told("verify", case, "--fail", "no reply to two letters")
    assert done.code == 0
    assert f"qv-desk decide {case} --right access --outcome refused" in done.out


def test_slips_are_said(qv: Command, case: str) -> None:
    assert qv("verify", case, "--evidence", "passport", "--what", "seen").record["error"] == "evidence_method_unknown"
    assert qv("verify", case, "--evidence", "account_login").record["error"] == "evidence_needs_words"
    assert qv("verify", case, "--confirm", "--fail", "both").code == 2
