"""Evidence that was destroyed after a backup does not come back with it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.identifying.stored_evidence import EvidenceToDestroy, StoredEvidence
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Representative
from qv_desk.errors import GateError, StoreError
from qv_desk.services.backups.back_up import back_up
from qv_desk.services.backups.evidence_gone import destroy_evidence, gone_since
from qv_desk.services.cases import review, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import evidence_files
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.store.erasure import Erasure
from tests.services.backups.restoring import opened, restored
from tests.services.conftest import Clock

PAPER = NewFile("permission.pdf", "application/pdf", DocumentRole.ORIGINAL, b"%PDF-1.4 signed with my name")
OTHER = replace(PAPER, name="second.pdf", content=b"%PDF-1.4 another paper")


def stored(desk: Desk, case: Case, file: NewFile = PAPER) -> StoredEvidence:
    after = evidence_files.store(desk, case.case_id, file, method="signed_permission", why="compared once more")
    return after.facts_of(StoredEvidence)[-1]


@pytest.fixture
def kept(desk: Desk, opened_case: Callable[..., Case]) -> tuple[str, StoredEvidence, StoredEvidence]:
    """A case with two papers, whose check has failed: both have to be destroyed."""
    case = opened_case(representative=Representative.AGENT)
    papers = stored(desk, case), stored(desk, case, OTHER)
    verify.fail(desk, case.case_id, "another signature")
    return (case.case_id, *papers)


@pytest.mark.parametrize("is_other_machine", [False, True])
def test_a_restored_backup_loses_it_again(
    desk: Desk,
    kept: tuple[str, StoredEvidence, StoredEvidence],
    place: Path,
    tmp_path: Path,
    folder: Path,
    clock: Clock,
    is_other_machine: bool,
) -> None:
    case_id, first, second = kept
    backup = place / back_up(desk, place).folder
    clock.forward(hours=1)
    destroyed_at = desk.moment
    destroy_evidence(desk, case_id, first.evidence_id)
    desk.close()
    clock.forward(hours=1)
    to = tmp_path / "another machine" if is_other_machine else folder

    restored(backup, to, clock)

    again = opened(to, clock)
    gone, stays = again.store.cases.get(case_id).facts_of(StoredEvidence)
    assert (gone.name, gone.destroyed_by, gone.destroyed_at) == ("", again.user.user_id, destroyed_at)
    with pytest.raises(StoreError, match="document_unknown"):
        again.store.documents.content(first.sha256)
    assert stays.is_kept
    assert again.store.documents.content(second.sha256) == OTHER.content
    assert [one.evidence.evidence_id for one in evidence_files.due(again)] == [second.evidence_id]
    assert [one.entry_id for one in again.store.registers.all(EvidenceToDestroy)] == [second.evidence_id]
    entry = again.store.journal.of(case_id)[-1]
    assert (entry.action, entry.detail) == ("identity.evidence_destroyed", first.evidence_id)
    assert again.store.journal.verify().first_bad is None

    destroy_evidence(again, case_id, second.evidence_id)
    summary = again.store.summaries.one(case_id)
    assert summary is not None
    assert summary.next_step == review.look(again, case_id).next
    assert summary.next_step != NextStep.DESTROY_EVIDENCE
    again.close()


def test_the_ledger_holds_random_identifiers_alone(
    desk: Desk, kept: tuple[str, StoredEvidence, StoredEvidence]
) -> None:
    case_id, first, _second = kept
    destroy_evidence(desk, case_id, first.evidence_id)
    (line,) = desk.store.erasures.all()
    assert (line.object_id, line.kind, line.erased_by) == (
        first.evidence_id,
        "evidence_to_destroy",
        desk.user.user_id,
    )
    with pytest.raises(GateError, match="evidence_destroyed_already"):
        destroy_evidence(desk, case_id, first.evidence_id)
    assert len(desk.store.erasures.all()) == 1


def test_all_of_a_case_goes_at_once_and_its_line_follows(
    desk: Desk, kept: tuple[str, StoredEvidence, StoredEvidence]
) -> None:
    case_id, first, second = kept
    before = desk.store.cases.get(case_id)
    ledger = [
        Erasure(one.evidence_id, one.evidence_id, "evidence_to_destroy", desk.moment, "u1") for one in (first, second)
    ]
    (found,) = gone_since(desk.store, [*ledger, Erasure("x", case_id, "case", desk.moment, "u1")])
    assert (found.case.case_id, found.based_on) == (case_id, before.version)
    assert set(found.evidence) == {first.evidence_id, second.evidence_id}
    assert not any(one.is_kept for one in found.case.facts_of(StoredEvidence))
    assert found.summary.next_step != NextStep.DESTROY_EVIDENCE
    assert gone_since(desk.store, ledger[:0]) == ()
