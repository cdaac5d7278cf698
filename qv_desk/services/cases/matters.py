"""What was laid before a second person, as whoever looks at it may read it.

Law: Regulations on the Protection of Minors in Cyberspace 36 (about a child, no more than its reader may know).
"""

from dataclasses import dataclass, replace

from qv_desk.domain.cases.approval import OF_A_CASE, Approval, ApprovalKind
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.services.cases.approval_effects import incident_number
from qv_desk.services.cases.review import QueueRow, queue_row, without_childs_name
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import shut_to


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that waits for a second person, as a list shows it.

    Attributes:
        approval: what is asked.
        reference: of the case, or the number of the incident, that it concerns; empty where it concerns none.
        person_name: the data subject of that case.
        about: the user whom it concerns; None where it concerns none.
        asked_by: display name of whoever asks.
        may_decide: whether the person at the desk may agree to it.
        line: that case's line in the queue, which says by when it is due; None where it concerns none.
        decision: the refusal itself, with its ground and facts; None for other matters.
    """

    approval: Approval
    reference: str
    person_name: str
    about: DeskUser | None
    asked_by: str
    may_decide: bool
    line: QueueRow | None = None
    decision: Decision | None = None


@guarded
def waiting(desk: Desk) -> tuple[Matter, ...]:
    """What nobody has decided yet, oldest first; what concerns a case that is gone waits for nobody."""
    users = {user.user_id: user for user in desk.store.settings.people()}
    return tuple(
        _matter(desk, approval, users)
        for approval in desk.store.approvals.waiting()
        if approval.kind not in OF_A_CASE or desk.store.summaries.one(approval.object_id) is not None
    )


@guarded
def of(desk: Desk, object_id: str) -> tuple[Approval, ...]:
    """Everything that was asked for one thing, decided or not, oldest first."""
    return tuple(_readable(desk, one) for one in desk.store.approvals.of(object_id))


def _matter(desk: Desk, approval: Approval, users: dict[str, DeskUser]) -> Matter:
    summary = desk.store.summaries.one(approval.object_id) if approval.kind in OF_A_CASE else None
    asker = users.get(approval.asked_by)
    return Matter(
        approval=_readable(desk, approval),
        reference=summary.reference if summary else incident_number(desk.store.registers, approval),
        person_name=without_childs_name(summary).person_name if summary else "",
        about=users.get(approval.object_id),
        asked_by=asker.display_name if asker else approval.asked_by,
        may_decide=desk.user.role is Role.SUPERVISOR and approval.asked_by != desk.user.user_id,
        line=queue_row(desk, summary) if summary else None,
        decision=_refusal(desk, approval),
    )


def _readable(desk: Desk, approval: Approval) -> Approval:
    """What is asked, with its words; about a child, these are for whoever asks, agrees, or may open the file.

    Law: Regulations on the Protection of Minors in Cyberspace 36.
    """
    if desk.user.role is Role.SUPERVISOR or desk.user.user_id == approval.asked_by or approval.kind not in OF_A_CASE:
        return approval
    return replace(approval, reason="", note="") if shut_to(desk, (approval.object_id,)) else approval


def _refusal(desk: Desk, approval: Approval) -> Decision | None:
    if approval.kind is not ApprovalKind.REFUSAL:
        return None
    return desk.store.cases.get(approval.object_id).decision_on(Right(approval.subject))
