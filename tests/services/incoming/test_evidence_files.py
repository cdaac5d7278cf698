"""Evidence that is stored leaves the store for good, and the journal says who destroyed it."""

from collections.abc import Callable
from datetime import date

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.stored_evidence import StoredEvidence
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Representative
from qv_desk.errors import GateError, InputError, StoreError
from qv_desk.services.cases import verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import evidence_files
from qv_desk.services.incoming.new_files import NewFile
from tests.services.conftest import Clock

PAPER = NewFile("permission.pdf", "application/pdf", DocumentRole.ORIGINAL, b"%PDF-1.4 signed with my name")


def stored(desk: Desk, case: Case, until: date | None = None) -> StoredEvidence:
    after = evidence_files.store(
        desk, case.case_id, PAPER, method="signed_permission", why="compared once more", destroy_on=until
    )
    return after.facts_of(StoredEvidence)[-1]


def test_its_bytes_are_gone_from_the_file(desk: Desk, opened_case: Callable[..., Case]) -> None:
    """Law: COPPA rule 312.6; GDPR 5(1)(e)."""
    case = opened_case(representative=Representative.AGENT)
    kept = stored(desk, case)
    assert desk.store.documents.content(kept.sha256) == PAPER.content
    evidence_files.destroy(desk, case.case_id, kept.evidence_id)
    with pytest.raises(StoreError, match="document_unknown"):
        desk.store.documents.content(kept.sha256)
    assert desk.store.erasures.is_finished()
    after = desk.store.cases.get(case.case_id)
    assert not after.documents
    actions = [entry.action for entry in desk.store.journal.of(case.case_id)]
    assert actions[-2:] == ["identity.evidence_stored", "identity.evidence_destroyed"]


def test_what_another_case_holds_stays_there(desk: Desk, opened_case: Callable[..., Case]) -> None:
    one, other = (opened_case(representative=Representative.AGENT) for _ in range(2))
    kept, too = stored(desk, one), stored(desk, other)
    assert kept.sha256 == too.sha256
    evidence_files.destroy(desk, one.case_id, kept.evidence_id)
    assert desk.store.documents.content(too.sha256) == PAPER.content


def test_what_is_due_is_found_without_a_look_at_every_case(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    at_decision, dated, later = (opened_case(representative=Representative.AGENT) for _ in range(3))
    stored(desk, at_decision)
    stored(desk, dated, desk.today)
    stored(desk, later, date(2027, 1, 1))
    assert [one.reference for one in evidence_files.due(desk)] == [dated.reference]
    verify.fail(desk, at_decision.case_id, "another signature")
    found = {one.reference: one.is_overdue for one in evidence_files.due(desk)}
    assert found == {at_decision.reference: False, dated.reference: False}
    clock.forward(days=1)
    assert [one.reference for one in evidence_files.due(desk) if one.is_overdue] == [dated.reference]


def test_what_is_refused(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    with pytest.raises(InputError, match="evidence_method_unknown"):
        stored(desk, case)
    with pytest.raises(InputError, match="evidence_unknown"):
        evidence_files.destroy(desk, case.case_id, "none")
    agents = opened_case(representative=Representative.AGENT)
    kept = stored(desk, agents)
    evidence_files.destroy(desk, agents.case_id, kept.evidence_id)
    with pytest.raises(GateError, match="evidence_destroyed_already"):
        evidence_files.destroy(desk, agents.case_id, kept.evidence_id)
