"""What waits for a second person, and what became of it; in plain SQL, for a start counts it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.errors import StoreError
from qv_desk.store.column_texts import moment_text
from qv_desk.store.lane import Lane

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ALL: Final = """
    SELECT approval_id, kind, object_id, subject, reason, asked_by, asked_at, state, decided_by, decided_at, note
    FROM approvals
"""
_WAITING: Final = f"{_ALL} WHERE state = 'waiting' ORDER BY asked_at, approval_id"
_OF: Final = f"{_ALL} WHERE object_id = :object_id ORDER BY asked_at, approval_id"
_ONE: Final = f"{_ALL} WHERE approval_id = :approval_id"
_SAVE: Final = """
    INSERT INTO approvals (approval_id, kind, object_id, subject, reason, asked_by, asked_at, state, decided_by,
        decided_at, note)
    VALUES (:approval_id, :kind, :object_id, :subject, :reason, :asked_by, :asked_at, :state, :decided_by,
        :decided_at, :note)
    ON CONFLICT (approval_id) DO UPDATE SET state = excluded.state, decided_by = excluded.decided_by,
        decided_at = excluded.decided_at, note = excluded.note
"""
"""What was asked for never changes, only what became of it."""


class Approvals:
    """Reads approvals.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def waiting(self) -> tuple[Approval, ...]:
        """What nobody has decided yet, oldest first."""
        return tuple(_approval(row) for row in self._lane.rows(_WAITING, {}))

    def of(self, object_id: str) -> tuple[Approval, ...]:
        """Everything that was asked for one thing, decided or not, oldest first."""
        return tuple(_approval(row) for row in self._lane.rows(_OF, {"object_id": object_id}))

    def get(self, approval_id: str) -> Approval:
        """The approval of that identifier.

        Raises:
            StoreError: ``approval_unknown``.
        """
        found = self._lane.rows(_ONE, {"approval_id": approval_id})
        if not found:
            raise StoreError("approval_unknown")
        return _approval(found[0])


def save_approval(session: "Session", approval: Approval) -> None:
    """Keep a new approval, or what became of one."""
    values = {
        "approval_id": approval.approval_id,
        "kind": approval.kind.value,
        "object_id": approval.object_id,
        "subject": approval.subject,
        "reason": approval.reason,
        "asked_by": approval.asked_by,
        "asked_at": moment_text(approval.asked_at),
        "state": approval.state.value,
        "decided_by": approval.decided_by,
        "decided_at": moment_text(approval.decided_at) if approval.decided_at else None,
        "note": approval.note,
    }
    session.connection().exec_driver_sql(_SAVE, values)


def _approval(row: tuple[Any, ...]) -> Approval:
    approval_id, kind, object_id, subject, reason, asked_by, asked_at, state, decided_by, decided_at, note = row
    return Approval(
        approval_id=approval_id,
        kind=ApprovalKind(kind),
        object_id=object_id,
        subject=subject,
        reason=reason,
        asked_by=asked_by,
        asked_at=datetime.fromisoformat(asked_at),
        state=ApprovalState(state),
        decided_by=decided_by,
        decided_at=datetime.fromisoformat(decided_at) if decided_at else None,
        note=note,
    )
