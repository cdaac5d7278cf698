"""A new case searches, proves and counts as its rights and its channel ask."""

from collections.abc import Callable
from datetime import timedelta

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_a_disclosing_request_searches_every_source_and_waits_for_identity(opened_case: CaseOpener) -> None:
    case = opened_case()
    assert len(case.search) == 15
    assert case.identity.outcome is IdentityOutcome.OPEN
    assert [event.kind for event in case.events] == [EventKind.RECEIVED]


def test_a_marketing_stop_needs_no_proof_and_runs_from_receipt(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.MARKETING_OBJECTION,))
    assert case.identity.outcome is IdentityOutcome.NOT_NEEDED
    assert case.search == ()
    clocks = {clock.rule.code: clock for clock in review.look(desk, case.case_id).clocks}
    assert clocks["policy_inquiry"].started_at == case.received_at


def test_forwarded_mail_runs_from_its_first_receipt(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D39."""
    first = desk.moment - timedelta(days=10)
    case = opened_case(first_received_at=first)
    assert case.received_at == first
    clocks = {clock.rule.code: clock for clock in review.look(desk, case.case_id).clocks}
    assert clocks["eu_gdpr"].started_at == first
