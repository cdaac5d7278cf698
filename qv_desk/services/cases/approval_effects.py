"""What a second person's word does to the case that it is about, and how the journal tells of it."""

import secrets
from collections.abc import Callable
from datetime import datetime, tzinfo

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.complaint import complaint_agreed, complaint_sent_back
from qv_desk.domain.kinds.demand_log import entry_of
from qv_desk.domain.kinds.demand_steps import demand_disclosure_approved, demand_disclosure_taken_back
from qv_desk.domain.kinds.incident import Incident
from qv_desk.domain.minors.minor_deeds import KeptFrozen
from qv_desk.domain.minors.minor_register import record_of
from qv_desk.domain.minors.minor_work import kept_for_dispute
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.right import Right
from qv_desk.store.registers import Registers

Command = Callable[[Case], Case]


def agreed_to(approval: Approval, *, by: str, at: datetime, note: str) -> Command | None:
    """What an agreement does to the case itself; None where it only allows something.

    Args:
        approval: what was asked.
        by: user identifier of who agrees.
        at: aware UTC moment.
        note: what they say to it.
    """
    match approval.kind:
        case ApprovalKind.REFUSAL:
            right = Right(approval.subject)
            return lambda case: case.refusal_approved(right, by=by, at=at)
        case ApprovalKind.COMPLAINT_FINDINGS:
            return lambda case: complaint_agreed(case, by=by, at=at)
        case ApprovalKind.DISCLOSURE:
            return lambda case: demand_disclosure_approved(case, by=by, at=at)
        case ApprovalKind.MINOR_KEEP:
            kept = KeptFrozen(hold_id=secrets.token_hex(8), reason=approval.reason, words=note, approved_by=by, at=at)
            return lambda case: kept_for_dispute(case, kept, at)
        case _:
            return None


def sent_back(approval: Approval, at: datetime) -> Command | None:
    """What becomes of the case when nobody agrees, or the question is taken back; None for nothing."""
    match approval.kind:
        case ApprovalKind.REFUSAL:
            right = Right(approval.subject)
            return lambda case: case.refusal_sent_back(right, at)
        case ApprovalKind.COMPLAINT_FINDINGS:
            return lambda case: complaint_sent_back(case, at)
        case ApprovalKind.DISCLOSURE:
            return lambda case: demand_disclosure_taken_back(case, at)
        case _:
            return None


def lines_of(approval: Approval, case: Case, zone: tzinfo) -> tuple[RegisterEntry, ...]:
    """The lines of the office's registers that follow what was said."""
    if approval.kind is ApprovalKind.MINOR_KEEP:
        record = record_of(case)
        return () if record is None else (record,)
    if approval.kind is not ApprovalKind.DISCLOSURE:
        return ()
    return (entry_of(case, case.received_at.astimezone(zone).date()),)


def told(approval: Approval) -> str:
    """The detail of its journal entry."""
    what = f"{approval.kind} {approval.subject}".strip()
    words = approval.note or (approval.reason if approval.state is ApprovalState.WAITING else "")
    return f"{what}: {words}" if words else what


def incident_number(registers: Registers, approval: Approval) -> str:
    """Which incident's children are to be opened: who agrees has to know; empty for every other matter."""
    if approval.kind is not ApprovalKind.INCIDENT_CHILDREN:
        return ""
    return registers.get(Incident, approval.object_id).number
