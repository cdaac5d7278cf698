"""Evidence of identity that was destroyed stays destroyed: also in a backup from before, when that is restored."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.cases.next_step import NextStep, next_step, waiting_for
from qv_desk.domain.identifying.stored_evidence import EvidenceToDestroy, StoredEvidence, evidence_destroyed
from qv_desk.services.backups import back_up
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming import evidence_files
from qv_desk.store.desk_store import Store
from qv_desk.store.erasure import Erasure


@dataclass(frozen=True, slots=True)
class EvidenceGone:
    """A case of a restored store, without the evidence that was destroyed since the backup.

    Attributes:
        case: as it stands without it.
        summary: its line in the lists.
        based_on: its version in the backup.
        evidence: identifiers of what is gone.
    """

    case: Case
    summary: CaseSummary
    based_on: int
    evidence: tuple[str, ...]


@guarded
def destroy_evidence(desk: Desk, case_id: str, evidence_id: str) -> Case:
    """Destroy a file of evidence, and write that beside the backups, so that none of them brings it back.

    Raises:
        InputError: ``evidence_unknown``.
        GateError: ``evidence_destroyed_already``.
        AccessError: ``minor_file_needs_approval``.
        StoreError: the store fails; ``ledger_not_written`` after the evidence is gone.

    Law: GDPR 5(1)(e); PIPL 19.
    """
    case = evidence_files.destroy(desk, case_id, evidence_id)
    back_up.keep_ledger(desk)
    return case


def gone_since(store: Store, erasures: Iterable[Erasure]) -> tuple[EvidenceGone, ...]:
    """What a restored store still holds of the evidence that a ledger names, each case as it stands without it.

    Args:
        store: the restored store.
        erasures: of the ledger.
    """
    named = {one.object_id: one for one in erasures if one.kind == EvidenceToDestroy.register_name}
    by_case: dict[str, list[str]] = {}
    for entry in store.registers.all(EvidenceToDestroy):
        if entry.entry_id in named:
            by_case.setdefault(entry.case_id, []).append(entry.entry_id)
    found = []
    for case_id, evidence in by_case.items():
        summary, before = store.summaries.one(case_id), store.cases.get(case_id)
        if summary is None:
            continue
        after = before
        for one in evidence:
            if any(known.evidence_id == one and known.is_kept for known in after.facts_of(StoredEvidence)):
                after = evidence_destroyed(after, one, by=named[one].erased_by, at=named[one].erased_at)
        step = next_step(after)
        line = replace(summary, changed_at=after.changed_at)
        if summary.next_step != NextStep.CONFIRM_RECEIPT:  # what a line alone tells is no matter of evidence
            line = replace(line, next_step=step.value, waiting=waiting_for(step))
        found.append(EvidenceGone(after, line, before.version, tuple(evidence)))
    return tuple(found)
