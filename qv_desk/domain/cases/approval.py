"""Four eyes: what one person asks for and another one has to agree to.

Law: GDPR 5(2) and 24 (accountability); policy §6 (a refusal is told with its reasons, so somebody else reads them
first).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, GateError, InputError


class ApprovalKind(StrEnum):
    """What needs a second person."""

    REFUSAL = "refusal"
    DISPOSAL = "disposal"
    ROLE_CHANGE = "role_change"
    EXPORT = "export"
    CLOCK_CLASH = "clock_clash"
    PURGE = "purge"
    COMPLAINT_FINDINGS = "complaint_findings"
    DISCLOSURE = "disclosure"
    MINOR_FILE = "minor_file"
    MINOR_KEEP = "minor_keep"
    LETTER_WORDING = "letter_wording"
    INCIDENT_CHILDREN = "incident_children"


IN_WRITING = frozenset({ApprovalKind.CLOCK_CLASH, ApprovalKind.MINOR_KEEP})
"""What a second person has to resolve in words of their own: an agreement without a word is none."""


OF_A_CASE = frozenset(
    {
        ApprovalKind.REFUSAL,
        ApprovalKind.DISPOSAL,
        ApprovalKind.CLOCK_CLASH,
        ApprovalKind.COMPLAINT_FINDINGS,
        ApprovalKind.DISCLOSURE,
        ApprovalKind.MINOR_FILE,
        ApprovalKind.MINOR_KEEP,
    }
)
"""Kinds that concern a case, by its identifier; what they ask goes with the case."""

SETTLED_ELSEWHERE = frozenset({ApprovalKind.LETTER_WORDING})
"""What is agreed to, sent back or taken back where it can be read whole, by calls of its own."""


class ApprovalState(StrEnum):
    """How far an approval is."""

    WAITING = "waiting"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    USED = "used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One matter laid before a second person.

    Attributes:
        approval_id: random identifier.
        kind: what needs approval.
        object_id: what it concerns: a case identifier, a user identifier, ``store``.
        subject: what exactly, as a code: the right refused, the role to be given; empty where the kind says all.
        reason: why, in the words of whoever asks.
        asked_by: user identifier.
        asked_at: aware UTC moment.
        state: waiting until somebody decides.
        decided_by: user identifier; empty while it waits.
        decided_at: aware UTC moment; None while it waits.
        note: the words of whoever decided.
    """

    approval_id: str
    kind: ApprovalKind
    object_id: str
    subject: str
    reason: str
    asked_by: str
    asked_at: datetime
    state: ApprovalState = ApprovalState.WAITING
    decided_by: str = ""
    decided_at: datetime | None = None
    note: str = ""

    def granted(self, by: DeskUser, at: datetime, note: str = "") -> Self:
        """The approval after a second person agreed.

        Raises:
            GateError: ``approval_settled``, ``approval_needs_another_person``.
            AccessError: ``approval_needs_supervisor``.
            InputError: ``approval_needs_words`` where the matter has to be resolved in writing.
        """
        if self.kind in IN_WRITING and not note.strip():
            raise InputError("approval_needs_words")
        return self._decided(ApprovalState.GRANTED, by, at, note)

    def refused(self, by: DeskUser, at: datetime, note: str) -> Self:
        """The approval after a second person said no, which needs a reason.

        Raises:
            GateError, AccessError: as :meth:`granted`.
            InputError: ``approval_needs_words``.
        """
        if not note.strip():
            raise InputError("approval_needs_words")
        return self._decided(ApprovalState.REFUSED, by, at, note)

    def withdrawn(self, by: DeskUser, at: datetime) -> Self:
        """The approval after whoever asked took it back.

        Raises:
            GateError: ``approval_settled``, ``approval_not_yours``.
        """
        self._must_wait()
        if by.user_id != self.asked_by:
            raise GateError("approval_not_yours")
        return replace(self, state=ApprovalState.WITHDRAWN, decided_by=by.user_id, decided_at=at)

    def used(self) -> Self:
        """The approval after what it allowed was done: it allows it once.

        Raises:
            GateError: ``approval_not_granted``.
        """
        if self.state is not ApprovalState.GRANTED:
            raise GateError("approval_not_granted")
        return replace(self, state=ApprovalState.USED)

    def _decided(self, state: ApprovalState, by: DeskUser, at: datetime, note: str) -> Self:
        self._must_wait()
        if by.role is not Role.SUPERVISOR:
            raise AccessError("approval_needs_supervisor")
        if by.user_id == self.asked_by:
            raise GateError("approval_needs_another_person")
        return replace(self, state=state, decided_by=by.user_id, decided_at=at, note=note.strip())

    def _must_wait(self) -> None:
        if self.state is not ApprovalState.WAITING:
            raise GateError("approval_settled")
