"""Points are counted once per method, and only for what matched."""

from datetime import UTC, datetime

from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome, IdentityCheck, IdentityOutcome, IdentityPlan

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def seen(method: str, outcome: EvidenceOutcome) -> Evidence:
    return Evidence(method, "compared", outcome, "u1", NOW)


def test_points_of_matched_methods_add_up_once_each(a_plan: IdentityPlan) -> None:
    check = IdentityCheck(
        evidence=(
            seen("one_fact", EvidenceOutcome.MATCHED),
            seen("one_fact", EvidenceOutcome.MATCHED),
            seen("another_fact", EvidenceOutcome.INCONCLUSIVE),
            seen("unheard_of", EvidenceOutcome.MATCHED),
        )
    )
    assert check.points(a_plan) == 1
    assert check.missing(a_plan) == ("confirmation",)


def test_proof_is_asked_or_has_failed_in_one_outcome_each() -> None:
    assert [outcome for outcome in IdentityOutcome if IdentityCheck(outcome).is_asked] == [IdentityOutcome.ASKED]
    assert [outcome for outcome in IdentityOutcome if IdentityCheck(outcome).has_failed] == [IdentityOutcome.FAILED]


def test_who_stands() -> None:
    standing = {outcome for outcome in IdentityOutcome if IdentityCheck(outcome).stands}
    assert standing == {IdentityOutcome.CONFIRMED, IdentityOutcome.NOT_NEEDED}
