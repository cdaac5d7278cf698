"""Evidence of identity that was stored and not only seen: a document with a day on which it is destroyed.

Law: GDPR 5(1)(c) and (e); PIPL 19; COPPA rule 312.6 (an identity document is checked and then destroyed).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.terms.document import Document
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import GateError, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvidence(CaseFact):
    """One file that proves who asks, from the day it was stored to the day it was destroyed.

    Attributes:
        evidence_id: random identifier.
        sha256: of its bytes, which lie in the store while it is kept.
        name: its file name; empty once it is destroyed, for names tell as much as files.
        method: code of the proof method that it serves.
        why: why seeing it was not enough.
        destroy_on: the last day on which it may be kept; None for "as soon as the check is decided".
        stored_by: user identifier.
        stored_at: aware UTC moment.
        destroyed_by: user identifier; empty while it is kept.
        destroyed_at: aware UTC moment; None while it is kept.
    """

    fact_name: ClassVar[str] = "stored_evidence"

    evidence_id: str
    sha256: str
    name: str
    method: str
    why: str
    stored_by: str
    stored_at: datetime
    destroy_on: date | None = None
    destroyed_by: str = ""
    destroyed_at: datetime | None = None

    @property
    def is_kept(self) -> bool:
        """Whether its bytes still lie in the store."""
        return self.destroyed_at is None

    def is_due(self, case: Case, today: date) -> bool:
        """Whether it has to be destroyed now: its day has come, the check is decided, or the case is answered."""
        if not self.is_kept:
            return False
        decided = case.identity.stands or case.identity.has_failed
        return case.is_answered or (decided if self.destroy_on is None else self.destroy_on <= today)

    def is_overdue(self, today: date) -> bool:
        """Whether it is still kept after the last day on which it might be."""
        return self.is_kept and self.destroy_on is not None and self.destroy_on < today

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """A case does not close while evidence is kept that nobody needs any more."""
        if self.is_kept and act is CaseAct.CLOSE:
            return GateError("evidence_not_destroyed")
        return None

    def next_step(self, case: Case) -> NextStep | None:
        """Evidence goes first once the check is decided; what has a day of its own goes before the case closes."""
        return NextStep.DESTROY_EVIDENCE if self.is_due(case, date.min) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceToDestroy(RegisterEntry):
    """That evidence is kept in a case, so that what is due is found without reading every case.

    Its ``entry_id`` is that of the evidence, its ``at`` the moment of storing.
    """

    register_name: ClassVar[str] = "evidence_to_destroy"

    destroy_on: date | None = None


def evidence_stored(case: Case, evidence: StoredEvidence, document: Document) -> Case:
    """The case with a file of evidence.

    Raises:
        InputError: ``evidence_needs_why``; ``evidence_day_past``; ``evidence_in_case_already`` where the same file is
            in the case as something else and would outlast its destruction.
        GateError: ``case_is_closed``.
    """
    if not evidence.why.strip():
        raise InputError("evidence_needs_why")
    if evidence.destroy_on is not None and evidence.destroy_on < evidence.stored_at.date():
        raise InputError("evidence_day_past")
    if any(known.sha256 == evidence.sha256 for known in case.documents):
        raise InputError("evidence_in_case_already")
    kept = case.with_facts(StoredEvidence, (*case.facts_of(StoredEvidence), evidence), evidence.stored_at)
    return replace(kept, documents=(*kept.documents, document))


def evidence_destroyed(case: Case, evidence_id: str, *, by: str, at: datetime) -> Case:
    """The case without the file; that there was one, and who destroyed it when, stays.

    Raises:
        InputError: ``evidence_unknown``.
        GateError: ``evidence_destroyed_already``.
    """
    found = next((one for one in case.facts_of(StoredEvidence) if one.evidence_id == evidence_id), None)
    if found is None:
        raise InputError("evidence_unknown")
    if not found.is_kept:
        raise GateError("evidence_destroyed_already")
    gone = replace(found, name="", destroyed_by=by, destroyed_at=at)
    all_of_it = tuple(gone if one is found else one for one in case.facts_of(StoredEvidence))
    without = case.with_facts(StoredEvidence, all_of_it, at, even_closed=True)
    return replace(without, documents=tuple(one for one in case.documents if one.sha256 != found.sha256))
