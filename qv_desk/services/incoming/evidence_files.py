"""Evidence of identity that is kept for a while: stored with the day of its destruction, and destroyed.

Law: GDPR 5(1)(c) and (e); PIPL 19; COPPA rule 312.6. Seeing is the rule, storing the exception.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import date

from qv_desk.catalogue.checklists import plan_of_case
from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.stored_evidence import (
    EvidenceToDestroy,
    StoredEvidence,
    evidence_destroyed,
    evidence_stored,
)
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import InputError
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.incoming.new_files import NewFile, keep_files


@dataclass(frozen=True, slots=True)
class DueEvidence:
    """Evidence that has to be destroyed now.

    Attributes:
        case_id: of its case.
        reference: of its case.
        evidence: what it is.
        is_overdue: whether its last day has passed.
    """

    case_id: str
    reference: str
    evidence: StoredEvidence
    is_overdue: bool = False


@guarded
def store(desk: Desk, case_id: str, file: NewFile, *, method: str, why: str, destroy_on: date | None = None) -> Case:
    """Keep a file of evidence until a day, or until the check is decided.

    Args:
        desk: the open desk.
        case_id: which case.
        file: name, kind and bytes.
        method: code of the plan's method that it serves.
        why: why seeing it is not enough.
        destroy_on: the last day on which it may be kept; None for "as soon as the check is decided".

    Raises:
        InputError: ``evidence_method_unknown``, ``evidence_needs_why``, ``evidence_day_past``,
            ``evidence_in_case_already``.
        GateError: ``case_is_closed``.
    """
    before = desk.store.cases.get(case_id)
    must_be_open(desk, before)
    if plan_of_case(before).method(method) is None:
        raise InputError("evidence_method_unknown", method=method)
    with desk.changing() as changes:
        (document,) = keep_files(desk, changes, (replace(file, role=DocumentRole.EVIDENCE),))
        evidence = StoredEvidence(
            evidence_id=secrets.token_hex(8),
            sha256=document.sha256,
            name=file.name,
            method=method,
            why=why.strip(),
            stored_by=desk.user.user_id,
            stored_at=desk.moment,
            destroy_on=destroy_on,
        )
        after = evidence_stored(before, evidence, document)
        changes.save_case(after, summary_of(after, zone=desk.zone, now=desk.moment), based_on=before.version)
        changes.put_entry(
            EvidenceToDestroy(entry_id=evidence.evidence_id, at=desk.moment, case_id=case_id, destroy_on=destroy_on)
        )
        until = destroy_on.isoformat() if destroy_on else "decision"
        changes.journal("identity.evidence_stored", case_id, f"{method}, {until}: {why.strip()}")
    return after


@guarded
def destroy(desk: Desk, case_id: str, evidence_id: str) -> Case:
    """Destroy a file of evidence: its bytes are overwritten, the case and the journal say who did it and when.

    A backup made before holds it still, until that backup is gone; restored, it loses the file again, since the ledger
    of erasures names it (:mod:`qv_desk.services.backups.evidence_gone` writes that beside the backups).

    Raises:
        InputError: ``evidence_unknown``.
        GateError: ``evidence_destroyed_already``.
    """
    before = desk.store.cases.get(case_id)
    must_be_open(desk, before)
    after = evidence_destroyed(before, evidence_id, by=desk.user.user_id, at=desk.moment)
    with desk.changing() as changes:
        changes.save_case(after, summary_of(after, zone=desk.zone, now=desk.moment), based_on=before.version)
        changes.remove_entry(EvidenceToDestroy, evidence_id)
        changes.erase_entries(EvidenceToDestroy, evidence_id)  # into the ledger, with all bytes that no case names
        changes.journal("identity.evidence_destroyed", case_id, evidence_id)
    desk.store.finish_erasure()
    return after


@guarded
def due(desk: Desk) -> tuple[DueEvidence, ...]:
    """The evidence of all cases that has to be destroyed now, oldest first."""
    found = []
    for entry in desk.store.registers.all(EvidenceToDestroy):
        case = desk.store.cases.get(entry.case_id)
        found += [
            DueEvidence(case.case_id, case.reference, one, one.is_overdue(desk.today))
            for one in case.facts_of(StoredEvidence)
            if one.evidence_id == entry.entry_id and one.is_due(case, desk.today)
        ]
    return tuple(found)
