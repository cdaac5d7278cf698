"""Identity: only listed proofs, only enough of them, everything journalled."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.parts.identity import EvidenceOutcome, IdentityOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import review, verify
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_confirming_starts_the_fifteen_working_days(opened_case: CaseOpener, desk: Desk) -> None:
    """Law: policy §10."""
    case = opened_case()
    clock = next(each for each in review.look(desk, case.case_id).clocks if each.rule.code == "policy_inquiry")
    assert clock.state is ClockState.NOT_STARTED
    verify.see_evidence(
        desk, case.case_id, method="call_back", what="serial number and month agree", outcome=EvidenceOutcome.MATCHED
    )
    verify.confirm(desk, case.case_id, "by mail")
    clock = next(each for each in review.look(desk, case.case_id).clocks if each.rule.code == "policy_inquiry")
    assert clock.due_on is not None
    # 25–27 September and 1–7 October are days off; 10 October is a make-up day.
    assert clock.due_on.isoformat() == "2026-10-22"
    actions = [entry.action for entry in desk.store.journal.of(case.case_id)]
    assert actions == ["case.opened", "identity.evidence_seen", "identity.confirmed"]


def test_too_little_proof_confirms_nothing(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.ERASURE,))
    verify.see_evidence(
        desk, case.case_id, method="account_login", what="logged in afresh", outcome=EvidenceOutcome.MATCHED
    )
    with pytest.raises(GateError, match="identity_confirmation_missing"):
        verify.confirm(desk, case.case_id)
    assert desk.store.cases.get(case.case_id).identity.outcome is IdentityOutcome.OPEN


def test_only_proofs_of_the_plan_count(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    with pytest.raises(InputError, match="evidence_method_unknown"):
        verify.see_evidence(desk, case.case_id, method="passport", what="seen", outcome=EvidenceOutcome.MATCHED)
    with pytest.raises(InputError, match="evidence_needs_words"):
        verify.see_evidence(desk, case.case_id, method="call_back", what=" ", outcome=EvidenceOutcome.MATCHED)


def test_a_failed_check_is_written_down(opened_case: CaseOpener, desk: Desk) -> None:
    case = verify.fail(desk, opened_case().case_id, "nothing agreed with our files")
    assert case.identity.outcome is IdentityOutcome.FAILED
    assert desk.store.journal.of(case.case_id)[-1].detail == "nothing agreed with our files"
