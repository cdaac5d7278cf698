"""Stored evidence has its day, stands in the way of closing, and leaves nothing behind but that it was there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.identifying.stored_evidence import StoredEvidence, evidence_destroyed, evidence_stored
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.errors import GateError, InputError

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
FILE = Document("ab" * 32, "permission.pdf", "application/pdf", 4, DocumentRole.EVIDENCE, NOW, "u1")


def kept(destroy_on: date | None = None, why: str = "the signature is compared again") -> StoredEvidence:
    return StoredEvidence(
        evidence_id="e1", sha256=FILE.sha256, name=FILE.name, method="signed_permission", why=why, stored_by="u1",
        stored_at=NOW, destroy_on=destroy_on,
    )  # fmt: skip


def test_it_is_due_when_the_check_is_decided(a_case: Callable[..., Case]) -> None:
    case = evidence_stored(a_case(), kept(), FILE)
    assert next_step(case) is NextStep.CHECK_IDENTITY
    assert not kept().is_due(case, NOW.date())
    for outcome in (IdentityOutcome.CONFIRMED, IdentityOutcome.FAILED):
        assert next_step(replace(case, identity=IdentityCheck(outcome))) is NextStep.DESTROY_EVIDENCE


def test_one_with_a_day_waits_for_it_but_not_longer_than_the_answer(a_case: Callable[..., Case]) -> None:
    case = replace(a_case(), identity=IdentityCheck(IdentityOutcome.CONFIRMED))
    dated = kept(date(2026, 10, 1))
    case = evidence_stored(case, dated, FILE)
    assert next_step(case) is NextStep.SEARCH
    assert [dated.is_due(case, date(2026, 9, 30)), dated.is_due(case, date(2026, 10, 1))] == [False, True]


def test_a_case_does_not_close_over_it(a_case: Callable[..., Case]) -> None:
    case = evidence_stored(a_case(), kept(), FILE)
    (said,) = case.in_the_way_of(CaseAct.CLOSE)
    assert said.code == "evidence_not_destroyed"
    gone = evidence_destroyed(case, "e1", by="u2", at=NOW)
    assert not gone.in_the_way_of(CaseAct.CLOSE)
    assert not gone.documents
    (fact,) = gone.facts_of(StoredEvidence)
    assert (fact.name, fact.destroyed_by, fact.destroyed_at, fact.is_kept) == ("", "u2", NOW, False)
    assert not fact.is_due(gone, date.max)


def test_what_is_refused(a_case: Callable[..., Case]) -> None:
    with pytest.raises(InputError, match="evidence_needs_why"):
        evidence_stored(a_case(), kept(why=" "), FILE)
    with pytest.raises(InputError, match="evidence_day_past"):
        evidence_stored(a_case(), kept(date(2026, 9, 23)), FILE)
    case = evidence_stored(a_case(), kept(), FILE)
    with pytest.raises(InputError, match="evidence_in_case_already"):
        evidence_stored(case, kept(), FILE)
    with pytest.raises(InputError, match="evidence_unknown"):
        evidence_destroyed(case, "e2", by="u1", at=NOW)
    with pytest.raises(GateError, match="evidence_destroyed_already"):
        evidence_destroyed(evidence_destroyed(case, "e1", by="u1", at=NOW), "e1", by="u1", at=NOW)
