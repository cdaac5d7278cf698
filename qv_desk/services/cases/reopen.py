"""Take an answered or closed case up again, whole or in some of its rights."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.reopen import reopened
from qv_desk.domain.decisions.reopening import ReopenedFor
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


def why_name(why: ReopenedFor) -> Wording:
    """Why a case is taken up again, as staff call it."""
    return wordings("reopening")[f"why.{why}"]


def what_clocks_do(why: ReopenedFor) -> Wording:
    """What it means for the clocks, and how sure that is."""
    return wordings("reopening")[f"clocks.{why}"]


@guarded
def reopen(
    desk: Desk,
    case_id: str,
    *,
    why: ReopenedFor,
    reason: str,
    rights: Collection[Right] | None = None,
    at: datetime | None = None,
    until: date | None = None,
) -> Case:
    """Take a case up again: what was decided and told stays, what is decided now stands beside it.

    Whoever waits for an agreement to dispose of the file waits no longer.

    Args:
        desk: the open desk.
        case_id: which case.
        why: for what reason, as far as the clocks care.
        reason: in the officer's words.
        rights: which rights are decided anew; None for all.
        at: when the person came back, the fault was found or the order came in, an aware moment; None for now.
        until: the day that an order names; it comes with an order alone.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        InputError, GateError: as :func:`qv_desk.domain.cases.reopen.reopened`.
        StoreError: the case is unknown, or was changed in between.

    Law: every law of the desk counts from the receipt of a request and is silent on one that was answered.
    """
    now = desk.moment
    before = desk.store.cases.get(case_id)
    must_be_open(desk, before, Opened.CHANGE)
    after = reopened(
        before,
        why=why,
        reason=reason,
        at=now if at is None else at.astimezone(UTC),
        now=now,
        by=desk.user.user_id,
        rights=rights,
        until=until,
    )
    return keep_case(
        desk,
        after,
        based_on=before.version,
        action="case.reopened",
        detail=f"{why}: {reason.strip()}",
        approvals=_disposal_taken_back(desk, case_id),
    )


def _disposal_taken_back(desk: Desk, case_id: str) -> tuple[Approval, ...]:
    """The file of a case that is worked on is not disposed of, whatever was asked or agreed to before."""
    waiting_or_granted = {ApprovalState.WAITING, ApprovalState.GRANTED}
    return tuple(
        replace(one, state=ApprovalState.WITHDRAWN, decided_by=desk.user.user_id, decided_at=desk.moment)
        for one in desk.store.approvals.of(case_id)
        if one.kind is ApprovalKind.DISPOSAL and one.state in waiting_or_granted
    )
