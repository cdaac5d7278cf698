"""A right is decided only when the duties before it are done."""

from tests.cli.terminal import Command


def test_nothing_is_granted_to_a_stranger(qv: Command, case: str) -> None:
    refused = qv("decide", case, "--right", "access", "--outcome", "granted")
    assert (refused.code, refused.record["error"]) == (4, "identity_not_confirmed")


def test_nothing_is_granted_before_the_search_is_done(qv: Command, verified: str) -> None:
    refused = qv("decide", verified, "--right", "access", "--outcome", "granted")
    assert (refused.code, refused.record["error"]) == (4, "search_not_finished")


def test_a_grant_is_kept(qv: Command, told: Command, decided: str) -> None:
    shown = qv("show", decided).record
    assert shown["decisions"] == [
        {"right": "access", "outcome": "granted", "ground": "", "facts": "", "approved_by": None}
    ]
    assert shown["next_step"] == "write_answer"
    again = told("decide", decided, "--right", "access", "--outcome", "not_held")
    assert "The search has found 2 records" in again.err


def test_a_refusal_needs_its_ground_and_its_facts(qv: Command, case: str) -> None:
    words = ("decide", case, "--right", "access", "--outcome", "refused")
    assert qv(*words).record["error"] == "refusal_needs_ground_and_facts"
    assert qv(*words, "--ground", "because", "--facts", "x").record["error"] == "refusal_ground_unknown"
    kept = qv(*words, "--ground", "identity_not_confirmed", "--facts", "no reply to two letters")
    assert (kept.code, kept.record["rights_undecided"]) == (0, [])


def test_grounds_are_listed_without_a_desk(bare: Command) -> None:
    grounds = bare("decide", "--list-grounds", "--json").records
    assert {"legal_duty", "identity_not_confirmed"} <= {ground["ground"] for ground in grounds}
    assert "identity_not_confirmed" in bare("decide", "--list-grounds").out


def test_slips_are_said(qv: Command, case: str) -> None:
    assert qv("decide", case, "--right", "access").code == 2
    assert qv("decide", case, "--right", "erasure", "--outcome", "granted").record["error"] == "right_not_asked"


def test_a_refusal_says_who_reads_it_first(told: Command, case: str) -> None:
    refusal = ("--outcome", "refused", "--ground", "identity_not_confirmed", "--facts", "No proof came.")
    assert "qv-desk approvals" in told("decide", case, "--right", "access", *refusal).out


def test_the_questions_are_answered_by_the_same_command(qv: Command, case: str) -> None:
    limbs = [f"--set={limb}=reasons" for limb in ("repeated", "technical_means", "risk_to_others")]
    words = ("decide", case, "--right", "access", "--outcome", "refused", "--ground", "unreasonable_repeats")
    assert qv(*words, "--facts", "the ninth").record["error"] == "examination_missing"
    assert qv(*words, "--facts", "the ninth", limbs[0]).record["error"] == "examination_incomplete"
    assert qv(*words, "--facts", "the ninth", *limbs).code == 0
    granted = qv("decide", case, "--right", "access", "--outcome", "granted", limbs[0])
    assert granted.record["error"] == "examination_not_for_right"


def test_a_pointer_says_whose_it_is(qv: Command, told: Command, case: str) -> None:
    words = ("decide", case, "--right", "access", "--outcome")
    assert qv(*words, "not_ours").record["error"] == "outcome_needs_words"
    assert "not ours" in told(*words, "not_ours", "--facts", "the shop of Sample Ltd").out
    assert qv(*words, "self_service", "--facts", "the profile page").code == 0
