"""Complaints about a case, when somebody works on that case: they do not judge these complaints alone.

Law: policy §2 (complaints are handled); nobody judges their own work.
"""

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.kinds.complaint import Complaint, complaint_of, complaint_seen_beside
from qv_desk.domain.kinds.complaint_link import ComplaintLink
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ComplaintBeside:
    """A complaint that more people may not judge alone, and what follows from that.

    Attributes:
        case: its next state.
        summary: its line in the queue.
        based_on: its version as it was read.
        asked: what a second person is asked by it; None where nothing is.
    """

    case: Case
    summary: CaseSummary
    based_on: int
    asked: Approval | None

    def keep(self, changes: "Transaction") -> None:
        """Keep it with its journal entry, in the transaction of the change that led to it."""
        changes.save_case(self.case, self.summary, based_on=self.based_on)
        if self.asked is not None:
            changes.save_approval(self.asked)
        changes.journal("complaint.people_followed", self.case.case_id, complaint_of(self.case).about_reference)


@guarded
def complaints_beside(desk: Desk, earlier: Case) -> tuple[ComplaintBeside, ...]:
    """The complaints about a case that have to know of who works on it now; mostly there is none."""
    found = []
    for link in desk.store.registers.of_case(ComplaintLink, earlier.case_id):
        before = desk.store.cases.find(link.key)
        if before is None or not before.facts_of(Complaint):  # an erased one leaves its link behind
            continue
        after = complaint_seen_beside(before, earlier, desk.moment)
        if after is not before:
            summary = summary_of(after, zone=desk.zone, now=desk.moment)
            found.append(ComplaintBeside(after, summary, before.version, _asked(desk, after)))
    return tuple(found)


def _asked(desk: Desk, case: Case) -> Approval | None:
    """What whoever wrote the findings asks a second person now, unless that is asked already."""
    complaint = complaint_of(case)
    waits = any(
        one.kind is ApprovalKind.COMPLAINT_FINDINGS and one.state is ApprovalState.WAITING
        for one in desk.store.approvals.of(case.case_id)
    )
    if complaint.findings is None or not complaint.waits_for_second_person or waits:
        return None
    return Approval(
        approval_id=secrets.token_hex(8),
        kind=ApprovalKind.COMPLAINT_FINDINGS,
        object_id=case.case_id,
        subject="",
        reason=complaint.findings.found,
        asked_by=complaint.findings.by,
        asked_at=desk.moment,
    )
